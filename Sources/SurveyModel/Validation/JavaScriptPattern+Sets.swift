extension JavaScriptPattern {
  /// Reads a set whose bracket has been read.
  mutating func set() -> Bool {
    let isNegated = take("^")
    if take("]") {
      // Nothing, or anything.
      write(isNegated ? "(?s:.)" : "(?!)")
      return true
    }
    var text = isNegated ? "[^" : "["
    while !take("]") {
      guard let low = member() else { return false }
      let mark = index
      guard case .character(let first) = low, take("-"), let next = peek, next != "]" else {
        index = mark
        text += low.text
        continue
      }
      guard let high = member() else { return false }
      switch high {
      case .character(let last):
        guard first.value <= last.value else { return false }
        text += "\(Self.hexadecimal(first))-\(Self.hexadecimal(last))"
      case .set:
        // A range to a class is its three members.
        text += low.text + Self.hexadecimal("-") + high.text
      }
    }
    write(text + "]")
    return true
  }

  private enum Member {
    case character(Unicode.Scalar)
    case set(String)

    var text: String {
      switch self {
      case .character(let scalar): JavaScriptPattern.hexadecimal(scalar)
      case .set(let text): text
      }
    }
  }

  private mutating func member() -> Member? {
    guard let scalar = peek else { return nil }
    index += 1
    guard scalar == "\\" else { return .character(scalar) }
    guard let escaped = peek else { return nil }
    switch escaped {
    case "d", "w", "s", "D", "W", "S":
      index += 1
      return .set(Self.classSet(escaped))
    case "b":
      index += 1
      return .character("\u{08}")
    case "p", "P": return nil
    default: return characterEscape().map(Member.character)
    }
  }

  /// The set of `\d` and its like; a capital letter negates.
  static func classSet(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "d": "[\(digits)]"
    case "D": "[^\(digits)]"
    case "w": "[\(wordCharacters)]"
    case "W": "[^\(wordCharacters)]"
    case "s": "[\(spaces)]"
    default: "[^\(spaces)]"
    }
  }
}
