/// The two ends of an interval.
public struct Interval: Sendable, Hashable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// Creates an interval.
  ///
  /// - Parameters:
  ///   - lower: The lower end.
  ///   - upper: The upper end.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The part of the interval inside a range; an interval outside collapses to the nearer end.
  ///
  /// - Parameter range: The values that are possible at all.
  /// - Returns: An interval with both ends inside the range.
  public func clamped(to range: ClosedRange<Double>) -> Interval {
    Interval(
      lower: min(max(lower, range.lowerBound), range.upperBound),
      upper: min(max(upper, range.lowerBound), range.upperBound)
    )
  }
}
