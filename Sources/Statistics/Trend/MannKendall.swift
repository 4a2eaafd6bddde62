import Glibc

/// The Mann-Kendall test for a monotone trend, with Sen's slope.
///
/// S counts the pairs that rise less those that fall: Mann, Econometrica 13 (1945); Kendall, Rank
/// Correlation Methods (1975). Up to thirty values without ties the p-value is exact, from the number
/// of permutations with so many inversions; otherwise the normal approximation with the correction for
/// ties and continuity (Gilbert 1987), which at six values is off by a factor of three. Below five
/// values no trend can reach 5 %: say nothing then. Values must be independent and equally spaced.
///
/// Cost: O(n² log n) time and O(n²) memory for the slopes of all pairs (1,000 values: 4 MB), and for
/// the exact p-value O(n³) steps.
public struct MannKendall: Sendable, Hashable {
  /// The number of rising less that of falling pairs.
  public let score: Int
  /// The variance of the score without a trend, corrected for ties.
  public let variance: Double
  /// The standardised score with the correction for continuity.
  public let standardScore: Double
  /// The two-sided p-value.
  public let probability: Double
  /// True when the p-value is exact.
  public let isExact: Bool
  /// Sen's slope: the median of the slopes of all pairs (Sen, JASA 63, 1968).
  ///
  /// In units of the values by step of time.
  public let slope: Double
  /// The interval of the slope, nil below five values.
  ///
  /// The slopes of rank (N - z√Var S)/2 and (N + z√Var S)/2 + 1 among the N of all pairs, rounded, as
  /// in Sen (1968) and Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987),
  /// 16.5. Approximate below ten values.
  public let slopeInterval: Interval?

  /// Tests a series; nil for fewer than three values, or where one is not finite.
  ///
  /// - Parameters:
  ///   - values: The values in order of time.
  ///   - level: The confidence level of the slope, above 0 and below 1.
  public init?(_ values: [Double], level: Double = 0.95) {
    guard values.count > 2, values.allSatisfy(\.isFinite), level > 0, level < 1 else {
      return nil
    }
    var score = 0
    var slopes: [Double] = []
    slopes.reserveCapacity(values.count * (values.count - 1) / 2)
    for (index, early) in values.enumerated() {
      for later in (index + 1)..<max(index + 1, values.count) {
        let rise = values[later] - early
        score += rise > 0 ? 1 : rise < 0 ? -1 : 0
        slopes.append(rise / Double(later - index))
      }
    }
    self.score = score
    slopes.sort()
    slope = Self.median(slopes)
    let ties = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +).values.filter { $0 > 1 }
    let variance = (Self.term(values.count) - ties.reduce(0) { $0 + Self.term($1) }) / 18
    self.variance = variance
    let shifted = Double(score - score.signum())
    standardScore = variance > 0 ? shifted / variance.squareRoot() : 0
    slopeInterval =
      values.count < TrendVerdict.fewestWaves
      ? nil : Self.interval(slopes, reach: variance.squareRoot(), level: level)
    isExact = ties.isEmpty && values.count <= 30
    probability =
      isExact
      ? Self.exactProbability(score: score, count: values.count)
      : NormalDistribution.twoSidedTail(standardScore)
  }

  private static func term(_ count: Int) -> Double {
    let t = Double(count)
    return t * (t - 1) * (2 * t + 5)
  }

  /// The interval from sorted slopes and the standard deviation of the score.
  private static func interval(_ slopes: [Double], reach: Double, level: Double) -> Interval {
    let z = NormalDistribution.twoSided(level: level)
    let pairs = Double(slopes.count)
    let lower = Int(((pairs - z * reach) / 2).rounded(.toNearestOrEven)) - 1
    let upper = Int(((pairs + z * reach) / 2).rounded(.toNearestOrEven))
    return Interval(
      lower: slopes[max(0, lower)],
      upper: slopes[min(slopes.count - 1, upper)]
    )
  }

  private static func median(_ sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// P(|S| ≥ |s|) over all orders of `count` different values.
  private static func exactProbability(score: Int, count: Int) -> Double {
    // The share of permutations by inversions: a new largest value adds 0 to m - 1 of them.
    var shares = [1.0]
    for size in 2...count {
      var next = Array(repeating: 0.0, count: shares.count + size - 1)
      for (inversions, share) in shares.enumerated() {
        for added in 0..<size { next[inversions + added] += share / Double(size) }
      }
      shares = next
    }
    let pairs = count * (count - 1) / 2
    return min(
      1,
      shares.enumerated().reduce(0) { sum, entry in
        abs(pairs - 2 * entry.offset) >= abs(score) ? sum + entry.element : sum
      }
    )
  }
}
