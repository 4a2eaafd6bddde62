/// One word or pattern that took part in a score.
public struct Evidence: Sendable, Hashable, Codable {
  /// The part a word can play.
  public enum Kind: String, Sendable, Hashable, Codable {
    case polarity
    /// A fact told in words that a pattern covers.
    case pattern
    /// The weight of a word in rated comments.
    case observed
    case negation
    /// A negation that no praising or blaming word follows: something is missing.
    case lack
    case degree
    case contrast
    case request
    /// A part of a comparison, as 不如 or 以前.
    case comparison
    /// A mark of sarcasm, as 呵呵.
    case sarcasm
    case topic

    /// True for kinds that add to the sum of valences; others have a factor or a weight.
    public var isPolar: Bool {
      switch self {
      case .polarity, .pattern, .observed, .lack, .request, .comparison, .sarcasm: true
      case .negation, .degree, .contrast, .topic: false
      }
    }
  }
  /// The part the word plays.
  public let kind: Kind
  /// The word as it stands in the lexicon; for a pattern the words it covers, in matching form.
  public let word: String
  /// Where it stands: a range of UTF-8 offsets in the original text.
  public let range: Range<Int>
  /// What it contributes to the sum of valences where its kind does, after all rules; else its factor
  /// or its weight.
  public let contribution: Double
  /// The sort of fact, for a pattern.
  public let category: PatternCategory?
  /// The pattern as it stands in the lexicon, for a pattern.
  public let pattern: String?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - kind: The part the word plays.
  ///   - word: The word as it stands in the lexicon.
  ///   - range: Where it stands: a range of UTF-8 offsets in the original text.
  ///   - contribution: What it contributes: the valence after all rules for a polarity word, else
  ///     the factor.
  ///   - category: The sort of fact, for a pattern.
  ///   - pattern: The pattern as it stands in the lexicon, for a pattern.
  public init(
    kind: Kind,
    word: String,
    range: Range<Int>,
    contribution: Double,
    category: PatternCategory? = nil,
    pattern: String? = nil
  ) {
    self.kind = kind
    self.word = word
    self.range = range
    self.contribution = contribution
    self.category = category
    self.pattern = pattern
  }
}
