/// What the scorer found in one comment.
///
/// Deterministic: the same text and the same lexicon give the same score, and every part of it can be
/// traced to the evidence.
public struct CommentScore: Sendable, Hashable, Codable {
  /// The sentiment from -1 (worst) to 1 (best); 0 where nothing speaks either way.
  public let value: Double
  /// The class of the sentiment.
  public let label: SentimentLabel
  /// How sure the score is, from 0 to 1.
  ///
  /// With g and b the sums of all evidence for and against, and m the same without sign where what was
  /// learned or is small counts half: m / (m + 3) · (1 + a) / 2, where the agreement a is |g − b| / (g + b),
  /// and 1 less that for a mixed comment. 0 without evidence.
  public let confidence: Double
  /// What somebody should act on at once, in order of the text.
  public let flags: [UrgentSign]
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
  ///   - confidence: How sure the score is, from 0 to 1.
  ///   - flags: What somebody should act on at once.
  public init(
    value: Double,
    label: SentimentLabel,
    evidence: [Evidence],
    topics: [TopicScore],
    sentences: [SentenceScore],
    confidence: Double = 0,
    flags: [UrgentSign] = []
  ) {
    self.value = value
    self.label = label
    self.evidence = evidence
    self.topics = topics
    self.sentences = sentences
    self.confidence = confidence
    self.flags = flags
  }

  /// True when anything in the comment contributes to its score.
  public var isCovered: Bool {
    evidence.contains { $0.kind.isPolar && $0.contribution != 0 }
  }
}

/// The classes of sentiment.
public enum SentimentLabel: String, Sendable, Hashable, Codable, CaseIterable {
  case negative
  case mixed
  case neutral
  case positive
}
