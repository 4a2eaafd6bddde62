import Sentiment

/// Sentences of negative comments that may be quoted: all of up to some thousand comments, else a
/// sample that depends on the texts only, not on their order.
struct SentenceSample {
  /// The most comments kept.
  static let limit = 2000
  /// The lengths of a sentence worth quoting, in characters.
  static let lengths = 8...60

  private(set) var comments: [Comment] = []

  /// The sentences of one comment.
  struct Comment {
    /// The digest of the text, which decides what is kept.
    let key: UInt64
    /// The number of the person who wrote it.
    let author: Int
    let text: String
    let sentences: [Sentence]
    /// The numbers of the comment's words.
    let words: [Int32]
  }

  /// A sentence that says something bad.
  struct Sentence {
    let text: String
    let value: Double
    let topics: [String]
  }

  mutating func add(_ comment: AnalysedComment, of author: Int, words: [Int32]) {
    let bytes = Array(comment.text.utf8)
    let sentences = comment.score.sentences.compactMap { sentence -> Sentence? in
      guard
        sentence.value < 0, sentence.range.lowerBound >= 0,
        sentence.range.upperBound <= bytes.count
      else { return nil }
      let text = String(decoding: bytes[sentence.range], as: UTF8.self).trimmed
      guard Self.lengths.contains(text.count) else { return nil }
      return Sentence(text: text, value: sentence.value, topics: sentence.topics)
    }
    guard !sentences.isEmpty else { return }
    comments.append(
      Comment(
        key: TextDigest.of(bytes),
        author: author,
        text: comment.text,
        sentences: sentences,
        words: words
      )
    )
    if comments.count >= 2 * Self.limit { comments = sample }
  }

  /// The comments with the smallest digests, in their order.
  var sample: [Comment] {
    Array(comments.sorted { ($0.key, $0.text) < ($1.key, $1.text) }.prefix(Self.limit))
  }
}

extension String {
  /// The text without white space at both ends.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars
    guard
      let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
