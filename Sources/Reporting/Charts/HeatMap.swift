import Insight

/// Units down, measures across; each cell with its figure and how it stands to the unit above.
struct HeatMap: Sendable {
  /// One figure.
  struct Figure: Sendable, Hashable {
    /// The figure as published.
    let estimate: Estimate
    /// The figure in words.
    let value: String
    /// Its interval and count in words.
    let detail: String
    /// The figure minus that of the unit above; nil where either is hidden or a bound.
    let difference: Double?
    /// The mean drawn towards that of its level, which strays less in small units; nil where there is none.
    var shrunk: Estimate?
  }
  /// One unit.
  struct Row: Sendable {
    /// What people call it.
    let title: String
    /// How many units stand above it.
    let depth: Int
    /// A cell for each column.
    let cells: [Cell<Figure>]
  }

  /// The measures.
  let columns: [String]
  /// The units, each under its parent.
  let rows: [Row]
  /// The least differences of the pale, the middle and the strong colour.
  let steps: [Double]

  /// True where any cell is hidden.
  var hasHidden: Bool { rows.contains { $0.cells.contains(where: \.isHidden) } }

  /// True where any cell has a mean drawn towards that of its level.
  var hasShrunk: Bool { rows.contains { $0.cells.contains { $0.value?.shrunk != nil } } }

  /// The place of a difference on the diverging scale.
  ///
  /// - Parameter difference: A difference as shown.
  /// - Returns: From -3 to 3; 0 where it is smaller than the first step.
  func level(of difference: Double) -> Int {
    let level = steps.count { $0 <= abs(difference) }
    return difference < 0 ? -level : level
  }
}

extension HeatMap {
  /// The difference of two figures as shown.
  ///
  /// - Parameters:
  ///   - estimate: The figure.
  ///   - other: The figure of the unit above, nil where hidden.
  ///   - decimals: The digits after the point that either shows.
  /// - Returns: Nil where either is not told or stands for a bound.
  static func difference(_ estimate: Estimate, _ other: Estimate?, decimals: Int) -> Double? {
    guard let other, estimate.bound == .exact, other.bound == .exact else { return nil }
    let shown = [estimate.value, other.value].map { Numerals.rounded($0, decimals: decimals) }
    return Numerals.rounded(shown[0] - shown[1], decimals: decimals)
  }
}
