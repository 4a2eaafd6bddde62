/// One character of UTF-8 bytes that may be malformed.
struct UTF8Character {
  /// The code point; U+FFFD for malformed bytes.
  let value: UInt32
  /// How many bytes it takes, 1 to 4; for malformed bytes the longest part that could have begun a
  /// character, as `String` does it.
  let length: Int

  /// Reads the character that starts at an index.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 or what should be.
  ///   - start: An index into the bytes.
  init(_ bytes: Span<UInt8>, at start: Int) {
    let lead = bytes[start]
    var value: UInt32
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let trailing: Int
    switch lead {
    case 0..<0x80: (value, trailing) = (UInt32(lead), 0)
    case 0xC2...0xDF: (value, trailing) = (UInt32(lead & 0x1F), 1)
    case 0xE0...0xEF:
      (value, trailing) = (UInt32(lead & 0x0F), 2)
      // No overlong forms and no surrogates.
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, trailing) = (UInt32(lead & 0x07), 3)
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default:
      self.value = 0xFFFD
      length = 1
      return
    }
    var end = start + 1
    for index in 0..<trailing {
      guard end < bytes.count, (index == 0 ? second : 0x80...0xBF).contains(bytes[end]) else {
        self.value = 0xFFFD
        length = end - start
        return
      }
      value = value << 6 | UInt32(bytes[end] & 0x3F)
      end += 1
    }
    self.value = value
    length = end - start
  }
}
