/// Why answers are not weighted.
public enum WeightingRefusal: Error, Sendable, Hashable {
  /// There are no answers, or numbers are negative, not finite, or of lists of different length.
  case malformed
  /// A group with people has no answers, so no weight can speak for it: its margin and category.
  case emptyGroup(margin: Int, category: Int)
  /// The margins of raking have different totals.
  case unequalTotals
  /// Raking did not meet the margins: they contradict each other or the answers.
  case notConverged(rounds: Int)
  /// The weights would throw away too much: the effective share of the answers.
  case inefficient(share: Double)
}
