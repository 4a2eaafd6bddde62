import Statistics
public import SurveyModel

extension WaveAccumulator {
  /// What may be published of the wave.
  ///
  /// Intervals say how these people feel now: where the head-count is known they carry the finite
  /// population correction, and shares the exact hypergeometric interval.
  ///
  /// - Parameters:
  ///   - wave: What is said about the wave beside its figures.
  ///   - rules: Rules stricter than those of the survey; weaker ones have no effect.
  ///   - topicDomain: The domain of the topics; nil takes the one that covers most comments.
  ///   - topicTitles: The titles of topics by name.
  ///   - earlier: What earlier waves have told, from the oldest to the newest: a figure that together with
  ///     one of theirs would tell of fewer than the minimum of people is hidden.
  ///   - former: The wave before, for what has changed since.
  /// - Returns: The release.
  public func release(
    of wave: WaveDescription,
    rules: DisclosureRules = DisclosureRules(),
    topicDomain: String? = nil,
    topicTitles: [String: LocalizedText] = [:],
    earlier: [EarlierFigures] = [],
    since former: FormerWave? = nil
  ) -> WaveRelease {
    let rules = plan.rules.raised(to: rules)
    var sum = PartTotals(plan: plan)
    for part in tally.units.values { sum.merge(part) }
    let headcount = wave.headcount ?? tree?.headcount
    let tree = self.tree ?? foundUnits(minimum: rules.minimumGroup)
    var control = ColumnControl(tree: tree, earlier: earlier)
    let whole = control.shown(
      WaveHistory.responses,
      own: tree.units.map { tally.units[$0.name]?.responses ?? 0 },
      total: sum.responses,
      minimum: rules.minimumGroup,
      showsUnits: false
    )
    // Too few people for a figure are no reason to say anything; too few changes are.
    let isWithheld = !whole.isWhole && sum.responses >= rules.minimumGroup
    if isWithheld { return withheld(wave, rules, sum, headcount, tree) }
    let areCommentsTold = commenterControl(rules, &control).isWhole
    let comments =
      areCommentsTold
      ? commentRelease(rules, topicDomain: topicDomain, topicTitles: topicTitles)
      : plan.hasComments ? .hidden : nil
    let indices = indexReleases(sum, rules, population: headcount)
    let spreads = indices.map { spread($0.score, population: headcount) }
    let items = itemReleases(sum, rules, population: headcount)
    let recommendation = recommendationRelease(sum, rules, population: headcount)
    let units = unitReleases(sum, rules, spreads, &control)
    return WaveRelease(
      wave: wave.name,
      title: plan.title,
      opens: wave.opens,
      closes: wave.closes,
      isSynthetic: wave.isSynthetic,
      responses: wave.responses ?? PublishedCount(sum.responses),
      headcount: headcount,
      minimumGroup: rules.minimumGroup,
      indices: indices,
      items: items,
      recommendation: recommendation,
      units: units,
      comments: comments,
      unitTopics: comments?.value.flatMap { unitTopicsRelease(of: $0, rules, &control) },
      unitWords: comments?.value == nil ? nil : unitWordsRelease(rules, &control),
      findings: findings(
        sum,
        rules,
        control,
        spreads: spreads,
        worstCases: WorstCase.all(
          indices: indices,
          items: items,
          recommendation: recommendation,
          population: headcount
        ),
        hasEarlier: !earlier.isEmpty,
        since: former
      )
    ).withAdjustedMeans
  }

  /// How far people lie from the mean of an index, for the intervals of small groups, whose own spread must
  /// not be told; nil where the usual one stands in.
  ///
  /// Safe because it is what the published interval of the whole wave tells (of 100 people or more), in whole
  /// points: with it the interval of a small group follows from published figures alone, as it did without.
  private func spread(_ score: Cell<Estimate>, population: Int?) -> Double? {
    score.value?.deviation(population: population)
      .map { max(PublishedScale.index.leastSpread, $0.rounded()) }
  }

  /// A release without any figure: since an earlier wave so few have come or gone that both together would tell
  /// of them.
  private func withheld(
    _ wave: WaveDescription,
    _ rules: DisclosureRules,
    _ sum: PartTotals,
    _ headcount: Int?,
    _ tree: UnitTree
  ) -> WaveRelease {
    let nothing = WaveAccumulator(plan: plan)
    return WaveRelease(
      wave: wave.name,
      title: plan.title,
      opens: wave.opens,
      closes: wave.closes,
      isSynthetic: wave.isSynthetic,
      responses: wave.responses ?? PublishedCount(sum.responses),
      headcount: headcount,
      minimumGroup: rules.minimumGroup,
      indices: nothing.indexReleases(PartTotals(plan: plan), rules, population: nil),
      items: nothing.itemReleases(PartTotals(plan: plan), rules, population: nil),
      recommendation: plan.recommendationKey == nil ? nil : .hidden,
      units: plan.unitKey == nil
        ? []
        : tree.units.indices.map { unit in
          UnitRelease(
            unit: tree.units[unit].name,
            title: tree.units[unit].title,
            parent: tree.parents[unit].map { tree.units[$0].name },
            scores: plan.indices.map { _ in .hidden }
          )
        },
      comments: plan.hasComments ? .hidden : nil,
      isWithheld: true
    )
  }

  var publication: Publication { Publication(policy: .banded) }

  func score(
    _ moments: Moments,
    _ rules: DisclosureRules,
    population: Int?,
    spread: Double? = nil
  ) -> Cell<Estimate> {
    guard moments.count >= rules.minimumGroup else { return .hidden }
    return .shown(publication.index(moments, population: population, spread: spread))
  }

  private func indexReleases(
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    population: Int?
  ) -> [IndexRelease] {
    zip(plan.indices, sum.measures).map { index, moments in
      IndexRelease(
        name: index.whole.name,
        title: index.whole.title,
        score: score(moments[0], rules, population: population),
        scales: zip(index.scales, moments.dropFirst()).map { scale, moments in
          IndexRelease(
            name: scale.name,
            title: scale.title,
            score: score(moments, rules, population: population),
            scales: []
          )
        }
      )
    }
  }

  private func itemReleases(
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    population: Int?
  ) -> [ItemRelease] {
    zip(plan.items, sum.items).map { item, counts in
      ItemRelease(
        name: item.name,
        title: item.title,
        scale: item.scale,
        isReversed: item.isReversed,
        shares: publication.shares(
          counts,
          minimum: rules.minimumGroup,
          population: population
        )
      )
    }
  }

  private func recommendationRelease(
    _ sum: PartTotals,
    _ rules: DisclosureRules,
    population: Int?
  ) -> Cell<Estimate>? {
    guard plan.recommendationKey != nil else { return nil }
    guard sum.recommendation.count >= rules.minimumComments else { return .hidden }
    return .shown(publication.recommendation(sum.recommendation, population: population))
  }

  private func commentRelease(
    _ rules: DisclosureRules,
    topicDomain: String?,
    topicTitles: [String: LocalizedText]
  ) -> Cell<CommentRelease>? {
    guard plan.hasComments else { return nil }
    let comments = self.comments
    guard comments.people >= rules.minimumComments else { return .hidden }
    return .shown(
      comments.release(
        counts: .banded,
        minimumGroup: rules.minimumComments,
        topicDomain: topicDomain,
        topicTitles: topicTitles
      )
    )
  }
}
