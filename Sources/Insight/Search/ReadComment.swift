public import Sentiment

/// A comment made ready for search: masked, cut into words and scored.
public struct ReadComment: Sendable, Hashable {
  /// A running word.
  public struct Word: Sendable, Hashable {
    /// The word in matching form.
    public let text: String
    /// Where it stands: UTF-8 offsets in the comment.
    public let range: Range<Int>
    /// The number of its sentence.
    public let sentence: Int
    /// True for a word with a meaning of its own, false for 的, 了, 非常 and numbers.
    public let isContent: Bool

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - text: The word in matching form.
    ///   - range: Where it stands: UTF-8 offsets in the comment.
    ///   - sentence: The number of its sentence.
    ///   - isContent: True for a word with a meaning of its own.
    public init(text: String, range: Range<Int>, sentence: Int, isContent: Bool) {
      self.text = text
      self.range = range
      self.sentence = sentence
      self.isContent = isContent
    }
  }
  /// The comment with personal data masked.
  public let text: String
  /// The class of its sentiment.
  public let label: SentimentLabel
  /// The names of its topics.
  public let topics: [String]
  /// Its words in order; the labels of masked data are none.
  public let words: [Word]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - text: The comment with personal data masked.
  ///   - label: The class of its sentiment.
  ///   - topics: The names of its topics.
  ///   - words: Its words in order.
  public init(text: String, label: SentimentLabel, topics: [String], words: [Word]) {
    self.text = text
    self.label = label
    self.topics = topics
    self.words = words
  }

  /// The content words in order.
  var contentWords: [String] { words.lazy.filter(\.isContent).map(\.text) }
}
