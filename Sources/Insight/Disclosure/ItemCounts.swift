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
  /// The fewest answers on one side of which a larger group's count is told.
  private static let fewest = 5

  /// The spread of an item, hidden below a number of answers.
  ///
  /// Where hardly anybody, or hardly anybody else, is favourable, a bound takes the place of the share,
  /// and holds for groups of more than one mind too. Groups below ten have no distribution: the
  /// favourable are half at least, or half at most. Up to nineteen shares are in tenths. Of larger groups counts of
  /// less than five on one side are not told, nor what would give them away.
  ///
  /// - Parameters:
  ///   - counts: The answers.
  ///   - minimum: The fewest answers that are told of.
  ///   - population: How many people there are, nil where unknown.
  /// - Returns: The shares as published.
  func shares(_ counts: ItemCounts, minimum: Int, population: Int?) -> Cell<ItemShares> {
    let total = counts.total
    guard total >= minimum else { return .hidden }
    let favourable = share(counts.favourable, of: total, population: population)
    guard policy == .banded else {
      return .shown(
        ItemShares(
          unfavourable: .init(Double(counts.unfavourable) / Double(max(1, total))),
          neutral: .init(Double(counts.neutral) / Double(max(1, total))),
          favourable: favourable
        )
      )
    }
    if total < 10 {
      return .shown(ItemShares(unfavourable: nil, neutral: nil, favourable: favourable))
    }
    return .shown(
      total < Self.smallGroup
        ? smallShares(counts, favourable, population) : largeShares(counts, favourable)
    )
  }

  /// Shares in tenths, with bounds near the ends.
  private func smallShares(
    _ counts: ItemCounts,
    _ favourable: Estimate,
    _ population: Int?
  ) -> ItemShares {
    switch favourable.bound {
    case .atLeast:
      let few = ItemShares.Part(0.25, .atMost)
      return ItemShares(unfavourable: few, neutral: few, favourable: favourable)
    case .atMost:
      // Of the rest one is half, or the other is a quarter at least.
      let isMostly = 2 * counts.unfavourable >= counts.total
      return ItemShares(
        unfavourable: isMostly ? .init(0.5, .atLeast) : nil,
        neutral: isMostly ? nil : .init(0.25, .atLeast),
        favourable: favourable
      )
    case .exact:
      let parts = LargestRemainder.apportion(
        [counts.unfavourable, counts.neutral, counts.favourable].map(Double.init),
        to: 10
      )
      func part(_ tenths: Int) -> ItemShares.Part {
        // Rounding moves a share by less than a tenth.
        tenths <= 2
          ? .init(0.3, .atMost) : tenths >= 7 ? .init(0.6, .atLeast) : .init(Double(tenths) / 10)
      }
      return ItemShares(
        unfavourable: part(parts[0]),
        neutral: part(parts[1]),
        // Rounded together with the others, else the two roundings would tell more than one.
        favourable: estimate(
          Double(min(7, max(3, parts[2]))) / 10,
          nil,
          count: counts.total,
          on: .share,
          population: population
        )
      )
    }
  }

  /// Exact shares, save counts below five.
  private func largeShares(_ counts: ItemCounts, _ favourable: Estimate) -> ItemShares {
    let total = counts.total
    let few = Double(Self.fewest - 1) / Double(total)
    // The same for groups of much the same size: 20 %, 10 % or 5 %.
    let bound = few > 0.1 ? 0.2 : few > 0.05 ? 0.1 : 0.05
    func isFew(_ count: Int) -> Bool { count < Self.fewest }
    func atLeast(_ share: Double) -> ItemShares.Part? {
      let told = PublishedScale.share.coarse.roundedDown(max(0, share))
      return told > 0 ? .init(told, .atLeast) : nil
    }
    if isFew(total - counts.favourable) {
      return ItemShares(
        unfavourable: .init(bound, .atMost),
        neutral: .init(bound, .atMost),
        favourable: favourable.bounded(above: 1 - bound, top: 1)
      )
    }
    let others = [counts.unfavourable, counts.neutral]
    if isFew(counts.favourable) {
      // Both of the others would tell the favourable; so one is told, and coarsely.
      let isMostly = 2 * counts.unfavourable >= total
      let hasFew = others.contains(where: isFew)
      let parts = others.enumerated().map { side, count -> ItemShares.Part? in
        if isFew(count) { return ItemShares.Part(bound, .atMost) }
        if hasFew { return atLeast(1 - 2 * bound) }
        return (side == 0) == isMostly ? atLeast(isMostly ? 0.5 : 0.5 - bound) : nil
      }
      return ItemShares(
        unfavourable: parts[0],
        neutral: parts[1],
        favourable: favourable.bounded(below: bound, bottom: 0)
      )
    }
    if others.contains(where: isFew) {
      let parts = others.map { count -> ItemShares.Part? in
        isFew(count) ? .init(bound, .atMost) : atLeast(1 - favourable.value - bound)
      }
      return ItemShares(unfavourable: parts[0], neutral: parts[1], favourable: favourable)
    }
    return ItemShares(
      unfavourable: .init(Double(counts.unfavourable) / Double(total)),
      neutral: .init(Double(counts.neutral) / Double(total)),
      favourable: favourable
    )
  }
}
