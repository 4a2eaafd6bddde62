/// Walks over JSON (RFC 8259) byte by byte without making anything of it.
///
/// Whatever it passes is valid; the bytes themselves must be valid UTF-8. It holds a place and no bytes,
/// so one scanner serves any number of texts without a new allocation.
struct JSONScanner {
  /// How deep arrays and objects may stand in each other.
  static let depthLimit = 1_000

  /// Where a string stands.
  struct StringPlace {
    /// What stands between the quotation marks.
    var content: Range<Int>
    /// True when there is a backslash in it.
    var isEscaped: Bool
  }

  /// The next byte to look at.
  var position = 0
  /// The closing marks that are waited for.
  private var open: [UInt8] = []

  /// The byte at the place, 0 at the end.
  func next(in bytes: Span<UInt8>) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Passes white space.
  mutating func skipSpace(in bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Passes one byte where it is the one wanted.
  mutating func skip(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Passes a string.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: Where it stands, nil where no valid string begins here.
  mutating func skipString(in bytes: Span<UInt8>) -> StringPlace? {
    guard skip(UInt8(ascii: "\""), in: bytes) else { return nil }
    let start = position
    var isEscaped = false
    while true {
      position = ByteSearch.special(in: bytes, from: position)
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return StringPlace(content: start..<(position - 1), isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        guard skipEscape(in: bytes) else { return nil }
      default: return nil
      }
    }
  }

  /// Passes the name of a member and the colon behind it.
  mutating func skipName(in bytes: Span<UInt8>) -> StringPlace? {
    skipSpace(in: bytes)
    guard let name = skipString(in: bytes) else { return nil }
    skipSpace(in: bytes)
    return skip(UInt8(ascii: ":"), in: bytes) ? name : nil
  }

  /// Passes any value, with the white space before it.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: False where no valid value begins here.
  mutating func skipValue(in bytes: Span<UInt8>) -> Bool {
    open.removeAll(keepingCapacity: true)
    while true {
      skipSpace(in: bytes)
      switch next(in: bytes) {
      case UInt8(ascii: "{"):
        guard enter(UInt8(ascii: "}")) else { return false }
        skipSpace(in: bytes)
        if next(in: bytes) == UInt8(ascii: "}") { break }
        guard skipName(in: bytes) != nil else { return false }
        continue
      case UInt8(ascii: "["):
        guard enter(UInt8(ascii: "]")) else { return false }
        skipSpace(in: bytes)
        if next(in: bytes) == UInt8(ascii: "]") { break }
        continue
      default:
        guard skipScalar(in: bytes) else { return false }
      }
      guard let isComplete = leave(in: bytes) else { return false }
      if isComplete { return true }
    }
  }

  private mutating func enter(_ close: UInt8) -> Bool {
    guard open.count < Self.depthLimit else { return false }
    open.append(close)
    position += 1
    return true
  }

  /// Passes what stands behind a value: closing marks, or a comma and the next name.
  ///
  /// - Returns: True when nothing is open any more, nil where the text is not valid.
  private mutating func leave(in bytes: Span<UInt8>) -> Bool? {
    while let close = open.last {
      skipSpace(in: bytes)
      if skip(close, in: bytes) {
        open.removeLast()
        continue
      }
      guard skip(UInt8(ascii: ","), in: bytes) else { return nil }
      if close == UInt8(ascii: "}"), skipName(in: bytes) == nil { return nil }
      return false
    }
    return true
  }

  private mutating func skipScalar(in bytes: Span<UInt8>) -> Bool {
    switch next(in: bytes) {
    case UInt8(ascii: "\""): skipString(in: bytes) != nil
    case UInt8(ascii: "t"): skipWord([0x74, 0x72, 0x75, 0x65], in: bytes)
    case UInt8(ascii: "f"): skipWord([0x66, 0x61, 0x6C, 0x73, 0x65], in: bytes)
    case UInt8(ascii: "n"): skipWord([0x6E, 0x75, 0x6C, 0x6C], in: bytes)
    default: skipNumber(in: bytes)
    }
  }

  private mutating func skipWord<let length: Int>(
    _ word: InlineArray<length, UInt8>,
    in bytes: Span<UInt8>
  ) -> Bool {
    for index in word.indices {
      guard skip(word[index], in: bytes) else { return false }
    }
    return true
  }

  private mutating func skipNumber(in bytes: Span<UInt8>) -> Bool {
    _ = skip(UInt8(ascii: "-"), in: bytes)
    if !skip(UInt8(ascii: "0"), in: bytes) {
      guard skipDigits(in: bytes) else { return false }
    }
    if skip(UInt8(ascii: "."), in: bytes) {
      guard skipDigits(in: bytes) else { return false }
    }
    if skip(UInt8(ascii: "e"), in: bytes) || skip(UInt8(ascii: "E"), in: bytes) {
      if !skip(UInt8(ascii: "+"), in: bytes) { _ = skip(UInt8(ascii: "-"), in: bytes) }
      guard skipDigits(in: bytes) else { return false }
    }
    return true
  }

  /// Passes digits; false where there is none.
  private mutating func skipDigits(in bytes: Span<UInt8>) -> Bool {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position > start
  }

  private mutating func skipEscape(in bytes: Span<UInt8>) -> Bool {
    position += 1
    switch next(in: bytes) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
      return true
    case UInt8(ascii: "u"):
      guard JSONEscape.unit(in: bytes, at: position + 1) != nil else { return false }
      position += 5
      return true
    default: return false
    }
  }
}
