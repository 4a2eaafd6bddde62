import Messages

/// Reads the sheets of an .xls workbook, as Excel 97 to 2003 wrote them.
///
/// Written here and not left to a library: what is read must be the same as from .xlsx, with the results of formulas
/// and with truth values, and a file that means harm must end with a sentence. Every byte is reached through
/// ``BinaryPiece``, nothing is laid out by sizes that the file only claims.
struct BinaryWorkbook {
  private let stream: BinaryPiece
  private let log: NoteLog
  private var outlines: [(name: String, offset: Int, isTable: Bool)] = []
  private var texts: [String] = []
  private var styles = CellStyles()

  /// The sheets of a workbook, in its order.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - log: Takes notes on formulas.
  /// - Returns: The sheets with the rows that hold anything.
  /// - Throws: ``FormImportFault`` when it cannot be read.
  static func sheets(of bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) -> [Sheet] {
    try BinaryWorkbook(bytes, log).sheets()
  }

  private init(_ bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) {
    self.log = log
    let file = try CompoundFile(bytes)
    guard try file.stream(named: "EncryptedPackage") == nil else {
      throw FormImportFault(.encryptedArchive)
    }
    guard let book = try file.stream(named: "Workbook") else {
      // Excel 5 and 95 call it by another name.
      let isOlder = try file.stream(named: "Book") != nil
      throw FormImportFault(isOlder ? .oldWorkbook : .noWorkbook)
    }
    stream = book.placed(Phrase("the head of the workbook", "工作簿的开头部分"))
    try readHead()
  }

  /// Reads what belongs to all sheets.
  private mutating func readHead() throws(FormImportFault) {
    var records = try BinaryRecords(stream)
    while let record = try records.next() {
      let body = record.body
      switch record.kind {
      case BinaryKind.password: throw FormImportFault(.encryptedArchive)
      case BinaryKind.datesFrom1904: styles.isFrom1904 = try body.short(0) == 1
      case BinaryKind.style: styles.addCell(format: try body.short(2))
      case BinaryKind.numberFormat:
        var text = BinaryText(try body.part(2))
        styles.define(try body.short(0), code: try text.next())
      case BinaryKind.sheet:
        var text = BinaryText(try body.part(6))
        outlines.append((try text.nextShort(), try body.long(0), try body.byte(5) == 0))
      case BinaryKind.sharedTexts: try readTexts(body, try records.continuations())
      default: break
      }
    }
  }

  private mutating func readTexts(
    _ body: BinaryPiece,
    _ rest: [BinaryPiece]
  ) throws(FormImportFault) {
    let place = Phrase("the list of texts", "文字表")
    let count = try body.placed(place).long(4)
    guard count <= Workbook.cellLimit else { throw FormImportFault(.tooManyCells) }
    var reading = BinaryText(try body.placed(place).part(8), rest.map { $0.placed(place) })
    var size = 0
    texts = []
    for _ in 0..<count {
      let text = try reading.next()
      size += text.utf8.count
      guard size <= Workbook.textLimit else { throw FormImportFault(.tooManyCells) }
      texts.append(text)
    }
  }

  private func sheets() throws(FormImportFault) -> [Sheet] {
    var sheets: [Sheet] = []
    var budget = CellBudget()
    let formulas = BinaryFormulas()
    var read: Set<Int> = []
    for outline in outlines {
      let name = outline.name.quotable
      let place = Phrase("the sheet “\(name)”", "工作表“\(name)”")
      var sheet = BinarySheet(name: outline.name, texts: texts, styles: styles, formulas)
      // A chart on a sheet of its own holds no rows.
      if outline.isTable {
        let piece = stream.placed(place)
        guard read.insert(outline.offset).inserted else { throw piece.damage }
        try sheet.read(piece.part(outline.offset), &budget)
      }
      sheets.append(sheet.sheet)
    }
    formulas.note(log)
    return sheets
  }
}
