extension QuestionRun {
  /// The most panels or rows that are made for one question.
  static let entryLimit = 1_000

  /// The keys of the questions an entry holds, in order.
  var entryKeys: [String] {
    (kind == .paneldynamic || kind == .multipletext ? definition.elements : definition.columns)
      .map(\.key)
  }

  /// True where panels, rows or items exist by now.
  private var areEntriesMade: Bool {
    kind == .paneldynamic || kind == .multipletext || run.makesRows
      || run.isCompleting && clearing != "none" && !value.isEmpty
  }

  /// Makes the entries that the answer and the definition ask for, and gives each its answers.
  func syncEntries() {
    switch kind {
    case .multipletext: sync([(row: nil, answers: members(of: value))])
    case .matrixdropdown:
      let members = members(of: value)
      sync(
        definition.rows.map { row in
          (row: row, answers: self.members(of: row.value.answerKey.flatMap { members[$0] }))
        }
      )
    case .paneldynamic, .matrixdynamic:
      let list: [Value] = if case .array(let list) = value { list } else { [] }
      let count = list.isEmpty ? initialCount : min(list.count, Self.entryLimit)
      sync(
        (0..<count).map { index in
          (row: nil, answers: index < list.count ? members(of: list[index]) : [:])
        }
      )
    default: break
    }
  }

  /// How many panels or rows there are before anything is answered.
  private var initialCount: Int {
    let properties = definition.properties
    let isPanel = kind == .paneldynamic
    let count =
      boundCount ?? properties.count(isPanel ? "panelCount" : "rowCount") ?? (isPanel ? 0 : 2)
    let least = properties.count(isPanel ? "minPanelCount" : "minRowCount") ?? 0
    return min(max(count, least), Self.entryLimit)
  }

  private func members(of value: Value?) -> [String: Value] {
    if case .object(let members)? = value { members } else { [:] }
  }

  private func sync(_ wanted: [(row: FormItem?, answers: [String: Value])]) {
    if entries.count > wanted.count { entries.removeLast(entries.count - wanted.count) }
    for (index, one) in wanted.enumerated() {
      if index < entries.count {
        let entry = entries[index]
        if entry.answers != one.answers {
          entry.answers = one.answers
          run.noteAnswer()
          for question in entry.questions { question.noteLoadedAnswer() }
        }
      } else {
        guard run.mayMake(definition.columns.count + definition.elements.count) else { return }
        let entry = EntryRun(self, index: index, row: one.row, answers: one.answers)
        entry.elements = elements(of: entry)
        entries.append(entry)
        for question in entry.questions { question.noteLoadedAnswer() }
        // Rows that come into being late begin with the defaults of their columns.
        if run.isCompleting, !run.makesRows, !definition.columns.isEmpty {
          for question in entry.questions { question.applyDefault() }
        }
      }
    }
  }

  private func elements(of entry: EntryRun) -> [ElementRun] {
    // The details of a row come into being when somebody opens them.
    let details = definition.columns.isEmpty || run.makesRows ? definition.elements : []
    return ElementRun.elements(
      definition.columns + details,
      run: run,
      holder: entry,
      entry: entry,
      parent: nil
    )
  }

  /// Writes the answers of an entry into the answer of the question.
  func keepEntry(_ entry: EntryRun) {
    switch kind {
    case .multipletext: keep(entry.answers.isEmpty ? .undefined : .object(entry.answers))
    case .matrixdropdown:
      guard let key = entry.row?.value.answerKey else { return }
      var members = members(of: value)
      members[key] = entry.answers.isEmpty ? nil : .object(entry.answers)
      keep(members.isEmpty ? .undefined : .object(members))
    default:
      var list: [Value] = if case .array(let list) = value { list } else { [] }
      while list.count <= entry.index, list.count < entries.count { list.append(.object([:])) }
      guard list.indices.contains(entry.index) else { return }
      list[entry.index] = .object(entry.answers)
      keep(.array(list))
    }
  }

  /// Evaluates the conditions of all entries.
  func runEntries(in context: ExpressionContext) {
    guard areEntriesMade else { return }
    syncEntries()
    filterColumns(in: context)
    let condition = definition.entryVisibleIf
    for entry in entries {
      let inner = context.with(entry.localNames)
      if let condition = entry.row?.visibleIf ?? condition {
        entry.isVisible = condition.value(in: inner).map { $0 == .boolean(true) } ?? true
      }
      if let enabling = entry.row?.enableIf, let value = enabling.value(in: inner) {
        entry.isReadOnly = value == .boolean(false)
      }
      for element in entry.elements {
        element.runConditions(in: context.with(entry.localNames))
      }
    }
  }

  /// Evaluates the common condition of the columns of questions.
  private func filterColumns(in context: ExpressionContext) {
    guard let condition = definition.columnsVisibleIf else { return }
    let shown = definition.columns.map { column in
      condition.value(in: context.with(["item": .text(column.name)])) != .boolean(false)
    }
    for entry in entries {
      for (element, isShown) in zip(entry.elements, shown) {
        if case .question(let question) = element { question.isColumnVisible = isShown }
      }
    }
  }

  /// Evaluates the conditions of the rows of a plain matrix.
  func filterRows(in context: ExpressionContext) {
    guard kind == .matrix else { return }
    let common = definition.rowsVisibleIf
    guard common != nil || definition.rows.contains(where: { $0.visibleIf != nil }) else { return }
    offeredRows = definition.rows.indices.filter { index in
      let row = definition.rows[index]
      guard let condition = row.visibleIf ?? common else { return true }
      return condition.value(in: context.with(["item": row.value, "row": row.value]))
        != .boolean(false)
    }
  }

  /// The rows of a matrix that show.
  var shownRows: [FormItem] {
    switch kind {
    case .matrix: offeredRows.map { $0.map { definition.rows[$0] } } ?? definition.rows
    case .matrixdropdown where !entries.isEmpty: entries.filter(\.isVisible).compactMap(\.row)
    default: definition.rows
    }
  }

  /// Takes away the answers of rows that do not show, and those that are a column that does not.
  func clearHiddenRows() {
    switch kind {
    case .matrixdropdown:
      for entry in entries where !entry.isVisible && !entry.answers.isEmpty {
        entry.answers = [:]
        keepEntry(entry)
      }
    case .matrix:
      guard offeredRows != nil || offeredChoices != nil, case .object(let members) = value else {
        return
      }
      let shown = Set(shownRows.compactMap(\.value.answerKey))
      let left = members.filter { key, cell in
        guard definition.rowKeys.contains(key) else { return true }
        return shown.contains(key) && (offeredChoices == nil || !isHiddenColumn(cell))
      }
      if left.count < members.count { keep(left.isEmpty ? .undefined : .object(left)) }
    default: break
    }
  }

  /// True for a cell whose column is known and does not show.
  private func isHiddenColumn(_ cell: Value) -> Bool {
    definition.choosing?.lists(cell) ?? false && isUnknownChoice(cell)
  }
}
