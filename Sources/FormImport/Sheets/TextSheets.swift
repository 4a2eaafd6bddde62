import Messages
import TableImport

/// Sheets in text files: CSV and Markdown, in which the name of a sheet stands before its rows.
enum TextSheets {
  /// The sheets of a CSV text.
  ///
  /// A row with a single text in its first column names a sheet, whose rows leave that column empty; a
  /// text without such rows is one sheet.
  ///
  /// - Parameter rows: The rows.
  /// - Returns: The sheets in the order of the text.
  static func sheets(ofRows rows: [TableRow]) -> [Sheet] {
    let known: Set<String> = [
      "survey", "choices", "settings", "external_choices", "entities", "osm", "columns", "cascades",
    ]
    let isSectioned = rows.contains { row in
      known.contains(row[0].trimmedBlanks.lowercased())
        && row.fields.dropFirst().allSatisfy { $0.trimmedBlanks.isEmpty }
    }
    guard isSectioned else {
      return [sheet("survey", rows.map { ($0.line, $0.fields) })]
    }
    return sections(rows.map { ($0.line, $0.fields) })
  }

  /// The sheets of tables in Markdown, whose rows stand between bars.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - log: Takes a note on lines outside of tables.
  /// - Returns: The sheets in the order of the text.
  static func sheets(ofMarkdown text: String, _ log: NoteLog) -> [Sheet] {
    var rows: [(Int, [String])] = []
    var others: [Int] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = String(line).trimmedBlanks
      guard trimmed.hasPrefix("|") else {
        if !trimmed.isEmpty { others.append(index + 1) }
        continue
      }
      var cells = cells(of: trimmed.dropFirst())
      if trimmed.hasSuffix("|"), cells.last?.isEmpty == true { cells.removeLast() }
      let isRule =
        cells.contains { $0.hasPrefix("--") }
        && cells.allSatisfy { cell in
          cell.allSatisfy { $0 == "-" || $0 == ":" }
        }
      if !isRule { rows.append((index + 1, cells)) }
    }
    if let first = others.first {
      log.leftOut(
        Phrase("Line \(first)", "第 \(first) 行"),
        Phrase(
          "There is text outside of the tables (\(others.count.counted("line"))).",
          "表格之外还有文字（\(others.count) 行）。"
        )
      )
    }
    return sections(rows)
  }

  private static func cells(of line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        cell += character == "|" ? "|" : "\\" + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(cell.trimmedBlanks)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    cells.append((isEscaped ? cell + "\\" : cell).trimmedBlanks)
    return cells
  }

  private static func sections(_ rows: [(Int, [String])]) -> [Sheet] {
    var sheets: [Sheet] = []
    var name = "survey"
    var gathered: [(Int, [String])] = []
    for (line, fields) in rows {
      guard let first = fields.first?.trimmedBlanks, !first.isEmpty else {
        gathered.append((line, Array(fields.dropFirst())))
        continue
      }
      if !gathered.isEmpty { sheets.append(sheet(name, gathered)) }
      name = first
      gathered = []
      let rest = Array(fields.dropFirst())
      if rest.contains(where: { !$0.trimmedBlanks.isEmpty }) { gathered.append((line, rest)) }
    }
    if !gathered.isEmpty { sheets.append(sheet(name, gathered)) }
    return sheets
  }

  private static func sheet(_ name: String, _ rows: [(Int, [String])]) -> Sheet {
    var sheet = Sheet(name: name)
    for (number, fields) in rows {
      var row = SheetRow(number: number)
      for (column, field) in fields.enumerated() where !field.isEmpty { row.cells[column] = field }
      if !row.cells.isEmpty { sheet.rows.append(row) }
    }
    return sheet
  }
}
