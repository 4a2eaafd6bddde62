import Sentiment

extension CommentAnalysis {
  /// The fewest people whose word is kept from a body of comments that is told exactly.
  private static let leastUsers = 5

  /// What early warning looks at: urgent signs, and words that enough people use.
  ///
  /// Signs of all comments together are told from the first person on, in a band: the sentences themselves are
  /// told at this level, and a sign of danger must not wait for the tenth. Words are not, since a word may be a
  /// name.
  func watch(
    _ counts: WordTable.Counts,
    _ publication: Publication,
    minimum: Int
  ) -> CommentWatch {
    let least = publication.policy == .banded ? minimum : Self.leastUsers
    return CommentWatch(
      signs: UrgentSign.Kind.allCases.compactMap { kind in
        totals.signs[kind].map { CommentWatch.SignCount(kind: kind, people: publication.count($0)) }
      },
      words: zip(words.names, counts.holders)
        .filter { $0.1 >= least }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        .map { CommentWatch.WordCount(word: $0.0, people: publication.count($0.1)) }
    )
  }
}
