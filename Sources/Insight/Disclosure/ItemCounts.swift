import Statistics

/// How many answers to an item fall below, on and above the middle of its scale, after reversal.
struct ItemCounts: Hashable {
  var unfavourable = 0
  var neutral = 0
  var favourable = 0

  var total: Int { unfavourable + neutral + favourable }

  mutating func merge(_ other: ItemCounts) {
    unfavourable += other.unfavourable
    neutral += other.neutral
    favourable += other.favourable
  }

  /// Takes in a score from 0 to 100.
  mutating func add(_ score: Double) {
    if score > 50 { favourable += 1 } else if score < 50 { unfavourable += 1 } else { neutral += 1 }
  }
}

extension Publication {
  /// The spread of an item, hidden below a number of answers.
  ///
  /// Where all answers, or all but one, are favourable, or are not, a bound takes the place of the
  /// share: 90 % and 10 %, for less than ten answers 80 % and 20 %, since one of five is 20 %. What
  /// the other two shares are then is told by a bound that holds either way, or not at all. Shares of
  /// a small group are whole steps that sum to 1; those of a larger one are exact.
  func shares(_ counts: ItemCounts, minimum: Int, population: Int?) -> Cell<ItemShares> {
    let total = counts.total
    guard total >= minimum else { return .hidden }
    let few = total < 10 ? 0.2 : 0.1
    let share = share(counts.favourable, of: total, population: population)
    if counts.favourable >= total - 1 {
      return .shown(
        ItemShares(
          unfavourable: .init(few, .atMost),
          neutral: .init(few, .atMost),
          favourable: share.bounded(above: 1 - few, top: 1)
        )
      )
    }
    if counts.favourable <= 1 {
      return .shown(
        ItemShares(
          unfavourable: part(counts.unfavourable, besideFew: few, of: total),
          neutral: part(counts.neutral, besideFew: few, of: total),
          favourable: share.bounded(below: few, bottom: 0)
        )
      )
    }
    let parts = parts(of: [counts.unfavourable, counts.neutral, counts.favourable])
    return .shown(
      ItemShares(
        unfavourable: part(parts[0], of: total),
        neutral: part(parts[1], of: total),
        favourable: share.bound == .exact
          ? Estimate(
            value: parts[2],
            lower: min(share.lower, parts[2]),
            upper: max(share.upper, parts[2]),
            count: share.count
          ) : share
      )
    )
  }

  /// One of the two other parts where hardly anybody is favourable.
  ///
  /// Where all but one answer lie in one part, where the last one lies must not show.
  private func part(_ count: Int, besideFew few: Double, of total: Int) -> ItemShares.Part? {
    if count >= total - 1 { return .init(1 - few, .atLeast) }
    if count <= 1 { return .init(few, .atMost) }
    let least = PublishedScale.share.coarse.roundedDown(Double(count) / Double(total) * (1 - few))
    return least > 0 ? .init(least, .atLeast) : nil
  }

  /// A part as it may be shown: near an end a bound in a small group.
  private func part(_ share: Double, of total: Int) -> ItemShares.Part {
    guard total < Self.smallGroup, let cut = PublishedScale.share.cut else {
      return .init(share, .exact)
    }
    if share <= cut { return .init(cut, .atMost) }
    return share >= 1 - cut ? .init(1 - cut, .atLeast) : .init(share, .exact)
  }

  /// Counts as shares that sum to 1: exact ones of a larger group, whole steps of a small one.
  private func parts(of counts: [Int]) -> [Double] {
    let total = counts.reduce(0, +)
    guard total < Self.smallGroup else { return counts.map { Double($0) / Double(total) } }
    let grid = PublishedScale.share.coarse.parts
    return LargestRemainder.apportion(counts.map(Double.init), to: grid)
      .map { Double($0) / Double(grid) }
  }
}
