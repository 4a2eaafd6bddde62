import Statistics

/// The totals of scores from 0 to 100, with how many of them lie at either end.
struct ScoreTotals: Hashable {
  private(set) var moments = Moments()
  /// How many are 100.
  private(set) var atTop = 0
  /// How many are 0.
  private(set) var atBottom = 0

  var count: Int { moments.count }

  init() {}

  init(moments: Moments, atTop: Int, atBottom: Int) {
    self.moments = moments
    self.atTop = atTop
    self.atBottom = atBottom
  }

  mutating func add(_ score: Double) {
    moments.add(score)
    if score >= 100 { atTop += 1 }
    if score <= 0 { atBottom += 1 }
  }

  mutating func merge(_ other: ScoreTotals) {
    moments.merge(other.moments)
    atTop += other.atTop
    atBottom += other.atBottom
  }
}

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
  func index(_ totals: ScoreTotals, population: Int?, spread: Double? = nil) -> Estimate {
    mean(totals.moments, on: .index, population: population, spread: spread)
  }
}
