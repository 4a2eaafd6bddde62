/// What the scorer found in one comment.
///
/// Deterministic: the same text and the same lexicon give the same score, and every part of it can be
/// traced to the evidence.
public struct CommentScore: Sendable, Hashable, Codable {
  /// The sentiment from -1 (worst) to 1 (best); 0 where nothing speaks either way.
  public let value: Double
  /// The class of the sentiment.
  public let label: SentimentLabel
  /// What the score rests on, in order of the text.
  public let evidence: [Evidence]
  /// The topics touched, strongest first, each with its own sentiment.
  public let topics: [TopicScore]
  /// The sentences of the comment with their own scores, in order.
  public let sentences: [SentenceScore]

  /// Creates a score.
  ///
  /// - Parameters:
  ///   - value: The sentiment from -1 to 1.
  ///   - label: The class of the sentiment.
  ///   - evidence: What the score rests on.
  ///   - topics: The topics touched.
  ///   - sentences: The sentences with their own scores.
  public init(
    value: Double,
    label: SentimentLabel,
    evidence: [Evidence],
    topics: [TopicScore],
    sentences: [SentenceScore]
  ) {
    self.value = value
    self.label = label
    self.evidence = evidence
    self.topics = topics
    self.sentences = sentences
  }

  /// True when anything in the comment contributes to its score.
  public var isCovered: Bool {
    evidence.contains { evidence in
      switch evidence.kind {
      case .polarity, .lack: true
      case .request: evidence.contribution != 0
      case .negation, .degree, .contrast, .topic: false
      }
    }
  }
}

/// The classes of sentiment.
public enum SentimentLabel: String, Sendable, Hashable, Codable, CaseIterable {
  case negative
  case mixed
  case neutral
  case positive
}

/// One word that took part in a score.
public struct Evidence: Sendable, Hashable, Codable {
  /// The part a word can play.
  public enum Kind: String, Sendable, Hashable, Codable {
    case polarity
    case negation
    /// A negation that no praising or blaming word follows: something is missing.
    case lack
    case degree
    case contrast
    case request
    case topic
  }
  /// The part the word plays.
  public let kind: Kind
  /// The word as it stands in the lexicon.
  public let word: String
  /// Where it stands: a range of UTF-8 offsets in the original text.
  public let range: Range<Int>
  /// What it contributes to the sum of valences, for polarity, lack and request; else its factor or
  /// its weight.
  public let contribution: Double

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - kind: The part the word plays.
  ///   - word: The word as it stands in the lexicon.
  ///   - range: Where it stands: a range of UTF-8 offsets in the original text.
  ///   - contribution: What it contributes: the valence after all rules for a polarity word, else
  ///     the factor.
  public init(
    kind: Kind,
    word: String,
    range: Range<Int>,
    contribution: Double
  ) {
    self.kind = kind
    self.word = word
    self.range = range
    self.contribution = contribution
  }
}

/// One topic of a comment.
public struct TopicScore: Sendable, Hashable, Codable {
  /// The topic's name in the lexicon.
  public let topic: String
  /// The topic's domain, such as `workplace`.
  public let domain: String
  /// How strongly the comment speaks of it; the sum of the weights of its words.
  public let weight: Double
  /// The mean sentiment of the sentences that mention it, from -1 to 1.
  public let value: Double

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - topic: The topic's name in the lexicon.
  ///   - domain: The topic's domain, such as `workplace`.
  ///   - weight: How strongly the comment speaks of it; the sum of the weights of its words.
  ///   - value: The mean sentiment of the sentences that mention it, from -1 to 1.
  public init(
    topic: String,
    domain: String,
    weight: Double,
    value: Double
  ) {
    self.topic = topic
    self.domain = domain
    self.weight = weight
    self.value = value
  }
}

/// One sentence of a comment.
public struct SentenceScore: Sendable, Hashable, Codable {
  /// Where it stands: a range of UTF-8 offsets in the original text.
  public let range: Range<Int>
  /// The sentiment from -1 to 1.
  public let value: Double
  /// The names of the topics it mentions.
  public let topics: [String]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - range: Where it stands: a range of UTF-8 offsets in the original text.
  ///   - value: The sentiment from -1 to 1.
  ///   - topics: The names of the topics it mentions.
  public init(
    range: Range<Int>,
    value: Double,
    topics: [String]
  ) {
    self.range = range
    self.value = value
    self.topics = topics
  }
}
