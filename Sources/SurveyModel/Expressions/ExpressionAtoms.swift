extension ExpressionParser {
  /// A literal or a variable.
  mutating func atom() -> ExpressionNode? {
    let start = position
    skipSpace()
    if takeExactly("undefined") || takeExactly("null") { return .constant(.null) }
    if let value = constant() { return .constant(value) }
    if let node = variable() { return node }
    position = start
    return nil
  }

  /// Letters, then digits and letters.
  mutating func word() -> String? {
    guard position < scalars.count, scalars[position].isWordLetter else { return nil }
    return takeWhile { $0.isWordLetter || $0.isDigit }
  }

  private mutating func variable() -> ExpressionNode? {
    let start = position
    guard take("{") else { return nil }
    guard let name = takeWhile({ $0 != "{" && $0 != "}" }) else {
      position = start
      return nil
    }
    guard take("}") else {
      if openBrace == nil, position == scalars.count { openBrace = start }
      position = start
      return nil
    }
    if name.hasPrefix("#"), name.unicodeScalars.count > 1 {
      return .variable(String(name.dropFirst()), isVerbatim: true)
    }
    return .variable(name, isVerbatim: false)
  }

  private mutating func constant() -> Value? {
    if take("true") { return .boolean(true) }
    if take("false") { return .boolean(false) }
    return number() ?? word().map(Value.text) ?? quoted("'") ?? quoted("\"")
  }

  private mutating func number() -> Value? {
    let start = position
    if takeExactly("0x") {
      if let digits = takeWhile(\.isDigit), let value = hexadecimal(digits) {
        return .number(value)
      }
      position = start
    }
    let isNegative = take("-")
    if let magnitude = magnitude() { return .number(isNegative ? -magnitude : magnitude) }
    position = start
    return nil
  }

  private func hexadecimal(_ digits: String) -> Double? {
    digits.unicodeScalars.reduce(0.0) { $0 * 16 + Double($1.value - 48) }
  }

  private mutating func magnitude() -> Double? {
    let start = position
    guard let whole = takeWhile(\.isDigit) else { return nil }
    let end = position
    if take("."), let fraction = takeWhile(\.isDigit) { return Double("\(whole).\(fraction)") }
    position = end
    if whole.hasPrefix("0") {
      position = start + 1
      return 0
    }
    return Double(whole)
  }

  private mutating func quoted(_ quote: Unicode.Scalar) -> Value? {
    let start = position
    guard take(String(quote)) else { return nil }
    if take(String(quote)) { return .text("") }
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\\", position + 1 < scalars.count,
        scalars[position + 1] == "'" || scalars[position + 1] == "\""
      {
        text.append(scalars[position + 1])
        position += 2
        continue
      }
      if scalar == "'" || scalar == "\"" { break }
      text.append(scalar)
      position += 1
    }
    if !text.isEmpty, take(String(quote)) { return .text(String(text)) }
    furthest = max(furthest, position)
    if openQuote == nil { openQuote = start }
    position = start
    return nil
  }

  private mutating func takeExactly(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    furthest = max(furthest, position)
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_"
  }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
