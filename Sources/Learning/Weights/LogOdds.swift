import Glibc

/// How much more likely a word is in one body of texts than in another.
///
/// The log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn, “Fightin' Words”,
/// Political Analysis 16 (2008), equations 15 to 22. The prior holds the words in the proportions of both
/// bodies together, so that a rare word needs more to stand out.
public struct LogOdds: Sendable, Hashable {
  /// The difference of the log-odds; positive where the word belongs to the first body.
  public let ratio: Double
  /// Its variance, about 1 / (y₁ + α) + 1 / (y₂ + α).
  public let variance: Double

  /// The ratio in standard deviations.
  public var z: Double { ratio / variance.squareRoot() }

  private init(ratio: Double, variance: Double) {
    self.ratio = ratio
    self.variance = variance
  }

  /// Compares a word in two bodies.
  ///
  /// Nil where the word is in neither body or fills one.
  ///
  /// - Parameters:
  ///   - count: How often the first body has the word.
  ///   - total: How many words the first body has.
  ///   - otherCount: How often the second body has the word.
  ///   - otherTotal: How many words the second body has.
  ///   - priorSize: How many words the prior is worth.
  public init?(
    count: Int,
    of total: Int,
    against otherCount: Int,
    of otherTotal: Int,
    priorSize: Double
  ) {
    let pooled = Double(count + otherCount)
    guard pooled > 0, total > 0, otherTotal > 0 else { return nil }
    let prior = priorSize * pooled / Double(total + otherTotal)
    let first = Double(count) + prior
    let second = Double(otherCount) + prior
    let firstRest = Double(total) + priorSize - first
    let secondRest = Double(otherTotal) + priorSize - second
    guard first > 0, second > 0, firstRest > 0, secondRest > 0 else { return nil }
    ratio = log(first / firstRest) - log(second / secondRest)
    variance = 1 / first + 1 / second
  }

  /// Joins ratios of several pairs of bodies: the mean weighted by the inverse variances; nil of none.
  ///
  /// - Parameter parts: The ratios, such as one a domain.
  public init?(combining parts: [LogOdds]) {
    guard !parts.isEmpty else { return nil }
    let precision = parts.reduce(0) { $0 + 1 / $1.variance }
    self.init(
      ratio: parts.reduce(0) { $0 + $1.ratio / $1.variance } / precision,
      variance: 1 / precision
    )
  }
}
