import Messages
public import SurveyModel

extension Session {
  /// Gives or replaces the answer to a question.
  ///
  /// Nothing is checked here: ``next()`` and ``finish(collector:)`` refuse what is not allowed.
  ///
  /// - Parameters:
  ///   - value: The answer; `.undefined` takes it back.
  ///   - comment: The comment or the text of "other" that goes with it; nil or empty for none.
  ///   - question: A question of this survey.
  public mutating func answer(
    _ value: Value,
    comment: String? = nil,
    for question: Question
  ) {
    answers = form.answers(
      after: value.isNothing ? .undefined : value,
      comment: comment ?? "",
      for: question
    )
    refresh()
  }

  /// Gives or replaces the answer to a step.
  ///
  /// - Parameters:
  ///   - value: The answer; `.undefined` takes it back.
  ///   - comment: The comment or the text of "other" that goes with it; not for rows.
  ///   - step: A step of this survey; others are left alone.
  public mutating func answer(_ value: Value, comment: String? = nil, at step: Step) {
    guard let question = map.question(step.question) else { return }
    guard let row = step.row else {
      answer(value, comment: comment, for: question)
      return
    }
    var rows = rowAnswers(question)
    rows[row] = value.isNothing ? nil : value
    answer(
      rows.isEmpty ? .undefined : .object(rows),
      comment: self.comment(for: question),
      for: question
    )
  }

  /// Takes back the answer to a step, with its comment.
  ///
  /// - Parameter step: A step of this survey.
  public mutating func clear(_ step: Step) {
    answer(.undefined, at: step)
  }

  /// The answer to a step, `.undefined` where there is none.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: The answer as given.
  public func value(at step: Step) -> Value {
    guard let question = map.question(step.question) else { return .undefined }
    if let row = step.row { return rowAnswers(question)[row] ?? .undefined }
    return answers[question.key] ?? .undefined
  }

  /// The comment or the text of "other" given with an answer, nil where there is none.
  ///
  /// - Parameter question: A question of this survey.
  /// - Returns: The text as given.
  public func comment(for question: Question) -> String? {
    if case .text(let text) = answers[question.commentKey] { text } else { nil }
  }

  /// True when a step has an answer.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: False for a step of another survey too.
  public func isAnswered(_ step: Step) -> Bool { !value(at: step).isNothing }

  private func rowAnswers(_ question: Question) -> [String: Value] {
    if case .object(let rows) = answers[question.key] { rows } else { [:] }
  }
}

extension Session {
  /// Hands in, unless something that shows is missing or not allowed.
  ///
  /// - Parameter collector: How the answers were collected.
  /// - Returns: The response without answers of hidden questions, or everything that is wrong.
  public func finish(collector: Collector) -> FinishResult {
    let problems = form.problems(language: language)
    guard problems.isEmpty else { return .refused(problems) }
    return .finished(
      Response(
        id: responseID,
        surveyDigest: survey.digest,
        collector: collector,
        language: language,
        answers: form.completedAnswers
      )
    )
  }
}

extension Value {
  /// True for a value that stands for no answer.
  var isNothing: Bool {
    switch self {
    case .undefined, .null: true
    case .text(let text): text.isEmpty
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }
}
