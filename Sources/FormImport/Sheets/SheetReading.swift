import Messages

/// Makes a sheet of the events of its part.
struct SheetReading {
  private(set) var sheet: Sheet
  private let strings: [String]
  private let styles: CellStyles
  private let log: NoteLog

  private var row = SheetRow(number: 0)
  private var lastRow = 0
  private var column = 0
  private var type = ""
  private var style = 0
  private var value = ""
  private var formula: String?
  private var collects = false
  private var isPhonetic = false
  private var isFormula = false

  /// Begins a sheet.
  init(name: String, strings: [String], styles: CellStyles, log: NoteLog) {
    sheet = Sheet(name: name)
    self.strings = strings
    self.styles = styles
    self.log = log
  }

  /// Takes an event of the part.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - budget: How much may still come.
  /// - Throws: ``FormImportFault`` when there is too much.
  mutating func take(_ event: XMLEvent, _ budget: inout CellBudget) throws(FormImportFault) {
    switch event {
    case .start("row", let attributes):
      let number = attributes["r"].flatMap { Int($0) } ?? lastRow + 1
      row = SheetRow(number: number)
      lastRow = number
      column = -1
    case .start("c", let attributes):
      column = attributes["r"].flatMap(SheetColumn.place)?.column ?? column + 1
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
      formula = nil
    case .start("v", _), .start("t", _): collects = true
    case .start("f", _):
      isFormula = true
      formula = ""
    case .start("rPh", _): isPhonetic = true
    case .end("rPh"): isPhonetic = false
    case .end("v"), .end("t"): collects = false
    case .end("f"): isFormula = false
    case .text(let text):
      if isFormula { formula? += text } else if collects, !isPhonetic { value += text }
    case .end("c"):
      noteFormula()
      let text = shown
      guard !text.isEmpty else { return }
      try budget.add(text)
      row.cells[column] = text
    case .end("row"):
      guard !row.cells.isEmpty else { return }
      try budget.addRow()
      sheet.rows.append(row)
    default: break
    }
  }

  private var place: Phrase {
    let cell = SheetColumn.letters(max(column, 0)) + String(row.number)
    return Phrase(
      "Sheet “\(sheet.name.quotable)”, cell \(cell)",
      "工作表“\(sheet.name.quotable)”单元格 \(cell)"
    )
  }

  private func noteFormula() {
    guard let formula else { return }
    let written = "=\(formula)".quotable
    if value.isEmpty {
      log.leftOut(
        place,
        Phrase("The formula \(written) has no result in the file.", "公式 \(written) 在文件里没有结果。")
      )
    } else {
      log.approximated(
        place,
        Phrase("The cell holds the formula \(written).", "单元格是公式 \(written)。"),
        Phrase("Its last result is taken.", "取其最近一次的结果。")
      )
    }
  }

  /// The value of the cell as a text.
  private var shown: String {
    switch type {
    case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": value == "1" ? "TRUE" : value == "0" ? "FALSE" : value
    case "str", "inlineStr", "e", "d": value
    default: number
    }
  }

  private var number: String {
    guard let number = Double(value), number.isFinite else { return value }
    return styles.text(number, style: style)
  }
}
