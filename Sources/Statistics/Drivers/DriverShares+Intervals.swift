extension DriverShares {
  /// How far the shares could be off by chance.
  ///
  /// Draws covariances as samples of ``count`` normal answers with these correlations would have them
  /// (Wishart, by Bartlett's decomposition), shares out each, and takes the middle of the draws: a
  /// parametric bootstrap, Efron and Tibshirani, An Introduction to the Bootstrap (1993), 6.5. Answers
  /// on a few steps are not normal, and weak shares are drawn a little high: a rough measure. Where
  /// the intervals of two drivers overlap widely, say nothing of their order.
  ///
  /// Cost: O(2^p p) a draw.
  ///
  /// - Parameters:
  ///   - level: The confidence level, above 0 and below 1.
  ///   - draws: How many samples are drawn.
  ///   - generator: The source of chance; the same numbers give the same intervals.
  /// - Returns: An interval for each of ``drivers``, and one for R² last; nil for a level outside or
  ///   fewer draws than its tails need.
  public func intervals(
    level: Double = 0.95,
    draws: Int = 999,
    using generator: inout some RandomNumberGenerator
  ) -> [Interval]? {
    guard level > 0, level < 1, draws > 0 else { return nil }
    // 1 - level is rarely exact; the margin keeps a whole rank whole.
    let rank = ((1 - level) / 2 * (Double(draws) + 1) + 1e-9).rounded(.down)
    guard rank >= 1 else { return nil }
    let tail = Int(rank) - 1
    let sampler = CovarianceSampler(correlation, count: count)
    var samples = Array(repeating: [Double](), count: drivers.count + 1)
    for _ in 0..<draws {
      let shares = SubsetFit(sampler.draw(using: &generator).correlation).shapleyShares()
      for (index, share) in shares.enumerated() { samples[index].append(share) }
      samples[drivers.count].append(shares.reduce(0, +))
    }
    return samples.map { values in
      let sorted = values.sorted()
      return Interval(lower: sorted[tail], upper: sorted[draws - 1 - tail])
    }
  }
}
