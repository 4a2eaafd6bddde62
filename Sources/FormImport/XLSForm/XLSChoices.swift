import Messages

/// A choice of an XLSForm.
struct XLSChoice {
  let name: String
  let label: Translations
  /// Its row, for the columns that filters name.
  let row: XLSRow

  /// The text of a column of its row.
  ///
  /// - Parameter title: The heading as filters write it.
  /// - Returns: Nil where the cell is empty.
  func column(_ title: String) -> String? {
    if title == "name" { return name }
    let wanted = title.lowercased()
    return row.cells.first { $0.column.title.lowercased() == wanted }?.text
  }
}

/// The lists of choices of an XLSForm.
struct XLSChoices {
  private(set) var lists: [String: [XLSChoice]] = [:]
  private(set) var names: [String] = []
  /// The headings of the sheet in lower case.
  private(set) var headings: Set<String> = []

  /// What stands before the names of lists of the sheet `external_choices`.
  static let externalPrefix = "external_choices/"

  /// Adds the lists of the sheet `external_choices`, which questions name on their own.
  ///
  /// - Parameter other: The lists of that sheet.
  mutating func add(external other: XLSChoices) {
    headings.formUnion(other.headings)
    for name in other.names {
      names.append(Self.externalPrefix + name)
      lists[Self.externalPrefix + name] = other.lists[name]
    }
  }

  /// Reads the sheet of choices.
  ///
  /// - Parameters:
  ///   - table: The sheet.
  ///   - isFormr: True for formr, where a list goes on until the next name.
  ///   - used: Lower-case headings that filters name.
  ///   - log: Takes notes.
  init(_ table: XLSTable?, isFormr: Bool, used: Set<String>, _ log: NoteLog) {
    guard let table else { return }
    headings = Set(table.columns.values.map { $0.title.lowercased() })
    var current: String?
    var seen: [String: Set<String>] = [:]
    var kept: [String: Int] = [:]
    for source in table.rows {
      var row = source
      let own = row.take("list_name")
      if own != nil || !isFormr { current = own }
      let name = row.take("name") ?? row.take("value")
      guard let list = current else {
        log.leftOut(row.place, Phrase("The row names no list.", "这一行没有写选项表的名称。"))
        continue
      }
      guard let name else {
        log.leftOut(
          row.place,
          Phrase(
            "The choice has no name; the row holds: \(Self.shown(row)).",
            "选项没有名称；这一行的内容：\(Self.shown(row))。"
          )
        )
        continue
      }
      let label = row.takeTexts("label")
      for cell in row.rest where used.contains(cell.column.title.lowercased()) {
        _ = row.take(cell.column.key)
      }
      guard seen[list, default: []].insert(name).inserted else {
        log.leftOut(
          row.place,
          Phrase(
            "The list “\(list.quotable)” has this choice already.",
            "选项表“\(list.quotable)”里已有这个选项。"
          )
        )
        continue
      }
      for cell in row.rest { kept[cell.column.title, default: 0] += 1 }
      if lists[list] == nil { names.append(list) }
      lists[list, default: []].append(XLSChoice(name: name, label: label, row: row))
    }
    for (title, count) in kept.sorted(by: { $0.key < $1.key }) {
      log.kept(
        Phrase(
          "Sheet “\(table.name.quotable)”, column “\(title.quotable)”",
          "工作表“\(table.name.quotable)”“\(title.quotable)”列"
        ),
        Phrase(
          "SurveyJS has nothing for it in choices; it holds something in \(count.counted("cell")).",
          "SurveyJS 的选项没有对应的内容；有 \(count) 个单元格不空。"
        )
      )
    }
  }

  private static func shown(_ row: XLSRow) -> String {
    row.cells.map { "“\($0.text.quotable)”" }.joined(separator: ", ")
  }
}
