/// How well the items of a scale hang together.
public struct Reliability: Sendable, Hashable {
  /// Cronbach's alpha.
  public let alpha: Double
  /// How many respondents answered every item, and so count.
  public let count: Int

  /// Computes Cronbach's alpha.
  ///
  /// k/(k - 1) · (1 - Σ variance of item / variance of the sum): Cronbach, Psychometrika 16 (1951).
  /// A respondent who left any item out is dropped (listwise), so show ``count`` beside it: the same
  /// data pairwise can give quite another value. Below about 50 respondents it is rough, and it is a
  /// lower bound of reliability, not a mark to pass. Items must be reversed beforehand. One pass,
  /// O(k) memory.
  ///
  /// - Parameter rows: One row a respondent, one answer an item, nil where missing.
  /// - Returns: Nil for fewer than two items or complete respondents, rows of unequal length, or
  ///   sums that do not vary.
  public static func cronbach(_ rows: some Sequence<[Double?]>) -> Reliability? {
    var items: [Moments] = []
    var sums = Moments()
    for row in rows {
      if items.isEmpty { items = Array(repeating: Moments(), count: row.count) }
      guard row.count == items.count else { return nil }
      let answers = row.compactMap(\.self)
      guard answers.count == row.count else { continue }
      for (index, answer) in answers.enumerated() { items[index].add(answer) }
      sums.add(answers.reduce(0, +))
    }
    guard items.count > 1, let total = sums.variance, total > 0 else { return nil }
    let k = Double(items.count)
    let parts = items.reduce(0) { $0 + ($1.variance ?? 0) }
    return Reliability(alpha: k / (k - 1) * (1 - parts / total), count: sums.count)
  }
}
