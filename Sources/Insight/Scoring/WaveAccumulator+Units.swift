import Statistics
import SurveyModel

extension WaveAccumulator {
  /// The units with their indices; each index has its own respondents and is controlled by itself.
  func unitReleases(
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    _ spreads: [Double?],
    _ control: inout ColumnControl
  ) -> [UnitRelease] {
    guard plan.unitKey != nil else { return [] }
    let tree = control.tree
    let headcounts = tree.headcounts
    var columns: [[Cell<Estimate>]] = []
    for place in plan.indices.indices {
      var moments = tree.units.map { tally.units[$0.name]?.measures[place][0] ?? Moments() }
      let isShown = control.shown(
        WaveHistory.column(ofIndex: plan.indices[place].whole.name),
        own: moments.map(\.count),
        total: sum.measures[place][0].count,
        minimum: rules.minimumGroup
      ).groups
      for child in tree.order.reversed() {
        if let parent = tree.parents[child] { moments[parent].merge(moments[child]) }
      }
      columns.append(
        tree.units.indices.map { unit in
          guard isShown[unit] else { return .hidden }
          return score(
            moments[unit],
            rules,
            population: headcounts[unit],
            spread: spreads[place]
          )
        }
      )
    }
    return tree.units.indices.map { unit in
      UnitRelease(
        unit: tree.units[unit].name,
        title: tree.units[unit].title,
        parent: tree.parents[unit].map { tree.units[$0].name },
        scores: columns.map { $0[unit] }
      )
    }
  }

  /// Without a roster the units that enough respondents name; to list a smaller one would tell that
  /// somebody there answered.
  func foundUnits(minimum: Int) -> UnitTree {
    UnitTree(
      tally.units.filter { $0.value.responses >= minimum && !$0.key.isEmpty }.keys.sorted().map {
        UnitHeadcount(name: $0)
      }
    )
  }
}
