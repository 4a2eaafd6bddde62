extension WaveRelease {
  /// The part of the release that is for some readers.
  ///
  /// Only ever leaves out: every figure is one of the whole release as it stands there, so a report in
  /// any format shows no more than this. What is added to a release later is left out here until it is
  /// named here.
  ///
  /// - Parameter profile: For whom it is.
  /// - Returns: Nil where there is no such unit.
  public func narrowed(to profile: ReportProfile) -> WaveRelease? {
    switch profile {
    case .organiser: self
    case .leader(let unit): narrowed(toUnit: unit)
    case .everyone:
      copy(
        items: extremeItems(most: Self.extremes),
        units: [],
        comments: comments.map { $0.map { $0.inBrief(keepsWords: false) } },
        unitTopics: nil
      )
    }
  }

  /// How many items of each end are told to everyone.
  public static let extremes = 3

  /// The items with the most favourable answers, the best first.
  ///
  /// - Parameter most: How many at most; never more than half of those shown, so that none is both
  ///   among the best and among the worst.
  /// - Returns: Items that are shown; equal ones in the order of the survey.
  public func strongestItems(most: Int) -> [ItemRelease] {
    Array(rankedItems.prefix(min(most, rankedItems.count / 2)))
  }

  /// The items with the fewest favourable answers, the worst first.
  ///
  /// - Parameter most: How many at most; never more than half of those shown.
  /// - Returns: Items that are shown.
  public func weakestItems(most: Int) -> [ItemRelease] {
    Array(rankedItems.suffix(min(most, rankedItems.count / 2)).reversed())
  }

  /// The shown items, the most favourable first.
  private var rankedItems: [ItemRelease] {
    let shown = items.compactMap { item in
      item.shares.value.map { (item: item, share: $0.favourable.value) }
    }
    return shown.indices.sorted { (-shown[$0].share, $0) < (-shown[$1].share, $1) }
      .map { shown[$0].item }
  }

  private func extremeItems(most: Int) -> [ItemRelease] {
    let names = Set((strongestItems(most: most) + weakestItems(most: most)).map(\.name))
    return items.filter { names.contains($0.name) }
  }

  private func narrowed(toUnit name: String) -> WaveRelease? {
    guard let own = units.first(where: { $0.unit == name }) else { return nil }
    var kept: Set<String> = [name]
    // A parent may stand after its children, so it takes as many rounds as the tree is deep.
    var count = 0
    while count < kept.count {
      count = kept.count
      for unit in units {
        if let parent = unit.parent, kept.contains(parent) { kept.insert(unit.unit) }
      }
    }
    if let parent = own.parent { kept.insert(parent) }
    let shown = units.filter { kept.contains($0.unit) }
    return copy(
      items: items,
      units: shown,
      comments: comments.map { $0.map { $0.inBrief(keepsWords: true) } },
      unitTopics: unitTopics.map { topics in
        UnitTopicsRelease(
          topics: topics.topics,
          shares: Dictionary(
            shown.map { ($0.unit, topics.shares(of: $0.unit)) },
            uniquingKeysWith: { first, _ in first }
          )
        )
      },
      unitWords: unitWords.map { words in
        UnitWordsRelease(units: words.units.filter { kept.contains($0.unit) })
      }
    )
  }

  private func copy(
    items: [ItemRelease],
    units: [UnitRelease],
    comments: Cell<CommentRelease>?,
    unitTopics: UnitTopicsRelease?,
    unitWords: UnitWordsRelease? = nil
  ) -> WaveRelease {
    WaveRelease(
      wave: wave,
      title: title,
      opens: opens,
      closes: closes,
      isSynthetic: isSynthetic,
      responses: responses,
      headcount: headcount,
      minimumGroup: minimumGroup,
      indices: indices,
      items: items,
      recommendation: recommendation,
      units: units,
      comments: comments,
      unitTopics: unitTopics,
      unitWords: unitWords,
      isWithheld: isWithheld
    )
  }
}

extension CommentRelease {
  /// The figures without any comment in full: the sentences are of all units, and whoever leads one
  /// of them might know who wrote.
  ///
  /// - Parameter keepsWords: True to keep the typical words and the months.
  /// - Returns: The same figures.
  func inBrief(keepsWords: Bool) -> CommentRelease {
    CommentRelease(
      count: count,
      people: people,
      coverage: coverage,
      firstDay: firstDay,
      lastDay: lastDay,
      shares: shares,
      mean: mean,
      topics: topics,
      topicDomain: topicDomain,
      topicCoverage: topicCoverage,
      typicalWords: keepsWords ? typicalWords : [],
      sentences: [],
      months: keepsWords ? months : [],
      groups: [],
      sample: keepsWords ? sample : nil
    )
  }
}

extension Cell {
  /// The figure made into another, hidden where it is hidden.
  fileprivate func map<Other>(_ body: (Value) -> Other) -> Cell<Other> {
    switch self {
    case .shown(let value): .shown(body(value))
    case .hidden: .hidden
    }
  }
}
