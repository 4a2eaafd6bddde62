import Glibc

/// How much more likely a word is in one body of texts than in another, held back by a prior.
///
/// The difference of the log-odds under a Dirichlet prior with α pseudo-words of this word among α₀ in
/// all: δ = ln((y₁ + α)/(n₁ + α₀ - y₁ - α)) - ln((y₂ + α)/(n₂ + α₀ - y₂ - α)), with variance about
/// 1/(y₁ + α) + 1/(y₂ + α): Monroe, Colaresi and Quinn, “Fightin' Words”, Political Analysis 16
/// (2008), equations 15 to 22. Rank words by ``z``: rare words need not be cut off. Constant time.
public struct LogOdds: Sendable, Hashable {
  /// δ, a natural logarithm; positive where the word belongs to the first body.
  public let ratio: Double
  /// The variance of δ.
  public let variance: Double

  /// δ in units of its standard deviation, ζ.
  public var z: Double { ratio / variance.squareRoot() }

  /// Compares a word in two bodies with a prior of any source, such as a large background.
  ///
  /// Nil where a body holds fewer words than are said to be this word, where there are more
  /// pseudo-words of it than in all, or where the word, or all others, would be missing from a body
  /// and the prior.
  ///
  /// - Parameters:
  ///   - count: How often the first body has the word.
  ///   - total: How many words the first body has.
  ///   - otherCount: How often the second body has the word.
  ///   - otherTotal: How many words the second body has.
  ///   - prior: α, the pseudo-words of this word.
  ///   - priorTotal: α₀, the pseudo-words of all.
  public init?(
    count: Int,
    of total: Int,
    against otherCount: Int,
    of otherTotal: Int,
    prior: Double,
    priorTotal: Double
  ) {
    guard
      total >= 0, otherTotal >= 0, (0...total).contains(count),
      (0...otherTotal).contains(otherCount), prior >= 0, priorTotal >= prior, priorTotal.isFinite
    else { return nil }
    let first = Double(count) + prior
    let second = Double(otherCount) + prior
    let firstRest = Double(total - count) + (priorTotal - prior)
    let secondRest = Double(otherTotal - otherCount) + (priorTotal - prior)
    guard first > 0, second > 0, firstRest > 0, secondRest > 0 else { return nil }
    ratio = log(first / firstRest) - log(second / secondRest)
    variance = 1 / first + 1 / second
  }

  /// Compares a word in two bodies, with the proportions of both together as the prior.
  ///
  /// α = α₀ (y₁ + y₂)/(n₁ + n₂), so that a rare word needs more to stand out. Nil where a body is
  /// empty, or the word is in neither or fills both.
  ///
  /// - Parameters:
  ///   - count: How often the first body has the word.
  ///   - total: How many words the first body has.
  ///   - otherCount: How often the second body has the word.
  ///   - otherTotal: How many words the second body has.
  ///   - priorSize: α₀, how many words the prior is worth.
  public init?(
    count: Int,
    of total: Int,
    against otherCount: Int,
    of otherTotal: Int,
    priorSize: Double
  ) {
    guard total > 0, otherTotal > 0 else { return nil }
    let pooled = Double(count) + Double(otherCount)
    self.init(
      count: count,
      of: total,
      against: otherCount,
      of: otherTotal,
      prior: priorSize * (pooled / (Double(total) + Double(otherTotal))),
      priorTotal: priorSize
    )
  }

  /// Joins ratios of several pairs of bodies: the mean weighted by the inverse variances.
  ///
  /// Nil of none. O(n).
  ///
  /// - Parameter parts: The ratios, such as one a domain.
  public init?(combining parts: [LogOdds]) {
    guard !parts.isEmpty else { return nil }
    let precision = parts.reduce(0) { $0 + 1 / $1.variance }
    ratio = parts.reduce(0) { $0 + $1.ratio / $1.variance } / precision
    variance = 1 / precision
  }

  /// The interval of δ.
  ///
  /// - Parameter level: The probability inside.
  /// - Returns: The normal interval, in natural logarithms.
  public func interval(level: Double = 0.95) -> Interval {
    let reach = NormalDistribution.twoSided(level: level) * variance.squareRoot()
    return Interval(lower: ratio - reach, upper: ratio + reach)
  }
}
