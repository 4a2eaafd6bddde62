import Statistics
import SurveyModel

extension WaveAccumulator {
  /// The fewest complete answers reliability is told of.
  private static let fewestAnswers = 100
  /// How often shares of drivers are drawn for their intervals.
  private static let draws = 399

  /// What the answers say beyond their means.
  ///
  /// - Parameters:
  ///   - sum: The totals of all.
  ///   - rules: The rules of the wave.
  ///   - control: The units that the release shows.
  ///   - former: The wave before.
  /// - Returns: The findings.
  func findings(
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    _ control: ColumnControl,
    since former: FormerWave?
  ) -> WaveFindings {
    WaveFindings(
      reliability: reliability(),
      drivers: drivers(),
      attributes: plan.attributes.indices.map { attribute($0, sum, rules, control) },
      changes: former.map { changes(sum, since: $0) } ?? []
    )
  }

  private func reliability() -> [IndexReliability] {
    zip(plan.indices, tally.whole.items).compactMap { index, moments in
      guard moments.count >= Self.fewestAnswers, let found = Reliability(moments) else {
        return nil
      }
      return IndexReliability(
        name: index.whole.name,
        title: index.whole.title,
        count: found.count,
        alpha: found.alpha,
        items: zip(index.whole.items, found.items).map { item, part in
          .init(
            name: item.name,
            correlation: part.correctedCorrelation,
            alphaWithout: part.alphaIfDropped
          )
        }
      )
    }
  }

  private func drivers() -> DriverRelease? {
    let scores = plan.drivers
    guard
      let moments = tally.whole.drivers,
      let found = try? DriverShares(moments, outcome: scores.count)
    else { return nil }
    var chance = SplitMix64(seed: UInt64(moments.count))
    let intervals = found.intervals(draws: Self.draws, using: &chance)
    let shares = found.drivers.enumerated().map { place, driver in
      DriverRelease.Share(
        name: scores[driver.variable].name,
        title: scores[driver.variable].title,
        share: driver.share,
        correlation: driver.correlation,
        lower: intervals?[place].lower ?? 0,
        upper: intervals?[place].upper ?? 1
      )
    }
    return DriverRelease(
      count: found.count,
      fit: found.rSquared,
      shares: shares.sorted { $0.share > $1.share }
    )
  }
}

// MARK: - Groups

extension WaveAccumulator {
  /// The groups of an attribute.
  ///
  /// A group is hidden like a unit is, and also where its figure beside those of shown units would single out
  /// fewer than the minimum: the units are taken for an earlier release of the same answers.
  private func attribute(
    _ place: Int,
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    _ control: ColumnControl
  ) -> AttributeRelease {
    let attribute = plan.attributes[place]
    let totals = tally.whole.groups[place]
    let shown = plan.indices.indices.map { index -> [Bool] in
      let counts = totals.map { $0[index].count }
      let total = sum.measures[index][0].count
      // Those of no group come last; they are not told of, but could be worked out.
      return DisclosureControl.shown(
        (counts + [total - counts.reduce(0, +)]).map {
          DisclosureControl.Group(parent: nil, count: $0)
        },
        total: total,
        minimum: rules.minimumGroup,
        earlier: [units(of: place, index, control)]
      ).groups
    }
    let tests = totals.indices.map { group in
      plan.indices.indices.map { index -> WelchTest? in
        guard shown[index][group] else { return nil }
        let own = totals[group][index].moments
        return WelchTest(own, minus: sum.measures[index][0].moments.without(own))
      }
    }
    let adjusted = MultipleTesting.holm(tests.joined().compactMap { $0?.probability }) ?? []
    var next = adjusted.makeIterator()
    return AttributeRelease(
      key: attribute.key,
      title: attribute.title,
      groups: attribute.groups.enumerated().map { group, definition in
        AttributeRelease.Group(
          name: definition.name,
          title: definition.title,
          scores: plan.indices.indices.map { index in
            shown[index][group]
              ? .shown(publication.index(totals[group][index], population: nil)) : .hidden
          },
          differences: tests[group].enumerated().map { index, test in
            guard let test, let probability = next.next() else { return .hidden }
            let count = totals[group][index].count
            // The rest would tell what a bound keeps back.
            guard
              publication.index(totals[group][index], population: nil).bound == .exact,
              let interval = test.interval()
            else { return .hidden }
            return .shown(
              GroupDifference(
                difference: publication.difference(test.difference, interval, count: count),
                probability: probability
              )
            )
          }
        )
      }
    )
  }

  /// The shown units of an index as a release of the same answers, split by the groups of an attribute.
  private func units(
    of attribute: Int,
    _ index: Int,
    _ control: ColumnControl
  ) -> DisclosureControl.EarlierWave {
    typealias Group = DisclosureControl.EarlierWave.Group
    typealias People = DisclosureControl.EarlierWave.People
    let tree = control.tree
    let column = control.figures[WaveHistory.column(ofIndex: plan.indices[index].whole.name)]
    var groups = tree.units.indices.map { unit in
      Group(
        parent: tree.parents[unit],
        isShown: column?.shown.contains(tree.units[unit].name) ?? false,
        people: People(count: 0, present: nil)
      )
    }
    // The people of each unit by group; those of none come last.
    for (name, part) in tally.units {
      let counts = part.groups[attribute].map { $0[index] }
      let rest = part.measures[index][0].count - counts.reduce(0, +)
      for (group, count) in (counts + [rest]).enumerated() where count > 0 {
        groups.append(
          Group(
            parent: tree.place(of: name),
            isShown: false,
            people: People(count: count, present: group)
          )
        )
      }
    }
    return DisclosureControl.EarlierWave(isWholeShown: true, groups: groups)
  }
}

// MARK: - Changes

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
  private func changes(_ sum: PartTotals, since former: FormerWave) -> [MeasureChange] {
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
        probability: probability
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
          sum.measures[place][0].moments,
          minus: before.measures[old][0].moments
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
      title: LocalizedText(texts: ["en": "Recommendation", "zh-cn": "推荐度"]),
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

extension Moments {
  /// The moments of the numbers that are not among some of them.
  fileprivate func without(_ part: Moments) -> Moments {
    let rest = count - part.count
    guard rest > 0 else { return Moments() }
    let mean = (self.mean * Double(count) - part.mean * Double(part.count)) / Double(rest)
    let gap = part.mean - mean
    let between = gap * gap * Double(part.count) * Double(rest) / Double(count)
    return Moments(
      count: rest,
      mean: mean,
      sumOfSquares: max(0, sumOfSquares - part.sumOfSquares - between)
    )
  }
}

extension Publication {
  /// A difference of figures with its interval, as coarse as the figures themselves.
  func difference(
    _ value: Double,
    _ interval: Interval,
    count: Int,
    on scale: PublishedScale = .index
  ) -> Estimate {
    let step = scale.step(count)
    return Estimate(
      value: step.rounded(value),
      lower: step.roundedDown(interval.lower),
      upper: step.roundedUp(interval.upper),
      count: self.count(count)
    )
  }
}
