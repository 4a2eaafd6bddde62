import Insight
import Messages
import SurveyModel
import Testing

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

  private func alerts(_ series: TrendSeries...) -> [Alert] {
    AlertSearch.alerts(in: TrendRelease(waves: ["a", "b"], isSynthetic: false, series: series))
  }

  @Test func `a fall counts where the intervals lie apart`() {
    #expect(alerts(series([point(60), point(55)])).count == 1)
    #expect(alerts(series([point(60), point(55)])).first?.weight == .urgent)
    #expect(alerts(series([point(60), point(56)])).isEmpty)
    #expect(alerts(series([point(55), point(60)])).isEmpty)
  }

  @Test func `what is hidden, a bound or another question is not judged`() {
    #expect(alerts(series([.hidden, point(55)])).isEmpty)
    #expect(alerts(series([point(60), .hidden])).isEmpty)
    #expect(alerts(series([point(60), point(20, .atMost)])).isEmpty)
    let change = TrendBreak(place: 1, verdict: .notComparable, reasons: [])
    let found = alerts(series([point(60), point(20)], breaks: [change]))
    #expect(found.map(\.weight) == [.notice])
  }

  @Test func `a change of the survey is told once, not for each unit`() {
    let change = TrendBreak(place: 1, verdict: .withCare, reasons: [])
    let points = [point(60), point(60)]
    let found = alerts(
      series(points, breaks: [change]),
      series(points, breaks: [change], unit: "u")
    )
    #expect(found.count == 1)
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
    let trend = TrendRelease(waves: ["a"], isSynthetic: false, series: [])
    let found = AlertSearch.alerts(in: trend, participation: participation)
    // 10–19 of 40 is below half whatever it is, of 38 it may be half; 3 of 40 is hidden.
    #expect(found.map(\.unit) == ["low"])
  }
}
