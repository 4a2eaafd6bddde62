import Statistics

/// How many answers to an item fall below, on and above the middle of its scale, after reversal.
struct ItemCounts: Hashable {
  var unfavourable = 0
  var neutral = 0
  var favourable = 0

  var total: Int { unfavourable + neutral + favourable }

  /// Takes in a score from 0 to 100.
  mutating func add(_ score: Double) {
    if score > 50 { favourable += 1 } else if score < 50 { unfavourable += 1 } else { neutral += 1 }
  }
}

extension Publication {
  /// The spread of an item, hidden below a number of answers.
  ///
  /// Where all answers, or all but one, are favourable, or are not, a bound takes the place of the
  /// share: 90 % and 10 %, for less than ten answers 80 % and 20 %, since one of five is 20 %.
  func shares(_ counts: ItemCounts, minimum: Int, population: Int?) -> Cell<ItemShares> {
    let total = counts.total
    guard total >= minimum else { return .hidden }
    let few = total < 10 ? 0.2 : 0.1
    if counts.favourable >= total - 1 {
      let share = share(total - 1, of: total, population: population)
      return .shown(
        ItemShares(
          unfavourable: few / 2,
          neutral: few / 2,
          favourable: share.bounded(above: 1 - few, top: 1)
        )
      )
    }
    let grid = PublishedScale.share.step(total).parts
    if counts.favourable <= 1 {
      let share = share(1, of: total, population: population).bounded(below: few, bottom: 0)
      // Where one answer lies must not show: with all but one on one side the rest is fixed.
      if counts.unfavourable >= total - 1 || counts.neutral >= total - 1 {
        let isLow = counts.unfavourable >= total - 1
        return .shown(
          ItemShares(
            unfavourable: isLow ? 1 - few : 0,
            neutral: isLow ? 0 : 1 - few,
            favourable: share
          )
        )
      }
      let rest = Int((Double(grid) * (1 - few)).rounded())
      let parts = Self.apportion([counts.unfavourable, counts.neutral], to: rest)
      return .shown(
        ItemShares(
          unfavourable: Double(parts[0]) / Double(grid),
          neutral: Double(parts[1]) / Double(grid),
          favourable: share
        )
      )
    }
    let parts = Self.apportion(
      [counts.unfavourable, counts.neutral, counts.favourable],
      to: grid
    ).map { Double($0) / Double(grid) }
    let share = share(counts.favourable, of: total, population: population)
    return .shown(
      ItemShares(
        unfavourable: parts[0],
        neutral: parts[1],
        favourable: Estimate(
          value: parts[2],
          lower: min(share.lower, parts[2]),
          upper: max(share.upper, parts[2]),
          count: share.count
        )
      )
    )
  }

  /// Whole numbers in proportion to counts that sum to a total, by the largest remainder.
  static func apportion(_ counts: [Int], to total: Int) -> [Int] {
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return counts }
    var parts = counts.map { $0 * total / sum }
    let order = counts.indices.sorted {
      let one = counts[$0] * total % sum
      let two = counts[$1] * total % sum
      return (two, $0) < (one, $1)
    }
    for place in order.prefix(total - parts.reduce(0, +)) { parts[place] += 1 }
    return parts
  }
}
