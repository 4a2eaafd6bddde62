extension TerminalText {
  /// A text cut to a width, with `…` where something was left out.
  ///
  /// Cuts between characters as a reader sees them, never inside an emoji or an accented letter.
  ///
  /// - Parameters:
  ///   - text: A text on one line.
  ///   - width: The most columns it may take.
  /// - Returns: A text at most `width` columns wide.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    return trimmedEnd(start(of: text, fitting: width - 1)) + "…"
  }

  /// The longest start of some characters that fits a width.
  ///
  /// - Parameters:
  ///   - characters: A text, or its characters in reverse where its end is wanted.
  ///   - width: The most columns the start may take.
  /// - Returns: Whole characters, as many as fit.
  public static func start(
    of characters: some Sequence<Character>,
    fitting width: Int
  ) -> String {
    var result = ""
    var used = 0
    for character in characters {
      used += self.width(of: character)
      guard used <= width else { break }
      result.append(character)
    }
    return result
  }

  /// Where a text stands in its column.
  public enum Alignment: Sendable, Hashable {
    /// At the left.
    case left
    /// At the right.
    case right
  }

  /// A text of exactly a width: filled with spaces, or cut.
  ///
  /// - Parameters:
  ///   - text: A text on one line.
  ///   - width: The columns to fill.
  ///   - alignment: Where the text stands.
  /// - Returns: A text exactly `width` columns wide.
  public static func padded(
    _ text: String,
    to width: Int,
    _ alignment: Alignment = .left
  ) -> String {
    let fitted = truncated(text, to: width)
    let space = String(repeating: " ", count: max(0, width - self.width(of: fitted)))
    return alignment == .left ? fitted + space : space + fitted
  }

  /// A text broken into lines of a width.
  ///
  /// Breaks at spaces and between Chinese characters; closing punctuation never starts a line (it
  /// takes the character before it along). A word wider than the line is cut where it is full.
  ///
  /// - Parameters:
  ///   - text: A text on one line.
  ///   - width: The most columns of a line; less than 4 counts as 4.
  ///   - widths: How many columns characters take whose width is a matter of taste.
  /// - Returns: The lines, at least one.
  public static func wrapped(
    _ text: String,
    to width: Int,
    _ widths: CharacterWidths = .narrow
  ) -> [String] {
    let limit = max(4, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let pieceWidth = self.width(of: piece, widths)
      if used + self.width(of: trimmedEnd(piece), widths) > limit, !line.isEmpty {
        lines.append(trimmedEnd(line))
        line = ""
        used = 0
      }
      if pieceWidth <= limit {
        line += piece
        used += pieceWidth
        continue
      }
      for character in piece {
        let characterWidth = self.width(of: character, widths)
        if used + characterWidth > limit {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += characterWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmedEnd(line)) }
    return lines
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The parts between which a line may break, spaces kept at their ends.
  private static func pieces(of text: String) -> [String] {
    var result: [String] = []
    var current = ""
    var previous: Character?
    for character in text {
      if let previous, canBreak(between: previous, and: character) {
        result.append(current)
        current = ""
      }
      current.append(character)
      previous = character
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  private static func canBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    return left == " " || width(of: left) == 2 || width(of: right) == 2
  }

  private static let closing: Set<Character> = Set("，。、；：？！）］》」』】〉”’…—％,.;:?!)]}%")
  private static let opening: Set<Character> = Set("（［《「『【〈“‘([{")
}
