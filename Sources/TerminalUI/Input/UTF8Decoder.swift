/// Turns UTF-8 bytes into scalars one byte at a time.
///
/// A broken sequence becomes one U+FFFD for its longest valid start, as Unicode recommends.
struct UTF8Decoder: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// True in the middle of a character.
  var isPending: Bool { missing > 0 }

  /// Takes one byte.
  ///
  /// - Parameter byte: The next byte.
  /// - Returns: The scalars it completes.
  mutating func receive(_ byte: UInt8) -> [Unicode.Scalar] {
    guard missing > 0 else { return start(byte) }
    guard allowed.contains(byte) else { return finish() + start(byte) }
    value = value << 6 | UInt32(byte & 0x3F)
    allowed = 0x80...0xBF
    missing -= 1
    guard missing == 0 else { return [] }
    return [Unicode.Scalar(value) ?? Self.replacement]
  }

  /// Gives up on a sequence that was cut off.
  ///
  /// - Returns: U+FFFD where there was one.
  mutating func finish() -> [Unicode.Scalar] {
    guard missing > 0 else { return [] }
    missing = 0
    return [Self.replacement]
  }

  private mutating func start(_ byte: UInt8) -> [Unicode.Scalar] {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return [Self.replacement]
    }
    return []
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
