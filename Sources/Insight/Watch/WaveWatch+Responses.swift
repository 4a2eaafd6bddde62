import SurveyModel

extension WaveWatch {
  /// Units, and all, of which fewer people answer than before.
  var responseFalls: [Alert] {
    let lines = responseLines
    let search = ResponseFallSearch(
      lines.map(\.line),
      alarms: plan.alarms(WatchPlan.responses)
    )
    return search.falls.compactMap { found in
      let line = lines[found.place].line
      guard let count = line.counts.last.flatMap(\.self),
        let people = line.people.last.flatMap(\.self)
      else { return nil }
      return Alert(
        .responseFall(from: found.expected, to: count, of: people, wave: wave),
        weight: .urgent,
        unit: line.unit,
        unitTitle: lines[found.place].title,
        chance: chance(found.probability, tests: search.tests)
      )
    }
  }

  /// Units, and all, of which few answer.
  var lowResponses: [Alert] {
    guard let newest = participation.last.flatMap(\.self) else { return [] }
    let least = settings.responseBelow
    func isLow(_ count: PublishedCount, _ people: Int) -> Bool {
      people > 0 && Double(count.highest) < least * Double(people)
    }
    var alerts: [Alert] = []
    if let people = newest.headcount, isLow(newest.responses, people) {
      alerts.append(
        Alert(.lowResponse(newest.responses, of: people, least: least), weight: .notice)
      )
    }
    for unit in newest.units {
      guard
        let count = unit.responses.value, let people = unit.headcount, isLow(count, people)
      else { continue }
      alerts.append(
        Alert(
          .lowResponse(count, of: people, least: least),
          weight: .notice,
          unit: unit.unit,
          unitTitle: unit.title
        )
      )
    }
    return alerts
  }

  /// Who could answer and who did, for all and for each unit of the newest wave.
  private var responseLines: [(line: ResponseFallSearch.Line, title: LocalizedText?)] {
    guard participation.count > 1, let newest = participation.last.flatMap(\.self) else {
      return []
    }
    let units = participation.map { release in
      Dictionary((release?.units ?? []).map { ($0.unit, $0) }) { first, _ in first }
    }
    let all = ResponseFallSearch.Line(
      unit: nil,
      people: participation.map { $0?.headcount },
      counts: participation.map { $0?.responses }
    )
    return [(all, nil)]
      + newest.units.map { unit in
        (
          ResponseFallSearch.Line(
            unit: unit.unit,
            people: units.map { $0[unit.unit]?.headcount },
            counts: units.map { $0[unit.unit]?.responses.value }
          ),
          unit.title
        )
      }
  }
}
