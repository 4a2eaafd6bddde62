/// A page, a panel or what stands below a choice, as it is now.
final class GroupRun {
  let definition: FormElement
  private(set) unowned var run: FormRun
  private(set) unowned var parent: GroupRun?
  /// The question below whose choice it stands, nil for a page or panel.
  private unowned let opener: QuestionRun?
  private let openingChoice: Value
  var elements: [ElementRun] = []
  /// The outcome of its own condition.
  var isVisibleAlone: Bool
  var isReadOnlyAlone: Bool
  var isRequired: Bool

  init(
    _ definition: FormElement,
    run: FormRun,
    parent: GroupRun?,
    below opener: QuestionRun? = nil,
    choice: Value = .undefined
  ) {
    self.opener = opener
    openingChoice = choice
    self.definition = definition
    self.run = run
    self.parent = parent
    isVisibleAlone = definition.isVisible
    isReadOnlyAlone = definition.isReadOnly
    isRequired = definition.isRequired
  }

  /// True where it shows: its own condition holds, and something in it shows.
  var isVisible: Bool { isOpen && isVisibleAlone && elements.contains { $0.isVisible } }

  /// False below a choice that is not chosen.
  private var isOpen: Bool {
    guard let opener else { return true }
    return opener.isShown
      && opener.chosenValues.contains { $0.isSameChoice(as: openingChoice) }
  }

  /// True where this and everything around it shows.
  var isShown: Bool { isVisible && (parent?.isShown ?? true) }

  /// True where everything around a visible question of it shows.
  func isShownBy(_ question: QuestionRun) -> Bool {
    isOpen && isVisibleAlone && (parent?.isShownBy(question) ?? true)
  }

  /// True for what stands below a choice, directly or in panels.
  var isBelowChoice: Bool { opener != nil || parent?.isBelowChoice ?? false }

  /// The page it is or stands on; nil within the panels of a question.
  var page: GroupRun? { definition.kind == .page ? self : parent?.page }

  /// True where nothing in it can be answered.
  var isReadOnly: Bool {
    isReadOnlyAlone || opener?.isReadOnly ?? parent?.isReadOnly ?? run.isReadOnly
  }

  /// All questions in it, in order, those in panels included.
  var questions: [QuestionRun] {
    var questions: [QuestionRun] = []
    for element in elements { element.appendQuestions(to: &questions) }
    return questions
  }

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
        let question = QuestionRun(
          definition,
          run: run,
          holder: holder,
          entry: entry,
          parent: parent
        )
        if !definition.openingChoices.isEmpty { question.makeGroups() }
        return .question(question)
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
    var questions: [QuestionRun] = []
    appendQuestions(to: &questions)
    return questions
  }

  func appendQuestions(to questions: inout [QuestionRun]) {
    switch self {
    case .question(let question):
      questions.append(question)
      for group in question.groups { questions += group.questions }
    case .group(let group):
      for element in group.elements { element.appendQuestions(to: &questions) }
    }
  }

  func runConditions(in context: ExpressionContext) {
    switch self {
    case .question(let question): question.runConditions(in: context)
    case .group(let group): group.runConditions(in: context)
    }
  }
}
