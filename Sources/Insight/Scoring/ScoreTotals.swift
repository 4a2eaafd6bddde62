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
  /// Where all of them, or all but one, lie at one end, a bound takes the place of the mean at any
  /// size of the group: 95, for less than twenty 90 and for less than ten 80, so that a single answer
  /// at the other end does not make it false.
  func index(_ totals: ScoreTotals, population: Int?) -> Estimate {
    let estimate = mean(totals.moments, on: .index, population: population)
    guard policy == .banded else { return estimate }
    let few = 100 * nearlyNone(totals.count)
    if totals.atTop >= totals.count - 1 {
      return estimate.bounded(above: 100 - few, top: 100)
    }
    if totals.atBottom >= totals.count - 1 {
      return estimate.bounded(below: few, bottom: 0)
    }
    return estimate
  }

  /// A share that one of a group at most makes up.
  func nearlyNone(_ count: Int) -> Double {
    count < 10 ? 0.2 : count < Self.smallGroup ? 0.1 : 0.05
  }
}
