import Insight
import Messages
import Sentiment
import SurveyStore

/// Where comments come from: a file, or waves with their rules.
protocol CommentsSource {
  /// How queries and comments are cut.
  var words: SearchWords { get }
  /// What to call it in a heading.
  var name: String { get }
  /// True where a generator made the answers up.
  var isSynthetic: Bool { get }
  /// The waves none of whose comments are published; empty for a file.
  var hidden: [String] { get }
  /// True where nothing is published at all.
  var isShut: Bool { get }
  /// The units of the waves and the one asked for; nil where none is, and for a file.
  var units: KeywordUnits? { get }

  /// Calls a function with each person who wrote a comment that matches, with these comments only.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - body: What to do with a person, and the gate to pass.
  /// - Throws: A fault that says what went wrong and what to do.
  func forEachMatch(
    of query: SearchQuery,
    _ body: (CommentAuthor, CommentGate) throws -> Void
  ) throws

  /// Calls a function with each person who wrote a comment, with all comments.
  ///
  /// - Parameters:
  ///   - query: What is marked as a hit, nil for nothing.
  ///   - body: What to do with a person, and the gate to pass.
  /// - Throws: A fault that says what went wrong and what to do.
  func forEachAuthor(
    marking query: SearchQuery?,
    _ body: (CommentAuthor, CommentGate) throws -> Void
  ) throws
}

extension CommentAuthor {
  /// The person with those comments only that have a label and a topic; with none where the gate does not
  /// let the topic pass.
  ///
  /// - Parameters:
  ///   - label: The label, nil for any.
  ///   - topic: The name of the topic, nil for any.
  ///   - gate: The gate to pass.
  /// - Returns: The person, perhaps without any comment.
  func only(
    _ label: SentimentLabel?,
    topic: String?,
    through gate: CommentGate
  ) -> CommentAuthor {
    guard label != nil || topic != nil else { return self }
    let isOpen = gate.admits(topic: topic)
    return CommentAuthor(
      unit: unit,
      comments: comments.filter { comment in
        isOpen && (label.map { comment.comment.label == $0 } ?? true)
          && (topic.map(comment.comment.topics.contains) ?? true)
      }
    )
  }
}
