/// A share: how many of a number of answers are of one kind.
public struct Proportion: Sendable, Hashable {
  /// How many are of the kind.
  public let successes: Int
  /// How many there are.
  public let count: Int

  /// Creates a share, nil unless 0 ≤ successes ≤ count and count > 0.
  ///
  /// - Parameters:
  ///   - successes: How many are of the kind.
  ///   - count: How many there are.
  public init?(successes: Int, of count: Int) {
    guard successes >= 0, successes <= count, count > 0 else { return nil }
    self.successes = successes
    self.count = count
  }

  /// The share from 0 to 1.
  public var value: Double { Double(successes) / Double(count) }

  /// The Wilson score interval.
  ///
  /// (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n): Wilson, JASA 22 (1927); recommended for any
  /// n by Brown, Cai and DasGupta, Statistical Science 16 (2001). For when the population is large or
  /// unknown; otherwise ``populationInterval(population:level:)`` is up to half as wide. Constant
  /// time.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: An interval inside 0 to 1.
  public func wilsonInterval(level: Double = 0.95) -> Interval {
    let z = NormalDistribution.twoSided(level: level)
    let n = Double(count)
    let square = z * z / n
    let center = (value + square / 2) / (1 + square)
    let reach =
      z * (value * (1 - value) / n + square / (4 * n)).squareRoot() / (1 + square)
    // The ends are exactly 0 and 1 at the extremes; rounding must not move them.
    return Interval(
      lower: successes == 0 ? 0 : max(0, center - reach),
      upper: successes == count ? 1 : min(1, center + reach)
    )
  }
}
