/// A place in a text that moves on over digits, marks and words.
struct DateScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  /// Starts at the first character that is no white space.
  ///
  /// - Parameter text: The text; full-width digits and marks are read as ASCII.
  init(_ text: String) {
    scalars = text.trimmingBlanks.unicodeScalars.map { scalar in
      switch scalar.value {
      // Full-width forms stand at a fixed distance from ASCII.
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      case 0x00A0, 0x3000: " "
      default: scalar
      }
    }
  }

  /// True when nothing is left.
  var isAtEnd: Bool { index >= scalars.count }

  /// How many digits follow.
  var digitCount: Int { scalars[index...].prefix { ("0"..."9").contains($0) }.count }

  /// What was moved over last.
  var previous: Unicode.Scalar? { index > 0 ? scalars[index - 1] : nil }

  /// Moves over spaces.
  mutating func skipSpaces() {
    while index < scalars.count, scalars[index] == " " { index += 1 }
  }

  /// Moves over a number.
  ///
  /// - Parameter digits: How many digits to take; more than the upper bound are left for later.
  /// - Returns: Nil where fewer digits follow; nothing has moved then.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let count = min(digitCount, digits.upperBound)
    guard count >= digits.lowerBound else { return nil }
    defer { index += count }
    return scalars[index..<index + count].reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }

  /// Moves over one of several marks.
  ///
  /// - Parameter marks: The marks.
  /// - Returns: The mark; nil where none of them follows, and nothing has moved then.
  mutating func take(anyOf marks: String) -> Unicode.Scalar? {
    guard index < scalars.count, marks.unicodeScalars.contains(scalars[index]) else { return nil }
    defer { index += 1 }
    return scalars[index]
  }

  /// Moves over a word.
  ///
  /// - Parameter word: The word in lower case; letters of either case match.
  /// - Returns: False where another word follows; nothing has moved then.
  mutating func take(_ word: String) -> Bool {
    let length = word.unicodeScalars.count
    guard index + length <= scalars.count else { return false }
    for (expected, found) in zip(word.unicodeScalars, scalars[index..<index + length]) {
      let isUpper = ("A"..."Z").contains(found)
      let folded = isUpper ? Unicode.Scalar(found.value + 32) ?? found : found
      guard folded == expected else { return false }
    }
    index += length
    return true
  }
}
