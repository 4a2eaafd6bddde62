/// Lines and columns for many offsets of one file.
///
/// Beside ``SourceText`` this one stays fast where a file of megabytes is a single line: columns on a
/// long line are counted on from the place before.
struct SourcePlaces: Sendable {
  /// Lines longer than this are counted from place to place.
  private static let longLine = 4_000

  private let source: SourceText
  private let lineStarts: [Int]

  /// Takes a file.
  ///
  /// - Parameter source: The file.
  init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The line of an offset, counted from 1.
  ///
  /// - Parameter offset: An offset in bytes.
  /// - Returns: The line.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// The places of some offsets.
  ///
  /// - Parameter offsets: Offsets in bytes, in any order.
  /// - Returns: Their places.
  /// - Complexity: Linear in the size of the file, beyond sorting.
  func positions(of offsets: some Sequence<Int>) -> [Int: SourcePosition] {
    var result: [Int: SourcePosition] = [:]
    var last: (offset: Int, position: SourcePosition)?
    for offset in Set(offsets).sorted() {
      let line = line(of: offset)
      let start = lineStarts[line - 1]
      var position: SourcePosition
      if let last, last.position.line == line, offset <= source.bytes.count,
        offset - start > Self.longLine
      {
        let text = String(decoding: source.bytes[last.offset..<offset], as: UTF8.self)
        position = SourcePosition(
          line: line,
          column: last.position.column + text.count,
          scalarColumn: last.position.scalarColumn + text.unicodeScalars.count
        )
      } else {
        position = source.position(of: offset)
      }
      result[offset] = position
      last = (offset, position)
    }
    return result
  }
}
