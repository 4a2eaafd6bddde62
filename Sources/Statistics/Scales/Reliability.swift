/// How well the items of a scale hang together.
///
/// Cronbach's alpha is k/(k - 1) · (1 - Σ variance of item / variance of the sum): Psychometrika 16
/// (1951). Below about 50 respondents it is rough, and it is a lower bound of reliability, not a mark
/// to pass. Items must be reversed beforehand.
public struct Reliability: Sendable, Hashable {
  /// What one item contributes.
  public struct Item: Sendable, Hashable {
    /// The correlation with the sum of the other items, nil where either does not vary.
    public let correctedCorrelation: Double?
    /// Alpha of the other items, nil where fewer than two are left or their sum does not vary.
    public let alphaIfDropped: Double?
  }

  /// Cronbach's alpha: at most 1, and negative where items contradict each other.
  public let alpha: Double
  /// How many respondents answered every item, and so count.
  public let count: Int
  /// The items in their order.
  public let items: [Item]

  /// Computes alpha from rows.
  ///
  /// A respondent who left any item out is dropped (listwise), so show ``count`` beside it: the same
  /// data pairwise can give quite another value. One pass, O(k²) a row, O(k²) memory.
  ///
  /// - Parameter rows: One row a respondent, one answer an item, nil where missing.
  /// - Returns: Nil for fewer than two items or complete respondents, rows of unequal length, numbers
  ///   that are not finite, or sums that do not vary.
  public static func cronbach(_ rows: some Sequence<[Double?]>) -> Reliability? {
    var moments: MomentMatrix?
    for row in rows {
      let expected = moments?.dimension ?? row.count
      guard row.count == expected else { return nil }
      let answers = row.compactMap(\.self)
      guard answers.allSatisfy(\.isFinite) else { return nil }
      var totals = moments ?? MomentMatrix(dimension: row.count)
      moments = nil
      if answers.count == row.count { totals.add(answers) }
      moments = totals
    }
    return moments.flatMap { Reliability($0) }
  }

  /// Computes alpha from running totals of complete answers.
  ///
  /// O(k²). Nil for fewer than two items or respondents, or sums that do not vary.
  ///
  /// - Parameter moments: The totals, one variable an item.
  public init?(_ moments: MomentMatrix) {
    guard let covariance = moments.covariance else { return nil }
    self.init(covariance: covariance, count: moments.count)
  }

  /// Computes alpha from a covariance matrix of complete answers.
  ///
  /// With C the covariances, c the sum of row i, v its diagonal, and T and D the sum of all and of
  /// the diagonal: the corrected item-total correlation is (c - v) / √(v (T - 2c + v)), and alpha if
  /// dropped is (k - 1)/(k - 2) · (1 - (D - v)/(T - 2c + v)). O(k²). Nil for fewer than two items or
  /// respondents, a negative variance, or sums that do not vary.
  ///
  /// - Parameters:
  ///   - covariance: The covariances of the items, n - 1 in the denominator.
  ///   - count: How many respondents there are.
  public init?(covariance: SymmetricMatrix, count: Int) {
    let k = covariance.dimension
    let variances = (0..<k).map { covariance[$0, $0] }
    let parts = variances.reduce(0, +)
    let total = covariance.sum
    // What is left of rounding is no variance.
    let least = 1e-12 * parts
    guard k > 1, count > 1, total > least, variances.allSatisfy({ $0 >= 0 }) else { return nil }
    func alpha(_ k: Int, parts: Double, total: Double) -> Double {
      Double(k) / Double(k - 1) * (1 - parts / total)
    }
    self.count = count
    self.alpha = alpha(k, parts: parts, total: total)
    items = variances.enumerated().map { index, variance in
      let row = (0..<k).reduce(0) { $0 + covariance[index, $1] }
      let rest = total - 2 * row + variance
      let varies = rest > least && variance > least / Double(k)
      let scale = variance.squareRoot() * max(0, rest).squareRoot()
      return Item(
        correctedCorrelation: varies ? min(1, max(-1, (row - variance) / scale)) : nil,
        alphaIfDropped: k > 2 && rest > least
          ? alpha(k - 1, parts: parts - variance, total: rest) : nil
      )
    }
  }

  /// Feldt's interval of alpha.
  ///
  /// 1 - (1 - α) F(upper), 1 - (1 - α) F(lower) with n - 1 and (n - 1)(k - 1) degrees of freedom:
  /// Psychometrika 30 (1965). Exact for normal, parallel items; otherwise approximate.
  ///
  /// - Parameter level: The confidence level, above 0 and below 1.
  /// - Returns: The interval; its upper end is at most 1. Nil for a level outside.
  public func interval(level: Double = 0.95) -> Interval? {
    let free = Double(count - 1)
    guard
      level > 0, level < 1,
      let ratio = FisherDistribution(
        numerator: free,
        denominator: free * Double(items.count - 1)
      )
    else { return nil }
    let half = (1 - level) / 2
    return Interval(
      lower: 1 - (1 - alpha) * ratio.quantile(1 - half),
      upper: 1 - (1 - alpha) * ratio.quantile(half)
    )
  }
}
