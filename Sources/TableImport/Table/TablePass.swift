import Segmentation

/// What one pass over a table remembers.
struct TablePass {
  /// How many lines of uneven rows are named.
  private static let lineLimit = 5

  /// The file as messages name it.
  let path: String
  /// The encoding in use.
  let encoding: TextEncoding
  /// The parser of the pass.
  var parser: CSVParser

  private var header: TableHeader?
  private var rows = 0
  private var raggedCount = 0
  private var raggedLines: [Int] = []

  /// Starts a pass.
  ///
  /// - Parameters:
  ///   - path: The file as messages name it.
  ///   - encoding: The encoding in use.
  ///   - parser: A parser at the start of the text.
  init(path: String, encoding: TextEncoding, parser: CSVParser) {
    self.path = path
    self.encoding = encoding
    self.parser = parser
  }

  /// Hands rows over, the first one as the header.
  ///
  /// - Parameters:
  ///   - found: The rows.
  ///   - open: Takes the header.
  ///   - body: Takes each other row.
  /// - Throws: What the closures throw.
  mutating func take(
    _ found: [TableRow],
    header open: (TableHeader) throws -> Void,
    row body: (TableRow) throws -> Void
  ) throws {
    for row in found where !row.isBlank {
      guard let header else {
        let first = TableHeader(
          path: path,
          names: row.fields.map(\.trimmingBlanks),
          line: row.line,
          encoding: encoding,
          separator: parser.separator ?? .comma
        )
        header = first
        try open(first)
        continue
      }
      if row.fields.count != header.names.count {
        raggedCount += 1
        if raggedLines.count < Self.lineLimit { raggedLines.append(row.line) }
      }
      rows += 1
      try body(row)
    }
  }

  /// Sums up what was seen.
  ///
  /// - Parameters:
  ///   - malformedCount: How many malformed byte sequences the decoder met.
  ///   - isTold: True when the user named the encoding.
  /// - Returns: The header, the number of rows and the warnings.
  /// - Throws: ``TableFault`` when there was no header.
  func summary(malformedCount: Int, isTold: Bool) throws(TableFault) -> TableSummary {
    guard let header else { throw TableFault(path: path, kind: .empty) }
    var kinds: [TableFault.Kind] = []
    if malformedCount > 0 {
      kinds.append(.malformed(count: malformedCount, encoding: encoding, isTold: isTold))
    }
    if parser.nulCount > 0 { kinds.append(.droppedNULs(count: parser.nulCount)) }
    if raggedCount > 0 {
      kinds.append(
        .ragged(count: raggedCount, lines: raggedLines, columns: header.names.count)
      )
    }
    return TableSummary(
      header: header,
      rows: rows,
      warnings: kinds.map { TableFault(path: path, kind: $0) }
    )
  }
}
