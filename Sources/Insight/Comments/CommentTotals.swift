import Sentiment
import Statistics

/// What is counted of a body of comments, without their texts and words.
struct CommentTotals: Hashable {
  /// How many comments.
  var count = 0
  /// How many people wrote them; a comment added alone counts as one.
  var people = 0
  /// How many of the comments hold anything the word lists know.
  var covered = 0
  /// The mean score of each person.
  var scores = Moments()
  var labels: [SentimentLabel: Int] = [:]
  var topics = TopicTotals()
  /// How many people wrote a sign that somebody should act on at once, by kind.
  var signs: [UrgentSign.Kind: Int] = [:]

  /// Takes in all comments of one person, at least one.
  mutating func add(_ comments: [CommentScore]) {
    guard !comments.isEmpty else { return }
    people += 1
    scores.add(comments.reduce(0) { $0 + $1.value } / Double(comments.count))
    topics.add(comments.map(\.topics))
    for kind in Set(comments.flatMap { $0.flags.map(\.kind) }) { signs[kind, default: 0] += 1 }
    for score in comments {
      count += 1
      if score.isCovered { covered += 1 }
      labels[score.label, default: 0] += 1
    }
  }

  mutating func merge(_ other: CommentTotals) {
    count += other.count
    people += other.people
    covered += other.covered
    scores.merge(other.scores)
    labels.merge(other.labels) { $0 + $1 }
    topics.merge(other.topics)
    signs.merge(other.signs) { $0 + $1 }
  }
}

extension TallyWriter {
  mutating func write(_ totals: CommentTotals) {
    write(totals.count)
    write(totals.people)
    write(totals.covered)
    write(totals.scores)
    for label in SentimentLabel.allCases { write(totals.labels[label] ?? 0) }
    for kind in UrgentSign.Kind.allCases { write(totals.signs[kind] ?? 0) }
    write(totals.topics.domains.count)
    for (name, domain) in totals.topics.domains.sorted(by: { $0.key < $1.key }) {
      write(name)
      write(domain.people)
      write(domain.topics.count)
      for (name, topic) in domain.topics.sorted(by: { $0.key < $1.key }) {
        write(name)
        write(topic.scores)
        write(topic.tones)
      }
    }
  }
}

extension TallyReader {
  mutating func commentTotals() throws(Damage) -> CommentTotals {
    var totals = CommentTotals()
    totals.count = try count()
    totals.people = try count()
    totals.covered = try count()
    totals.scores = try moments()
    for label in SentimentLabel.allCases {
      let count = try count()
      if count > 0 { totals.labels[label] = count }
    }
    for kind in UrgentSign.Kind.allCases {
      let count = try count()
      if count > 0 { totals.signs[kind] = count }
    }
    var domains: [String: TopicTotals.Domain] = [:]
    for _ in 0..<(try length()) {
      let name = try text()
      var domain = TopicTotals.Domain(people: try count())
      for _ in 0..<(try length()) {
        let name = try text()
        let topic = TopicTotals.Topic(scores: try moments(), tones: try itemCounts())
        guard topic.tones.total == topic.people else { throw Damage() }
        domain.topics[name] = topic
      }
      domains[name] = domain
    }
    totals.topics = TopicTotals(domains: domains)
    return totals
  }
}
