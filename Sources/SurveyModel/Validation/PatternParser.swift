/// Parses the regular expressions of JavaScript, without back references and lookbehind.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  /// Prepares to parse a pattern.
  ///
  /// - Parameter pattern: The pattern, without slashes around it.
  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  /// Parses the whole pattern.
  ///
  /// - Returns: Nil where it has a fault or something that is not supported.
  mutating func parse() -> PatternNode? {
    guard let node = choice(), index == scalars.count else { return nil }
    return node
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[index...].starts(with: wanted) else { return false }
    index += wanted.count
    return true
  }

  private mutating func choice() -> PatternNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 50, let first = sequence() else { return nil }
    var branches = [first]
    while take("|") {
      guard let next = sequence() else { return nil }
      branches.append(next)
    }
    return branches.count == 1 ? first : .choice(branches)
  }

  private mutating func sequence() -> PatternNode? {
    var parts: [PatternNode] = []
    while let next = peek, next != "|", next != ")" {
      guard let atom = atom(), let part = repeated(atom) else { return nil }
      parts.append(part)
    }
    return .sequence(parts)
  }

  private mutating func repeated(_ node: PatternNode) -> PatternNode? {
    var limits: (Int, Int?)?
    if take("*") {
      limits = (0, nil)
    } else if take("+") {
      limits = (1, nil)
    } else if take("?") {
      limits = (0, 1)
    } else if let braces = braces() {
      limits = braces
    }
    guard let limits else { return node }
    // A lazy quantifier changes what is captured, not whether there is a match.
    _ = take("?")
    if let high = limits.1, high < limits.0 { return nil }
    return .repetition(node, minimum: limits.0, maximum: limits.1)
  }

  /// Limits in braces; braces with anything else in them stand for themselves.
  private mutating func braces() -> (Int, Int?)? {
    let start = index
    guard take("{"), let low = number() else {
      index = start
      return nil
    }
    if take("}") { return (low, low) }
    guard take(",") else {
      index = start
      return nil
    }
    let high = number()
    guard take("}") else {
      index = start
      return nil
    }
    return (low, high)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = peek, ("0"..."9").contains(scalar), digits.count < 5 {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    return Int(digits)
  }

  private mutating func atom() -> PatternNode? {
    guard let scalar = peek else { return nil }
    index += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .scalar(.notLineEnd)
    case "(": return group()
    case "[": return characterClass().map(PatternNode.scalar)
    case "\\": return escape()
    case "*", "+", "?": return nil
    default: return .scalar(.only(scalar))
    }
  }

  private mutating func group() -> PatternNode? {
    var wrap: (PatternNode) -> PatternNode = { $0 }
    if take("?=") {
      wrap = { .lookahead($0, isNegated: false) }
    } else if take("?!") {
      wrap = { .lookahead($0, isNegated: true) }
    } else if !take("?:"), peek == "?" {
      return nil
    }
    guard let inner = choice(), take(")") else { return nil }
    return wrap(inner)
  }

  private mutating func escape() -> PatternNode? {
    switch peek {
    case "b":
      index += 1
      return .boundary(isNegated: false)
    case "B":
      index += 1
      return .boundary(isNegated: true)
    case ("1"..."9")?: return nil
    default: return escapedSet().map(PatternNode.scalar)
    }
  }

  /// The scalars that what follows a backslash stands for.
  private mutating func escapedSet() -> ScalarSet? {
    guard let scalar = peek else { return nil }
    index += 1
    switch scalar {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .word
    case "W": return ScalarSet.word.inverted
    case "s": return .space
    case "S": return ScalarSet.space.inverted
    case "n": return .only("\n")
    case "r": return .only("\r")
    case "t": return .only("\t")
    case "v": return .only("\u{B}")
    case "f": return .only("\u{C}")
    case "0": return .only("\0")
    case "x": return hexadecimal(digits: 2)
    case "u": return hexadecimal(digits: 4)
    case "a"..."z", "A"..."Z": return nil
    default: return .only(scalar)
    }
  }

  private mutating func hexadecimal(digits: Int) -> ScalarSet? {
    guard index + digits <= scalars.count else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[index..<index + digits])
    index += digits
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init).map(ScalarSet.only)
  }

  private mutating func characterClass() -> ScalarSet? {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = peek, scalar != "]" {
      guard let low = classMember() else { return nil }
      let start = index
      if take("-"), let next = peek, next != "]" {
        guard let high = classMember() else { return nil }
        if let first = low.single, let last = high.single {
          guard first <= last else { return nil }
          ranges.append(first...last)
        } else {
          ranges += low.plainRanges + [45...45] + high.plainRanges
        }
      } else {
        index = start
        ranges += low.plainRanges
      }
    }
    return take("]") ? ScalarSet(ranges: ranges, isNegated: isNegated) : nil
  }

  private mutating func classMember() -> ScalarSet? {
    guard let scalar = peek else { return nil }
    index += 1
    guard scalar == "\\" else { return .only(scalar) }
    if take("b") { return .only("\u{8}") }
    return escapedSet()
  }
}

extension ScalarSet {
  /// The only scalar of the set, nil where it holds more.
  fileprivate var single: UInt32? {
    guard !isNegated, ranges.count == 1, let range = ranges.first, range.count == 1 else {
      return nil
    }
    return range.lowerBound
  }
}
