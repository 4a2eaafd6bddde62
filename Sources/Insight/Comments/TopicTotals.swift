import Sentiment
import Statistics

/// Topics of comments by domain.
struct TopicTotals: Hashable {
  private(set) var domains: [String: Domain] = [:]

  /// The topics of one domain.
  struct Domain: Hashable {
    /// How many people touch on a topic of the domain.
    var people = 0
    /// The scores of what is said about each topic, one for a person.
    var topics: [String: Moments] = [:]
  }

  init() {}

  init(domains: [String: Domain]) { self.domains = domains }

  mutating func merge(_ other: TopicTotals) {
    for (name, domain) in other.domains {
      domains[name, default: Domain()].people += domain.people
      for (topic, values) in domain.topics {
        domains[name, default: Domain()].topics[topic, default: Moments()].merge(values)
      }
    }
  }

  /// Takes in the topics of the comments of one person; of a topic that one comment names twice the
  /// first counts, of several comments the mean.
  mutating func add(_ comments: [[TopicScore]]) {
    var scores: [String: [String: Moments]] = [:]
    for topics in comments {
      var seen: Set<String> = []
      for topic in topics where seen.insert(topic.domain + "\u{0}" + topic.topic).inserted {
        scores[topic.domain, default: [:]][topic.topic, default: Moments()].add(topic.value)
      }
    }
    for (domain, topics) in scores {
      domains[domain, default: Domain()].people += 1
      for (topic, values) in topics {
        domains[domain, default: Domain()].topics[topic, default: Moments()].add(values.mean)
      }
    }
  }

  /// The domain that covers most people, of equal ones the first in the alphabet; nil without any.
  var widest: String? {
    domains.min { ($1.value.people, $0.key) < ($0.value.people, $1.key) }?.key
  }
}
