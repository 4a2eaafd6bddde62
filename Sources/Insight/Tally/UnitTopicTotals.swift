import Sentiment

/// How many people of a unit wrote a comment, and how many touched each topic.
struct UnitTopicTotals: Hashable {
  /// A topic of a domain.
  struct Key: Hashable {
    let domain: String
    let topic: String
  }

  private(set) var people = 0
  private(set) var topics: [Key: Int] = [:]

  init() {}

  init(people: Int, topics: [Key: Int]) {
    self.people = people
    self.topics = topics
  }

  /// Takes in the topics of the comments of one person; each topic counts once.
  mutating func add(_ comments: [[TopicScore]]) {
    people += 1
    for key in Set(comments.joined().map { Key(domain: $0.domain, topic: $0.topic) }) {
      topics[key, default: 0] += 1
    }
  }

  /// Takes in another unit.
  mutating func merge(_ other: UnitTopicTotals) {
    people += other.people
    topics.merge(other.topics) { $0 + $1 }
  }
}
