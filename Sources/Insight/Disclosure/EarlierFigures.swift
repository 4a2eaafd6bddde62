import Statistics

/// What an earlier wave has told, for the gate between waves.
public struct EarlierFigures: Sendable {
  /// Its units.
  public let roster: [UnitHeadcount]
  /// What was told, by column.
  let figures: WaveHistory.Figures
}

extension EarlierFigures {
  /// What a wave has told.
  ///
  /// - Parameters:
  ///   - release: What was published of it.
  ///   - plan: What its survey measures.
  ///   - roster: Its units.
  ///   - tally: Its counts.
  public init(
    of release: WaveRelease,
    plan: WavePlan,
    roster: [UnitHeadcount],
    tally: WaveTally
  ) {
    let found = release.units.map {
      UnitHeadcount(name: $0.unit, parent: $0.parent, title: $0.title)
    }
    let units = roster.isEmpty ? found : roster
    let names = Set(units.map(\.name))
    func figure(
      isWholeShown: Bool,
      shown: some Sequence<String>,
      count: (PartTotals) -> Int
    ) -> WaveGate.Figure {
      var respondents: [String: Int] = [:]
      var others = 0
      for (unit, part) in tally.units {
        let count = count(part)
        if names.contains(unit) { respondents[unit] = count } else { others += count }
      }
      return WaveGate.Figure(
        respondents: respondents,
        others: others,
        shown: Set(shown),
        isWholeShown: isWholeShown
      )
    }
    var figures: WaveHistory.Figures = [
      WaveHistory.responses: figure(isWholeShown: !release.isWithheld, shown: []) { $0.responses }
    ]
    for (place, index) in release.indices.enumerated() where plan.indices.indices.contains(place) {
      figures[WaveHistory.column(ofIndex: index.name)] = figure(
        isWholeShown: index.score.value != nil,
        shown: release.units.lazy.filter { $0.scores[place].value != nil }.map(\.unit)
      ) { $0.measures[place][0].count }
    }
    if let comments = release.comments?.value {
      let topics = release.unitTopics
      let shown = release.units.lazy.map(\.unit).map { ($0, topics?.shares(of: $0) ?? []) }
      let spoken = release.unitWords?.units.map(\.unit) ?? []
      figures[WaveHistory.commenters] = figure(
        isWholeShown: true,
        shown: shown.filter { $0.1.contains { $0.value != nil } }.map(\.0) + spoken
      ) { $0.topics.people }
      for (place, topic) in (topics?.topics ?? []).enumerated() {
        let key = UnitTopicTotals.Key(domain: comments.topicDomain, topic: topic)
        figures[WaveHistory.column(ofTopic: key)] = figure(
          isWholeShown: true,
          shown: shown.filter { $0.1[place].value != nil }.map(\.0)
        ) { $0.topics.topics[key] ?? 0 }
      }
    }
    self.init(roster: units, figures: figures)
  }
}
