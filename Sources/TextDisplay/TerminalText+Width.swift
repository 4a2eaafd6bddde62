extension TerminalText {
  /// How many columns of a terminal a text takes.
  ///
  /// Wide and fullwidth characters (East Asian Width W and F) and emoji take two, combining marks,
  /// joiners and variation selectors none, all others one; ambiguous characters count as one.
  ///
  /// - Parameter text: A text without control characters.
  /// - Returns: The number of columns.
  /// - Complexity: Linear in the length of the text.
  public static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// How many columns a character (a grapheme cluster) takes.
  ///
  /// - Parameter character: The character.
  /// - Returns: The number of columns.
  public static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let first = scalars.first else {
      return scalars.first.map(width(of:)) ?? 0
    }
    let isEmoji =
      first.properties.isEmoji
      && scalars.dropFirst().contains {
        $0.value == 0xFE0F || $0.value == 0x200D || $0.properties.isEmojiModifier
      }
    // A flag is a pair of regional indicators.
    if isEmoji || (0x1F1E6...0x1F1FF).contains(first.value) { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  /// How many columns a code point takes on its own.
  ///
  /// - Parameter scalar: The code point.
  /// - Returns: 0, 1 or 2.
  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isZeroWidth(scalar) { return 0 }
    return isWide(value) || scalar.properties.isEmojiPresentation && !isRegional(value) ? 2 : 1
  }

  private static func isRegional(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    // Hangul vowels and final consonants join the syllable before them.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
      return true
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// True for East Asian Width W and F, save what is wide only as emoji.
  private static func isWide(_ value: UInt32) -> Bool {
    value >= 0x1100 && wideRanges.contains(value)
  }

  /// Ranges of Unicode 15.1 `EastAsianWidth.txt` with W or F, in order.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5,
    0x2FF0...0x303E, 0x3041...0x3096, 0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E,
    0x3190...0x31E3, 0x31EF...0x321E, 0x3220...0x3247, 0x3250...0x4DBF, 0x4E00...0xA48C,
    0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x16FE4, 0x16FF0...0x16FF1, 0x17000...0x187F7, 0x18800...0x18CD5,
    0x18D00...0x18D08, 0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE,
    0x1B000...0x1B122, 0x1B132...0x1B132, 0x1B150...0x1B152, 0x1B155...0x1B155,
    0x1B164...0x1B167, 0x1B170...0x1B2FB, 0x1F200...0x1F202, 0x1F210...0x1F23B,
    0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265, 0x1F3FB...0x1F3FF,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
