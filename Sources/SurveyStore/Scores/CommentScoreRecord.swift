public import SurveyModel

/// The score of one comment, made with one lexicon.
public struct CommentScoreRecord: Sendable, Hashable {
  /// The response the comment is part of.
  public let response: ResponseID
  /// The key of the comment in the answers.
  public let question: String
  /// The digest of the lexicon that made the score.
  public let lexicon: String
  /// The sentiment from -1 to 1.
  public let value: Double
  /// The class of the sentiment.
  public let label: String
  /// What the score rests on, as JSON.
  public let detail: String

  /// Creates a score.
  ///
  /// - Parameters:
  ///   - response: The response the comment is part of.
  ///   - question: The key of the comment in the answers.
  ///   - lexicon: The digest of the lexicon that made the score.
  ///   - value: The sentiment from -1 to 1.
  ///   - label: The class of the sentiment.
  ///   - detail: What the score rests on, as JSON.
  public init(
    response: ResponseID,
    question: String,
    lexicon: String,
    value: Double,
    label: String,
    detail: String
  ) {
    self.response = response
    self.question = question
    self.lexicon = lexicon
    self.value = value
    self.label = label
    self.detail = detail
  }
}
