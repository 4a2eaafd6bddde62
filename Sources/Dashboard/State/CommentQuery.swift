package import Insight
package import Messages
package import Sentiment
import SurveyModel

/// Which comments are to be shown.
package struct CommentQuery: Sendable, Hashable {
  /// The wave they are from.
  package var wave: String
  /// What they hold, as typed; empty for anything.
  package var text = ""
  /// The name of the unit, nil for all.
  package var unit: String?
  /// The name of the topic, nil for any.
  package var topic: String?
  /// The class of sentiment, nil for any.
  package var label: SentimentLabel?

  /// All comments of a wave.
  package init(wave: String) { self.wave = wave }

  /// True where comments are left out.
  var isFiltered: Bool { !text.isEmpty || unit != nil || topic != nil || label != nil }
}

/// A comment as the dashboard shows it.
package struct ShownComment: Sendable, Hashable {
  /// A word that counts for the score.
  package struct Word: Sendable, Hashable {
    /// Where it stands: UTF-8 offsets in the text.
    package let range: Range<Int>
    /// True where it speaks well of something.
    package let isPraise: Bool

    /// Creates a word.
    package init(_ range: Range<Int>, isPraise: Bool) {
      self.range = range
      self.isPraise = isPraise
    }
  }
  /// What was found.
  package let found: FoundComment
  /// The words that count for its score, in order and without overlap.
  package let words: [Word]

  /// Creates a comment.
  package init(_ found: FoundComment, words: [Word]) {
    self.found = found
    self.words = words
  }
}

/// What a query has found.
package struct FoundComments: Sendable, Hashable {
  /// What came of it.
  package enum Result: Sendable, Hashable {
    /// Some of the comments, and how many match.
    case found([ShownComment], count: PublishedCount, people: PublishedCount)
    /// Nothing is published.
    case hidden
    /// The query cannot be read, or the file cannot.
    case failed(Phrase)
  }
  /// The query.
  package let query: CommentQuery
  /// What came of it.
  package let result: Result

  /// Creates a result.
  package init(_ query: CommentQuery, _ result: Result) {
    self.query = query
    self.result = result
  }
}
