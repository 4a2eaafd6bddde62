import Glibc

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
      let tail = Hypergeometric(population: population, kind: middle, draws: n).atLeast(x)
      if tail >= limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The number of people of a kind among those drawn without replacement.
private struct Hypergeometric {
  let population: Int
  let kind: Int
  let draws: Int

  /// P(X ≥ x), summed on the side of the mean where the terms fall.
  func atLeast(_ x: Int) -> Double {
    let mean = Double(draws) * Double(kind) / Double(population)
    if Double(x) > mean { return sum(from: x, step: 1) }
    return 1 - sum(from: x - 1, step: -1)
  }

  /// The terms from x on in one direction, each from the one before.
  private func sum(from x: Int, step: Int) -> Double {
    let lowest = max(0, draws - (population - kind))
    let highest = min(draws, kind)
    guard x >= lowest, x <= highest else { return 0 }
    var term = probability(x)
    var total = term
    var x = x
    while x + step >= lowest, x + step <= highest, term > total * 1e-18 {
      // P(j) / P(j - 1) = (K - j + 1)(n - j + 1) / (j (N - K - n + j))
      let upper = step > 0 ? x + 1 : x
      let ratio =
        Double(kind - upper + 1) * Double(draws - upper + 1)
        / (Double(upper) * Double(population - kind - draws + upper))
      term *= step > 0 ? ratio : 1 / ratio
      total += term
      x += step
    }
    return total
  }

  private func probability(_ x: Int) -> Double {
    exp(
      logChoose(kind, x) + logChoose(population - kind, draws - x)
        - logChoose(population, draws)
    )
  }

  private func logChoose(_ n: Int, _ k: Int) -> Double {
    GammaFunction.logFactorial(n) - GammaFunction.logFactorial(k)
      - GammaFunction.logFactorial(n - k)
  }
}
