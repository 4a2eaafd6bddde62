/// The bytes of a text file, with lines and columns for offsets.
struct SourceText: Sendable {
  let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Takes the bytes of a file; a byte order mark at the beginning belongs to no column.
  ///
  /// - Parameter bytes: The bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [Self.markLength(bytes)]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The length of the byte order mark at the beginning, 0 or 3.
  static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The place of an offset, with the column in characters; both count from 1.
  ///
  /// - Parameter offset: An offset in bytes.
  /// - Returns: The line and column.
  func position(of offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let start = lineStarts[low]
    let end = min(max(offset, start), bytes.count)
    let before = String(decoding: bytes[start..<end], as: UTF8.self)
    return SourcePosition(
      line: low + 1,
      column: before.count + 1,
      scalarColumn: before.unicodeScalars.count + 1
    )
  }
}

/// A place in a text file.
public struct SourcePosition: Sendable, Hashable {
  /// The line, counted from 1.
  public let line: Int
  /// The column in characters, counted from 1.
  public let column: Int
  /// The column in Unicode scalars, counted from 1, as other programs count.
  public let scalarColumn: Int
}
