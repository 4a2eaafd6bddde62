/// One point of a control chart.
public struct ControlPoint: Sendable, Hashable {
  /// What is drawn: the value itself or its running mean.
  public let value: Double
  /// The limits that chance alone rarely leaves.
  public let limits: Interval

  /// True where the point lies outside of its limits: a signal, not noise.
  ///
  /// Limits without width are not left by rounding.
  public var isSignal: Bool {
    let rounding = 1e-12 * max(abs(limits.lower), abs(limits.upper))
    return value < limits.lower - rounding || value > limits.upper + rounding
  }
}

/// What control charts share.
public enum ControlChart: Sendable {
  /// The fewest points that a usual range can be told from.
  public static let fewestPoints = 8

  /// The mean moving range of two normal values in units of their standard deviation: 2/√π as
  /// tabulated.
  static let movingRangeFactor = 1.128

  /// The standard deviation from one point to the next: the mean of |x_i - x_(i-1)| over 1.128.
  ///
  /// A slow drift enters it less than the usual standard deviation. Nil for fewer than two values.
  static func shortTermDeviation(_ values: some Collection<Double>) -> Double? {
    guard values.count > 1 else { return nil }
    let ranges = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    return ranges / Double(values.count - 1) / movingRangeFactor
  }
}
