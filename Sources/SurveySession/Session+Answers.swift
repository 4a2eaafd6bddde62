public import SurveyModel

extension Session {
  /// Gives or replaces the answer to a step.
  ///
  /// Nothing is checked here: ``next()`` and ``finish(collector:)`` refuse what is not allowed.
  ///
  /// - Parameters:
  ///   - value: The answer; `.undefined` takes it back.
  ///   - comment: The comment that goes with it; nil or empty for none. Not for rows.
  ///   - other: The text of "other"; the comment where nil.
  ///   - step: A step of this survey; others are left alone.
  public mutating func answer(
    _ value: Value,
    comment: String? = nil,
    other: String? = nil,
    at step: Step
  ) {
    guard !step.isEntriesEnd else { return }
    let value = value.isNothing ? Value.undefined : value
    if let row = step.row {
      change(.giveRow(row, value), at: step.path)
    } else {
      let comment = comment ?? ""
      change(.give(value, comment: comment, other: other ?? comment), at: step.path)
    }
  }

  /// Gives or replaces the answers to several steps, in their order, as a page sends them.
  ///
  /// The same as one after the other, but that conditions decide what shows only at the end: answers to
  /// questions that go away meanwhile are kept, as those of all hidden questions are.
  ///
  /// - Parameter all: The answers.
  /// - Complexity: One evaluation of what shows for all of them.
  public mutating func answer(_ all: [GivenAnswer]) {
    let changes = all.filter { !$0.step.isEntriesEnd }.map { ($0.step.path, $0.change) }
    guard !changes.isEmpty else { return }
    answers = survey.answers(answers, after: changes, now: now)
    refresh()
  }

  /// Adds a panel or row behind the others of a question, where its author allows one more.
  ///
  /// - Parameter path: Where the question stands.
  public mutating func addEntry(to path: QuestionPath) { change(.addEntry, at: path) }

  /// Takes a panel or row of a question away with all its answers, where its author allows fewer.
  ///
  /// - Parameters:
  ///   - index: The number of the panel or row, from 0 on.
  ///   - path: Where the question stands.
  public mutating func removeEntry(_ index: Int, of path: QuestionPath) {
    change(.removeEntry(index), at: path)
  }

  private mutating func change(_ change: AnswerChange, at path: QuestionPath) {
    answers = survey.answers(answers, after: change, at: path, now: now)
    refresh()
  }

  /// Takes back the answer to a step, with its comment.
  ///
  /// - Parameter step: A step of this survey.
  public mutating func clear(_ step: Step) {
    answer(.undefined, at: step)
  }

  /// The answer to a step, `.undefined` where there is none or it does not show.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: The answer as given.
  public func value(at step: Step) -> Value {
    if let row = step.row { return rowAnswers(step)[row] ?? .undefined }
    return form.question(at: step.path)?.value ?? .undefined
  }

  /// True when a step has an answer.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: False for a step of another survey too.
  public func isAnswered(_ step: Step) -> Bool { !value(at: step).isNothing }

  private func rowAnswers(_ step: Step) -> [String: Value] {
    if case .object(let rows)? = form.question(at: step.path)?.value { rows } else { [:] }
  }
}

extension Session {
  /// Hands in, unless something that shows is missing or not allowed.
  ///
  /// - Parameter collector: How the answers were collected.
  /// - Returns: The response without answers of hidden questions, or everything that is wrong.
  public func finish(collector: Collector) -> FinishResult {
    let problems = form.problems
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
