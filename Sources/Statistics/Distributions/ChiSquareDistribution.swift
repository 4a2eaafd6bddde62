/// The chi-square distribution.
///
/// P(X > x) = Q(ν/2, x/2), the regularised incomplete gamma function (Abramowitz and Stegun 26.4.19).
public struct ChiSquareDistribution: Sendable, Hashable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Double

  /// Creates the distribution, nil unless the degrees of freedom are positive and finite.
  ///
  /// - Parameter degreesOfFreedom: The degrees of freedom.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability that the variable is at most a value.
  ///
  /// Relative accuracy 1e-12; O(√ν) steps.
  ///
  /// - Parameter x: The value; 0 or less has probability 0.
  /// - Returns: A probability from 0 to 1, NaN for NaN.
  public func cumulative(_ x: Double) -> Double {
    x.isNaN ? .nan : IncompleteGamma.both(degreesOfFreedom / 2, x / 2).lower
  }

  /// The probability that the variable is greater than a value: the p-value of a chi-square test.
  ///
  /// Relative accuracy 1e-12 down to 1e-300; O(√ν) steps.
  ///
  /// - Parameter x: The value.
  /// - Returns: A probability from 0 to 1, NaN for NaN.
  public func upperTail(_ x: Double) -> Double {
    x.isNaN ? .nan : IncompleteGamma.both(degreesOfFreedom / 2, x / 2).upper
  }
}
