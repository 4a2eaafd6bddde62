import Messages

/// The form that a set of answers to a survey must have, before anybody asks whether they are allowed.
public struct AnswerSetForm: Sendable {
  private let asked: [Question]
  private let keys: [String]
  private let known: Set<String>
  /// The keys of what is only read.
  private let unasked: Set<String>

  /// Prepares for a survey.
  ///
  /// - Parameter survey: The survey.
  public init(of survey: Survey) {
    asked = survey.questions.filter(\.isAsked)
    let answerKeys = survey.form.answerKeys
    keys = survey.answeredQuestions.map(\.key)
    known = answerKeys.union(answerKeys.map { $0 + "-Comment" })
    unasked = Set(survey.form.questions.map(\.key)).subtracting(known)
  }

  /// What of a set of answers belongs to no question, to no row, or is a comment without being a text.
  ///
  /// - Parameter answers: The answers by question key.
  /// - Returns: Unknown keys first, then the rest in order of the survey.
  /// - Complexity: Linear in the size of survey and answers, where nothing is wrong.
  public func problems(with answers: [String: Value]) -> [AnswerSetProblem] {
    unknownKeys(in: answers)
      + asked.flatMap { unknownRows(of: $0, in: answers) + commentProblem(of: $0, in: answers) }
  }

  /// The answers with every choice that was given twice counted once.
  ///
  /// - Parameter answers: The answers by question key.
  /// - Returns: The same answers otherwise.
  public func settled(_ answers: [String: Value]) -> [String: Value] {
    var settled = answers
    for question in asked {
      guard case .checkbox = question.kind, case .array(let values)? = answers[question.key]
      else { continue }
      var seen: Set<String> = []
      settled[question.key] = .array(
        values.filter { value in value.answerKey.map { seen.insert($0).inserted } ?? true }
      )
    }
    return settled
  }

  private func unknownKeys(in answers: [String: Value]) -> [AnswerSetProblem] {
    answers.keys.filter { !known.contains($0) }.sorted().map { key in
      unasked.contains(key)
        ? .notAsked(key) : .unknownKey(key, nearest: NearestName.find(key, in: keys))
    }
  }

  private func unknownRows(
    of question: Question,
    in answers: [String: Value]
  ) -> [AnswerSetProblem] {
    guard case .matrix(let grid) = question.kind, case .object(let given)? = answers[question.key]
    else { return [] }
    let rows = grid.rows.compactMap(\.value.answerKey)
    return given.keys.sorted().filter { !rows.contains($0) }.map { row in
      .unknownRow(row, question: question.name, nearest: NearestName.find(row, in: rows))
    }
  }

  private func commentProblem(
    of question: Question,
    in answers: [String: Value]
  ) -> [AnswerSetProblem] {
    switch answers[question.commentKey] {
    case nil, .text, .null, .undefined: []
    default: [.commentNotText(question.commentKey)]
    }
  }
}
