import Statistics

/// Figures as a wave would publish them, for simulations of what published figures tell.
package enum PublishedFigures: Sendable {
  /// The mean of scores from 0 to 100, hidden below the smallest group.
  ///
  /// - Parameters:
  ///   - scores: One for each person.
  ///   - headcount: How many people there are.
  /// - Returns: The mean as published.
  package static func index(_ scores: [Double], headcount: Int) -> Cell<Estimate> {
    guard scores.count >= DisclosureRules().minimumGroup else { return .hidden }
    var totals = Moments()
    for score in scores { totals.add(score) }
    return .shown(Publication(policy: .banded).index(totals, population: headcount))
  }

  /// A share.
  package static func share(_ people: Int, of all: Int) -> Estimate {
    Publication(policy: .banded).share(people, of: all)
  }
}
