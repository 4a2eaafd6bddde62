/// The number of successes in independent trials of equal chance.
///
/// P(X ≥ k) = I_p(k, n - k + 1), the regularised incomplete beta function (DLMF 8.17.5). Relative
/// accuracy 1e-11 down to 1e-300 for up to 1e9 trials; O(√n) steps.
public struct BinomialDistribution: Sendable, Hashable {
  /// How many trials there are.
  public let trials: Int
  /// The probability of success in each.
  public let chance: Double

  /// Creates the distribution, nil unless there are 0 trials or more and the chance is from 0 to 1.
  ///
  /// - Parameters:
  ///   - trials: How many trials there are.
  ///   - chance: The probability of success in each.
  public init?(trials: Int, chance: Double) {
    guard trials >= 0, (0...1).contains(chance) else { return nil }
    self.trials = trials
    self.chance = chance
  }

  /// The probability of exactly so many successes.
  ///
  /// C(n, k) p^k (1 - p)^(n - k) by Loader's saddle-point expansion; constant time.
  ///
  /// - Parameter successes: The number of successes.
  /// - Returns: A probability from 0 to 1.
  public func probability(_ successes: Int) -> Double {
    guard (0...trials).contains(successes) else { return 0 }
    return SaddlePoint.binomial(
      Double(successes),
      Double(trials - successes),
      x: chance,
      y: 1 - chance
    )
  }

  /// The probability of so many successes or more.
  ///
  /// - Parameter successes: The number of successes.
  /// - Returns: A probability from 0 to 1.
  public func atLeast(_ successes: Int) -> Double {
    guard successes > 0 else { return 1 }
    guard successes <= trials else { return 0 }
    return tails(from: successes).lower
  }

  /// The probability of so many successes or fewer.
  ///
  /// - Parameter successes: The number of successes.
  /// - Returns: A probability from 0 to 1.
  public func atMost(_ successes: Int) -> Double {
    guard successes >= 0 else { return 0 }
    guard successes < trials else { return 1 }
    return tails(from: successes + 1).upper
  }

  private func tails(from successes: Int) -> (lower: Double, upper: Double) {
    IncompleteBeta.both(
      Double(successes),
      Double(trials - successes) + 1,
      x: chance,
      y: 1 - chance
    )
  }
}
