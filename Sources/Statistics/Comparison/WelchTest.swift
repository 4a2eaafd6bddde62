/// The difference of the means of two independent groups of unequal variance.
///
/// t = (m₁ - m₂)/√(s₁²/n₁ + s₂²/n₂) on (a + b)²/(a²/(n₁ - 1) + b²/(n₂ - 1)) degrees of freedom, with
/// a and b the two terms under the root: Welch, Biometrika 34 (1947). Two waves count as independent,
/// which is on the safe side where the same people answer alike; there is no finite population
/// correction in "has it changed".
public struct WelchTest: Sendable, Hashable {
  /// The difference of the means, in their unit.
  public let difference: Double
  /// The standard error of the difference.
  public let standardError: Double
  /// The degrees of freedom, rarely a whole number.
  public let degreesOfFreedom: Double
  /// The statistic t.
  public let statistic: Double
  /// The two-sided p-value.
  public let probability: Double

  /// Compares two groups in constant time.
  ///
  /// Nil where a group has fewer than two answers or moments that are not finite, or where neither
  /// varies: nothing then says how far chance reaches.
  ///
  /// - Parameters:
  ///   - first: The group that is subtracted from.
  ///   - second: The group that is subtracted.
  public init?(_ first: Moments, minus second: Moments) {
    guard let one = first.variance, let two = second.variance else { return nil }
    let a = one / Double(first.count)
    let b = two / Double(second.count)
    let sum = a + b
    guard sum > 0, sum.isFinite, first.mean.isFinite, second.mean.isFinite else { return nil }
    let shareA = a / sum
    let shareB = b / sum
    degreesOfFreedom =
      1
      / (shareA * shareA / Double(first.count - 1) + shareB * shareB / Double(second.count - 1))
    difference = first.mean - second.mean
    standardError = sum.squareRoot()
    statistic = difference / standardError
    guard let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom) else { return nil }
    probability = student.twoSidedTail(statistic)
  }

  /// The interval of the difference.
  ///
  /// - Parameter level: The confidence level, above 0 and below 1.
  /// - Returns: The interval in the unit of the means, nil for a level outside.
  public func interval(level: Double = 0.95) -> Interval? {
    guard
      level > 0, level < 1,
      let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    else { return nil }
    let reach = -student.quantile((1 - level) / 2) * standardError
    return Interval(lower: difference - reach, upper: difference + reach)
  }
}
