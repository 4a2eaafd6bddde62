extension Proportion {
  /// The numbers of people of the kind in a finite population that the answers do not rule out.
  ///
  /// Inverts the tails of the hypergeometric distribution, the counterpart of Clopper and Pearson
  /// for sampling without replacement (Wang, JASA 110, 2015, discusses it): every K with
  /// P(X ≥ x | K) ≥ α/2 and P(X ≤ x | K) ≥ α/2. Its coverage never falls below the level. It takes
  /// the silent for missing at random.
  ///
  /// Cost: O(log N) tail sums of at most n terms.
  ///
  /// - Parameters:
  ///   - population: How many people there are.
  ///   - level: The confidence level.
  /// - Returns: The least and the greatest number, nil where the population is smaller than the
  ///   number of answers.
  public func populationCounts(
    population: Int,
    level: Double = 0.95
  ) -> ClosedRange<Int>? {
    guard population >= count else { return nil }
    let least = Self.leastCount(successes, of: count, population: population, level: level)
    // The greatest number of the kind is the population less the least number of the others.
    let others = Self.leastCount(
      count - successes,
      of: count,
      population: population,
      level: level
    )
    return least...max(least, population - others)
  }

  /// The interval of the share in a finite population, from ``populationCounts(population:level:)``.
  ///
  /// - Parameters:
  ///   - population: How many people there are.
  ///   - level: The confidence level.
  /// - Returns: The interval, nil where the population is smaller than the number of answers.
  public func populationInterval(population: Int, level: Double = 0.95) -> Interval? {
    guard let counts = populationCounts(population: population, level: level) else { return nil }
    return Interval(
      lower: Double(counts.lowerBound) / Double(population),
      upper: Double(counts.upperBound) / Double(population)
    )
  }

  /// The least K with P(X ≥ x | K) ≥ α/2, by bisection: the tail grows with K.
  private static func leastCount(
    _ x: Int,
    of n: Int,
    population: Int,
    level: Double
  ) -> Int {
    // Equality counts as possible; the margin covers the rounding of the tail sum.
    let limit = (1 - level) / 2 * (1 - 1e-9)
    var low = x
    var high = population - n + x
    while low < high {
      let middle = low + (high - low) / 2
      let tail = HypergeometricDistribution(population: population, kind: middle, draws: n).atLeast(
        x
      )
      if tail >= limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
