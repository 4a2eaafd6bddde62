import Glibc

/// Searches in bytes without looking at each one by itself.
enum ByteSearch {
  /// The place of the first line feed.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: Where to begin.
  /// - Returns: The index, nil where none follows.
  static func lineFeed(in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }
  }

  /// The place of the last line feed.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: Where to end: nothing before it is looked at.
  /// - Returns: The index, nil where there is none.
  static func lastLineFeed(in bytes: Span<UInt8>, downTo start: Int) -> Int? {
    var index = bytes.count
    while index > start {
      index -= 1
      if bytes[index] == UInt8(ascii: "\n") { return index }
    }
    return nil
  }

  /// The place of the first byte that a JSON string cannot hold as it is.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: Where to begin.
  /// - Returns: The index of a quotation mark, a backslash or a control character; the end where none
  ///   follows.
  /// - Complexity: Linear in the distance, eight bytes a step.
  static func special(in bytes: Span<UInt8>, from start: Int) -> Int {
    // Bytes have no padding.
    let raw = unsafe bytes.bytes
    var index = start
    while index + 8 <= raw.byteCount {
      // Eight bytes lie within the span, as just compared.
      let loaded = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let word = UInt64(littleEndian: loaded)
      // Of each test the lowest mark is true; only marks above it can be carried over from below.
      let hits =
        zeros(in: word ^ quotes) | zeros(in: word ^ backslashes)
        | (word &- spaces) & ~word & highBits
      if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
    return index
  }

  /// True for a byte that a JSON string cannot hold as it is.
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// How many bytes the white space takes that stands at a place (Unicode's `White_Space`).
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - index: The place.
  /// - Returns: The length of one character; 0 where another one stands there.
  static func whiteSpace(in bytes: Span<UInt8>, at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch bytes[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return byte(1) == 0x85 || byte(1) == 0xA0 ? 2 : 0
    case 0xE1: return byte(1) == 0x9A && byte(2) == 0x80 ? 3 : 0
    case 0xE2:
      switch (byte(1), byte(2)) {
      case (0x80, 0x80...0x8A), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
      default: return 0
      }
    case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private static let quotes: UInt64 = 0x2222_2222_2222_2222
  private static let backslashes: UInt64 = 0x5C5C_5C5C_5C5C_5C5C
  private static let spaces: UInt64 = 0x2020_2020_2020_2020
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is zero, up to the lowest such byte.
  private static func zeros(in word: UInt64) -> UInt64 { (word &- lowBits) & ~word & highBits }
}
