import Statistics

/// Finds stretches of time in which a topic was spoken of more than usual.
///
/// Kleinberg's automaton proposes them (``Statistics/Bursts``). It has no chance of error of its own; so each is
/// held against the rest of the time as shares are in ``TopicBurstSearch``, with what topics move from period to
/// period learned from all of them, and the chance is corrected for every stretch of every topic (Bonferroni).
struct TopicStretches: Sendable {
  /// The most that are told of.
  private static let limit = 8
  /// The fewest comments of a topic in a stretch.
  private static let leastComments = 10
  /// The fewest periods.
  private static let leastPeriods = 8
  private static let level = 0.05

  /// The stretches, the clearest first.
  let found: [TopicStretch]

  /// Searches.
  ///
  /// Cost: O(topics × periods).
  ///
  /// - Parameters:
  ///   - texts: The periods in order.
  ///   - totals: How many comments each has.
  ///   - topics: The topics.
  ///   - counts: How many comments of each period touch each topic.
  ///   - publication: How precisely figures are written down.
  init(
    texts: [String],
    totals: [Int],
    topics: [TopicRelease],
    counts: [[Int]],
    publication: Publication
  ) {
    guard texts.count >= Self.leastPeriods else {
      found = []
      return
    }
    let lines = counts.map { line in
      zip(line, totals).filter { $0.1 > 0 }.map {
        TopicBurstSearch.Count(people: Double($0), of: Double($1))
      }
    }
    let movement = TopicBurstSearch.movement(lines)
    let stretches = Double(texts.count * (texts.count + 1) / 2)
    let tests = stretches * Double(max(1, topics.count))
    let stretchesFound = zip(topics, counts).flatMap { topic, line -> [TopicStretch] in
      guard let bursts = Bursts(line, of: totals) else { return [] }
      return bursts.bursts.filter { $0.level == 1 }.compactMap { burst in
        let (inside, all) = (line[burst.batches].reduce(0, +), totals[burst.batches].reduce(0, +))
        let (outside, rest) = (line.reduce(0, +) - inside, totals.reduce(0, +) - all)
        guard inside >= Self.leastComments, all > 0, rest > 0 else { return nil }
        let usual = Double(outside) / Double(rest)
        let part = Double(burst.batches.count)
        let error =
          ShareAngle.variance(Double(all)) + ShareAngle.variance(Double(rest))
          + movement.variance * (1 / part + 1 / max(1, Double(texts.count) - part))
        let gap = ShareAngle.angle(Double(inside) / Double(all)) - ShareAngle.angle(usual)
        let chance = ErrorBudget.tail(gap / error.squareRoot(), min(movement.freedom, 300))
        guard chance * tests < Self.level else { return nil }
        return TopicStretch(
          name: topic.name,
          title: topic.title,
          first: texts[burst.batches.lowerBound],
          last: texts[burst.batches.upperBound - 1],
          share: publication.share(inside, of: all),
          usual: usual,
          probability: chance * tests
        )
      }
    }
    found = Array(
      stretchesFound.sorted {
        ($0.probability, $0.first, $0.name) < ($1.probability, $1.first, $1.name)
      }.prefix(Self.limit)
    )
  }
}
