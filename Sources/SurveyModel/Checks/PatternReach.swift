/// What a regular expression can match at all, read from its text.
///
/// Gives bounds only: a construct that is not understood counts as matching the empty text.
struct PatternReach {
  /// The fewest ASCII characters a match holds; nil where nothing matches.
  let shortest: Int?

  /// Reads a pattern in JavaScript's syntax.
  ///
  /// - Parameter pattern: The pattern, without slashes around it.
  init(_ pattern: String) {
    var reader = Reader(scalars: Array(pattern.unicodeScalars))
    let reach = reader.alternatives(depth: 0)
    shortest = reader.isUnderstood ? reach : 0
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var position = 0
    var isUnderstood = true

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ text: String) -> Bool {
      let wanted = Array(text.unicodeScalars)
      guard scalars[position...].starts(with: wanted) else { return false }
      position += wanted.count
      return true
    }

    /// The fewest characters of the alternatives up to a closing bracket.
    mutating func alternatives(depth: Int) -> Int? {
      guard depth < 50 else {
        isUnderstood = false
        return 0
      }
      var best = sequence(depth: depth)
      while take("|") {
        let other = sequence(depth: depth)
        best = if let best, let other { min(best, other) } else { best ?? other }
      }
      return best
    }

    private mutating func sequence(depth: Int) -> Int? {
      var total: Int? = 0
      var mustHaveText = false
      var isAtEnd = false
      while let scalar = next, scalar != "|", scalar != ")" {
        if take("^") {
          if mustHaveText { total = nil }
          continue
        }
        if take("$") {
          isAtEnd = true
          continue
        }
        let (length, needsText) = atom(depth: depth)
        let (low, isSkipped) = quantifier()
        guard !isSkipped else { continue }
        if needsText {
          mustHaveText = true
          if isAtEnd { total = nil }
        }
        total = if let total, let length { min(total + length * low, 1_000_000) } else { nil }
      }
      return total
    }

    /// The fewest ASCII characters of an atom, and whether it takes up at least one character.
    private mutating func atom(depth: Int) -> (length: Int?, needsText: Bool) {
      guard let scalar = next else { return (0, false) }
      if scalar == "(" { return group(depth: depth) }
      if scalar == "[" { return characterClass() }
      position += 1
      if scalar == "." { return (0, true) }
      if scalar == "\\" { return escape() }
      return (scalar.isASCII ? 1 : 0, true)
    }

    private mutating func group(depth: Int) -> (length: Int?, needsText: Bool) {
      position += 1
      var looks = false
      if take("?:") {
      } else if take("?=") || take("?!") || take("?<=") || take("?<!") {
        looks = true
      } else if take("?<") {
        while let scalar = next, scalar != ">" { position += scalar == ">" ? 0 : 1 }
        _ = take(">")
      } else if take("?") {
        isUnderstood = false
      }
      let inside = alternatives(depth: depth + 1)
      if !take(")") { isUnderstood = false }
      return looks ? (0, false) : (inside, (inside ?? 0) > 0)
    }

    private mutating func characterClass() -> (length: Int?, needsText: Bool) {
      position += 1
      if take("]") { return (nil, true) }
      let isNegated = take("^")
      if isNegated, take("]") { return (0, true) }
      var isASCII = !isNegated
      while let scalar = next, scalar != "]" {
        position += 1
        if scalar == "\\" {
          if let escaped = next, !"dwnrtvf-.+*?^$()[]{}|/\\".unicodeScalars.contains(escaped) {
            isASCII = false
          }
          position += 1
        } else if !scalar.isASCII || scalar == "[" {
          isASCII = false
        }
      }
      if !take("]") { isUnderstood = false }
      return (isASCII ? 1 : 0, true)
    }

    private mutating func escape() -> (length: Int?, needsText: Bool) {
      guard let scalar = next else { return (0, false) }
      position += 1
      switch scalar {
      case "b", "B", "k", "0"..."9": return (0, false)
      case "d", "w": return (1, true)
      case "D", "W", "s", "S": return (0, true)
      case "u", "x", "p", "P", "c":
        isUnderstood = false
        return (0, false)
      default: return (scalar.isASCII ? 1 : 0, true)
      }
    }

    /// The fewest repetitions, and whether there may be none.
    private mutating func quantifier() -> (low: Int, isSkipped: Bool) {
      var low = 1
      if take("*") || take("?") {
        low = 0
      } else if take("+") {
        low = 1
      } else if next == "{" {
        let start = position
        position += 1
        var digits = ""
        while let scalar = next, ("0"..."9").contains(scalar) {
          digits.unicodeScalars.append(scalar)
          position += 1
        }
        while let scalar = next, scalar == "," || ("0"..."9").contains(scalar) { position += 1 }
        if take("}"), let count = Int(digits) {
          low = min(count, 10_000)
        } else {
          position = start
        }
      } else {
        return (1, false)
      }
      _ = take("?")
      return (low, low == 0)
    }
  }
}
