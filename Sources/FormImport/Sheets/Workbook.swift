import Messages

/// Reads the sheets of an .xlsx workbook.
struct Workbook {
  /// The greatest number of cells.
  static let cellLimit = 4_000_000
  /// The greatest number of rows: what one sheet of .xlsx can have.
  static let rowLimit = 1 << 20
  /// The greatest size of the text of all cells.
  static let textLimit = 128 << 20

  private let bytes: [UInt8]
  private let log: NoteLog

  /// The sheets of a workbook, in its order.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - log: Takes notes on formulas and error values.
  /// - Returns: The sheets with the rows that hold anything.
  /// - Throws: ``FormImportFault`` when it cannot be read.
  static func sheets(of bytes: [UInt8], _ log: NoteLog) throws(FormImportFault) -> [Sheet] {
    try Workbook(bytes: bytes, log: log).sheets()
  }

  private func sheets() throws(FormImportFault) -> [Sheet] {
    var outline = WorkbookOutline()
    var strings = SharedStrings()
    var styles = CellStyles()
    try parse { name in
      switch name.lowercased() {
      case "xl/workbook.xml", "xl/_rels/workbook.xml.rels":
        { event throws(FormImportFault) in outline.take(event) }
      case "xl/sharedstrings.xml": { event throws(FormImportFault) in try strings.take(event) }
      case "xl/styles.xml": { event throws(FormImportFault) in styles.take(event) }
      default: nil
      }
    }
    let parts = outline.parts
    styles.isFrom1904 = outline.isFrom1904
    guard !parts.isEmpty else { throw FormImportFault(.nothingInArchive) }
    let names = Dictionary(parts.map { ($0.path.lowercased(), $0.name) }) { first, _ in first }
    var readings: [String: SheetReading] = [:]
    var budget = CellBudget()
    try parse { path in
      let key = path.lowercased()
      guard let name = names[key], readings[key] == nil else { return nil }
      readings[key] = SheetReading(name: name, strings: strings.texts, styles: styles, log: log)
      return { event throws(FormImportFault) in try readings[key]?.take(event, &budget) }
    }
    return parts.compactMap { readings[$0.path.lowercased()]?.sheet }
  }

  /// Parses the parts that somebody wants.
  private func parse(
    _ wanted: (String) -> ((XMLEvent) throws(FormImportFault) -> Void)?
  ) throws(FormImportFault) {
    try ZipArchive.read(bytes) { name throws(FormImportFault) in
      guard let take = wanted(name) else { return nil }
      let parser = XMLParsing(events: try XMLEvents(part: name))
      return { piece throws(FormImportFault) in try parser.events.feed(piece, take) }
    }
  }
}

/// Holds a parser for a closure.
private final class XMLParsing {
  let events: XMLEvents

  init(events: consuming XMLEvents) { self.events = events }
}

/// How many rows and cells and how much text are left.
struct CellBudget {
  private var rows = 0
  private var cells = 0
  private var text = 0

  /// Takes a cell in.
  ///
  /// - Parameter value: Its text.
  /// - Throws: ``FormImportFault`` when it is one too many.
  mutating func add(_ value: String) throws(FormImportFault) {
    cells += 1
    text += value.utf8.count
    guard cells <= Workbook.cellLimit, text <= Workbook.textLimit else {
      throw FormImportFault(.tooManyCells)
    }
  }

  /// Takes a row in that holds anything.
  ///
  /// - Throws: ``FormImportFault`` when it is one too many.
  mutating func addRow() throws(FormImportFault) {
    rows += 1
    guard rows <= Workbook.rowLimit else { throw FormImportFault(.tooManyCells) }
  }
}

/// What sheets a workbook has and where they stand.
struct WorkbookOutline {
  private var sheets: [(name: String, relation: String)] = []
  private var targets: [String: String] = [:]
  /// True where days are counted from 1904 on, as old Macintoshes did.
  private(set) var isFrom1904 = false

  /// Takes an event of the workbook or of its relations.
  ///
  /// - Parameter event: The event.
  mutating func take(_ event: XMLEvent) {
    guard case .start(let name, let attributes) = event else { return }
    switch name {
    case "workbookPr": isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet": sheets.append((attributes["name"] ?? "", attributes["id"] ?? ""))
    case "Relationship":
      if let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
    default: break
    }
  }

  /// The sheets with the paths of their parts.
  var parts: [(name: String, path: String)] {
    sheets.compactMap { sheet in
      guard let target = targets[sheet.relation] else { return nil }
      return (sheet.name, target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target)
    }
  }
}
