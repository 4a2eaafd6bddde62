import Messages
import Sentiment
import SurveyModel
import Testing

@testable import Insight

@Suite struct AlertSearchTests {
  private func series(
    _ points: [Cell<Estimate>],
    breaks: [TrendBreak] = [],
    unit: String? = nil
  ) -> TrendSeries {
    TrendSeries(
      kind: .index("leye"),
      title: LocalizedText("乐业"),
      unit: unit,
      points: points,
      breaks: breaks
    )
  }

  private func point(_ value: Double, _ bound: Estimate.Bound = .exact) -> Cell<Estimate> {
    .shown(
      Estimate(
        value: value,
        lower: value - 2,
        upper: value + 2,
        count: PublishedCount(50),
        bound: bound
      )
    )
  }

  private func alerts(
    _ series: [TrendSeries],
    waves: [WaveRelease] = [],
    participation: [ParticipationRelease?] = [],
    settings: AlertSettings = .standard,
    isOpen: Bool = false
  ) -> [Alert] {
    let names = (0..<(series.first?.points.count ?? waves.count)).map { "\($0)" }
    return AlertSearch.alerts(
      in: TrendRelease(waves: names, isSynthetic: false, series: series),
      waves: waves,
      participation: participation,
      settings: settings,
      isOpen: isOpen
    )
  }

  @Test func `a clear fall of all is told with what was expected and how easily chance makes it`() {
    let found = alerts([series([60, 61, 59, 60, 40].map { point($0) })])
    guard case .fall(_, .index("leye"), let fall, "4")? = found.first?.event else {
      Issue.record("no fall")
      return
    }
    #expect(fall.expected == 60)
    #expect(fall.observed == 40)
    #expect(found.first?.weight == .urgent)
    let chance = found.first?.chance?.probability ?? 1
    #expect(chance < 0.001)
    #expect(alerts([series([60, 61, 59, 60, 59].map { point($0) })]).isEmpty)
    #expect(alerts([series([60, 61, 59, 60, 80].map { point($0) })]).isEmpty)
  }

  @Test func `what is hidden, a bound or another question is not judged`() {
    #expect(alerts([series([.hidden, point(20)])]).isEmpty)
    #expect(alerts([series([point(60), .hidden])]).isEmpty)
    #expect(alerts([series([point(60), point(20, .atMost)])]).isEmpty)
    let change = TrendBreak(place: 1, verdict: .notComparable, reasons: [])
    let found = alerts([series([point(60), point(20)], breaks: [change])])
    #expect(found.map(\.weight) == [.notice])
  }

  @Test func `a change of the survey is told once, not for each unit`() {
    let change = TrendBreak(place: 1, verdict: .withCare, reasons: [])
    let points = [point(60), point(60)]
    let found = alerts([
      series(points, breaks: [change]), series(points, breaks: [change], unit: "u"),
    ])
    #expect(found.count == 1)
  }

  @Test func `an index below its limit is told where its interval is below too`() {
    let settings = AlertSettings(indexBelow: 50)
    #expect(alerts([series([point(47)])], settings: settings).count == 1)
    #expect(alerts([series([point(49)])], settings: settings).isEmpty)
    #expect(alerts([series([point(47)])]).isEmpty)
    let own = AlertSettings(indexBelow: 40, indices: ["leye": .init(below: 50)])
    #expect(alerts([series([point(47)])], settings: own).count == 1)
    let other = AlertSettings(indexBelow: 50, indices: ["leye": .init(below: 40)])
    #expect(alerts([series([point(47)])], settings: other).isEmpty)
    let off = AlertSettings(indexBelow: 50, off: [.indexFall])
    #expect(alerts([series([point(47)])], settings: off).isEmpty)
  }

  @Test func `a unit that falls with all the others does not stand out, one that falls alone does`()
  {
    func units(_ falls: Set<Int>) -> [TrendSeries] {
      (0..<30).map { unit in
        let level = 55 + Double(unit % 7)
        let wobble = [0.0, 1, -1, 0.5, -0.5, 0].map { $0 * (unit.isMultiple(of: 2) ? 1 : -1) }
        var values = wobble.map { level + $0 }
        if falls.contains(unit) { values[5] -= 15 }
        return series(values.map { point($0) }, unit: "u\(unit)")
      }
    }
    #expect(alerts(units([3])).map(\.unit) == ["u3"])
    #expect(alerts(units(Set(0..<30))).isEmpty)
    #expect(alerts(units([])).isEmpty)
    let shy = AlertSettings(dropAtLeast: 20)
    #expect(alerts(units([3]), settings: shy).isEmpty)
    let own = AlertSettings(indices: ["leye": .init(dropAtLeast: 20)])
    #expect(alerts(units([3]), settings: own).isEmpty)
  }

  @Test func `an alert that the wave before had too is told as continued`() {
    let units = (0..<30).map { unit -> TrendSeries in
      var values = [60.0, 61, 59, 60, 60, 60]
      if unit == 3 {
        values[4] = 45
        values[5] = 45
      }
      return series(values.map { point($0) }, unit: "u\(unit)")
    }
    let found = alerts(units)
    #expect(found.map(\.unit) == ["u3"])
    #expect(found.map(\.isContinued) == [true])
  }

  @Test func `a response rate is low only where that is known`() {
    let participation = ParticipationRelease(
      counts: ["low": 10, "band": 10, "small": 3, "good": 90],
      roster: [
        UnitHeadcount(name: "low", headcount: 40), UnitHeadcount(name: "band", headcount: 38),
        UnitHeadcount(name: "small", headcount: 40), UnitHeadcount(name: "good", headcount: 100),
      ],
      rules: DisclosureRules()
    )
    let found = alerts([], participation: [participation])
    // 10–19 of 40 is below half whatever it is, of 38 it may be half; 3 of 40 is hidden.
    #expect(found.map(\.unit) == ["low"])
    let settings = AlertSettings(responseBelow: 0.2)
    #expect(alerts([], participation: [participation], settings: settings).isEmpty)
  }

  @Test func `a response rate that falls is told once the wave is closed`() {
    func participation(_ count: Int) -> ParticipationRelease {
      ParticipationRelease(
        counts: ["a": count],
        roster: [UnitHeadcount(name: "a", headcount: 1000)],
        rules: DisclosureRules()
      )
    }
    let waves = [800, 790, 810, 550].map { participation($0) }
    let line = series([60, 60, 60, 60].map { point($0) })
    let found = alerts([line], participation: waves)
    #expect(found.filter { $0.rule == .responseFall }.map(\.unit) == [nil, "a"])
    #expect(alerts([line], participation: waves, isOpen: true).isEmpty)
  }
}
