import Insight

/// How much of what sets people apart in an outcome moves together with each scale.
struct DriverChart: Sendable {
  /// One scale.
  struct Row: Sendable {
    /// The scale.
    let title: String
    /// Its part of the variance explained (LMG), from 0 to 1.
    let share: Double
    /// The ends of its 95 % interval, nil where not known.
    var interval: (lower: Double, upper: Double)?
  }

  /// What is explained.
  let outcome: String
  /// On how many answers it rests.
  let count: PublishedCount
  /// The part of the variance that all scales explain together, from 0 to 1.
  let fit: Double
  /// The scales, the strongest first.
  let rows: [Row]

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - outcome: What is explained.
  ///   - count: On how many answers it rests.
  ///   - fit: The part of the variance that all scales explain together.
  ///   - rows: The scales in any order.
  init(outcome: String, count: PublishedCount, fit: Double, _ rows: [Row]) {
    self.outcome = outcome
    self.count = count
    self.fit = fit
    self.rows = rows.indices.sorted { (-rows[$0].share.finite, $0) < (-rows[$1].share.finite, $1) }
      .map { rows[$0] }
  }

  /// The length of a full bar.
  var reach: Double {
    max(0.01, rows.map { max($0.share.finite, $0.interval?.upper.finite ?? 0) }.max() ?? 0)
  }
}
