/// One topic of a comment.
public struct TopicScore: Sendable, Hashable, Codable {
  /// The topic's name in the lexicon.
  public let topic: String
  /// The topic's domain, such as `workplace`.
  public let domain: String
  /// How strongly the comment speaks of it; the sum of the weights of its words.
  public let weight: Double
  /// The sentiment of what is said of it, from -1 to 1.
  ///
  /// That is the clauses that mention it and those that follow without a topic of their own; where they
  /// say nothing, the sentences they stand in.
  public let value: Double
  /// The words that name it and the evidence there, as ranges of UTF-8 offsets in the original text.
  public let ranges: [Range<Int>]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - topic: The topic's name in the lexicon.
  ///   - domain: The topic's domain, such as `workplace`.
  ///   - weight: How strongly the comment speaks of it; the sum of the weights of its words.
  ///   - value: The sentiment of what is said of it, from -1 to 1.
  ///   - ranges: The words that name it and the evidence there.
  public init(
    topic: String,
    domain: String,
    weight: Double,
    value: Double,
    ranges: [Range<Int>] = []
  ) {
    self.topic = topic
    self.domain = domain
    self.weight = weight
    self.value = value
    self.ranges = ranges
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
