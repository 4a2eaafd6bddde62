/// The means of many units, each drawn towards the mean of all as far as its own answers are few.
///
/// Empirical Bayes with a normal spread of units: with v_i the error variance of unit i and τ² the
/// variance between units, the shrunken mean is m + B_i (y_i - m), B_i = τ²/(τ² + v_i), m the mean
/// weighted by 1/(τ² + v_i); Efron and Morris, JASA 70 (1975). τ² is the moment estimate of
/// DerSimonian and Laird, Controlled Clinical Trials 7 (1986). The posterior variance is
/// B_i v_i + (1 - B_i)²/Σ 1/(τ² + v_i); it takes τ² for known, so for fewer than some twenty units the
/// intervals are narrow. A list ranked by raw means mostly finds small units; show the interval, not
/// a rank. O(k).
public struct UnitMeans: Sendable, Hashable {
  /// The fewest units with answers that a spread can be told from.
  public static let fewestUnits = 3

  /// One unit.
  public struct Unit: Sendable, Hashable {
    /// The mean of its own answers, nil where it has none.
    public let mean: Double?
    /// The mean drawn towards all.
    public let shrunkenMean: Double
    /// B from 0 to 1: how much the unit's own answers count.
    public let ownWeight: Double
    /// The posterior variance of the shrunken mean.
    public let variance: Double

    /// The posterior interval of the unit's mean.
    ///
    /// - Parameter level: The probability inside.
    /// - Returns: The interval in the unit of the answers.
    public func interval(level: Double = 0.95) -> Interval {
      let reach = NormalDistribution.twoSided(level: level) * variance.squareRoot()
      return Interval(lower: shrunkenMean - reach, upper: shrunkenMean + reach)
    }
  }

  /// The mean of all units, in which units count by how well they are known.
  public let center: Double
  /// The variance between units, τ²; 0 where the means differ no more than by chance.
  public let betweenVariance: Double
  /// The units in their order.
  public let units: [Unit]

  /// Shrinks the means of units, with the variance within units pooled over all.
  ///
  /// v_i = s²/n_i with s² = Σ squares within units / Σ(n_i - 1): a unit of few answers says little
  /// about its own variance. A unit without answers gets the mean of all. Nil for fewer than
  /// ``fewestUnits`` units with answers, where no unit varies within, or for moments not finite.
  ///
  /// - Parameter units: The answers of each unit.
  public init?(_ units: [Moments]) {
    let free = units.reduce(0.0) { $0 + Double(max(0, $1.count - 1)) }
    let squares = units.reduce(0) { $0 + $1.sumOfSquares }
    guard free > 0, squares > 0 else { return nil }
    self.init(
      means: units.map(\.mean),
      variances: units.map { $0.count > 0 ? squares / free / Double($0.count) : .infinity }
    )
  }

  /// Shrinks estimates of known error.
  ///
  /// Nil for lists of unequal length, estimates that are not finite, variances that are not positive,
  /// or fewer than ``fewestUnits`` finite variances.
  ///
  /// - Parameters:
  ///   - means: The estimate of each unit.
  ///   - variances: The square of its standard error; infinity for a unit without answers.
  public init?(means: [Double], variances: [Double]) {
    let known = variances.count(where: \.isFinite)
    guard
      means.count == variances.count, means.allSatisfy(\.isFinite),
      variances.allSatisfy({ $0 > 0 }), known >= Self.fewestUnits
    else { return nil }
    let precision = variances.map { 1 / $0 }
    let sum = precision.reduce(0, +)
    let fixed = Self.mean(means, weights: precision)
    let heterogeneity = zip(means, precision).reduce(0) { total, pair in
      total + pair.1 * (pair.0 - fixed) * (pair.0 - fixed)
    }
    let scale = sum - precision.reduce(0) { $0 + $1 * $1 } / sum
    let between = max(0, (heterogeneity - Double(known - 1)) / scale)
    let weights = variances.map { 1 / (between + $0) }
    let center = Self.mean(means, weights: weights)
    let centerVariance = 1 / weights.reduce(0, +)
    guard center.isFinite, between.isFinite, centerVariance.isFinite else { return nil }
    self.center = center
    betweenVariance = between
    units = zip(means, variances).map { mean, variance in
      let own = variance.isFinite ? between / (between + variance) : 0
      let posterior = variance.isFinite ? own * variance : between
      return Unit(
        mean: variance.isFinite ? mean : nil,
        shrunkenMean: center + own * (mean - center),
        ownWeight: own,
        variance: posterior + (1 - own) * (1 - own) * centerVariance
      )
    }
  }

  private static func mean(_ values: [Double], weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }
}
