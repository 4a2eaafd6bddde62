import Insight

extension TrendSeries {
  /// The change since the wave before, as shown: the difference of the rounded values.
  ///
  /// - Parameters:
  ///   - index: The place of the wave.
  ///   - numerals: How numbers are written.
  /// - Returns: An empty text where either value is hidden or a bound, or there is no wave before.
  func change(at index: Int, numerals: Numerals) -> String {
    guard
      index > 0, points.indices.contains(index), let now = points[index].value,
      let before = points[index - 1].value,
      now.bound == .exact, before.bound == .exact
    else { return "" }
    let decimals = kind == .sentiment ? 2 : 1
    return numerals.signed(
      Numerals.rounded(now.value, decimals: decimals)
        - Numerals.rounded(before.value, decimals: decimals),
      decimals: decimals
    )
  }
}
