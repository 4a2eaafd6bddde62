/// What a terminal sends, cut into keys.
enum Key: Sendable, Hashable {
  case scalar(Unicode.Scalar)
  case submit
  case backspace
  case delete
  case left
  case right
  case home
  case end
  case killToStart
  case killToEnd
  case killWord
  case interrupt
  case endOfInput
}

/// Turns bytes into keys, wherever the bytes are cut.
///
/// Control characters and escape sequences without a meaning here are dropped, so none of them can
/// get into an answer. Bytes that are not UTF-8 become U+FFFD.
struct ByteDecoder: Sendable {
  private enum State: Hashable {
    case ground
    case escape
    case sequence([UInt8])
    case shortSequence
  }

  private var state = State.ground
  private var text = UTF8Decoder()
  private var isPasting = false
  private var endedWithReturn = false

  /// Takes one byte.
  ///
  /// - Parameter byte: The next byte from the terminal.
  /// - Returns: The keys it completes: usually none or one.
  mutating func receive(_ byte: UInt8) -> [Key] {
    switch state {
    case .ground: return receiveInGround(byte)
    case .escape:
      state = byte == 0x5B ? .sequence([]) : byte == 0x4F ? .shortSequence : .ground
      return []
    case .shortSequence:
      state = .ground
      return Self.key(final: byte, parameter: "").map { [$0] } ?? []
    case .sequence(let parameters):
      guard (0x40...0x7E).contains(byte) else {
        // More than a screenful of parameters is no key.
        state = parameters.count < 32 && byte >= 0x20 ? .sequence(parameters + [byte]) : .ground
        return []
      }
      state = .ground
      return keys(final: byte, parameter: String(decoding: parameters, as: UTF8.self))
    }
  }

  private mutating func receiveInGround(_ byte: UInt8) -> [Key] {
    let followsReturn = endedWithReturn
    endedWithReturn = byte == 0x0D
    if byte >= 0x20, byte != 0x7F { return text.receive(byte).map(Key.scalar) }
    let broken: [Key] = text.finish().map(Key.scalar)
    guard byte != 0x1B else {
      state = .escape
      return broken
    }
    if byte == 0x0A, followsReturn { return broken }
    return broken + (control(byte).map { [$0] } ?? [])
  }

  private func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0A, 0x0D: isPasting ? .scalar("\n") : .submit
    case 0x09: .scalar(" ")
    case _ where isPasting: nil
    case 0x01: .home
    case 0x02: .left
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x05: .end
    case 0x06: .right
    case 0x08, 0x7F: .backspace
    case 0x0B: .killToEnd
    case 0x15: .killToStart
    case 0x17: .killWord
    default: nil
    }
  }

  private mutating func keys(final: UInt8, parameter: String) -> [Key] {
    if final == UInt8(ascii: "~"), parameter == "200" || parameter == "201" {
      isPasting = parameter == "200"
      return []
    }
    return Self.key(final: final, parameter: parameter).map { [$0] } ?? []
  }

  private static func key(final: UInt8, parameter: String) -> Key? {
    switch (Character(Unicode.Scalar(final)), parameter) {
    case ("C", _): .right
    case ("D", _): .left
    case ("H", _), ("~", "1"), ("~", "7"): .home
    case ("F", _), ("~", "4"), ("~", "8"): .end
    case ("~", "3"): .delete
    default: nil
    }
  }
}
