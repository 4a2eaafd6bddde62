/// A page or panel as it is now.
final class GroupRun {
  let definition: FormElement
  private(set) unowned var run: FormRun
  private(set) unowned var parent: GroupRun?
  var elements: [ElementRun] = []
  /// The outcome of its own condition.
  var isVisibleAlone: Bool
  var isReadOnlyAlone: Bool
  var isRequired: Bool

  init(_ definition: FormElement, run: FormRun, parent: GroupRun?) {
    self.definition = definition
    self.run = run
    self.parent = parent
    isVisibleAlone = definition.isVisible
    isReadOnlyAlone = definition.isReadOnly
    isRequired = definition.isRequired
  }

  /// True where it shows: its own condition holds, and something in it shows.
  var isVisible: Bool { isVisibleAlone && elements.contains { $0.isVisible } }

  /// True where this and everything around it shows.
  var isShown: Bool { isVisible && (parent?.isShown ?? true) }

  /// True where everything around a visible question of it shows.
  func isShownBy(_ question: QuestionRun) -> Bool {
    isVisibleAlone && (parent?.isShownBy(question) ?? true)
  }

  /// True where nothing in it can be answered.
  var isReadOnly: Bool { isReadOnlyAlone || (parent?.isReadOnly ?? run.isReadOnly) }

  /// All questions in it, in order, those in panels included.
  var questions: [QuestionRun] { elements.flatMap(\.questions) }

  /// Evaluates the conditions of everything in it, then its own.
  func runConditions(in context: ExpressionContext) {
    for element in elements { element.runConditions(in: context) }
    if let value = definition.visibleIf?.value(in: context) {
      isVisibleAlone = value == .boolean(true)
    }
    if let value = definition.enableIf?.value(in: context) {
      isReadOnlyAlone = value == .boolean(false)
    }
    if let value = definition.requiredIf?.value(in: context) {
      isRequired = value == .boolean(true)
    }
  }
}

/// A question or a panel as it is now.
enum ElementRun {
  case question(QuestionRun)
  case group(GroupRun)

  /// Makes the running elements of some definitions.
  ///
  /// - Parameters:
  ///   - definitions: The definitions, in order.
  ///   - run: The run they belong to.
  ///   - holder: Who keeps their answers.
  ///   - entry: The panel or row they stand in.
  ///   - parent: The page or panel they stand in.
  /// - Returns: The elements, in order.
  static func elements(
    _ definitions: [FormElement],
    run: FormRun,
    holder: any AnswerHolder,
    entry: EntryRun?,
    parent: GroupRun?
  ) -> [ElementRun] {
    definitions.map { definition in
      guard definition.kind.isGroup else {
        return .question(
          QuestionRun(definition, run: run, holder: holder, entry: entry, parent: parent)
        )
      }
      let group = GroupRun(definition, run: run, parent: parent)
      group.elements = elements(
        definition.elements,
        run: run,
        holder: holder,
        entry: entry,
        parent: group
      )
      return .group(group)
    }
  }

  var isVisible: Bool {
    switch self {
    case .question(let question): question.isVisible
    case .group(let group): group.isVisible
    }
  }

  var questions: [QuestionRun] {
    switch self {
    case .question(let question): [question]
    case .group(let group): group.questions
    }
  }

  func runConditions(in context: ExpressionContext) {
    switch self {
    case .question(let question): question.runConditions(in: context)
    case .group(let group): group.runConditions(in: context)
    }
  }
}
