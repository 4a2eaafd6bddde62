/// The words that set the comments of units apart from those of everybody else.
public struct UnitWordsRelease: Sendable, Hashable, Codable {
  /// One unit.
  public struct Unit: Sendable, Hashable, Codable {
    /// The unit's name.
    public let unit: String
    /// How many of the unit, its subunits included, wrote the comments that were read.
    public let people: PublishedCount
    /// How many others did.
    public let others: PublishedCount
    /// The words, the largest effect first.
    public let words: [TypicalWord]

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - unit: The unit's name.
    ///   - people: How many of the unit wrote the comments that were read.
    ///   - others: How many others did.
    ///   - words: The words, the largest effect first.
    public init(
      unit: String,
      people: PublishedCount,
      others: PublishedCount,
      words: [TypicalWord]
    ) {
      self.unit = unit
      self.people = people
      self.others = others
      self.words = words
    }
  }

  /// The units in order of the roster; one of which no word is told is missing, whatever the reason.
  public let units: [Unit]

  /// Creates the value from its parts.
  ///
  /// - Parameter units: The units in order of the roster.
  public init(units: [Unit]) {
    self.units = units.filter { !$0.words.isEmpty }
  }
}
