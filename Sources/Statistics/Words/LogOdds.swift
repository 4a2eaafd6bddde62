import Glibc

/// How much more a word is used in one body of texts than in another, held back by a prior.
///
/// The difference of the log-odds under a Dirichlet prior with α pseudo-words of this word among α₀ in
/// all: δ = ln((y₁ + α)/(n₁ + α₀ - y₁ - α)) - ln((y₂ + α)/(n₂ + α₀ - y₂ - α)), with variance about
/// 1/(y₁ + α) + 1/(y₂ + α): Monroe, Colaresi and Quinn, Political Analysis 16 (2008), eq. 16 to 22.
/// Rank words by ``standardScore``: rare words need not be cut off. Constant time.
public struct LogOdds: Sendable, Hashable {
  /// δ, a natural logarithm; positive where the word is more frequent in the first body.
  public let difference: Double
  /// The variance of δ.
  public let variance: Double

  /// δ in units of its standard deviation, ζ.
  public var standardScore: Double { difference / variance.squareRoot() }

  /// Compares a word in two bodies.
  ///
  /// Nil where a body holds fewer words than are said to be this word, where α is not positive, or
  /// where it leaves no pseudo-words for the others.
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
      (0...otherTotal).contains(otherCount), prior > 0, priorTotal > prior, priorTotal.isFinite
    else { return nil }
    func odds(_ count: Int, _ total: Int) -> Double {
      log((Double(count) + prior) / (Double(total - count) + (priorTotal - prior)))
    }
    difference = odds(count, total) - odds(otherCount, otherTotal)
    variance = 1 / (Double(count) + prior) + 1 / (Double(otherCount) + prior)
  }

  /// Compares a word with a prior in proportion to a background of texts.
  ///
  /// α = α₀ · background count / background total. Nil as above, and where the background does not
  /// have the word or is nothing else.
  ///
  /// - Parameters:
  ///   - count: How often the first body has the word.
  ///   - total: How many words the first body has.
  ///   - otherCount: How often the second body has the word.
  ///   - otherTotal: How many words the second body has.
  ///   - backgroundCount: How often the background has the word, such as both bodies together.
  ///   - backgroundTotal: How many words the background has.
  ///   - strength: α₀, how many words the prior is worth.
  public init?(
    count: Int,
    of total: Int,
    against otherCount: Int,
    of otherTotal: Int,
    backgroundCount: Int,
    backgroundTotal: Int,
    strength: Double
  ) {
    self.init(
      count: count,
      of: total,
      against: otherCount,
      of: otherTotal,
      prior: strength * (Double(backgroundCount) / Double(backgroundTotal)),
      priorTotal: strength
    )
  }

  /// The interval of δ.
  ///
  /// - Parameter level: The probability inside.
  /// - Returns: The normal interval, in natural logarithms.
  public func interval(level: Double = 0.95) -> Interval {
    let reach = NormalDistribution.twoSided(level: level) * variance.squareRoot()
    return Interval(lower: difference - reach, upper: difference + reach)
  }
}
