/// A control chart of exponentially weighted means, which sees small lasting shifts.
///
/// z_i = λ x_i + (1 - λ) z_(i-1) from z_0 = target: Roberts, Technometrics 1 (1959). The limits are
/// target ± L·√v_i with v_i = λ² σ_i² + (1 - λ)² v_(i-1), exact for every point; for equal errors that
/// is σ² λ/(2 - λ) (1 - (1 - λ)^(2i)). O(n).
public struct EwmaChart: Sendable, Hashable {
  /// The level that the series is held against.
  public let target: Double
  /// The points, one a value.
  public let points: [ControlPoint]

  /// Charts values of known errors.
  ///
  /// Nil for values, errors or a target that are not finite, another number of errors than values,
  /// negative errors, λ outside of 0 to 1, or a width that is not positive.
  ///
  /// - Parameters:
  ///   - values: The values in order of time, such as the mean of each wave.
  ///   - target: The level that is expected.
  ///   - standardErrors: The standard deviation of each value about that level, sampling and usual
  ///     changes together.
  ///   - weight: λ, the share of the newest value.
  ///   - width: L, the half width of the limits. With λ = 0.2 and L = 3 a quiet series of known level
  ///     leaves them about once in 560 points.
  public init?(
    _ values: [Double],
    target: Double,
    standardErrors: [Double],
    weight: Double = 0.2,
    width: Double = 3
  ) {
    guard
      values.count == standardErrors.count, values.allSatisfy(\.isFinite), target.isFinite,
      standardErrors.allSatisfy({ $0 >= 0 && $0.isFinite }), weight > 0, weight <= 1, width > 0,
      width.isFinite
    else { return nil }
    var mean = target
    var variance = 0.0
    var points: [ControlPoint] = []
    for (value, error) in zip(values, standardErrors) {
      mean = weight * value + (1 - weight) * mean
      variance = weight * weight * error * error + (1 - weight) * (1 - weight) * variance
      let reach = width * variance.squareRoot()
      points.append(
        ControlPoint(
          value: mean,
          limits: Interval(lower: target - reach, upper: target + reach)
        )
      )
    }
    self.target = target
    self.points = points
  }

  /// Charts values against their own beginning.
  ///
  /// Target and error come from the first values: their mean, and their mean moving range over 1.128.
  /// Both are estimates, so alarms come more often than from a known level. Nil as above, for a
  /// baseline of fewer than ``ControlChart/fewestPoints`` values, or for fewer values than that.
  ///
  /// - Parameters:
  ///   - values: The values in order of time.
  ///   - baseline: How many of the first values tell what is usual.
  ///   - weight: λ, the share of the newest value.
  ///   - width: L, the half width of the limits.
  public init?(
    _ values: [Double],
    baseline: Int,
    weight: Double = 0.2,
    width: Double = 3
  ) {
    guard baseline >= ControlChart.fewestPoints, baseline <= values.count else { return nil }
    let first = values.prefix(baseline)
    guard let deviation = ControlChart.shortTermDeviation(first) else { return nil }
    self.init(
      values,
      target: first.reduce(0, +) / Double(baseline),
      standardErrors: Array(repeating: deviation, count: values.count),
      weight: weight,
      width: width
    )
  }
}
