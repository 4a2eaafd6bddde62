import Statistics
import SurveyModel

extension WaveAccumulator {
  private struct Change {
    let kind: MeasureChange.Kind
    let name: String
    let title: LocalizedText
    let difference: Double
    let interval: Interval
    let probability: Double
    let count: Int
    let scale: PublishedScale
  }

  /// What has changed in figures of at least twenty people that both waves ask in the same way.
  func changes(_ sum: PartTotals, since former: FormerWave) -> [MeasureChange] {
    guard !former.release.isWithheld else { return [] }
    var before = PartTotals(plan: former.plan)
    for part in former.tally.units.values { before.merge(part) }
    let found =
      indexChanges(sum, before, former.plan)
      + [recommendationChange(sum, before)].compactMap(\.self)
      + itemChanges(sum, before, former.plan)
    let adjusted = MultipleTesting.holm(found.map(\.probability)) ?? []
    return zip(found, adjusted).map { change, probability in
      MeasureChange(
        kind: change.kind,
        name: change.name,
        title: change.title,
        since: former.name,
        difference: publication.difference(
          change.difference,
          change.interval,
          count: change.count,
          on: change.scale
        ),
        chance: ChanceBound(probability)
      )
    }
  }

  private func indexChanges(
    _ sum: PartTotals,
    _ before: PartTotals,
    _ plan: WavePlan
  ) -> [Change] {
    self.plan.indices.enumerated().compactMap { place, index in
      guard
        let old = plan.indices.firstIndex(where: {
          $0.whole.name == index.whole.name && $0.whole.items == index.whole.items
        }), let count = large(sum.measures[place][0].count, before.measures[old][0].count),
        let test = WelchTest(
          sum.measures[place][0],
          minus: before.measures[old][0]
        ), let interval = test.interval()
      else { return nil }
      return Change(
        kind: .index,
        name: index.whole.name,
        title: index.whole.title,
        difference: test.difference,
        interval: interval,
        probability: test.probability,
        count: count,
        scale: .index
      )
    }
  }

  private func recommendationChange(_ sum: PartTotals, _ before: PartTotals) -> Change? {
    let (now, old) = (sum.recommendation, before.recommendation)
    guard
      let count = large(now.count, old.count), let value = now.value, let former = old.value,
      let one = now.variance(), let two = old.variance(), one + two > 0
    else { return nil }
    let error = (one + two).squareRoot()
    let reach = 1.959963984540054 * error
    let difference = value - former
    return Change(
      kind: .recommendation,
      name: "recommendation",
      title: .recommendation,
      difference: difference,
      interval: Interval(lower: difference - reach, upper: difference + reach),
      probability: NormalDistribution.twoSidedTail(difference / error),
      count: count,
      scale: .recommendation
    )
  }

  private func itemChanges(
    _ sum: PartTotals,
    _ before: PartTotals,
    _ plan: WavePlan
  ) -> [Change] {
    self.plan.items.enumerated().compactMap { place, item in
      guard let old = plan.items.firstIndex(of: item) else { return nil }
      let (now, then) = (sum.items[place], before.items[old])
      guard
        let count = large(now.total, then.total),
        let one = Proportion(successes: now.favourable, of: now.total),
        let two = Proportion(successes: then.favourable, of: then.total),
        let test = ChiSquareTest([
          [now.favourable, now.total - now.favourable],
          [then.favourable, then.total - then.favourable],
        ])
      else { return nil }
      let difference = ProportionDifference(one, minus: two)
      return Change(
        kind: .item,
        name: item.name,
        title: item.title,
        difference: difference.value,
        interval: difference.newcombeInterval(),
        probability: test.probability,
        count: count,
        scale: .share
      )
    }
  }

  /// The smaller of two counts; nil where it is a small group.
  private func large(_ one: Int, _ two: Int) -> Int? {
    let count = min(one, two)
    return count >= Publication.smallGroup ? count : nil
  }
}
