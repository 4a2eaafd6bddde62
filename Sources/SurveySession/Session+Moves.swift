public import SurveyModel

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
    guard case .step(let step) = position, !step.isEntriesEnd else { return next() }
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
    guard let previous = places.last(where: { order.precedes($0, position) }) else { return false }
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
    return match.map { jump(to: $0) } ?? false
  }

  /// Goes to where a problem can be mended.
  ///
  /// - Parameter problem: A problem of this survey.
  /// - Returns: False where nothing of its question can be answered.
  @discardableResult
  public mutating func jump(to problem: AnswerProblem) -> Bool {
    let own = steps.filter { $0.path == problem.path }
    let within = steps.filter { $0.path.isWithin(problem.path) }
    let match = own.first { problem.row == nil || $0.row == problem.row } ?? within.first
    return match.map { jump(to: $0) } ?? false
  }

  /// Goes to a question in any panel or row, or to the page it stands on.
  ///
  /// - Parameter path: Where the question stands.
  /// - Returns: False where it does not show or cannot be answered.
  @discardableResult
  public mutating func jump(toQuestion path: QuestionPath) -> Bool {
    steps.first { $0.path == path }.map { jump(to: $0) } ?? false
  }

  /// Goes to the first question of a panel or row.
  ///
  /// - Parameters:
  ///   - index: The number of the panel or row, from 0 on.
  ///   - path: Where the question stands that holds it.
  /// - Returns: False where nothing in it can be answered.
  @discardableResult
  public mutating func jump(toEntry index: Int, of path: QuestionPath) -> Bool {
    let match = steps.first { step in
      step.path.isWithin(path) && step.path.inner[path.inner.count].entry == index
    }
    return match.map { jump(to: $0) } ?? false
  }

  /// Goes to a step, or to the page it stands on.
  ///
  /// - Parameter step: The step.
  /// - Returns: False where it does not show or cannot be answered.
  @discardableResult
  public mutating func jump(to step: Step) -> Bool {
    guard steps.contains(step), let target = place(of: step) else { return false }
    guard target != position else { return true }
    history.append(position)
    position = target
    return true
  }

  /// The place that shows a step.
  private func place(of step: Step) -> Position? {
    switch granularity {
    case .question: .step(step)
    case .page: order.page(of: step.path).map(Position.page)
    }
  }

  /// The next place in order; on a visit from the review, the next one not seen yet.
  private var following: Position {
    if history.contains(.review) {
      return places.first { steps(at: $0).contains { !seen.contains($0) } } ?? .review
    }
    return places.first { order.precedes(position, $0) } ?? .review
  }
}

extension Session {
  /// Evaluates the conditions anew and leaves a place that has gone.
  mutating func refresh() {
    form = AskedForm(
      survey: survey,
      answers: answers,
      now: now,
      seed: responseID.seed,
      language: language
    )
    steps = openSteps
    settle()
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
      // A page with nothing to answer: the first step of a later page.
      guard case .page(let name) = position, let rank = order.rank(ofPage: name) else {
        return .review
      }
      let later = steps.first { step in
        order.page(of: step.path).flatMap(order.rank(ofPage:)).map { $0 > rank } ?? false
      }
      return later.map(Position.step) ?? .review
    }
  }
}

extension ResponseID {
  /// What random orders depend on, so that they stay when the response is resumed.
  var seed: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
