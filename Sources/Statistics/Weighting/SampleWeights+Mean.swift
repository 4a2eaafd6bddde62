extension SampleWeights {
  /// The weighted mean Σwy/Σw.
  ///
  /// O(n).
  ///
  /// - Parameter answers: One number an answer, finite.
  /// - Returns: The mean, nil where there is another number of answers than weights or one is not
  ///   finite.
  public func mean(of answers: [Double]) -> Double? {
    guard answers.count == values.count, answers.allSatisfy(\.isFinite) else { return nil }
    let sum = values.reduce(0, +)
    return zip(values, answers).reduce(0) { $0 + $1.0 * $1.1 } / sum
  }

  /// The t interval of the weighted mean on the effective number of answers.
  ///
  /// Mean ± t(m - 1)·s/√m with m from ``effectiveCount`` and s² = Σw(y - mean)²/Σw · m/(m - 1): Kish
  /// (1965), 11.7. It leaves out what weighting gains by knowing the margins, so it is on the wide
  /// side. O(n).
  ///
  /// - Parameters:
  ///   - answers: One number an answer, finite.
  ///   - level: The confidence level.
  /// - Returns: The interval, nil where there is no mean or fewer than two effective answers.
  public func interval(of answers: [Double], level: Double = 0.95) -> Interval? {
    let effective = effectiveCount
    guard
      let mean = mean(of: answers), effective >= 2,
      let student = StudentDistribution(degreesOfFreedom: effective - 1)
    else { return nil }
    let squares = zip(values, answers).reduce(0) { sum, pair in
      sum + pair.0 * (pair.1 - mean) * (pair.1 - mean)
    }
    let error = (squares / Double(values.count) / (effective - 1)).squareRoot()
    let reach = -student.quantile((1 - level) / 2) * error
    return Interval(lower: mean - reach, upper: mean + reach)
  }
}
