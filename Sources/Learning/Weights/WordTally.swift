import Statistics

/// In how many comments of each domain and class words occur.
struct WordTally: Sendable {
  /// The counts of a domain: of each word, and of all together.
  private struct Domain {
    var good: [Int]
    var bad: [Int]
    var goodTotal = 0
    var badTotal = 0

    init(wordCount: Int) {
      good = [Int](repeating: 0, count: wordCount)
      bad = good
    }
  }

  /// In order of their names.
  private let domains: [Domain]

  /// Counts the words of comments.
  init(_ read: ReadComments) {
    var domains: [String: Domain] = [:]
    for (comment, row) in zip(read.comments, read.rows) {
      var domain =
        domains.removeValue(forKey: comment.domain) ?? Domain(wordCount: read.words.count)
      if comment.isPositive {
        for number in row { domain.good[Int(number)] += 1 }
        domain.goodTotal += row.count
      } else {
        for number in row { domain.bad[Int(number)] += 1 }
        domain.badTotal += row.count
      }
      domains[comment.domain] = domain
    }
    self.domains = domains.sorted { $0.key < $1.key }.map(\.value)
  }

  /// In how many comments a word occurs.
  func count(of number: Int) -> Int {
    domains.reduce(0) { $0 + $1.good[number] + $1.bad[number] }
  }

  /// How much more a word belongs to good comments than to bad ones, within the domains.
  func logOdds(of number: Int, priorSize: Double) -> LogOdds? {
    LogOdds(
      combining: domains.compactMap { domain in
        LogOdds(
          count: domain.good[number],
          of: domain.goodTotal,
          against: domain.bad[number],
          of: domain.badTotal,
          priorSize: priorSize
        )
      }
    )
  }
}
