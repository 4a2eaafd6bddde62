public import Sentiment

/// One comment with what scoring and segmentation found in it.
public struct AnalysedComment: Sendable, Hashable {
  /// The comment as it was written.
  public let text: String
  /// Its score.
  public let score: CommentScore
  /// Its content words in order.
  public let words: [String]
  /// The day as an ISO date `yyyy-mm-dd`, nil where unknown.
  public let day: String?
  /// The group it belongs to, nil for none.
  public let group: String?

  /// Creates a comment.
  ///
  /// - Parameters:
  ///   - text: The comment as it was written.
  ///   - score: Its score.
  ///   - words: Its content words in order.
  ///   - day: The day as an ISO date `yyyy-mm-dd`; longer texts may follow the day.
  ///   - group: The group it belongs to.
  public init(
    text: String,
    score: CommentScore,
    words: [String],
    day: String? = nil,
    group: String? = nil
  ) {
    self.text = text
    self.score = score
    self.words = words
    self.day = day
    self.group = group
  }
}
