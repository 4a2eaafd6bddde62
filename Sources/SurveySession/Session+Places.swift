public import SurveyModel

extension Session {
  /// The question a step belongs to.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: nil for a step of another survey.
  public func question(of step: Step) -> Question? { map.question(step.question) }

  /// The page a step stands on.
  ///
  /// - Parameter step: A step of this survey.
  /// - Returns: nil for a step of another survey.
  public func page(of step: Step) -> Page? {
    guard let name = map.page(of: step.question) else { return nil }
    return survey.pages.first { $0.name == name }
  }

  /// The steps of the current position: one, those of the page, or none at the end.
  public var stepsHere: [Step] { steps(at: position) }

  /// The problems that keep the respondent from going on.
  public var problemsHere: [AnswerProblem] {
    switch position {
    case .review: []
    case .step(let step): problems(at: step)
    case .page:
      stepsHere.map(\.question).withoutRepeats.flatMap { name in
        map.question(name).map { form.problems(with: $0, language: language) } ?? []
      }
    }
  }

  /// The texts and locked questions that stand before a step on its page, after the step before it.
  ///
  /// - Parameter step: An open step; nil asks for those after the last step of the survey.
  /// - Returns: Questions to show without asking, in order.
  public func readings(before step: Step?) -> [Question] {
    var found: [Question] = []
    for page in form.visiblePages {
      for question in form.visibleElements(of: page) {
        if let step, step.question == question.name {
          return steps.first { $0.question == step.question } == step ? found : []
        }
        if steps.contains(where: { $0.question == question.name }) {
          found = []
        } else if !question.isUnsupported {
          found.append(question)
        }
      }
    }
    return step == nil ? found : []
  }

  var places: [Position] {
    switch granularity {
    case .question: steps.map(Position.step)
    case .page: form.visiblePages.map { .page($0.name) }
    }
  }

  /// What can be answered with the answers given.
  var openSteps: [Step] {
    form.visiblePages.flatMap { page in
      form.visibleElements(of: page).filter(form.isEnabled).flatMap { question in
        question.steps(rows: form.rows(of: question))
      }
    }
  }

  func steps(at position: Position) -> [Step] {
    switch position {
    case .review: []
    case .step(let step): [step]
    case .page(let name): steps.filter { map.page(of: $0.question) == name }
    }
  }

  /// Problems of a row count at the row, problems of the whole matrix at its last row.
  private func problems(at step: Step) -> [AnswerProblem] {
    guard let question = map.question(step.question) else { return [] }
    let problems = form.problems(with: question, language: language)
    guard let row = step.row else { return problems }
    let isLast = steps.last { $0.question == step.question } == step
    return problems.filter { $0.row == row || $0.row == nil && isLast }
  }
}

extension Question {
  fileprivate var isUnsupported: Bool {
    if case .unsupported = kind { true } else { false }
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each once.
  var withoutRepeats: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
