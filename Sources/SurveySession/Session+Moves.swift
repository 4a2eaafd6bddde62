import SurveyModel

extension Session {
  /// Goes on, unless the answers here are missing or not allowed.
  ///
  /// Who came from the review returns to it, by way of questions that have come up since.
  ///
  /// - Returns: The new position, or what is wrong with the current one.
  @discardableResult
  public mutating func next() -> MoveResult {
    guard position != .review else { return .moved(.review) }
    let problems = problemsHere
    guard problems.isEmpty else { return .refused(problems) }
    seen.formUnion(stepsHere)
    let target = following
    if target == .review, let review = history.firstIndex(of: .review) {
      history.removeSubrange(review...)
    } else {
      history.append(position)
    }
    position = target
    return .moved(target)
  }

  /// Leaves the question here without an answer and goes on.
  ///
  /// A page is never emptied as a whole: there it is the same as ``next()``.
  ///
  /// - Returns: The new position, or why an answer is needed; the answer given before then stays.
  @discardableResult
  public mutating func skip() -> MoveResult {
    guard case .step(let step) = position else { return next() }
    var trial = self
    trial.clear(step)
    // Without its answer the question may have gone, and the position with it.
    let result = trial.position == position ? trial.next() : .moved(trial.position)
    if case .moved = result { self = trial }
    return result
  }

  /// Returns to where the respondent was before; hidden places are passed over.
  ///
  /// - Returns: False where there is nothing to return to.
  @discardableResult
  public mutating func back() -> Bool {
    let open = Set(places)
    while let previous = history.popLast() {
      guard previous != position, previous == .review || open.contains(previous) else { continue }
      position = previous
      return true
    }
    let rank = map.rank(position)
    guard let previous = places.last(where: { map.rank($0) < rank }) else { return false }
    position = previous
    return true
  }

  /// Goes to a question, or to the page it stands on.
  ///
  /// - Parameters:
  ///   - name: The name of the question.
  ///   - row: The value of the matrix row; nil goes to the first one.
  /// - Returns: False where the question does not show or cannot be answered.
  @discardableResult
  public mutating func jump(to name: String, row: String? = nil) -> Bool {
    let match = steps.first { $0.question == name && (row == nil || $0.row == row) }
    guard let step = match, let target = place(of: step) else { return false }
    guard target != position else { return true }
    history.append(position)
    position = target
    return true
  }

  /// The place that shows a step.
  private func place(of step: Step) -> Position? {
    switch granularity {
    case .question: .step(step)
    case .page: map.page(of: step.question).map(Position.page)
    }
  }

  /// The next place in order; on a visit from the review, the next one not seen yet.
  private var following: Position {
    if history.contains(.review) {
      return places.first { steps(at: $0).contains { !seen.contains($0) } } ?? .review
    }
    let rank = map.rank(position)
    return places.first { map.rank($0) > rank } ?? .review
  }
}

extension Session {
  /// Evaluates the conditions anew and leaves a place that has gone.
  mutating func refresh() {
    form = Self.form(survey, answers, now, responseID.seed)
    steps = openSteps
    settle()
  }

  /// The definition with the answers, those of hidden matrix rows left out.
  static func form(
    _ survey: Survey,
    _ answers: [String: Value],
    _ now: Double,
    _ seed: UInt64
  ) -> FormState {
    var form = FormState(survey: survey, answers: answers, now: now, seed: seed)
    // Without those answers further rows may go; each round takes one away at least.
    while let rest = withoutHiddenRows(form) {
      form = FormState(survey: survey, answers: rest, now: now, seed: seed)
    }
    return form
  }

  /// The answers without those of hidden rows, nil where there are none such.
  private static func withoutHiddenRows(_ form: FormState) -> [String: Value]? {
    var answers = form.answers
    for question in form.survey.questions where question.rows.contains(where: \.isConditional) {
      guard case .object(let given) = answers[question.key] else { continue }
      let hidden = Set(question.rows.compactMap(\.value.answerKey))
        .subtracting(form.rows(of: question).compactMap(\.value.answerKey))
      let kept = given.filter { !hidden.contains($0.key) }
      answers[question.key] = kept.isEmpty ? nil : .object(kept)
    }
    return answers == form.answers ? nil : answers
  }

  /// Moves on to the next place that shows, where the current one does not.
  mutating func settle() {
    guard position != .review, !places.contains(position) else { return }
    position = following
  }

  /// Puts positions into the terms of the granularity.
  mutating func convertPositions() {
    position = converted(position)
    history = history.map(converted).reduce(into: []) { kept, next in
      if kept.last != next { kept.append(next) }
    }
  }

  private func converted(_ position: Position) -> Position {
    switch (position, granularity) {
    case (.review, _), (.step, .question), (.page, .page): return position
    case (.step(let step), .page): return place(of: step) ?? .review
    case (.page, .question):
      let here = steps(at: position)
      if let first = here.first { return .step(first) }
      let rank = map.rank(position)
      return places.first { map.rank($0) > rank } ?? .review
    }
  }
}

extension ResponseID {
  /// What random orders depend on, so that they stay when the response is resumed.
  var seed: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension Choice {
  fileprivate var isConditional: Bool { visibleIf != nil }
}
