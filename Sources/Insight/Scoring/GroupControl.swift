import Statistics

/// Decides which groups of attributes a release shows.
///
/// Nobody says in which group people came, left or changed, so no gate can hold the groups of two waves beside
/// each other. Instead their figures leave out a fifth of the people, drawn by lot in each wave: who takes the
/// figures of two waves off each other is left with those of both fifths beside whoever came, and nobody knows who
/// they are. Those left out of a shown group, and of what remains of all without the shown groups, are at
/// least the minimum.
///
/// The groups of an attribute are held beside the shown units and beside the shown groups of each attribute before
/// it, as if these were an earlier release of the same answers.
struct GroupControl {
  private typealias Group = DisclosureControl.EarlierWave.Group
  private typealias People = DisclosureControl.EarlierWave.People

  let plan: WavePlan
  /// The people whose answers the figures of groups rest on.
  let told: WaveTally
  /// Those left out; nil where nobody was.
  let heldBack: WaveTally?
  let units: ColumnControl
  let minimum: Int

  /// By attribute, group and index whether the figure may be shown.
  func shown() -> [[[Bool]]] {
    var shown = plan.attributes.map { attribute in
      attribute.groups.map { _ in plan.indices.map { _ in false } }
    }
    for index in plan.indices.indices {
      var former: [[Bool]] = []
      for attribute in plan.attributes.indices {
        let groups = self.shown(attribute, index, beside: former)
        for (group, isShown) in groups.enumerated() { shown[attribute][group][index] = isShown }
        former.append(groups)
      }
    }
    return shown
  }

  private func shown(_ attribute: Int, _ index: Int, beside former: [[Bool]]) -> [Bool] {
    let (counts, total) = self.counts(told, attribute, index)
    // Those of no group come last; they are not told of, but could be worked out.
    let groups = (counts + [total - counts.reduce(0, +)]).map {
      DisclosureControl.Group(parent: nil, count: $0)
    }
    let others = former.enumerated().map { crossings(of: $0.offset, $0.element, attribute, index) }
    let open = DisclosureControl.shown(
      groups,
      total: total,
      minimum: minimum,
      earlier: [crossings(ofUnitsWith: attribute, index)] + others
    )
    guard open.isWhole else { return counts.map { _ in false } }
    guard let heldBack else { return Array(open.groups.dropLast()) }
    let (held, all) = self.counts(heldBack, attribute, index)
    let isCovered = DisclosureControl.shown(
      held.map { DisclosureControl.Group(parent: nil, count: $0) },
      total: all,
      minimum: minimum
    )
    // To hide more never tells more: what remains only grows.
    return zip(open.groups, isCovered).map { $0 && $1 }
  }

  /// How many of each group have a score, and of all.
  private func counts(_ tally: WaveTally, _ attribute: Int, _ index: Int) -> ([Int], Int) {
    (
      tally.whole.groups[attribute].map { $0[index].count },
      tally.units.values.reduce(0) { $0 + $1.measures[index][0].count }
    )
  }

  /// The shown units as a release of the same answers, split by the groups of an attribute.
  private func crossings(
    ofUnitsWith attribute: Int,
    _ index: Int
  ) -> DisclosureControl.EarlierWave {
    let tree = units.tree
    let column = units.figures[WaveHistory.column(ofIndex: plan.indices[index].whole.name)]
    var groups = tree.units.indices.map { unit in
      Group(
        parent: tree.parents[unit],
        isShown: column?.shown.contains(tree.units[unit].name) ?? false,
        people: People(count: 0, present: nil)
      )
    }
    for (name, part) in told.units {
      let counts = part.groups[attribute].map { $0[index] }
      let rest = part.measures[index][0].count - counts.reduce(0, +)
      groups += Self.pieces(counts + [rest], of: tree.place(of: name))
    }
    for (name, part) in heldBack?.units ?? [:] {
      let people = People(count: part.measures[index][0].count, present: nil)
      groups.append(Group(parent: tree.place(of: name), isShown: false, people: people))
    }
    return DisclosureControl.EarlierWave(isWholeShown: true, groups: groups)
  }

  /// The shown groups of an attribute as a release of the same answers, split by the groups of a later one.
  private func crossings(
    of first: Int,
    _ shown: [Bool],
    _ second: Int,
    _ index: Int
  ) -> DisclosureControl.EarlierWave {
    let (counts, total) = self.counts(told, first, index)
    let (others, _) = self.counts(told, second, index)
    var groups = shown.map {
      Group(parent: nil, isShown: $0, people: People(count: 0, present: nil))
    }
    // Those of no group of the first, by group of the second; of none of either last.
    var rest = others + [total - counts.reduce(0, +) - others.reduce(0, +)]
    for (group, count) in counts.enumerated() {
      var pieces = others.indices.map { other in
        told.whole.pairs[GroupPair(first: first, second: second, one: group, other: other)]?[index]
          ?? 0
      }
      pieces.append(count - pieces.reduce(0, +))
      groups += Self.pieces(pieces, of: group)
      for (place, piece) in pieces.enumerated() where place < others.count { rest[place] -= piece }
      rest[others.count] += count - (pieces.last ?? 0)
    }
    return DisclosureControl.EarlierWave(
      isWholeShown: true,
      groups: groups + Self.pieces(rest, of: nil)
    )
  }

  /// The people of a unit or group, by the groups of the attribute that is decided on.
  private static func pieces(_ counts: [Int], of parent: Int?) -> [Group] {
    counts.enumerated().filter { $0.element > 0 }.map { group, count in
      Group(parent: parent, isShown: false, people: .same(count, present: group))
    }
  }
}
