/// In how many comments of each domain and class words occur.
struct WordTally: Sendable {
  /// The counts of one word, or of all words, in a domain.
  private struct Counts {
    var positive = 0
    var negative = 0

    mutating func add(isPositive: Bool) {
      if isPositive { positive += 1 } else { negative += 1 }
    }
  }

  private var totals: [String: Counts] = [:]
  private var words: [String: [String: Counts]] = [:]

  /// Counts the different words of a comment.
  mutating func add(_ found: [String], isPositive: Bool, domain: String) {
    for word in found {
      words[word, default: [:]][domain, default: Counts()].add(isPositive: isPositive)
      totals[domain, default: Counts()].add(isPositive: isPositive)
    }
  }

  /// In how many comments a word occurs.
  func count(of word: String) -> Int {
    words[word]?.values.reduce(0) { $0 + $1.positive + $1.negative } ?? 0
  }

  /// The words that occur in so many comments, in order of their code units.
  func words(atLeast minimum: Int) -> [String] {
    words.keys.filter { count(of: $0) >= minimum }.sorted()
  }

  /// How much more a word belongs to good comments than to bad ones, within the domains.
  func logOdds(of word: String, priorSize: Double) -> LogOdds? {
    let domains = words[word] ?? [:]
    let parts = domains.sorted { $0.key < $1.key }.compactMap { domain, counts in
      totals[domain].flatMap { total in
        LogOdds(
          count: counts.positive,
          of: total.positive,
          against: counts.negative,
          of: total.negative,
          priorSize: priorSize
        )
      }
    }
    return LogOdds(combining: parts)
  }
}
