import Messages

/// Makes a sheet of the records of its part.
struct BinarySheet {
  private(set) var sheet: Sheet
  private let texts: [String]
  private let styles: CellStyles
  private let formulas: BinaryFormulas
  private var places: [Int: Int] = [:]
  /// The cell whose formula has a text as result, which stands in a record of its own.
  private var awaiting: (row: Int, column: Int)?

  /// Begins a sheet.
  init(name: String, texts: [String], styles: CellStyles, _ formulas: BinaryFormulas) {
    sheet = Sheet(name: name)
    self.texts = texts
    self.styles = styles
    self.formulas = formulas
  }

  /// Reads the sheet.
  ///
  /// - Parameters:
  ///   - piece: The workbook from the sheet on.
  ///   - budget: How much may still come.
  /// - Throws: ``FormImportFault`` when it is damaged or there is too much.
  mutating func read(
    _ piece: BinaryPiece,
    _ budget: inout CellBudget
  ) throws(FormImportFault) {
    var records = try BinaryRecords(piece)
    while let record = try records.next() {
      let body = record.body
      switch record.kind {
      case BinaryKind.sharedText:
        let index = try body.long(6)
        guard texts.indices.contains(index) else { throw body.damage }
        try put(texts[index], body, &budget)
      case BinaryKind.text, BinaryKind.richText:
        var text = BinaryText(try body.part(6), try records.continuations())
        try put(try text.next(), body, &budget)
      case BinaryKind.number:
        try put(styles.text(body.double(6), style: body.short(4)), body, &budget)
      case BinaryKind.shortNumber:
        try put(styles.text(Self.shortNumber(body.long(6)), style: body.short(4)), body, &budget)
      case BinaryKind.numbersRow: try takeNumbers(body, &budget)
      case BinaryKind.flag: try put(Self.flag(body.byte(6), body.byte(7)), body, &budget)
      case BinaryKind.formula: try takeFormula(body, &budget)
      case BinaryKind.formulaText:
        guard let cell = awaiting else { continue }
        awaiting = nil
        var text = BinaryText(body, try records.continuations())
        try putResult(try text.next(), cell.row, cell.column, &budget)
      default: break
      }
    }
    sheet.rows.sort { $0.number < $1.number }
  }

  /// Numbers of neighbouring cells: row, first column, six bytes a cell, last column.
  private mutating func takeNumbers(
    _ body: BinaryPiece,
    _ budget: inout CellBudget
  ) throws(FormImportFault) {
    let row = try body.short(0)
    let first = try body.short(2)
    for index in 0..<max(0, (body.count - 6) / 6) {
      let offset = 4 + index * 6
      let number = Self.shortNumber(try body.long(offset + 2))
      let text = styles.text(number, style: try body.short(offset))
      try put(text, row, first + index, &budget)
    }
  }

  /// A formula, with its last result: a number, or what is marked by two bytes that no number ends with.
  private mutating func takeFormula(
    _ body: BinaryPiece,
    _ budget: inout CellBudget
  ) throws(FormImportFault) {
    let row = try body.short(0)
    let column = try body.short(2)
    awaiting = nil
    formulas.add(sheet: sheet.name, row: row, column: column)
    guard try body.short(12) == 0xFFFF else {
      let text = styles.text(try body.double(6), style: try body.short(4))
      return try putResult(text, row, column, &budget)
    }
    switch try body.byte(6) {
    case 0: awaiting = (row, column)
    case 1: try putResult(Self.flag(body.byte(8), 0), row, column, &budget)
    case 2: try putResult(Self.flag(body.byte(8), 1), row, column, &budget)
    default: break
    }
  }

  private mutating func putResult(
    _ text: String,
    _ row: Int,
    _ column: Int,
    _ budget: inout CellBudget
  ) throws(FormImportFault) {
    if !text.isEmpty { formulas.addResult() }
    try put(text, row, column, &budget)
  }

  private mutating func put(
    _ text: String,
    _ body: BinaryPiece,
    _ budget: inout CellBudget
  ) throws(FormImportFault) {
    try put(text, body.short(0), body.short(2), &budget)
  }

  private mutating func put(
    _ text: String,
    _ row: Int,
    _ column: Int,
    _ budget: inout CellBudget
  ) throws(FormImportFault) {
    guard !text.isEmpty else { return }
    try budget.add(text)
    let place = places[row] ?? sheet.rows.count
    if place == sheet.rows.count {
      try budget.addRow()
      places[row] = place
      sheet.rows.append(SheetRow(number: row + 1))
    }
    sheet.rows[place].cells[column] = text
  }

  /// A number in four bytes: the upper part of a floating-point number or a whole one, perhaps a hundredth of it.
  private static func shortNumber(_ code: Int) -> Double {
    let number =
      code & 2 == 0
      ? Double(bitPattern: UInt64(code & ~3) << 32)
      : Double(Int32(truncatingIfNeeded: code) >> 2)
    return code & 1 == 0 ? number : number / 100
  }

  /// A truth value or an error as a spreadsheet shows it.
  private static func flag(_ value: Int, _ isError: Int) -> String {
    guard isError != 0 else { return value == 0 ? "FALSE" : "TRUE" }
    return switch value {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    default: "#N/A"
    }
  }
}
