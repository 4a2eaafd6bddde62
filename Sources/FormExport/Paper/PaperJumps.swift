import SurveyModel

/// Where to go on after a choice: past the questions that do not show with it.
///
/// A jump is given only where it can be put simply: the questions right behind the one with the choice hang on
/// nothing but its answer. All else is told by a sentence at the question that is skipped.
struct PaperJumps {
  /// Where a jump leads.
  enum Target: Sendable, Hashable {
    case question(String)
    case end
  }
  private struct Place: Hashable {
    let name: String
    let choice: Int
  }
  private struct Step {
    let question: OutlineQuestion
    let conditions: [OutlineCondition]
  }
  private var targets: [Place: Target] = [:]

  /// No jumps at all.
  init() {}

  init(_ outline: FormOutline) {
    let steps = outline.pages.flatMap { Self.steps(in: $0, under: []) }
    for (index, step) in steps.enumerated()
    where step.question.kind.takesOneChoice && (2...12).contains(step.question.choices.count) {
      addJumps(of: step.question, behind: index, in: steps)
    }
  }

  /// Where to go on after a choice of a question, nil for the next question.
  subscript(name: String, choice: Int) -> Target? { targets[Place(name: name, choice: choice)] }

  private static func steps(in group: OutlineGroup, under outer: [OutlineCondition]) -> [Step] {
    let conditions = outer + group.conditions.filter { $0.role == .visible }
    return group.elements.flatMap { element -> [Step] in
      switch element {
      case .group(let inner): return steps(in: inner, under: conditions)
      case .question(let question):
        guard !question.kind.isDisplayOnly else { return [] }
        let own = question.conditions.filter { $0.role == .visible }
        return [Step(question: question, conditions: conditions + own)]
      }
    }
  }

  private mutating func addJumps(
    of question: OutlineQuestion,
    behind index: Int,
    in steps: [Step]
  ) {
    let names: Set = [question.name, question.key]
    let dependent = steps[(index + 1)...].prefix { step in
      guard step.conditions.count == 1, let expression = step.conditions[0].expression else {
        return false
      }
      return !expression.variables.isEmpty && names.isSuperset(of: expression.variables)
        && expression.functions.isEmpty
    }
    guard !dependent.isEmpty else { return }
    for (number, choice) in question.choices.enumerated() {
      let values = Dictionary(names.map { ($0, choice.value) }) { first, _ in first }
      let context = ExpressionContext(values: values, now: 0)
      let skipped = dependent.prefix { step in
        !(step.conditions[0].expression?.holds(in: context) ?? true)
      }
      guard !skipped.isEmpty else { continue }
      let place = Place(name: question.name, choice: number)
      if skipped.endIndex == steps.endIndex {
        targets[place] = .end
      } else if !steps[skipped.endIndex].question.number.isEmpty {
        targets[place] = .question(steps[skipped.endIndex].question.number)
      }
    }
  }
}
