import Messages

/// A row of an XLSForm: cells by the meaning of their column.
///
/// Whoever reads a cell takes it. What nobody took at the end is kept and noted, so no cell can get lost.
struct XLSRow {
  /// A cell with its column.
  struct Cell {
    let column: XLSColumn
    let index: Int
    let text: String
    /// True where an earlier column has the same meaning and language.
    let isRepeated: Bool
    fileprivate(set) var isTaken = false
  }

  /// The name of the sheet.
  let sheet: String
  /// The number of the row.
  let number: Int
  private(set) var cells: [Cell]

  /// The cells of a row.
  ///
  /// - Parameters:
  ///   - sheet: The name of the sheet.
  ///   - row: The row.
  ///   - columns: The columns by their number.
  ///   - repeated: The numbers of columns that repeat another one.
  init(sheet: String, row: SheetRow, columns: [Int: XLSColumn], repeated: Set<Int> = []) {
    self.sheet = sheet
    number = row.number
    cells = row.cells.sorted { $0.key < $1.key }.compactMap { index, text in
      let trimmed = text.trimmedBlanks
      guard !trimmed.isEmpty else { return nil }
      let column = columns[index] ?? XLSColumn("column \(SheetColumn.letters(index))")
      let isRepeated = repeated.contains(index)
      return Cell(column: column, index: index, text: trimmed, isRepeated: isRepeated)
    }
  }

  /// The text of a column, without taking it.
  ///
  /// - Parameter key: The meaning of the column.
  subscript(key: String) -> String? { cells.first { $0.column.key == key }?.text }

  /// Takes the text of a column, the first that names no language or else the first.
  ///
  /// - Parameter key: The meaning of the column.
  /// - Returns: Nil where the cell is empty.
  mutating func take(_ key: String) -> String? {
    let places = cells.indices.filter { cells[$0].column.key == key && !cells[$0].isTaken }
    let place = places.first { cells[$0].column.language.isEmpty } ?? places.first
    guard let place else { return nil }
    cells[place].isTaken = true
    return cells[place].text
  }

  /// Takes the texts of a column in all languages.
  ///
  /// - Parameter key: The meaning of the columns.
  /// - Returns: The texts; none where all cells are empty.
  mutating func takeTexts(_ key: String) -> Translations {
    var result = Translations()
    for index in cells.indices where cells[index].column.key == key && !cells[index].isTaken {
      let before = result.texts.count
      result.add(cells[index].text, in: cells[index].column.language)
      // A second column of the same language stays, and so is noted.
      if result.texts.count > before { cells[index].isTaken = true }
    }
    return result
  }

  /// The cells that nobody took.
  var rest: [Cell] { cells.filter { !$0.isTaken } }

  /// The place of the row in words.
  var place: Phrase {
    let name = self["name"].map { " (\($0.quotable))" } ?? ""
    let chinese = self["name"].map { "（\($0.quotable)）" } ?? ""
    return Phrase(
      "Sheet “\(sheet.quotable)”, row \(number)\(name)",
      "工作表“\(sheet.quotable)”第 \(number) 行\(chinese)"
    )
  }

  /// The place of a column of the row in words.
  ///
  /// - Parameter key: The meaning of the column.
  /// - Returns: The place of the row where it has no such column.
  func place(_ key: String) -> Phrase {
    guard let cell = cells.first(where: { $0.column.key == key }) else { return place }
    return Phrase(
      "\(place.english), column \(SheetColumn.letters(cell.index)) “\(cell.column.title.quotable)”",
      "\(place.chinese)\(SheetColumn.letters(cell.index)) 列“\(cell.column.title.quotable)”"
    )
  }
}

/// The rows of a sheet below its heading.
struct XLSTable {
  let name: String
  var columns: [Int: XLSColumn] = [:]
  var rows: [XLSRow] = []

  /// Reads a sheet whose first row names the columns.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - log: Takes a note on a heading that stands twice.
  init(_ sheet: Sheet, _ log: NoteLog) {
    name = sheet.name
    guard let heading = sheet.rows.first else { return }
    var seen: Set<[String]> = []
    var repeated: Set<Int> = []
    for (index, title) in heading.cells.sorted(by: { $0.key < $1.key })
    where !title.trimmedBlanks.isEmpty {
      let column = XLSColumn(title)
      columns[index] = column
      if !seen.insert([column.key, column.language]).inserted {
        repeated.insert(index)
        log.approximated(
          Phrase(
            "Sheet “\(sheet.name.quotable)”, column \(SheetColumn.letters(index))",
            "工作表“\(sheet.name.quotable)”\(SheetColumn.letters(index)) 列"
          ),
          Phrase("“\(column.title.quotable)” stands twice.", "“\(column.title.quotable)”重复。"),
          Phrase("The first one counts; cells of this one are kept.", "以前一列为准，本列内容另存。")
        )
      }
    }
    for row in sheet.rows.dropFirst() {
      let made = XLSRow(sheet: sheet.name, row: row, columns: columns, repeated: repeated)
      if !made.cells.isEmpty { rows.append(made) }
    }
  }

  /// True when a column has a meaning.
  ///
  /// - Parameter key: The meaning.
  /// - Returns: False where no heading means that.
  func has(_ key: String) -> Bool { columns.values.contains { $0.key == key } }
}
