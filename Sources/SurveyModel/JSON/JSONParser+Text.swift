extension JSONParser {
  /// Parses a text from its opening quote on.
  mutating func text() -> String {
    let start = index
    index += 1
    let first = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let text = plain(first..<index)
        if index < bytes.count { index += 1 }
        return text
      case UInt8(ascii: "\\"): return escapedText(from: start, first: first)
      case 0..<0x20:
        if endsLine(openAt: start) { return plain(first..<index) }
      default: index += 1
      }
    }
    report(.unclosedText, at: start)
    return plain(first..<max(first, index))
  }

  /// Reports a control character; true where the text most likely lacks its quote on this line.
  private mutating func endsLine(openAt start: Int) -> Bool {
    if bytes[index] == 0x0A || bytes[index] == 0x0D {
      let rest = bytes[index...].prefix { $0 != UInt8(ascii: "\"") }
      if rest.count + index >= bytes.count || bytes[start..<index].contains(UInt8(ascii: ":")) {
        report(.unclosedText, at: start)
        return true
      }
    }
    report(.controlCharacter, at: index)
    if index < bytes.count { index += 1 }
    return false
  }

  private mutating func plain(_ range: Range<Int>) -> String {
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    let text = String(decoding: bytes[range], as: UTF8.self)
    let valid = text.unicodeScalars.prefix { $0 != "\u{FFFD}" }
    report(.invalidUTF8, at: range.lowerBound + String(valid).utf8.count)
    return text
  }

  private mutating func escapedText(from start: Int, first: Int) -> String {
    var text = ""
    var runStart = first
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text += plain(runStart..<index)
        if index < bytes.count { index += 1 }
        return text
      case UInt8(ascii: "\\"):
        text += plain(runStart..<index)
        if isStopped { return text }
        text.unicodeScalars.append(escape())
        runStart = index
      case 0..<0x20:
        if endsLine(openAt: start) { return text }
      default: index += 1
      }
    }
    report(.unclosedText, at: start)
    return text
  }

  /// Parses a backslash sequence.
  private mutating func escape() -> Unicode.Scalar {
    let start = index
    index += 1
    guard let byte = peek else { return "\u{FFFD}" }
    index += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unicodeEscape(from: start)
    default:
      index -= 1
      report(.invalidEscape, at: start)
      return "\\"
    }
  }

  private mutating func unicodeEscape(from start: Int) -> Unicode.Scalar {
    guard let unit = hexadecimalUnit() else {
      report(.invalidEscape, at: start)
      return "\u{FFFD}"
    }
    if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
    let next = index
    if UTF16.isLeadSurrogate(unit), peek == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      if let trail = hexadecimalUnit(), UTF16.isTrailSurrogate(trail) {
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
      }
      index = next
    }
    report(.loneSurrogate, at: start)
    return "\u{FFFD}"
  }

  private mutating func hexadecimalUnit() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    index += 4
    return unit
  }

  /// Parses a text in single or typographic quotes, with a complaint; nil where none begins here.
  mutating func wronglyQuoted() -> String? {
    let pairs: [(open: [UInt8], close: [UInt8])] = [
      (Array("'".utf8), Array("'".utf8)), (Array("`".utf8), Array("`".utf8)),
      (Array("“".utf8), Array("”".utf8)), (Array("”".utf8), Array("”".utf8)),
      (Array("‘".utf8), Array("’".utf8)), (Array("「".utf8), Array("」".utf8)),
    ]
    guard let pair = pairs.first(where: { bytes[index...].starts(with: $0.open) }) else {
      return nil
    }
    let start = index
    report(.wrongQuotes, at: start)
    if isStopped { return "" }
    let first = index + pair.open.count
    index = first
    while index < bytes.count {
      if bytes[index...].starts(with: pair.close) {
        defer { index += pair.close.count }
        return String(decoding: bytes[first..<index], as: UTF8.self)
      }
      if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\"") {
        let isMixed = bytes[index] == UInt8(ascii: "\"")
        defer { if isMixed { index += 1 } }
        return String(decoding: bytes[first..<index], as: UTF8.self)
      }
      index += 1
    }
    return String(decoding: bytes[first..<index], as: UTF8.self)
  }
}
