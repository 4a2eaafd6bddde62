import Sentiment
import Statistics

/// Topics of comments by domain.
struct TopicTotals {
  private(set) var domains: [String: Domain] = [:]

  /// The topics of one domain.
  struct Domain {
    /// How many comments have a topic of the domain.
    var comments = 0
    /// The scores of what is said about each topic, one for a comment.
    var topics: [String: Moments] = [:]
  }

  /// Takes in the topics of one comment; of a topic named twice the first counts.
  mutating func add(_ topics: [TopicScore]) {
    var seen: Set<String> = []
    var touched: Set<String> = []
    for topic in topics where seen.insert(topic.domain + "\u{0}" + topic.topic).inserted {
      domains[topic.domain, default: Domain()].topics[topic.topic, default: Moments()]
        .add(topic.value)
      touched.insert(topic.domain)
    }
    for domain in touched { domains[domain, default: Domain()].comments += 1 }
  }

  /// The domain that covers most comments, of equal ones the first in the alphabet; nil without any.
  var widest: String? {
    domains.min { ($1.value.comments, $0.key) < ($0.value.comments, $1.key) }?.key
  }
}
