public import Segmentation

/// Reads a CSV file row by row in bounded memory, whatever its encoding, separator and line ends.
///
/// ## Usage
/// ```swift
/// let summary = try TableReader(path: "answers.csv").read { header in
///   mapping = try ColumnMapping(header: header.names, survey: survey)
/// } row: { row in
///   use(row)
/// }
/// ```
public struct TableReader: Sendable {
  /// The path of the file; `-` stands for standard input.
  public let path: String
  /// The encoding; nil to recognise it.
  ///
  /// 64 KB are looked at: the first of a file or, where these are plain ASCII, those from its first
  /// other character on; of standard input always the first.
  public let encoding: TextEncoding?
  /// What stands between fields; nil to recognise it from the first line.
  public let separator: CSVSeparator?

  private static let sampleSize = 1 << 16

  /// Creates a reader; the file is opened when it is read.
  ///
  /// - Parameters:
  ///   - path: The path of the file; `-` stands for standard input.
  ///   - encoding: The encoding; nil to recognise it.
  ///   - separator: What stands between fields; nil to recognise it from the first line.
  public init(path: String, encoding: TextEncoding? = nil, separator: CSVSeparator? = nil) {
    self.path = path
    self.encoding = encoding
    self.separator = separator
  }

  /// True where the table can be read again: it is an ordinary file, not standard input or a pipe.
  public var isRereadable: Bool { ByteSource.isOrdinaryFile(path) }

  /// Reads the rows after the header.
  ///
  /// - Parameter body: Takes each row; what it throws ends the reading.
  /// - Returns: What was seen on the way.
  /// - Throws: ``TableFault``, or what `body` throws.
  @discardableResult
  public func read(_ body: (TableRow) throws -> Void) throws -> TableSummary {
    try read(header: { _ in }, row: body)
  }

  /// Reads the header and then the rows.
  ///
  /// Rows whose fields are all empty, as spreadsheets leave them at the end, are passed over.
  ///
  /// - Parameters:
  ///   - progress: Called after each piece of 256 KB, and when a signal comes while waiting for one;
  ///     what it throws ends the reading.
  ///   - header: Takes the header before any row.
  ///   - row: Takes each row; what it throws ends the reading.
  /// - Returns: What was seen on the way; look at its warnings before you trust the rows.
  /// - Throws: ``TableFault``, or what a closure throws.
  /// - Complexity: Linear in the size of the file; memory for one piece and one row.
  @discardableResult
  public func read(
    progress: (TableProgress) throws -> Void = { _ in },
    header: (TableHeader) throws -> Void,
    row: (TableRow) throws -> Void
  ) throws -> TableSummary {
    let source = try ByteSource(path: path)
    var bytesRead = 0
    let size = source.size
    func report() throws { try progress(TableProgress(bytesRead: bytesRead, size: size)) }
    var piece = try source.next(whenInterrupted: report)
    // A pipe may give less at once than the detection wants.
    while piece.count < Self.sampleSize {
      let more = try source.next(whenInterrupted: report)
      if more.isEmpty { break }
      piece += more
    }
    if let content = TableFault.Content(of: piece) { throw fault(.notText(content)) }
    let found = try encoding ?? detect(piece, of: source)
    var pass = TablePass(path: path, encoding: found, parser: CSVParser(separator: separator))
    do {
      var decoder = try TextDecoder(encoding: found)
      while true {
        let before = decoder.malformedCount
        var text = try decoder.decode(piece, isLast: piece.isEmpty)
        if decoder.malformedCount > before { text = Self.marked(text) }
        try pass.take(try pass.parser.feed(text), header: header, row: row)
        bytesRead += piece.count
        try report()
        if piece.isEmpty { break }
        piece = try source.next(whenInterrupted: report)
      }
      try pass.take(try pass.parser.finish(), header: header, row: row)
      return try pass.summary(malformedCount: decoder.malformedCount, isTold: encoding != nil)
    } catch let error as CSVFault {
      throw fault(.notRows(error))
    } catch let error as TextDecodingFault {
      throw fault(.decoder(error))
    }
  }

  /// Recognises the encoding.
  private func detect(
    _ start: [UInt8],
    of source: borrowing ByteSource
  ) throws -> TextEncoding {
    let sample = Array(start.prefix(Self.sampleSize))
    guard !sample.contains(where: { $0 >= 0x80 }) else { return TextEncoding.detect(sample) }
    let found = TextEncoding.detect(
      try source.firstBytesBeyondASCII(from: sample.count, count: Self.sampleSize)
    )
    // So much plain ASCII would be full of NUL bytes in UTF-16.
    let isWide = found == .utf16LittleEndian || found == .utf16BigEndian
    return isWide && !sample.contains(0) ? .gb18030 : found
  }

  /// Decoded text with each U+FFFD made the byte that stands for malformed ones.
  ///
  /// A U+FFFD of the file itself in the same piece is taken for one of them: to refuse a row too many
  /// is better than to store a damaged one.
  private static func marked(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == 0xEF, text[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
        result.append(.malformed)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private func fault(_ kind: TableFault.Kind) -> TableFault {
    TableFault(path: path, kind: kind)
  }
}

extension TableFault.Content {
  /// The kind of file that certain first bytes give away, nil for everything else.
  fileprivate init?(of bytes: [UInt8]) {
    let start = String(decoding: bytes.prefix(256), as: UTF8.self).trimmingBlanks.lowercased()
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // Workbooks are archives whose first entry has one of these names.
      let isWorkbook = ["[content_types]", "mimetype", "xl/", "_rels/", "docprops/"]
        .contains { start.contains($0) }
      self = isWorkbook ? .workbook : .compressed
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: Array("Rar!".utf8)) {
      self = .compressed
    } else if ["<html", "<!doctype html", "<table", "<?xml"].contains(where: start.hasPrefix) {
      self = .webPage
    } else {
      return nil
    }
  }
}
