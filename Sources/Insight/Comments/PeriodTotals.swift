import Sentiment
import Statistics

/// What early warning counts of the comments of a month or a week.
struct PeriodTotals: Sendable {
  /// The scores of the comments.
  var scores = Moments()
  /// By domain and topic how many comments touch it.
  var topics: [String: [String: Int]] = [:]
  /// How many comments hold a sign that somebody should act on at once.
  var signs: [UrgentSign.Kind: Int] = [:]

  /// How many comments.
  var count: Int { scores.count }

  mutating func add(_ score: CommentScore) {
    scores.add(score.value)
    for topic in Set(score.topics.map { [$0.domain, $0.topic] }) {
      topics[topic[0], default: [:]][topic[1], default: 0] += 1
    }
    for kind in Set(score.flags.map(\.kind)) { signs[kind, default: 0] += 1 }
  }
}
