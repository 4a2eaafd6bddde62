import Dashboard
import Insight
import Messages
import Sentiment
import SurveyStore

/// Looks for the comments that a dashboard asks for, through the gate that every search passes.
struct DashboardSearch {
  /// The most comments shown.
  private static let limit = 200

  let store: Store
  /// Shows what it is at; nil when it is done.
  let progress: (Phrase?) -> Void
  /// Throws where the search shall end.
  let check: () throws -> Void

  /// The comments that a query finds.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - wave: The wave.
  ///   - scorer: What cuts and scores comments.
  /// - Returns: The comments, in mixed order.
  /// - Throws: A fault that says what went wrong and what to do.
  func found(
    _ query: CommentQuery,
    in wave: Wave,
    with scorer: Scorer
  ) throws -> FoundComments {
    try check()
    let words = SearchWords(scorer)
    let condition = query.text.isEmpty ? nil : try SearchQuery(query.text, words: words)
    if try store.searchIndexState(for: words) == .outdated {
      progress(Phrase("Indexing the comments …", "正在为意见建立索引……"))
    }
    defer { progress(nil) }
    let source = try CommentsWaves(
      store: store,
      waves: [wave],
      unit: query.unit,
      minimum: 5,
      scorer: scorer,
      console: nil
    )
    guard !source.isShut else { return FoundComments(query, .hidden) }
    var search = CommentSearch(limit: Self.limit)
    var people = 0
    func add(_ author: CommentAuthor, _ gate: CommentGate) throws {
      try check()
      people += 1
      if people.isMultiple(of: 5000) {
        progress(Phrase("Reading comments … \(people) people", "正在读意见……\(people) 人"))
      }
      search.add(author.only(query.label, topic: query.topic, through: gate), through: gate)
    }
    if let condition {
      try source.forEachMatch(of: condition, add)
    } else {
      try source.forEachAuthor(marking: nil, add)
    }
    let release = search.release()
    let comments = release.comments.map { comment in
      ShownComment(comment, words: Self.words(in: comment.text, scorer))
    }
    return FoundComments(
      query,
      .found(comments, count: release.count, people: release.people)
    )
  }

  /// The words of a published text that count for its score.
  private static func words(in text: String, _ scorer: Scorer) -> [ShownComment.Word] {
    var end = 0
    let evidence = scorer.score(text).evidence
      .filter { $0.kind.isPolar && $0.contribution != 0 }
      .sorted {
        ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
      }
    return evidence.compactMap { evidence in
      guard evidence.range.lowerBound >= end else { return nil }
      end = evidence.range.upperBound
      return ShownComment.Word(evidence.range, isPraise: evidence.contribution > 0)
    }
  }
}
