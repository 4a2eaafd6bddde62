import Insight

/// Words by how much more often one side uses them than the other.
struct WordComparison: Sendable {
  /// One word.
  struct Row: Sendable {
    /// The word.
    let word: String
    /// How many of the first side use it.
    let count: Int
    /// How many of the other side use it.
    let otherCount: Int
    /// The binary logarithm of the ratio of the two relative frequencies.
    let logRatio: Double
  }

  /// What the sides are called: the one of positive log-ratios first.
  let sides: (String, String)
  /// The words, the most typical of the first side first.
  let rows: [Row]

  /// Creates a comparison.
  ///
  /// - Parameters:
  ///   - sides: What the sides are called: the one of positive log-ratios first.
  ///   - rows: The words in any order.
  init(sides: (String, String), _ rows: [Row]) {
    self.sides = sides
    self.rows = rows.indices.sorted {
      (-rows[$0].logRatio.finite, $0) < (-rows[$1].logRatio.finite, $1)
    }.map { rows[$0] }
  }

  /// True where words of both sides are shown, so that the bars start in the middle.
  var isTwoSided: Bool {
    rows.contains { $0.logRatio < 0 } && rows.contains { $0.logRatio > 0 }
  }

  /// The length of the longest bar.
  var reach: Double { max(1, rows.map { abs($0.logRatio.finite) }.max() ?? 1) }
}
