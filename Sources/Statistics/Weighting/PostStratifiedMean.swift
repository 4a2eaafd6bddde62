/// A mean in which each group counts as much as it has people, from the moments of the groups alone.
///
/// Mean Σ (N_h/N) y_h, with the linearised error √(n/(n - 1) · Σ (N_h/N)² S_h/n_h²), S_h the squares
/// of group h about its mean: Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992),
/// 7.6, as in the survey package of R. There is no finite population correction, and a group of one
/// answer adds nothing to the error: join groups of fewer than about ten. O(k).
public struct PostStratifiedMean: Sendable, Hashable {
  /// The mean, in the unit of the answers.
  public let mean: Double
  /// The standard error of the mean.
  public let standardError: Double
  /// How many answers there are.
  public let count: Int
  /// Kish's effective number of answers under these weights.
  public let effectiveCount: Double

  /// Weights groups.
  ///
  /// - Parameters:
  ///   - groups: The answers of each group.
  ///   - people: How many people each group has, as counts or shares.
  ///   - least: The effective share of the answers the weights must keep.
  /// - Throws: `malformed` also for fewer than two answers or moments that are not finite;
  ///   `emptyGroup` for people without answers; `inefficient` below the share.
  public init(
    _ groups: [Moments],
    people: [Double],
    least: Double = SampleWeights.leastEfficiency
  ) throws(WeightingRefusal) {
    let counts = groups.map(\.count)
    let weights = try PostStratification.weights(answers: counts, people: people)
    let count = counts.reduce(0, +)
    let n = Double(count)
    var sum = 0.0
    var squares = 0.0
    var weightSquares = 0.0
    for (group, weight) in zip(groups, weights) {
      sum += weight * Double(group.count) * group.mean
      squares += weight * weight * group.sumOfSquares
      weightSquares += weight * weight * Double(group.count)
    }
    guard count > 1, sum.isFinite, squares.isFinite else { throw .malformed }
    let effective = n * n / weightSquares
    guard effective >= least * n else { throw .inefficient(share: effective / n) }
    mean = sum / n
    standardError = (squares / (n * (n - 1))).squareRoot()
    self.count = count
    effectiveCount = effective
  }

  /// The t interval on n - 1 degrees of freedom.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: The interval in the unit of the answers; nil for a level that is not above 0 and
  ///   below 1.
  public func interval(level: Double = 0.95) -> Interval? {
    MeanInterval.interval(around: mean, error: standardError, count: count, level: level)
  }
}
