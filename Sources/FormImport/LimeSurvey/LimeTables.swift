/// A row of a table of LimeSurvey: fields that are taken one by one, so that none gets lost.
struct LimeRow {
  /// A field with its name.
  struct Field {
    let name: String
    let text: String
    fileprivate(set) var isTaken = false
  }

  fileprivate(set) var fields: [Field] = []

  /// The text of a field, without taking it; nil where it is empty.
  ///
  /// - Parameter name: The name of the field.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.text.isEmpty }?.text
  }

  /// Takes the text of a field.
  ///
  /// - Parameter name: The name of the field.
  /// - Returns: Nil where it is empty.
  mutating func take(_ name: String) -> String? {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
    fields[index].isTaken = true
    return fields[index].text.isEmpty ? nil : fields[index].text
  }

  /// The fields that nobody took and that hold something.
  var rest: [Field] { fields.filter { !$0.isTaken && !$0.text.isEmpty } }
}

/// The tables of a structure file of LimeSurvey.
struct LimeTables {
  /// The greatest number of rows.
  static let rowLimit = 1_000_000

  private(set) var tables: [String: [LimeRow]] = [:]
  /// The names in the order of the file.
  private(set) var names: [String] = []
  /// `Survey`, `Group` or `Question`.
  private(set) var kind: String?

  private var path: [String] = []
  private var table: String?
  private var row: LimeRow?
  private var text = ""
  private var rowCount = 0

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: XML.
  ///   - part: The name of the file for messages.
  /// - Throws: ``FormImportFault`` when it is not well-formed, or no file of LimeSurvey.
  init(_ bytes: [UInt8], part: String) throws(FormImportFault) {
    let events = try XMLEvents(part: part)
    var offset = 0
    while offset <= bytes.count {
      let piece = Array(bytes[offset..<min(offset + 1 << 16, bytes.count)])
      try events.feed(piece) { event throws(FormImportFault) in try take(event) }
      if piece.isEmpty { break }
      offset += piece.count
    }
    guard kind != nil else { throw FormImportFault(.notLimeSurvey) }
  }

  /// The rows of a table, which are then gone from it.
  ///
  /// - Parameter name: The name of the table.
  /// - Returns: No rows where there is no such table.
  mutating func take(_ name: String) -> [LimeRow] {
    tables.removeValue(forKey: name) ?? []
  }

  private mutating func take(_ event: XMLEvent) throws(FormImportFault) {
    switch event {
    case .start(let name, _):
      path.append(name)
      text = ""
      if path.count == 2 { table = name }
      if path.count == 4, path[2] == "rows", name == "row" { row = LimeRow() }
    case .text(let piece): text += piece
    case .end(let name):
      switch path.count {
      case 5 where row != nil: row?.fields.append(.init(name: name, text: text.trimmedBlanks))
      case 4: if let row { try add(row) }
      case 2 where name == "LimeSurveyDocType": kind = text.trimmedBlanks
      default: break
      }
      if path.count == 4 { row = nil }
      path.removeLast()
      text = ""
    }
  }

  private mutating func add(_ row: LimeRow) throws(FormImportFault) {
    guard let table else { return }
    rowCount += 1
    guard rowCount <= Self.rowLimit else { throw FormImportFault(.tooManyCells) }
    if tables[table] == nil { names.append(table) }
    tables[table, default: []].append(row)
  }
}
