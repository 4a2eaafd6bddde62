/// Cuts UTF-8 bytes into rows and fields, piece by piece, as RFC 4180 describes and as real files are.
///
/// ## Usage
/// ```swift
/// var parser = CSVParser()
/// for chunk in chunks {
///   for row in try parser.feed(chunk) { use(row) }
/// }
/// for row in try parser.finish() { use(row) }
/// ```
/// Rows end with CRLF, LF or CR. A field in quotes may hold separators, line ends and doubled quotes;
/// a quote inside a field without quotes is a plain character. Blank lines are no rows. NUL bytes are
/// dropped and counted. Rows may differ in length: what that means is left to the caller.
///
/// The byte FF, which UTF-8 never has, stands for malformed bytes: it is read as U+FFFD, and its row is
/// marked. The parser keeps one row, never the file. Where it throws, it is of no further use.
public struct CSVParser: Sendable {
  /// The greatest size of a field in bytes.
  public static let fieldLimit = 1 << 20
  /// The greatest size of a row in bytes.
  public static let rowLimit = 1 << 24
  /// The greatest number of fields of a row, as in spreadsheets.
  public static let columnLimit = 16_384

  private enum State: Sendable {
    case rowStart
    case fieldStart
    case plain
    case quoted
    case afterQuote
  }

  /// The separator, nil while the first line is not complete.
  public private(set) var separator: CSVSeparator?
  /// How many NUL bytes were dropped so far.
  public private(set) var nulCount = 0

  private let forced: CSVSeparator?
  private var state = State.rowStart
  private var pending: [UInt8] = []
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var isMalformed = false
  private var rowSize = 0
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var endedWithReturn = false
  private var rows: [TableRow] = []
  /// What ended the parsing, once the rows before it have been given.
  private var fault: CSVFault?

  /// Creates a parser at the start of a text.
  ///
  /// - Parameter separator: What stands between fields; nil to recognise it from the first line.
  public init(separator: CSVSeparator? = nil) {
    forced = separator
  }

  /// Takes the next bytes.
  ///
  /// - Parameter bytes: UTF-8, cut anywhere.
  /// - Returns: The rows that these bytes complete.
  /// - Throws: ``CSVFault`` when a field or a row is too large, once the rows before it were returned.
  /// - Complexity: Linear in the number of bytes.
  public mutating func feed(_ bytes: [UInt8]) throws(CSVFault) -> [TableRow] {
    if let fault { throw fault }
    guard separator == nil else { return try cut(bytes) }
    pending += bytes
    guard let finding = CSVSeparator.sniff(pending, isLast: false) else { return [] }
    return try begin(finding)
  }

  /// Ends the text.
  ///
  /// - Returns: The rows that had not ended with a line end.
  /// - Throws: ``CSVFault`` when a quote was never closed.
  public mutating func finish() throws(CSVFault) -> [TableRow] {
    if let fault { throw fault }
    var last: [TableRow] = []
    if separator == nil, let finding = CSVSeparator.sniff(pending, isLast: true) {
      last = try begin(finding)
    }
    if let fault { throw fault }
    switch state {
    case .rowStart: break
    case .quoted: throw .unclosedQuote(line: quoteLine)
    case .fieldStart, .plain, .afterQuote:
      try endField()
      endRow()
    }
    last += rows
    rows = []
    return last
  }

  private mutating func begin(_ finding: CSVSeparator.Finding) throws(CSVFault) -> [TableRow] {
    separator = forced ?? finding.separator
    let bytes = Array(pending.dropFirst(finding.skipped))
    pending = []
    return try cut(bytes)
  }

  private mutating func cut(_ bytes: [UInt8]) throws(CSVFault) -> [TableRow] {
    do throws(CSVFault) {
      try parse(bytes)
    } catch {
      // The rows before the fault are whole, and are given first.
      guard !rows.isEmpty else { throw error }
      fault = error
    }
    defer { rows = [] }
    return rows
  }

  private mutating func parse(_ bytes: [UInt8]) throws(CSVFault) {
    let mark = (separator ?? .comma).rawValue
    var index = 0
    while index < bytes.count {
      let run = plainRun(in: bytes, from: index, mark: mark)
      if run > index {
        field.append(contentsOf: bytes[index..<run])
        endedWithReturn = false
        index = run
        guard field.count <= Self.fieldLimit else {
          let isQuoted = state == .quoted
          throw .fieldTooLong(line: isQuoted ? quoteLine : rowLine, isQuoted: isQuoted)
        }
      } else {
        try take(bytes[index], mark: mark)
        index += 1
      }
    }
  }

  /// The end of the bytes that belong to the field whatever follows.
  private func plainRun(in bytes: [UInt8], from start: Int, mark: UInt8) -> Int {
    guard state == .plain || state == .quoted else { return start }
    let isQuoted = state == .quoted
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote, isQuoted { break }
      if byte == mark, !isQuoted { break }
      if byte == .lineFeed || byte == .carriageReturn || byte == 0 { break }
      index += 1
    }
    return index
  }

  private mutating func take(_ byte: UInt8, mark: UInt8) throws(CSVFault) {
    if byte == 0 {
      nulCount += 1
      return
    }
    let isSecondHalf = byte == .lineFeed && endedWithReturn
    endedWithReturn = byte == .carriageReturn
    let isLineEnd = byte == .lineFeed || byte == .carriageReturn
    if isLineEnd, state != .quoted {
      // The line feed of CRLF ends nothing: the carriage return has.
      guard !isSecondHalf else { return }
      if state != .rowStart {
        try endField()
        endRow()
      }
      line += 1
      return
    }
    if state == .rowStart {
      rowLine = line
      state = .fieldStart
    }
    switch state {
    case .quoted:
      if byte == .quote {
        state = .afterQuote
      } else {
        if isLineEnd, !isSecondHalf { line += 1 }
        field.append(byte)
      }
    case .fieldStart where byte == .quote:
      state = .quoted
      quoteLine = line
    case .afterQuote where byte == .quote:
      field.append(byte)
      state = .quoted
    default:
      if byte == mark {
        try endField()
        state = .fieldStart
      } else {
        field.append(byte)
        state = .plain
      }
    }
  }

  private mutating func endField() throws(CSVFault) {
    rowSize += field.count
    if field.contains(.malformed) { isMalformed = true }
    fields.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    guard rowSize <= Self.rowLimit else { throw .rowTooLong(line: rowLine) }
    guard fields.count <= Self.columnLimit else { throw .tooManyColumns(line: rowLine) }
  }

  private mutating func endRow() {
    rows.append(TableRow(line: rowLine, fields: fields, hasMalformedBytes: isMalformed))
    isMalformed = false
    fields.removeAll(keepingCapacity: true)
    rowSize = 0
    state = .rowStart
  }
}
