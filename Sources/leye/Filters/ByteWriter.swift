/// Output on its way to a stream, as bytes.
struct ByteWriter: Sendable {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Forgets what has been written and keeps the room.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a few bytes at once, with one look for room.
  ///
  /// - Parameters:
  ///   - room: The most bytes that are written.
  ///   - body: Appends them.
  @inline(__always)
  mutating func write(atMost room: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    bytes.append(addingCapacity: room, initializingWith: body)
  }

  /// Writes one byte.
  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a text of the program.
  mutating func write(_ text: StaticString) {
    let count = text.utf8CodeUnitCount
    bytes.append(addingCapacity: count) { output in
      for index in 0..<count { unsafe output.append(text.utf8Start[index]) }
    }
  }

  /// Writes bytes as they are.
  mutating func write(_ part: Span<UInt8>) {
    unsafe part.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }
}

extension ByteWriter {
  /// Writes a text as a JSON string in quotation marks.
  ///
  /// - Parameter text: Valid UTF-8.
  mutating func writeString(_ text: Span<UInt8>) {
    write(UInt8(ascii: "\""))
    var start = 0
    while true {
      let end = ByteSearch.special(in: text, from: start)
      if end > start { write(text.extracting(start..<end)) }
      guard end < text.count else { break }
      writeEscaped(text[end])
      start = end + 1
    }
    write(UInt8(ascii: "\""))
  }

  /// Writes a text as a JSON string in quotation marks.
  mutating func writeString(_ text: String) {
    writeString(text.utf8Span.span)
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write("\\\"")
    case UInt8(ascii: "\\"): write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    default:
      write("\\u00")
      for digit in [byte >> 4, byte & 0xF] {
        write(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
