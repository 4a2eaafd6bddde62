/// Tells whether bytes are UTF-8, quickly for text of mostly Chinese characters.
enum UTF8Validation {
  /// True where bytes are UTF-8 as RFC 3629 has it.
  ///
  /// - Complexity: Linear in the number of bytes; a few instructions for each Chinese character and for
  ///   eight letters.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    // Bytes have no padding.
    let raw = unsafe text.bytes
    var index = 0
    while index &+ 8 <= raw.byteCount {
      // Eight bytes lie within the span, as just compared.
      let loaded = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let word = UInt64(littleEndian: loaded)
      if word & 0x8080_8080_8080_8080 == 0 {
        index &+= 8
        continue
      }
      index &+= (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
      // What begins here may reach beyond the word.
      let length = length(in: text, at: index)
      guard length > 0 else { return false }
      index &+= length
      // Chinese characters come in runs.
      while index &+ 4 <= raw.byteCount {
        let loaded = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self)
        guard isThreeByteCharacter(UInt32(littleEndian: loaded)) else { break }
        index &+= 3
      }
    }
    while index < text.count {
      let length = length(in: text, at: index)
      guard length > 0 else { return false }
      index &+= length
    }
    return true
  }

  /// True where the lowest three bytes are one character: neither a longer form than needed nor half of
  /// a surrogate pair.
  @inline(__always)
  private static func isThreeByteCharacter(_ bytes: UInt32) -> Bool {
    guard bytes & 0xC0_C0F0 == 0x80_80E0 else { return false }
    // The bits that E0 needs one of and ED must not have: the rest of the lead, and 0x20 of the second.
    let decisive = bytes & 0x200F
    return decisive != 0x0000 && decisive != 0x200D
  }

  /// How many bytes the character at a place takes, 0 for malformed bytes.
  private static func length(in text: Span<UInt8>, at start: Int) -> Int {
    let lead = text[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard start + length <= text.count, second.contains(text[start + 1]) else { return 0 }
    for index in start + 2..<max(start + length, start + 2) where text[index] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
