/// How far the means of units of a size lie from the mean of all by chance alone.
///
/// center ± z·s/√n·√(1 - n/N): Spiegelhalter, Statistics in Medicine 24 (2005), with the finite
/// population correction of Cochran (1977). A unit outside is worth a look; of many units some lie
/// outside by chance, one in twenty at 95 %. Constant time.
public struct FunnelLimits: Sendable, Hashable {
  /// The mean of all.
  public let center: Double
  /// The standard deviation of one answer inside units.
  public let deviation: Double

  /// Creates limits, nil for a center or deviation that is not finite, or a negative deviation.
  ///
  /// - Parameters:
  ///   - center: The mean of all.
  ///   - deviation: The standard deviation of one answer inside units.
  public init?(center: Double, deviation: Double) {
    guard center.isFinite, deviation >= 0, deviation.isFinite else { return nil }
    self.center = center
    self.deviation = deviation
  }

  /// Creates limits from the answers of units: their common mean and their deviation inside units.
  ///
  /// O(k). Nil where no unit has two answers.
  ///
  /// - Parameter units: The answers of each unit.
  public init?(_ units: [Moments]) {
    let free = units.reduce(0.0) { $0 + Double(max(0, $1.count - 1)) }
    guard free > 0 else { return nil }
    var all = Moments()
    for unit in units { all.merge(unit) }
    let squares = units.reduce(0) { $0 + $1.sumOfSquares }
    self.init(center: all.mean, deviation: (squares / free).squareRoot())
  }

  /// The limits for a unit.
  ///
  /// - Parameters:
  ///   - count: How many of the unit answered.
  ///   - population: How many people the unit has; nil for many, and taken for nil where it is
  ///     smaller than the number of answers.
  ///   - level: The share of units inside by chance: 0.95 and 0.998 are usual.
  /// - Returns: The limits in the unit of the answers, nil without answers.
  public func limits(count: Int, population: Int? = nil, level: Double = 0.95) -> Interval? {
    guard count > 0 else { return nil }
    let correction = MeanInterval.populationCorrection(count: count, population: population)
    return limits(spread: correction / Double(count), level: level)
  }

  /// The limits along the axis of a drawing, where a number of answers need not be whole; nobody's population is
  /// known there.
  ///
  /// - Parameters:
  ///   - count: The number of answers.
  ///   - level: The share of units inside by chance: 0.95 and 0.998 are usual.
  /// - Returns: The limits in the unit of the answers, nil without answers.
  public func limits(at count: Double, level: Double = 0.95) -> Interval? {
    guard count > 0, count.isFinite else { return nil }
    return limits(spread: 1 / count, level: level)
  }

  private func limits(spread: Double, level: Double) -> Interval? {
    guard level > 0, level < 1 else { return nil }
    let reach = NormalDistribution.twoSided(level: level) * deviation * spread.squareRoot()
    return Interval(lower: center - reach, upper: center + reach)
  }
}
