import Insight

/// Differences with their intervals: of groups from the rest, or of a wave from the one before.
struct DifferenceChart: Sendable {
  /// One difference.
  struct Row: Sendable {
    /// What is compared.
    let title: String
    /// With what, or in which measure; may be empty.
    let detail: String
    /// The difference with its interval; hidden ones all look alike.
    let difference: Cell<Estimate>
    /// How likely chance is after correction for all comparisons, nil where only the interval is known.
    var chance: ChanceBound?

    /// True where the difference is more than chance: by the corrected probability where there is one,
    /// else by the interval.
    var isSignal: Bool {
      guard let estimate = difference.value, estimate.bound == .exact else { return false }
      if let chance { return chance.isSignal }
      return estimate.lower > 0 || estimate.upper < 0
    }
  }

  /// The differences in the order they are drawn.
  let rows: [Row]
  /// The digits after the point.
  let decimals: Int

  /// The length of each half of the axis.
  var reach: Double {
    let ends = rows.compactMap(\.difference.value).flatMap { [$0.lower, $0.upper, $0.value] }
    return max(1e-6, ends.map { abs($0.finite) }.max() ?? 1)
  }
}
