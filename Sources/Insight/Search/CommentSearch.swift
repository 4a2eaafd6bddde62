public import Sentiment

/// A comment as found: masked, undated, without its author.
public struct FoundComment: Sendable, Hashable {
  /// The comment with personal data masked.
  public let text: String
  /// Where it holds what was looked for: UTF-8 offsets in the text.
  public let hits: [Range<Int>]
  /// The class of its sentiment.
  public let label: SentimentLabel
  /// The names of its topics.
  public let topics: [String]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - text: The comment with personal data masked.
  ///   - hits: Where it holds what was looked for.
  ///   - label: The class of its sentiment.
  ///   - topics: The names of its topics.
  public init(text: String, hits: [Range<Int>], label: SentimentLabel, topics: [String]) {
    self.text = text
    self.hits = hits
    self.label = label
    self.topics = topics
  }
}

/// What a search publishes.
public struct SearchRelease: Sendable, Hashable {
  /// Some or all of the comments, mixed up by their text.
  public let comments: [FoundComment]
  /// How many comments match.
  public let count: PublishedCount
  /// How many people wrote them; rows of a file count as people.
  public let people: PublishedCount

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - comments: Some or all of the comments.
  ///   - count: How many comments match.
  ///   - people: How many people wrote them.
  public init(comments: [FoundComment], count: PublishedCount, people: PublishedCount) {
    self.comments = comments
    self.count = count
    self.people = people
  }
}

/// Gathers comments that match a query.
///
/// The order of what it releases, and of more comments than the limit those it takes, depend on the
/// texts alone; so the comments of one person do not stand together.
public struct CommentSearch: Sendable {
  private let limit: Int
  private var found: [FoundComment] = []
  private var count = 0
  private var people = 0
  private var strictness = Strictness()

  /// Begins a search.
  ///
  /// - Parameter limit: The most comments to release.
  public init(limit: Int) {
    self.limit = max(0, limit)
  }

  /// Takes in the comments of one person that match, where the gate lets them pass.
  ///
  /// - Parameters:
  ///   - author: The person with the matching comments; none changes nothing.
  ///   - gate: The gate of the wave or the file.
  public mutating func add(_ author: CommentAuthor, through gate: CommentGate) {
    guard gate.admits(author.unit), !author.comments.isEmpty else { return }
    strictness.obey(gate)
    people += 1
    count += author.comments.count
    found += author.comments.map { comment in
      FoundComment(
        text: comment.comment.text,
        hits: comment.hits,
        label: comment.comment.label,
        topics: comment.comment.topics.filter(gate.admits(topic:))
      )
    }
    // Keeps the memory bounded without sorting each time.
    if found.count > 2 * limit + 1000 { found = sample }
  }

  /// What may be published.
  ///
  /// - Returns: The comments in mixed order.
  public func release() -> SearchRelease {
    SearchRelease(
      comments: sample,
      count: strictness.publication.count(count),
      people: strictness.publication.count(people)
    )
  }

  private var sample: [FoundComment] {
    let keyed = found.map { (key: TextDigest.of($0.text.utf8), comment: $0) }
    return keyed.sorted { ($0.key, $0.comment.text) < ($1.key, $1.comment.text) }
      .prefix(limit).map(\.comment)
  }
}
