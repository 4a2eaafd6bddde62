/// What may be said about the direction of a series of waves.
///
/// The smallest two-sided p-value of Mann and Kendall's test is 1/3 for three waves, 1/12 for four and
/// 1/60 for five: below five no series can show a trend at 5 %, however steep it looks, so none is
/// claimed.
public enum TrendVerdict: Sendable, Hashable {
  /// The fewest waves a claim is made for.
  public static let fewestWaves = 5

  /// Too few waves for any claim: so many more are needed.
  case tooFewWaves(missing: Int)
  /// The series is compatible with no trend at all.
  case noTrend(MannKendall)
  /// The series rises.
  case rising(MannKendall)
  /// The series falls.
  case falling(MannKendall)

  /// Judges a series.
  ///
  /// - Parameters:
  ///   - values: The values in order of time, one a wave, independent and equally spaced.
  ///   - significance: The p-value below which a trend is claimed; divide it by the number of series
  ///     looked at, or correct the p-values with ``MultipleTesting``.
  /// - Returns: The verdict, nil where a value is not finite.
  public static func judge(_ values: [Double], significance: Double = 0.05) -> TrendVerdict? {
    guard values.allSatisfy(\.isFinite) else { return nil }
    guard values.count >= fewestWaves, let test = MannKendall(values) else {
      return .tooFewWaves(missing: fewestWaves - values.count)
    }
    guard test.probability < significance else { return .noTrend(test) }
    return test.score > 0 ? .rising(test) : .falling(test)
  }
}
