/// The confidence interval of a mean.
public enum MeanInterval: Sendable {
  /// The t interval, on demand with the finite population correction.
  ///
  /// Mean ± t(n - 1) · √(s²/n · (1 - n/N)), Cochran, Sampling Techniques (1977), 2.6 and 2.8. The
  /// correction answers "how do these N people feel now"; leave it out for "has it changed". It
  /// takes the silent for missing at random. Scores are bounded and skewed, so for few answers the
  /// coverage is approximate; the caller clamps the interval to the range of the scores.
  ///
  /// - Parameters:
  ///   - moments: The answers.
  ///   - level: The confidence level.
  ///   - population: How many people there are; nil for many, and taken for nil where it is smaller
  ///     than the number of answers.
  /// - Returns: The interval, nil for fewer than two answers, answers that were not finite, or a level
  ///   that is not above 0 and below 1.
  public static func interval(
    of moments: Moments,
    level: Double = 0.95,
    population: Int? = nil
  ) -> Interval? {
    guard let variance = moments.variance else { return nil }
    let error =
      (variance / Double(moments.count)
      * populationCorrection(count: moments.count, population: population)).squareRoot()
    return interval(around: moments.mean, error: error, count: moments.count, level: level)
  }

  /// The factor 1 - n/N of the variance of a mean.
  static func populationCorrection(count: Int, population: Int?) -> Double {
    guard let population, population >= count, population > 0 else { return 1 }
    return 1 - Double(count) / Double(population)
  }

  /// The interval from a mean and its standard error on n - 1 degrees of freedom.
  static func interval(
    around mean: Double,
    error: Double,
    count: Int,
    level: Double
  ) -> Interval? {
    guard
      level > 0, level < 1, mean.isFinite, error.isFinite,
      let student = StudentDistribution(degreesOfFreedom: Double(count - 1))
    else { return nil }
    let reach = -student.quantile((1 - level) / 2) * error
    return Interval(lower: mean - reach, upper: mean + reach)
  }
}
