extension JSONParser {
  /// The byte at the place reached, nil at the end.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Skips white space, and comments with a complaint.
  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "/") where index + 1 < bytes.count: skipComment()
      default: return
      }
      if isStopped { return }
      if index < bytes.count, bytes[index] == UInt8(ascii: "/"), !isCommentStart { return }
    }
  }

  private var isCommentStart: Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/") else { return false }
    return bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "*")
  }

  private mutating func skipComment() {
    guard isCommentStart else { return }
    let isLine = bytes[index + 1] == UInt8(ascii: "/")
    report(.comment, at: index)
    if isStopped { return }
    index += 2
    while index < bytes.count {
      if isLine, bytes[index] == UInt8(ascii: "\n") { return }
      if !isLine, bytes[index] == UInt8(ascii: "*"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/")
      {
        index += 2
        return
      }
      index += 1
    }
  }

  /// The beginning of what stands at a place, to be shown in a message.
  func snippet(at start: Int) -> String {
    let end = min(start + 24, bytes.count)
    guard start < end else { return "" }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return String(text.prefix { !$0.isNewline && $0 != "\u{FFFD}" }.prefix(8))
  }

  /// A run of letters, digits, `_`, `$` and everything beyond ASCII that begins with no digit.
  mutating func word() -> String? {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: "$"):
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where index > start: index += 1
      case 0x80...: index += 1
      default: return slice(from: start)
      }
    }
    return slice(from: start)
  }

  private mutating func slice(from start: Int) -> String? {
    guard index > start else { return nil }
    if let text = String(validating: bytes[start..<index], as: UTF8.self) { return text }
    report(.invalidUTF8, at: start)
    return "\u{FFFD}"
  }

  /// Parses a number by the rules of RFC 8259.
  mutating func number() -> Double {
    let start = index
    var whole = 0
    if peek == UInt8(ascii: "-") { index += 1 }
    let firstDigit = index
    while let byte = peek, (0x30...0x39).contains(byte) {
      if index - firstDigit < 15 { whole = whole * 10 + Int(byte - 0x30) }
      index += 1
    }
    let digits = index - firstDigit
    var isValid = digits == 1 || digits > 1 && bytes[firstDigit] != UInt8(ascii: "0")
    let isWhole = peek.map { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") } ?? true
    if isWhole, isValid, digits <= 15, !isWordByte {
      return Double(bytes[start] == UInt8(ascii: "-") ? -whole : whole)
    }
    if peek == UInt8(ascii: ".") {
      index += 1
      isValid = isValid && skipDigits() > 0
    }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      isValid = isValid && skipDigits() > 0
    }
    while isWordByte {
      isValid = false
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isValid, let number = Double(text), number.isFinite { return number }
    report(.invalidNumber, at: start)
    return 0
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
    return index - start
  }

  /// True where a number runs on into something that is no part of it.
  private var isWordByte: Bool {
    guard let byte = peek else { return false }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      return true
    default: return false
    }
  }
}
