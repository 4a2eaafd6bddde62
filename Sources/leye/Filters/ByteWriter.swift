/// Output on its way to a stream, as bytes.
struct ByteWriter: Sendable {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Forgets what has been written and keeps the room.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes one byte.
  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a text of the program.
  mutating func write(_ text: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Writes bytes as they are.
  mutating func write(_ part: Span<UInt8>) {
    unsafe part.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes a whole number.
  mutating func write(_ number: Int) {
    if number < 0 { write(UInt8(ascii: "-")) }
    writeDigits(number.magnitude, atLeast: 1)
  }

  /// Writes a number rounded to four decimals, halves away from zero, as JSON: `0.5`, `-0.0312`, `0`.
  ///
  /// - Parameter number: A finite number below 10¹² in size; any other is written as `null`.
  mutating func write(_ number: Double) {
    guard number.isFinite, abs(number) < 1e12 else { return write("null") }
    let units = UInt((abs(number) * 10_000).rounded())
    if number < 0, units != 0 { write(UInt8(ascii: "-")) }
    writeDigits(units / 10_000, atLeast: 1)
    var fraction = units % 10_000
    guard fraction != 0 else { return }
    var decimals = 4
    while fraction % 10 == 0 {
      fraction /= 10
      decimals -= 1
    }
    write(UInt8(ascii: "."))
    writeDigits(fraction, atLeast: decimals)
  }

  private mutating func writeDigits(_ number: UInt, atLeast least: Int) {
    var rest = number
    var count = 0
    while rest > 0 || count < least {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      count += 1
    }
    bytes[(bytes.count - count)...].reverse()
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
