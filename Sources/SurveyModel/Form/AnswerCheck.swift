public import Messages

/// Checks whole sets of answers against a survey, as one does that come from elsewhere.
///
/// ## Usage
/// ```swift
/// let check = AnswerCheck(survey: survey)
/// let result = check.result(of: answers, now: now, language: .english)
/// if !result.isValid { print(result.faults.map(\.phrase.english)) }
/// ```
public struct AnswerCheck: Sendable {
  /// One thing that is wrong.
  public struct Fault: Sendable, Hashable {
    /// The name of the question, or the name that no question has.
    public let question: String
    /// The row of a matrix, nil for the whole question.
    public let row: String?
    /// A short name of the fault, such as `required`, that does not change with the language.
    public let code: String
    /// What is wrong; it holds no answer.
    public let phrase: Phrase
  }

  /// What came of a set of answers.
  public struct Result: Sendable {
    /// Everything that is wrong, in order of the survey; what has not the form of answers last.
    public let faults: [Fault]
    /// The answers to hand in: those of questions that show, and calculated values.
    public let completed: [String: Value]
    /// The names of questions with answers that do not show, in order.
    public let leftOut: [String]

    /// True where nothing is wrong.
    public var isValid: Bool { faults.isEmpty }
  }

  private let survey: Survey
  private let form: AnswerSetForm

  /// Prepares for a survey.
  ///
  /// - Parameter survey: The survey.
  public init(survey: Survey) {
    self.survey = survey
    form = AnswerSetForm(of: survey)
  }

  /// Checks a set of answers.
  ///
  /// - Parameters:
  ///   - answers: The answers by question key.
  ///   - now: The current time in milliseconds since 1970 UTC.
  ///   - language: The language of the author's own words.
  /// - Returns: What came of it.
  /// - Complexity: Linear in the size of survey and answers.
  public func result(of answers: [String: Value], now: Double, language: Language) -> Result {
    let answers = form.settled(answers)
    let state = FormState(survey: survey, answers: answers, now: now)
    var faults = state.problems(language: language).map { problem in
      Fault(
        question: problem.questionName,
        row: problem.row,
        code: problem.kind.code,
        phrase: problem.phrase
      )
    }
    faults += form.problems(with: answers).map(Self.fault)
    let leftOut = survey.questions.filter { question in
      !state.isVisible(question) && !state.answer(to: question).isEmpty
    }
    return Result(
      faults: faults,
      completed: state.completedAnswers,
      leftOut: leftOut.map(\.name)
    )
  }

  private static func fault(of problem: AnswerSetProblem) -> Fault {
    switch problem {
    case .unknownKey(let name, let nearest):
      let hint = Phrase(meant: nearest)
      return Fault(
        question: name,
        row: nil,
        code: "unknown-name",
        phrase: Phrase(
          "No question has this name.\(hint.english)",
          "没有这个名称的题目。\(hint.chinese)"
        )
      )
    case .unknownRow(let row, let question, _):
      return Fault(question: question, row: row, code: "unknown-row", phrase: problem.phrase)
    case .commentNotText(let key):
      return Fault(question: key, row: nil, code: "comment-not-text", phrase: problem.phrase)
    case .refused(let question, let row, let phrase):
      return Fault(question: question, row: row, code: "refused", phrase: phrase)
    }
  }
}

extension AnswerProblemKind {
  /// A short name that does not change with the language.
  public var code: String {
    switch self {
    case .required: "required"
    case .rowRequired: "row-required"
    case .otherTextMissing: "other-text"
    case .wrongInput: "wrong-input"
    case .below: "below-minimum"
    case .above: "above-maximum"
    case .tooShort: "too-short"
    case .tooLong: "too-long"
    case .digits: "digits"
    case .notOffered: "not-offered"
    case .noneWithOthers: "none-with-others"
    case .tooFew: "too-few"
    case .tooMany: "too-many"
    case .pattern: "pattern"
    case .condition: "condition"
    }
  }
}
