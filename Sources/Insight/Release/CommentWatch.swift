public import Sentiment

/// What early warning needs of the comments of a wave, beside what a report shows.
public struct CommentWatch: Sendable, Hashable, Codable {
  /// How many people wrote a sign that somebody should act on at once, by kind; kinds of nobody are missing.
  public let signs: [SignCount]
  /// How many people use each content word, most first; words of too few are missing.
  public let words: [WordCount]

  /// How many people wrote a sign.
  public struct SignCount: Sendable, Hashable, Codable {
    /// What the sign points to.
    public let kind: UrgentSign.Kind
    /// How many people.
    public let people: PublishedCount

    /// Creates a count.
    package init(kind: UrgentSign.Kind, people: PublishedCount) {
      self.kind = kind
      self.people = people
    }
  }
  /// How many people use a word.
  public struct WordCount: Sendable, Hashable, Codable {
    /// The word.
    public let word: String
    /// How many people.
    public let people: PublishedCount

    /// Creates a count.
    package init(word: String, people: PublishedCount) {
      self.word = word
      self.people = people
    }
  }

  /// Creates the value from its parts.
  package init(signs: [SignCount], words: [WordCount]) {
    self.signs = signs
    self.words = words
  }
}
