import Statistics

extension Publication {
  /// The mean of scores from 0 to 100.
  ///
  /// Near an end a bound takes the place of the mean at any size of the group: 95, for less than twenty
  /// 90 and for less than ten 80. All answers but one at an end always lie beyond it, and so do others.
  ///
  /// - Parameters:
  ///   - totals: The scores.
  ///   - population: How many people there are, nil where unknown.
  ///   - spread: The standard deviation that takes the place of a small group's own.
  /// - Returns: The mean as published.
  func index(_ totals: Moments, population: Int?, spread: Double? = nil) -> Estimate {
    mean(totals, on: .index, population: population, spread: spread)
  }
}
