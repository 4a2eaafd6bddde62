/// One person's comments on their way to a search.
public struct CommentAuthor: Sendable, Hashable {
  /// A comment and where it holds what is looked for.
  public struct Comment: Sendable, Hashable {
    /// The comment.
    public let comment: ReadComment
    /// The hits as ranges of UTF-8 offsets, in order and without overlap.
    public let hits: [Range<Int>]

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - comment: The comment.
    ///   - hits: The hits as ranges of UTF-8 offsets, in order and without overlap.
    public init(_ comment: ReadComment, hits: [Range<Int>] = []) {
      self.comment = comment
      self.hits = hits
    }
  }
  /// The unit the person named, nil for none.
  public let unit: String?
  /// The person's comments.
  public let comments: [Comment]

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - unit: The unit the person named, nil for none.
  ///   - comments: The person's comments.
  public init(unit: String?, comments: [Comment]) {
    self.unit = unit
    self.comments = comments
  }
}

/// What the gates that comments have passed ask of the figures on them.
struct Strictness {
  /// Precise only where every gate allows it.
  private(set) var publication = Publication(policy: .exact)
  /// The greatest minimum of all gates.
  private(set) var minimum = 1

  mutating func obey(_ gate: CommentGate) {
    if gate.policy == .banded { publication = Publication(policy: .banded) }
    minimum = max(minimum, gate.minimum)
  }
}
