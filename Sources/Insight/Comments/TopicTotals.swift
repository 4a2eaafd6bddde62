import Sentiment
import Statistics

/// Topics of comments by domain.
struct TopicTotals: Hashable {
  private(set) var domains: [String: Domain] = [:]

  /// The topics of one domain.
  struct Domain: Hashable {
    /// How many people touch on a topic of the domain.
    var people = 0
    var topics: [String: Topic] = [:]
  }

  /// What is said about one topic.
  struct Topic: Hashable {
    /// The scores, one for a person.
    var scores = Moments()
    /// How many people speak ill of it, neither or both, and well of it.
    var tones = ItemCounts()

    /// How many people speak of it.
    var people: Int { scores.count }

    mutating func merge(_ other: Topic) {
      scores.merge(other.scores)
      tones.merge(other.tones)
    }
  }

  init() {}

  init(domains: [String: Domain]) { self.domains = domains }

  mutating func merge(_ other: TopicTotals) {
    for (name, domain) in other.domains {
      domains[name, default: Domain()].people += domain.people
      for (topic, values) in domain.topics {
        domains[name, default: Domain()].topics[topic, default: Topic()].merge(values)
      }
    }
  }

  /// Takes in the topics of the comments of one person; of a topic that one comment names twice the
  /// first counts, of several comments the mean.
  ///
  /// Who speaks ill of a topic in one comment and well of it in another speaks of it neither way; a neutral
  /// mention beside a clear one changes nothing.
  mutating func add(_ comments: [[TopicScore]]) {
    var scores: [String: [String: Mentions]] = [:]
    for topics in comments {
      var seen: Set<String> = []
      for topic in topics where seen.insert(topic.domain + "\u{0}" + topic.topic).inserted {
        scores[topic.domain, default: [:]][topic.topic, default: Mentions()].add(topic)
      }
    }
    for (domain, topics) in scores {
      domains[domain, default: Domain()].people += 1
      for (topic, mentions) in topics {
        domains[domain, default: Domain()].topics[topic, default: Topic()].add(mentions)
      }
    }
  }

  /// What one person says about a topic.
  fileprivate struct Mentions {
    var values = Moments()
    var labels: Set<SentimentLabel> = []

    mutating func add(_ topic: TopicScore) {
      values.add(topic.value)
      labels.insert(topic.label)
    }
  }

  /// The domain that covers most people, of equal ones the first in the alphabet; nil without any.
  var widest: String? {
    domains.min { ($1.value.people, $0.key) < ($0.value.people, $1.key) }?.key
  }
}

extension TopicTotals.Topic {
  fileprivate mutating func add(_ mentions: TopicTotals.Mentions) {
    scores.add(mentions.values.mean)
    switch (mentions.labels.contains(.negative), mentions.labels.contains(.positive)) {
    case (true, false): tones.unfavourable += 1
    case (false, true): tones.favourable += 1
    default: tones.neutral += 1
    }
  }
}
