import Statistics
import SurveyModel

extension WaveAccumulator {
  /// The groups of an attribute.
  ///
  /// A group is hidden like a unit is, and also where its figure beside those of shown units would single out
  /// fewer than the minimum: the units are taken for an earlier release of the same answers.
  func attribute(
    _ place: Int,
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    _ control: ColumnControl,
    _ spreads: [Double?]
  ) -> AttributeRelease {
    let attribute = plan.attributes[place]
    let totals = tally.whole.groups[place]
    func score(_ group: Int, _ index: Int) -> Estimate {
      publication.index(totals[group][index], population: nil, spread: spreads[index])
    }
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
    let whole = sum.measures.map { publication.index($0[0], population: nil) }
    let found = totals.indices.map { group in
      plan.indices.indices.map { index -> (estimate: Estimate, probability: Double)? in
        guard shown[index][group] else { return nil }
        return publication.difference(
          of: score(group, index),
          in: whole[index],
          spread: spreads[index]
        )
      }
    }
    let adjusted = MultipleTesting.holm(found.joined().compactMap { $0?.probability }) ?? []
    var next = adjusted.makeIterator()
    return AttributeRelease(
      key: attribute.key,
      title: attribute.title,
      groups: attribute.groups.enumerated().map { group, definition in
        AttributeRelease.Group(
          name: definition.name,
          title: definition.title,
          scores: plan.indices.indices.map { index in
            shown[index][group] ? .shown(score(group, index)) : .hidden
          },
          differences: found[group].map { found in
            guard let found, let probability = next.next() else { return .hidden }
            return .shown(
              GroupDifference(difference: found.estimate, chance: ChanceBound(probability))
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
