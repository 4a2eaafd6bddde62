/// Fisher's exact test whether two shares differ, for counts of any size.
///
/// Given the margins of a 2×2 table the first cell is hypergeometric. Two-sided as R does it: the
/// probabilities of all tables no likelier than the one at hand (up to a factor 1 + 1e-7 for
/// rounding) are added up; Fisher, The Design of Experiments (1935).
public struct FisherExactTest: Sendable, Hashable {
  /// The two-sided p-value, with a relative error of about 1e-11 down to 1e-290.
  public let probability: Double

  /// Compares two shares.
  ///
  /// O(√n) steps: each tail is followed until its terms vanish. Nil where both have together more
  /// people than `Int` can count.
  ///
  /// - Parameters:
  ///   - first: One share.
  ///   - second: The other.
  public init?(_ first: Proportion, against second: Proportion) {
    let (population, overflow) = first.count.addingReportingOverflow(second.count)
    guard !overflow else { return nil }
    let cells = HypergeometricDistribution(
      population: population,
      kind: first.successes + second.successes,
      draws: first.count
    )
    let limit = cells.probability(first.successes) * (1 + 1e-7)
    let mode = cells.mode
    guard cells.probability(mode) > limit else {
      probability = 1
      return
    }
    let step = first.successes > mode ? 1 : -1
    let near = cells.sum(from: first.successes, step: step)
    let far = Self.farEnd(cells, from: mode, step: -step, limit: limit)
    probability = min(1, near + (far.map { cells.sum(from: $0, step: -step) } ?? 0))
  }

  /// The value nearest to the mode on one side that is no likelier than the limit, by bisection.
  private static func farEnd(
    _ cells: HypergeometricDistribution,
    from mode: Int,
    step: Int,
    limit: Double
  ) -> Int? {
    let range = cells.range
    var likely = mode
    var unlikely = step > 0 ? range.upperBound : range.lowerBound
    guard cells.probability(unlikely) <= limit else { return nil }
    while abs(unlikely - likely) > 1 {
      let middle = likely + (unlikely - likely) / 2
      if cells.probability(middle) <= limit { unlikely = middle } else { likely = middle }
    }
    return unlikely
  }
}
