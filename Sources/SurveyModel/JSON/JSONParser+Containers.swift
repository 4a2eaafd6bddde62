extension JSONParser {
  /// Parses an object from its opening brace on.
  mutating func object() -> Builder.Output {
    let start = index
    index += 1
    var members = builder.beginObject()
    while goesOn(from: start, closing: UInt8(ascii: "}")) {
      let keyOffset = index
      guard let key = key() else {
        skipToSeparator()
        takeComma(closing: UInt8(ascii: "}"))
        continue
      }
      skipSpace()
      if peek == UInt8(ascii: ":") {
        index += 1
      } else {
        report(.missingColon, at: index)
        if peek == UInt8(ascii: "=") { index += 1 }
      }
      skipSpace()
      if peek == UInt8(ascii: ",") || peek == UInt8(ascii: "}") {
        report(.valueExpected(snippet(at: index)), at: index)
      } else if let output = value() {
        if !builder.insert(output, for: key, at: keyOffset, into: &members) {
          report(.duplicateKey(key), at: keyOffset)
        }
      } else {
        skipToSeparator()
      }
      takeComma(closing: UInt8(ascii: "}"))
    }
    return builder.object(members, at: start)
  }

  /// Parses a list from its opening bracket on.
  mutating func array() -> Builder.Output {
    let start = index
    index += 1
    var elements: [Builder.Output] = []
    while goesOn(from: start, closing: UInt8(ascii: "]")) {
      if let output = value() { elements.append(output) } else { skipToSeparator() }
      takeComma(closing: UInt8(ascii: "]"))
    }
    return builder.array(elements, at: start)
  }

  /// False at the end of the container, which is consumed.
  private mutating func goesOn(from start: Int, closing: UInt8) -> Bool {
    skipSpace()
    guard let byte = peek else {
      report(.unclosed(String(UnicodeScalar(closing))), at: start)
      return false
    }
    if byte == closing {
      index += 1
      return false
    }
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      report(.wrongBracket(String(UnicodeScalar(byte))), at: index)
      if index < bytes.count { index += 1 }
      return false
    }
    return true
  }

  /// Consumes the comma after an element, and complains where there is none or one too many.
  private mutating func takeComma(closing: UInt8) {
    skipSpace()
    guard let byte = peek, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else { return }
    guard byte == UInt8(ascii: ",") else {
      report(.missingComma, at: index)
      return
    }
    var comma = index
    index += 1
    skipSpace()
    while peek == UInt8(ascii: ",") {
      report(.valueExpected(","), at: index)
      if index < bytes.count {
        comma = index
        index += 1
      }
      skipSpace()
    }
    if peek == closing { report(.trailingComma, at: comma) }
  }

  private mutating func key() -> String? {
    let start = index
    if peek == UInt8(ascii: "\"") { return text() }
    if let text = wronglyQuoted() { return text }
    if let word = word() {
      report(.unquoted(word), at: start)
      return word
    }
    report(.keyExpected(snippet(at: start)), at: start)
    return nil
  }

  /// Goes on to the next comma or bracket, at least one byte.
  private mutating func skipToSeparator() {
    var isFirst = true
    while let byte = peek {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
        if !isFirst { return }
        index += 1
      default: index += 1
      }
      isFirst = false
    }
  }
}
