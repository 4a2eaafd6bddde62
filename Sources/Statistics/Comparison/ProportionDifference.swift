/// The difference of two independent shares.
public struct ProportionDifference: Sendable, Hashable {
  /// The share that is subtracted from.
  public let first: Proportion
  /// The share that is subtracted.
  public let second: Proportion

  /// Creates a difference.
  ///
  /// - Parameters:
  ///   - first: The share that is subtracted from.
  ///   - second: The share that is subtracted.
  public init(_ first: Proportion, minus second: Proportion) {
    self.first = first
    self.second = second
  }

  /// The difference from -1 to 1.
  public var value: Double { first.value - second.value }

  /// Newcombe's hybrid score interval.
  ///
  /// Joins the Wilson limits of both shares: p₁ - p₂ - √((p₁ - l₁)² + (u₂ - p₂)²) and
  /// p₁ - p₂ + √((u₁ - p₁)² + (p₂ - l₂)²); method 10 of Newcombe, Statistics in Medicine 17 (1998).
  /// Two waves count as independent, which is on the safe side where the same people answer alike.
  /// Constant time.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: An interval inside -1 to 1.
  public func newcombeInterval(level: Double = 0.95) -> Interval {
    let one = first.wilsonInterval(level: level)
    let two = second.wilsonInterval(level: level)
    let below = hypotenuse(first.value - one.lower, two.upper - second.value)
    let above = hypotenuse(one.upper - first.value, second.value - two.lower)
    return Interval(lower: value - below, upper: value + above)
  }

  private func hypotenuse(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }
}
