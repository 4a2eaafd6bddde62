public import TextDisplay

/// The line at the foot that says which keys do what; what has no room is left out, the least important first.
public struct KeyHints: Sendable, Hashable {
  /// A key and what it does.
  public struct Hint: Sendable, Hashable {
    /// The key as people call it.
    public let key: String
    /// What it does.
    public let meaning: String
    /// How much it matters; of equal ones the later one goes first.
    public let importance: Int

    /// Creates a hint.
    ///
    /// - Parameters:
    ///   - key: The key as people call it.
    ///   - meaning: What it does.
    ///   - importance: How much it matters.
    public init(_ key: String, _ meaning: String, importance: Int = 0) {
      self.key = key
      self.meaning = meaning
      self.importance = importance
    }
  }

  /// The hints in the order shown.
  public let hints: [Hint]

  /// The columns between two hints.
  private static let gap = 2

  /// Creates a line.
  ///
  /// - Parameter hints: The hints in the order shown.
  public init(_ hints: [Hint]) { self.hints = hints }

  /// The hints that have room in a width, each whole.
  ///
  /// - Parameters:
  ///   - width: The columns there are.
  ///   - widths: How many columns characters take whose width is a matter of taste.
  /// - Returns: Hints in the order shown; none where not even the most important one fits.
  public func fitting(_ width: Int, _ widths: CharacterWidths = .narrow) -> [Hint] {
    let ranked = hints.indices.sorted {
      (hints[$1].importance, $0) < (hints[$0].importance, $1)
    }
    var kept = ranked[...]
    func size(_ place: Int) -> Int {
      TerminalText.width(of: Self.text(hints[place]), widths) + Self.gap
    }
    while kept.reduce(-Self.gap, { $0 + size($1) }) > width, !kept.isEmpty { kept.removeLast() }
    return kept.sorted().map { hints[$0] }
  }

  private static func text(_ hint: Hint) -> String {
    TerminalText.sanitized(hint.meaning.isEmpty ? hint.key : "\(hint.key) \(hint.meaning)")
  }

  /// Draws it over the width of an area.
  ///
  /// - Parameters:
  ///   - screen: Receives the picture.
  ///   - area: Where it goes; its first row is used.
  ///   - look: How it is shown.
  public func draw(on screen: inout Screen, in area: ScreenArea, _ look: Look) {
    var column = area.columns.lowerBound
    let row = area.rows.lowerBound
    for hint in fitting(area.columns.count, look.widths) {
      let key = ScreenPlace(column: column, row: row)
      let behind = screen.write(hint.key, at: key, look.theme.style(.heading), within: area)
      guard !hint.meaning.isEmpty else {
        column = behind + Self.gap
        continue
      }
      let meaning = ScreenPlace(column: behind + 1, row: row)
      column =
        screen.write(hint.meaning, at: meaning, look.theme.style(.keyHint), within: area)
        + Self.gap
    }
  }
}
