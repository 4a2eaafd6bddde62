public import Messages

/// What is wrong with an answer, in the words and by the names SurveyJS uses.
public struct FormError: Sendable, Hashable {
  /// The name of the question.
  public let question: String
  /// The kind of error as SurveyJS names it, such as `required`, `requirenumeric` or `custom`.
  public let kind: String
  /// What is wrong.
  public let problem: AnswerProblemKind
  /// The author's own words with names in braces as written, else those of SurveyJS in English; only a
  /// preview puts answers into them.
  public let text: String
  /// True where the words are the author's.
  public let hasOwnWords: Bool
  /// True where it only warns or informs.
  public let isNotice: Bool

  /// The same error in other words of the author.
  func saying(_ text: String) -> FormError {
    FormError(
      question: question,
      kind: kind,
      problem: problem,
      text: text,
      hasOwnWords: hasOwnWords,
      isNotice: isNotice
    )
  }

  /// What the respondent is told: the author's words, else the program's.
  public var phrase: Phrase { hasOwnWords ? Phrase(verbatim: text) : problem.phrase }
}

extension FormError {
  /// Something in an answer that the question cannot have asked for.
  init(misfit: AnswerProblemKind, of question: String) {
    self.init(
      question: question,
      kind: misfit.surveyName,
      problem: misfit,
      text: misfit.surveyText,
      hasOwnWords: false,
      isNotice: false
    )
  }
}

extension AnswerProblemKind {
  /// How SurveyJS names the error.
  var surveyName: String {
    switch self {
    case .required: "required"
    case .rowRequired: "requiredinallrowserror"
    case .otherTextMissing: "otherempty"
    case .wrongInput(.number): "requirenumeric"
    case .repeated: "eachrowuniqueeerror"
    case .tooFewRows: "minrowcounterror"
    default: "custom"
    }
  }

  /// The sentence SurveyJS shows in English, so that results can be compared with its own.
  var surveyText: String {
    switch self {
    case .required: "Response required."
    case .rowRequired: "Response required: answer questions in all rows."
    case .otherTextMissing: "Response required: enter another value."
    case .wrongInput(.email): "Please enter a valid e-mail address."
    case .wrongInput: "The value should be numeric."
    case .below(let limit, _): "The value should not be less than \(limit)"
    case .above(let limit, _): "The value should not be greater than \(limit)"
    case .tooShort(let count): "Please enter at least \(count) character(s)."
    case .tooLong(let count): "Please enter no more than \(count) character(s)."
    case .digits: "Numbers are not allowed."
    case .tooFew(let count): "Please select at least \(count) option(s)."
    case .tooMany(let count): "Please select no more than \(count) option(s)."
    case .step(let step): "Please enter a value that matches the step size of \(step)."
    case .repeated: "Each row must have a unique value."
    case .tooFewRows(let count): "Please fill in at least \(count) row(s)."
    case .notOffered, .noneWithOthers, .pattern, .condition, .unknownRow, .wrongShape,
      .tooFewEntries, .tooManyEntries:
      ""
    }
  }
}
