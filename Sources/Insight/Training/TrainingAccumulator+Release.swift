import Statistics

extension TrainingAccumulator {
  /// What may be published.
  ///
  /// Kinds of work and levels of skill pass the gate one at a time, each topic by itself, since each has its own
  /// respondents; both together only from fifty people on (``CrossControl``). Shares of comments need ten people
  /// who commented and ten who speak of training.
  ///
  /// Figures of groups leave out those held back, as in the report, and those left out pass the same gate: whatever
  /// can be told by adding and taking away rests on at least the minimum of either. Levels are held beside
  /// kinds of work as if these were an earlier release of the same answers.
  ///
  /// - Parameters:
  ///   - wave: The wave's name.
  ///   - isSynthetic: True when the responses were made up by a generator.
  ///   - rules: Rules stricter than those of the survey; weaker ones have no effect.
  /// - Returns: The release.
  public func release(
    wave: String,
    isSynthetic: Bool,
    rules: DisclosureRules = DisclosureRules()
  ) -> TrainingRelease {
    let rules = plan.rules.raised(to: rules)
    let gates = plan.topics.indices.map { topic in
      gate(minimum: rules.minimumGroup) { $0.gap[topic].count }
    }
    let commenting = gate(minimum: rules.minimumComments, \.commenting)
    let wishing = gate(minimum: rules.minimumComments, \.wishing)
    let places: [(Int?, Int?)] =
      [(nil, nil)] + plan.categories.indices.map { ($0, nil) }
      + plan.levels.indices.map { (nil, $0) }
      + plan.categories.indices.flatMap { row in plan.levels.indices.map { (row, $0) } }
    let groups = places.compactMap { row, column -> TrainingGroup? in
      let totals = totals(row, column)
      let needs = plan.topics.indices.map { topic in
        need(totals, topic, isShown: gates[topic].isShown(row, column))
      }
      // A table of all kinds by all levels would be mostly empty: what is hidden altogether is left out of it.
      if row != nil, column != nil, needs.allSatisfy({ $0.gap.value == nil }) { return nil }
      let areCommentsShown = commenting.isShown(row, column) && wishing.isShown(row, column)
      return TrainingGroup(
        category: row.map { plan.categories[$0] },
        level: column.map { plan.levels[$0] },
        needs: Self.ranked(needs),
        comments: areCommentsShown
          ? .shown(publication.share(totals.wishing, of: totals.commenting)) : .hidden
      )
    }
    return TrainingRelease(
      wave: wave,
      isSynthetic: isSynthetic,
      range: plan.range,
      groups: groups
    )
  }

  private var publication: Publication { Publication(policy: .banded) }

  /// Which figures of one column of numbers may be shown.
  private struct Gate {
    let all: Bool
    let rows: [Bool]
    let columns: [Bool]
    let cells: [[Bool]]

    func isShown(_ row: Int?, _ column: Int?) -> Bool {
      switch (row, column) {
      case (nil, nil): all
      case (let row?, nil): rows[row]
      case (nil, let column?): columns[column]
      case (let row?, let column?): cells[row][column]
      }
    }
  }

  private func gate(minimum: Int, _ count: (Totals) -> Int) -> Gate {
    let told = cells.map { $0.map(count) }
    let left = heldBack.map { $0.map(count) }
    let (one, other) = (
      CrossControl.margins(told, minimum: minimum), CrossControl.margins(left, minimum: minimum)
    )
    // To hide more never tells more: what remains only grows.
    let rows = zip(one.rows, other.rows).map { $0 && $1 }
    let columns = zip(one.columns, other.columns).map { $0 && $1 }
    let cells = CrossControl.shown(told, rows: rows, columns: columns, minimum: minimum)
    let covered = CrossControl.shown(
      left,
      rows: rows,
      columns: columns,
      minimum: minimum,
      fewest: minimum
    )
    return Gate(
      all: (told + left).joined().reduce(0, +) >= minimum,
      rows: rows,
      columns: columns,
      cells: zip(cells, covered).map { zip($0, $1).map { $0 && $1 } }
    )
  }

  private func totals(_ row: Int?, _ column: Int?) -> Totals {
    var sum = Totals(topics: plan.topics.count)
    for (place, cells) in cells.enumerated() where row.map({ $0 == place }) ?? true {
      for (place, totals) in cells.enumerated() where column.map({ $0 == place }) ?? true {
        sum.merge(totals)
      }
    }
    // Who came to all is for the gate between waves to tell.
    if row == nil, column == nil { for totals in heldBack.joined() { sum.merge(totals) } }
    return sum
  }

  private func need(_ totals: Totals, _ topic: Int, isShown: Bool) -> TrainingNeed {
    let width = plan.range.upperBound - plan.range.lowerBound
    let scale = PublishedScale.answers(plan.range)
    let gap = PublishedScale.answers(-width...width)
    return TrainingNeed(
      topic: plan.topics[topic],
      known: isShown ? .shown(publication.mean(totals.know[topic], on: scale)) : .hidden,
      needed: isShown ? .shown(publication.mean(totals.need[topic], on: scale)) : .hidden,
      gap: isShown ? .shown(publication.mean(totals.gap[topic], on: gap)) : .hidden
    )
  }

  private static func ranked(_ needs: [TrainingNeed]) -> [TrainingNeed] {
    let shown = needs.filter { $0.gap.value != nil }
    let order = shown.enumerated().sorted { left, right in
      let (first, second) = (left.element.gap.value?.value, right.element.gap.value?.value)
      return (second ?? 0, left.offset) < (first ?? 0, right.offset)
    }
    return order.map(\.element) + needs.filter { $0.gap.value == nil }
  }
}

extension PublishedScale {
  /// Means of answers on a scale of a few steps: to half a step for fewer than ten people, to a fifth of one for
  /// fewer than twenty, so that at least two sums give the same figure.
  fileprivate static func answers(_ range: ClosedRange<Double>) -> PublishedScale {
    PublishedScale(
      range: range,
      coarsest: Grid(parts: 2),
      coarse: Grid(parts: 5),
      fine: Grid(parts: 100),
      margin: 0.2,
      cuts: (1, 0.5, 0.2),
      usualSpread: 1,
      leastSpread: 0.6
    )
  }
}
