/// Turns a regular expression of JavaScript into one that ICU takes the same way.
///
/// The differences: `\d`, `\w`, `\b` know ASCII alone, `$` is the very end, `.` stops at the four line ends, a
/// set holds no other sets, what is no quantifier is a character, and a letter behind a backslash that means
/// nothing is that letter. Patterns have no flags, except that case may not matter.
struct JavaScriptPattern {
  private let scalars: [Unicode.Scalar]
  var index = 0
  var output = ""
  private var depth = 0
  /// True behind what a quantifier may repeat.
  private var isRepeatable = false

  static let digits = "0-9"
  static let wordCharacters = "0-9A-Z_a-z"
  static let spaces =
    "\\u0009-\\u000D\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF"
  private static let lineEnds = "\\u000A\\u000D\\u2028\\u2029"
  private static let deepest = 50

  /// Prepares to read a pattern.
  ///
  /// - Parameter pattern: The pattern, without slashes around it.
  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  /// The pattern in ICU's syntax.
  ///
  /// - Returns: Nil where JavaScript would not read it, or it says what we do not support.
  mutating func translated() -> String? {
    while let scalar = peek {
      index += 1
      guard read(scalar) else { return nil }
    }
    return depth == 0 ? output : nil
  }

  var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[index...].starts(with: wanted) else { return false }
    index += wanted.count
    return true
  }

  /// Reads what a character begins; false where it has a fault.
  private mutating func read(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\": return escape()
    case "[": return set()
    case "(": return open()
    case ")":
      depth -= 1
      write(")")
      return depth >= 0
    case "|", "^":
      output.unicodeScalars.append(scalar)
      isRepeatable = false
      return true
    case "$":
      output += "\\z"
      isRepeatable = false
      return true
    case ".": write("[^\(Self.lineEnds)]")
    case "*", "+", "?": return quantifier(String(scalar))
    case "{":
      guard let braces = braces() else {
        write("\\{")
        return true
      }
      return quantifier(braces)
    case "}", "]": write("\\\(scalar)")
    default: write(Self.literal(scalar))
    }
    return true
  }

  mutating func write(_ text: String) {
    output += text
    isRepeatable = true
  }

  private mutating func quantifier(_ text: String) -> Bool {
    guard isRepeatable else { return false }
    output += text
    if take("?") { output += "?" }
    isRepeatable = false
    return true
  }

  /// The rest of `{2}`, `{2,}` or `{2,5}`; nil, with nothing read, for any other text.
  private mutating func braces() -> String? {
    let start = index
    let low = digits()
    var text = "{" + low
    var high: String?
    if !low.isEmpty, take(",") {
      let digits = digits()
      high = digits
      text += "," + digits
    }
    guard !low.isEmpty, take("}"), let least = Int(low), least <= 1_000 else {
      index = start
      return nil
    }
    if let high, !high.isEmpty {
      // Out of order: refused by ICU, as by JavaScript.
      guard let most = Int(high), most <= 1_000 else {
        index = start
        return nil
      }
    }
    return text + "}"
  }

  private mutating func digits() -> String {
    var text = ""
    while let scalar = peek, ("0"..."9").contains(scalar) {
      text.unicodeScalars.append(scalar)
      index += 1
    }
    return text
  }

  private mutating func open() -> Bool {
    depth += 1
    guard depth <= Self.deepest else { return false }
    isRepeatable = false
    output += "("
    guard take("?") else { return true }
    for mark in [":", "=", "!", "<=", "<!"] where take(mark) {
      output += "?" + mark
      return true
    }
    guard take("<") else { return false }
    var name = "?<"
    while let scalar = peek {
      index += 1
      name.unicodeScalars.append(scalar)
      if scalar == ">" {
        output += name
        return true
      }
      guard scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else { return false }
    }
    return false
  }

  /// Reads what stands behind a backslash outside sets.
  private mutating func escape() -> Bool {
    guard let scalar = peek else { return false }
    switch scalar {
    case "d", "w", "s", "D", "W", "S":
      index += 1
      write(Self.classSet(scalar))
    case "b", "B":
      index += 1
      let word = "[\(Self.wordCharacters)]"
      output +=
        scalar == "b"
        ? "(?:(?<=\(word))(?!\(word))|(?<!\(word))(?=\(word)))"
        : "(?:(?<=\(word))(?=\(word))|(?<!\(word))(?!\(word)))"
      isRepeatable = false
    case "1"..."9":
      let number = digits()
      guard let group = Int(number), group <= groupCount else { return false }
      // A digit behind it is no part of the number.
      write("(?:\\\(number))")
    case "k":
      index += 1
      guard take("<"), let end = scalars[index...].firstIndex(of: ">") else { return false }
      let name = String(String.UnicodeScalarView(scalars[index..<end]))
      index = end + 1
      write("\\k<\(name)>")
    case "p", "P": return false
    default:
      guard let character = characterEscape() else { return false }
      write(Self.literal(character))
    }
    return true
  }

  /// How many groups the whole pattern counts.
  private var groupCount: Int {
    var count = 0
    var isInSet = false
    var place = 0
    while place < scalars.count {
      switch scalars[place] {
      case "\\": place += 1
      case "[": isInSet = true
      case "]": isInSet = false
      case "(" where !isInSet:
        let rest = scalars[(place + 1)...].prefix(3).map(Character.init)
        let isNamed = rest.starts(with: ["?", "<"]) && rest.last != "=" && rest.last != "!"
        if rest.first != "?" || isNamed { count += 1 }
      default: break
      }
      place += 1
    }
    return count
  }

  /// The character that an escape with the backslash read stands for.
  mutating func characterEscape() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    index += 1
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{0C}"
    case "v": return "\u{0B}"
    case "0": return "\0"
    case "c":
      guard let letter = peek, letter.isASCII, letter.properties.isAlphabetic else { return nil }
      index += 1
      return Unicode.Scalar(letter.value % 32)
    case "x": return hexadecimal(2) ?? scalar
    case "u": return hexadecimal(4) ?? scalar
    default: return scalar
    }
  }

  /// A character of some hexadecimal digits; two of four digits may make one.
  private mutating func hexadecimal(_ count: Int) -> Unicode.Scalar? {
    guard let value = hexadecimalValue(count) else { return nil }
    if (0xD800...0xDBFF).contains(value) {
      let start = index
      if take("\\u"), let low = hexadecimalValue(4), (0xDC00...0xDFFF).contains(low) {
        return Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
      }
      index = start
    }
    return Unicode.Scalar(value)
  }

  private mutating func hexadecimalValue(_ count: Int) -> UInt32? {
    guard index + count <= scalars.count else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[index..<index + count]))
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    index += count
    return value
  }

  /// A character that means only itself.
  private static func literal(_ scalar: Unicode.Scalar) -> String {
    let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    return isPlain ? String(scalar) : hexadecimal(scalar)
  }

  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    "\\x{" + String(scalar.value, radix: 16) + "}"
  }
}
