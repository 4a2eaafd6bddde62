/// What stands between the fields of a row.
public enum CSVSeparator: UInt8, Sendable, Hashable, CaseIterable {
  /// A comma, which RFC 4180 asks for.
  case comma = 0x2C
  /// A semicolon, as spreadsheets write it where the comma is the decimal mark.
  case semicolon = 0x3B
  /// A tabulator, as spreadsheets copy cells.
  case tab = 0x09

  /// What the first line of a file says about its separator.
  struct Finding {
    /// The separator.
    let separator: CSVSeparator
    /// How many bytes at the start are no data: a spreadsheet's line `sep=;`.
    let skipped: Int
  }

  /// How many bytes of the first line are looked at.
  static let sampleLimit = 1 << 16

  /// Recognises the separator from the first line that is not blank.
  ///
  /// The one that stands most often outside quotes wins; a comma where none stands there or two stand
  /// there equally often. Only the first line matters, so it makes no difference how a file is cut.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the file.
  ///   - isLast: True when the file has no more bytes.
  /// - Returns: Nil while the first line is not complete.
  static func sniff(_ bytes: [UInt8], isLast: Bool) -> Finding? {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var start = 0
    var end: Int?
    for (index, byte) in bytes.prefix(sampleLimit).enumerated() {
      switch byte {
      case .quote:
        isQuoted.toggle()
      case .lineFeed, .carriageReturn:
        guard !isQuoted else { continue }
        if start < index { end = index } else { start = index + 1 }
      default:
        if !isQuoted { counts[byte, default: 0] += 1 }
      }
      if end != nil { break }
    }
    guard end != nil || isLast || bytes.count >= sampleLimit else { return nil }
    let line = bytes[start..<(end ?? min(bytes.count, sampleLimit))]
    if let end, let declared = declaration(line) {
      return Finding(separator: declared, skipped: end)
    }
    // Comma comes first, and only more of another one beats it.
    let best = allCases.reduce(CSVSeparator.comma) { best, next in
      counts[next.rawValue, default: 0] > counts[best.rawValue, default: 0] ? next : best
    }
    return Finding(separator: best, skipped: 0)
  }

  /// The separator that a spreadsheet's line `sep=;` names.
  private static func declaration(_ line: ArraySlice<UInt8>) -> CSVSeparator? {
    guard line.count == 5, line.starts(with: Array("sep=".utf8)) else { return nil }
    return line.last.flatMap(CSVSeparator.init(rawValue:))
  }
}

extension UInt8 {
  static let quote: UInt8 = 0x22
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  /// Stands for malformed bytes between decoder and parser.
  static let malformed: UInt8 = 0xFF
}
