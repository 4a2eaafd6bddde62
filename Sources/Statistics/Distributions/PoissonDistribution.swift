/// The number of rare events where so many are expected.
///
/// P(X ≥ k) = P(k, m), the regularised incomplete gamma function (Abramowitz and Stegun 26.4.21).
/// Relative accuracy 1e-12 down to 1e-300 for means up to 1e9; O(√m) steps.
public struct PoissonDistribution: Sendable, Hashable {
  /// How many events are expected.
  public let mean: Double

  /// Creates the distribution, nil unless the mean is 0 or more and finite.
  ///
  /// - Parameter mean: How many events are expected.
  public init?(mean: Double) {
    guard mean >= 0, mean.isFinite else { return nil }
    self.mean = mean
  }

  /// The probability of exactly so many events.
  ///
  /// m^k e^(-m) / k! by Loader's saddle-point expansion; constant time.
  ///
  /// - Parameter events: The number of events.
  /// - Returns: A probability from 0 to 1.
  public func probability(_ events: Int) -> Double {
    events < 0 ? 0 : SaddlePoint.poisson(Double(events), mean: mean)
  }

  /// The probability of so many events or more.
  ///
  /// - Parameter events: The number of events.
  /// - Returns: A probability from 0 to 1.
  public func atLeast(_ events: Int) -> Double {
    events <= 0 ? 1 : IncompleteGamma.both(Double(events), mean).lower
  }

  /// The probability of so many events or fewer.
  ///
  /// - Parameter events: The number of events.
  /// - Returns: A probability from 0 to 1.
  public func atMost(_ events: Int) -> Double {
    guard events >= 0 else { return 0 }
    return IncompleteGamma.both(Double(events) + 1, mean).upper
  }
}
