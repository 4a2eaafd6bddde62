public import SurveyModel

extension Session {
  /// The question a step belongs to, as it is met now.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: Nil for a step of another survey, and where the question does not show.
  public func question(of step: Step) -> AskedQuestion? { form.question(at: step.path) }

  /// The page a step stands on.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: Nil for a step of another survey, and where the page does not show.
  public func page(of step: Step) -> AskedPage? {
    guard let name = order.page(of: step.path) else { return nil }
    return form.pages.first { $0.name == name }
  }

  /// The page the respondent is on, nil at the end.
  public var pageHere: AskedPage? {
    switch position {
    case .review: nil
    case .page(let name): form.pages.first { $0.name == name }
    case .step(let step): page(of: step)
    }
  }

  /// The steps of the current position: one, those of the page, or none at the end.
  public var stepsHere: [Step] { steps(at: position) }

  /// The problems that keep the respondent from going on.
  public var problemsHere: [AnswerProblem] {
    switch position {
    case .review: []
    case .step(let step): problems(at: step)
    case .page: pageHere?.questions.flatMap(\.problems) ?? []
    }
  }

  /// What stands before a step on its page, after the step before it: heads, texts to read, locked
  /// questions.
  ///
  /// - Parameter step: An open step; nil asks for those after the last step of the survey.
  /// - Returns: Parts to show without asking, in order.
  public func readings(before step: Step?) -> [AskedPart] {
    var found: [AskedPart] = []
    for part in form.pages.flatMap(\.parts) {
      let own = part.steps
      if own.isEmpty {
        found.append(part)
      } else if let step, own.contains(step) {
        return own.first == step ? found : []
      } else {
        found = []
      }
    }
    return step == nil ? found : []
  }

  var places: [Position] {
    switch granularity {
    case .question: steps.map(Position.step)
    case .page: form.pages.map { .page($0.name) }
    }
  }

  /// What can be answered with the answers given.
  var openSteps: [Step] { form.pages.flatMap(\.parts).flatMap(\.steps) }

  func steps(at position: Position) -> [Step] {
    switch position {
    case .review: []
    case .step(let step): [step]
    case .page(let name): steps.filter { order.page(of: $0.path) == name }
    }
  }

  /// Problems of a row count at the row; those of a whole matrix, or of a question that holds others, at
  /// the last step within it.
  private func problems(at step: Step) -> [AnswerProblem] {
    guard let question = question(of: step) else { return [] }
    let isLast = steps.last { $0.path == step.path } == step
    let own = question.problems.filter { $0.row == nil ? isLast : $0.row == step.row }
    return own + problemsAround(step)
  }

  /// Problems of the questions whose panels or rows end with a step.
  private func problemsAround(_ step: Step) -> [AnswerProblem] {
    step.path.outer.filter { outer in
      steps.last { $0.path.isWithin(outer) || $0.path == outer } == step
    }.flatMap { form.question(at: $0)?.problems ?? [] }
  }
}

extension QuestionPath {
  /// The questions it stands in, the innermost first.
  fileprivate var outer: [QuestionPath] {
    inner.indices.reversed().map { QuestionPath(name, inner: Array(inner[..<$0])) }
  }

  /// True for a question in the panels or rows of another one.
  func isWithin(_ other: QuestionPath) -> Bool {
    name == other.name && inner.count > other.inner.count && inner.starts(with: other.inner)
  }
}
