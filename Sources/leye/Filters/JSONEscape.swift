/// Turns the content of a JSON string into the text it stands for.
enum JSONEscape {
  /// Appends the text that the content of a string stands for.
  ///
  /// A surrogate without its partner becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - content: What stands between the quotation marks of a valid string.
  ///   - text: Receives UTF-8.
  static func decode(_ content: Span<UInt8>, into text: inout [UInt8]) {
    var start = 0
    while true {
      let end = ByteSearch.special(in: content, from: start)
      let plain = content.extracting(start..<end)
      unsafe plain.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
      guard end + 1 < content.count else { return }
      start = end + 2
      switch content[end + 1] {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"): start = decodeUnits(content, at: end, into: &text)
      case let byte: text.append(byte)
      }
    }
  }

  /// The code unit that four hexadecimal digits stand for.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - index: The place of the first digit.
  /// - Returns: The unit, nil where there are not four digits.
  static func unit(in bytes: Span<UInt8>, at index: Int) -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for place in index..<index + 4 {
      let byte = bytes[place]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// Appends the character of `\uXXXX`, or of two that make a pair.
  ///
  /// - Returns: The place behind what was read.
  private static func decodeUnits(
    _ content: Span<UInt8>,
    at index: Int,
    into text: inout [UInt8]
  ) -> Int {
    guard let first = unit(in: content, at: index + 2) else { return index + 2 }
    if UTF16.isLeadSurrogate(first), index + 12 <= content.count,
      content[index + 6] == UInt8(ascii: "\\"), content[index + 7] == UInt8(ascii: "u"),
      let second = unit(in: content, at: index + 8), UTF16.isTrailSurrogate(second)
    {
      let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      append(Unicode.Scalar(value), to: &text)
      return index + 12
    }
    append(Unicode.Scalar(first), to: &text)
    return index + 6
  }

  private static func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
