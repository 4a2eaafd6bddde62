import Statistics
import SurveyModel

extension WaveAccumulator {
  /// The groups of the attributes, those shown that ``GroupControl`` lets pass.
  ///
  /// Where nobody was held back and another wave has told of groups, none is shown.
  func attributes(
    _ rules: DisclosureRules,
    _ control: ColumnControl,
    _ spreads: [Double?],
    hasEarlier: Bool
  ) -> [AttributeRelease] {
    let told = lot?.told ?? (hasEarlier ? WaveTally(plan: plan) : tally)
    let shown = GroupControl(
      plan: plan,
      told: told,
      heldBack: lot?.heldBack,
      units: control,
      minimum: rules.minimumGroup
    ).shown()
    let all = plan.indices.indices.map { index in
      told.units.values.reduce(into: Moments()) { $0.merge($1.measures[index][0]) }
    }
    return plan.attributes.indices.map { place in
      attribute(place, told.whole.groups[place], of: all, shown[place], spreads)
    }
  }

  private func attribute(
    _ place: Int,
    _ totals: [[Moments]],
    of all: [Moments],
    _ shown: [[Bool]],
    _ spreads: [Double?]
  ) -> AttributeRelease {
    let attribute = plan.attributes[place]
    func score(_ group: Int, _ index: Int) -> Estimate {
      publication.index(totals[group][index], population: nil, spread: spreads[index])
    }
    // What a group differs by follows from what is told of it and of all.
    let whole = all.map { publication.index($0, population: nil) }
    let found = totals.indices.map { group in
      plan.indices.indices.map { index -> (estimate: Estimate, probability: Double)? in
        guard shown[group][index] else { return nil }
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
            shown[group][index] ? .shown(score(group, index)) : .hidden
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
}
