import Insight

/// What a figure measures, which decides how it is written for other programs.
enum Measure: Sendable, Hashable {
  /// From 0 to 1.
  case share
  /// From -1 to 1.
  case score
  /// From 0 to 100.
  case index
  /// From -100 to 100.
  case recommendation

  /// The decimals of a printed report; of shares, those of a percentage.
  var decimals: Int {
    switch self {
    case .share, .score: 2
    case .index: 1
    case .recommendation: 0
    }
  }

  /// A figure as files hold it.
  ///
  /// More decimals than a printed report would tell more of a small group than the report does.
  ///
  /// - Parameters:
  ///   - value: The figure.
  ///   - count: How many it rests on.
  /// - Returns: The figure rounded.
  func published(_ value: Double, of count: PublishedCount) -> Double {
    Numerals.rounded(value, decimals: count.lowest != count.highest ? decimals : 4)
  }
}

extension Estimate.Bound {
  /// The name in files, nil for a figure that stands for itself.
  var name: String? {
    switch self {
    case .exact: nil
    case .atLeast: "at_least"
    case .atMost: "at_most"
    }
  }
}
