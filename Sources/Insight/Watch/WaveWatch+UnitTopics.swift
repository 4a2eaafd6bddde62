import SurveyModel

extension WaveWatch {
  /// The fewest earlier waves that tell of a topic of a unit.
  private static let leastWaves = 2

  /// Topics that more people of a unit touch than before, all units and topics at once.
  ///
  /// Only published shares are compared. What is hidden is unknown here, not little: it may protect another unit. So
  /// a topic must have been told of in two waves before; those are the ones in which many spoke of it, which
  /// puts the expectation rather too high than too low. What bursts in the whole company is not told again for
  /// each unit.
  var unitTopicBursts: [Alert] {
    guard let newest = waves.last, let topics = newest.unitTopics, waves.count > Self.leastWaves
    else { return [] }
    let everywhere = topicBursts.compactMap { alert -> LocalizedText? in
      if case .topicBurst(let title, _, _, _) = alert.event { title } else { nil }
    }
    let titles = newest.comments?.value?.topics ?? []
    let domain = newest.comments?.value?.topicDomain
    let past = waves.map { $0.comments?.value?.topicDomain == domain ? $0.unitTopics : nil }
    var places: [(unit: UnitRelease, topic: TopicRelease, share: Estimate)] = []
    var lines: [TopicBurstSearch.Line] = []
    for unit in newest.units {
      for (topic, cell) in zip(topics.topics, topics.shares(of: unit.unit)) {
        guard let share = cell.value, share.bound == .exact,
          let title = titles.first(where: { $0.name == topic }), !everywhere.contains(title.title)
        else { continue }
        let line = past.map { $0.flatMap { Self.count(of: topic, unit: unit.unit, in: $0) } }
        guard line.dropLast().compactMap(\.self).count >= Self.leastWaves else { continue }
        places.append((unit, title, share))
        lines.append(line)
      }
    }
    let search = TopicBurstSearch(lines, alarms: plan.alarms(WatchPlan.unitTopics))
    return search.bursts.map { found in
      let (unit, topic, share) = places[found.place]
      return Alert(
        .topicBurst(topic.title, from: found.expected, to: share, wave: wave),
        weight: .urgent,
        unit: unit.unit,
        unitTitle: unit.title,
        chance: chance(found.probability, tests: search.tests)
      )
    }
  }

  /// How many of a unit touched a topic, as published; nil where that is hidden or a bound.
  private static func count(
    of topic: String,
    unit: String,
    in topics: UnitTopicsRelease
  ) -> TopicBurstSearch.Count? {
    guard
      let place = topics.topics.firstIndex(of: topic),
      let share = topics.shares(of: unit)[place].value, share.bound == .exact
    else { return nil }
    let people = share.count.middle
    return TopicBurstSearch.Count(people: share.value * people, of: people)
  }
}
