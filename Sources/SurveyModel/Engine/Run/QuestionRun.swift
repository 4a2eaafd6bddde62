/// A question as it is now: what it shows, whether it can and must be answered, and its answer.
final class QuestionRun {
  let definition: FormElement
  private(set) unowned var run: FormRun
  private(set) unowned var holder: any AnswerHolder
  /// The panel, row or item it stands in, nil for a question of the form itself.
  private(set) unowned var entry: EntryRun?
  private(set) unowned var parent: GroupRun?
  /// The outcome of its own condition.
  var isVisibleAlone: Bool
  /// False for a cell whose column a condition hides.
  var isColumnVisible = true
  var isReadOnlyAlone: Bool
  var isRequired: Bool
  /// The indices of choices that are offered, nil while all are.
  var offeredChoices: [Int]?
  /// The indices of choices that cannot be chosen now.
  var disabledChoices: Set<Int> = []
  /// The indices of rows that show, nil while all do.
  var offeredRows: [Int]?
  /// The panels, rows or items it holds.
  var entries: [EntryRun] = []
  /// What stands below its choices.
  private(set) var groups: [GroupRun] = []
  /// True once somebody gave the answer, so that its default expression rests.
  var isAnsweredDirectly = false
  /// The answer as it was when the answers of the form had changed so many times.
  private var settledValue = Value.undefined
  private var settledAt = -1
  /// True where the last look at the answer found errors.
  var containsErrors = false
  /// Values taken away because their choice is hidden, to be put back when it shows again.
  var rememberedChoices: [Value] = []

  init(
    _ definition: FormElement,
    run: FormRun,
    holder: any AnswerHolder,
    entry: EntryRun?,
    parent: GroupRun?
  ) {
    self.definition = definition
    self.run = run
    self.holder = holder
    self.entry = entry
    self.parent = parent
    isVisibleAlone = definition.isVisible
    isReadOnlyAlone = definition.isReadOnly
    isRequired = definition.isRequired
  }

  /// Makes what stands below its choices.
  func makeGroups() {
    groups = definition.openingChoices.compactMap { place in
      let choice = definition.choices[place]
      guard let definition = choice.group else { return nil }
      let group = GroupRun(
        definition,
        run: run,
        parent: parent,
        below: self,
        choice: choice.value
      )
      group.elements = ElementRun.elements(
        definition.elements,
        run: run,
        holder: holder,
        entry: entry,
        parent: group
      )
      return group
    }
  }

  var name: String { definition.name }
  var kind: FormElementKind { definition.kind }
  private var commentKey: String { definition.key + "-Comment" }

  /// The answer, in the form this kind of question keeps it.
  var value: Value {
    if settledAt == run.changeCount { return settledValue }
    let value = holder.answer(definition.key)
    settledValue = value == .undefined ? .undefined : corrected(value)
    settledAt = run.changeCount
    return settledValue
  }

  /// Keeps an answer; `.undefined` takes it away.
  func keep(_ value: Value) { holder.keep(value, for: definition.key) }

  /// The comment or the text of "other".
  var comment: String {
    if case .text(let text) = holder.answer(commentKey) { text } else { "" }
  }

  func keepComment(_ text: String) {
    holder.keep(text.isEmpty ? .undefined : .text(text), for: commentKey)
  }

  /// True where nothing is answered.
  var isEmpty: Bool {
    if kind == .paneldynamic, case .array(let list) = value { return list.allSatisfy(\.isEmpty) }
    return value.isEmpty
  }

  /// True where its own condition holds and it has something to show.
  var isVisible: Bool {
    guard isVisibleAlone, isColumnVisible else { return false }
    if let choosing = definition.choosing, choosing.hidesWithoutChoices, offered.isEmpty {
      return false
    }
    if definition.hidesWithoutRows { return !shownRows.isEmpty }
    return true
  }

  /// The page it stands on.
  var page: GroupRun? { parent?.page ?? entry?.question.page }

  /// True where it and everything around it shows.
  var isShown: Bool {
    guard isVisible, parent?.isShownBy(self) ?? true else { return false }
    return entry.map { $0.isVisible && $0.question.isShown } ?? true
  }

  /// True where it cannot be answered.
  var isReadOnly: Bool {
    isReadOnlyAlone || run.isReadOnly || parent?.isReadOnly ?? false
      || entry?.question.isReadOnly ?? false
  }

  /// The context of its expressions.
  var context: ExpressionContext { run.context(local: holder.localNames).at(self) }

  /// What becomes of the answer while it does not show.
  var clearing: String {
    let own = definition.clearIfInvisible
    return own == "default" ? run.form.clearInvisibleValues : own
  }

  /// True where an answer that is hidden is taken away at once.
  var isClearedOnHidden: Bool { clearing == "onHidden" || clearing == "onHiddenContainer" }

  /// Evaluates its conditions, those of its choices and rows, and of what it holds.
  func runConditions(in outer: ExpressionContext) {
    let context = outer.at(self)
    if let value = definition.visibleIf?.value(in: context) {
      if run.form.usesProperties, isVisibleAlone != (value == .boolean(true)) { run.noteChange() }
      isVisibleAlone = value == .boolean(true)
    }
    if let value = definition.enableIf?.value(in: context) {
      isReadOnlyAlone = value == .boolean(false)
    }
    if let value = definition.requiredIf?.value(in: context) {
      isRequired = value == .boolean(true)
    }
    if !definition.choices.isEmpty { filterChoices(in: context) }
    if !definition.rows.isEmpty { filterRows(in: context) }
    if kind.hasEntries {
      runEntries(in: context)
      keepTotals()
    }
    if kind == .expression, !isReadOnly { compute(in: context) }
    runDefaultExpression(in: context)
    for group in groups { group.runConditions(in: outer) }
  }

  /// A number with as many decimals as the question wants.
  private func rounded(_ value: Value) -> Value {
    guard case .number(let number) = value else { return value }
    if number.isInfinite { return .undefined }
    guard let decimals = definition.precision else { return value }
    return .number(NumberText.rounded(number, decimals: decimals))
  }

  private func compute(in context: ExpressionContext) {
    guard let result = definition.expression?.value(in: context) else { return }
    let value = rounded(result.questionValue)
    if !value.isSameAnswer(as: self.value) {
      keep(value)
      run.noteChange()
    }
  }
}
