import Insight
import SurveyModel
import Testing

@Suite struct WaveReleaseTests {
  private let description = WaveDescription(
    name: "2025-1",
    opens: "2025-03-01",
    closes: "2025-03-31",
    isSynthetic: true
  )

  private func wave(_ responses: [[String: Value]], roster: [UnitHeadcount] = []) -> WaveAccumulator
  {
    var wave = WaveAccumulator(plan: Samples.plan(), roster: roster)
    for answers in responses { wave.add(answers) }
    return wave
  }

  /// Twenty responses: index 75 for ten and 25 for ten, sd 25.649459, t(19) 2.0930241: reach 12.004.
  @Test func `indices, scales and items of a wave of twenty`() {
    let responses = (0..<20).map { Samples.answers(pay: $0 < 10 ? 4 : 2, load: $0 < 10 ? 2 : 4) }
    let release = wave(responses).release(of: description)
    let estimate = Estimate(value: 50, lower: 37.9, upper: 62.1, count: PublishedCount(20))
    let scale = { (name: String, title: String) in
      IndexRelease(
        name: name,
        title: LocalizedText(title),
        score: .shown(estimate),
        scales: []
      )
    }
    #expect(
      release.indices == [
        IndexRelease(
          name: "leye",
          title: LocalizedText("乐业"),
          score: .shown(estimate),
          scales: [scale("pay", "收入"), scale("load", "负荷")]
        )
      ]
    )
    let shares = ItemShares(
      unfavourable: 0.5,
      neutral: 0,
      favourable: Estimate(value: 0.5, lower: 0.299, upper: 0.701, count: PublishedCount(20))
    )
    #expect(release.items.map(\.name) == ["p", "l"])
    #expect(release.items.map(\.isReversed) == [false, true])
    #expect(release.items.map(\.shares) == [.shown(shares), .shown(shares)])
    #expect(release.responses == PublishedCount(20))
    #expect(release.wave == "2025-1")
    #expect(release.isSynthetic)
    #expect(release.headcount == nil)
    #expect(release.units.isEmpty)
    #expect(release.recommendation == .hidden)
    #expect(release.comments == .hidden)
  }

  @Test func `a cell counts those who answered it, not those who responded`() {
    let responses = (0..<9).map { Samples.answers(pay: $0 < 4 ? 3 : nil, load: 3) }
    let release = wave(responses).release(of: description)
    #expect(release.indices[0].score.value?.count == PublishedCount(9))
    #expect(release.indices[0].scales.map(\.score.value?.count) == [nil, PublishedCount(9)])
    #expect(release.items[0].shares == .hidden)
  }

  @Test func `a known head-count narrows the interval and a census closes it`() {
    let responses = (0..<20).map { Samples.answers(pay: $0 < 10 ? 4 : 2) }
    let wave = wave(responses)
    let many = wave.release(of: description).indices[0].score.value
    let some = wave.release(of: WaveDescription(name: "w", headcount: 25)).indices[0].score.value
    let all = wave.release(of: WaveDescription(name: "w", headcount: 20))
    #expect(many?.lower == 37.9)
    #expect(some?.lower == 44.6)
    #expect(all.indices[0].score.value?.lower == 50)
    #expect(all.headcount == 20)
    #expect(all.items[0].shares.value?.favourable.lower == 0.5)
  }

  @Test func `small groups have round figures, wide intervals and no extremes`() {
    let same = wave((0..<8).map { _ in Samples.answers(pay: 5, load: 1) })
    let estimate = same.release(of: description).indices[0].score.value
    #expect(
      estimate
        == Estimate(value: 95, lower: 95, upper: 100, count: PublishedCount(8), bound: .atLeast)
    )
    let middle = wave((0..<8).map { _ in Samples.answers(pay: 3, load: 3) })
    let other = middle.release(of: WaveDescription(name: "w", headcount: 8)).indices[0].score.value
    #expect(other == Estimate(value: 50, lower: 45, upper: 55, count: PublishedCount(8)))
  }

  @Test func `rules can be raised for a release but not lowered`() {
    let wave = wave((0..<8).map { _ in Samples.answers(pay: 3) })
    let strict = wave.release(of: description, rules: DisclosureRules(minimumGroup: 9))
    #expect(strict.indices[0].score == .hidden)
    #expect(strict.minimumGroup == 9)
    let weak = wave.release(of: description, rules: DisclosureRules(minimumGroup: 2))
    #expect(weak.minimumGroup == 5)
  }

  @Test func `the recommendation score shows from ten answers on`() {
    let answers = [10, 10, 9, 9, 9, 8, 7, 3, 2].map { Samples.answers(recommendation: $0) }
    #expect(wave(answers).release(of: description).recommendation == .hidden)
    let more = answers + [Samples.answers(recommendation: 0)]
    let estimate = wave(more).release(of: description).recommendation?.value
    #expect(estimate == Estimate(value: 20, lower: -50, upper: 90, count: PublishedCount(10)))
  }

  @Test func `nearly unanimous recommendation becomes a bound`() {
    let answers = (0..<12).map { Samples.answers(recommendation: $0 == 0 ? 2 : 10) }
    let estimate = wave(answers).release(of: description).recommendation?.value
    #expect(estimate?.bound == .atLeast)
    #expect(estimate?.value == 80)
    let all = (0..<12).map { _ in Samples.answers(recommendation: 10) }
    #expect(wave(all).release(of: description).recommendation?.value?.value == 80)
  }

  @Test func `comments need ten respondents and ten comments, and come undated`() {
    var wave = wave((0..<10).map { _ in Samples.answers(pay: 3) })
    for place in 0..<9 {
      wave.add(comment: Samples.comment("食堂的饭菜太凉了", -0.5, day: "2025-03-0\(place + 1)"))
    }
    #expect(wave.release(of: description).comments == .hidden)
    wave.add(comment: Samples.comment("很好", 0.5, group: "甲"))
    let release = wave.release(of: description).comments?.value
    #expect(release?.count == PublishedCount(10))
    #expect(release?.firstDay == nil)
    #expect(release?.months == [])
    #expect(release?.groups == [])
  }

  @Test func `a survey without comments or recommendation releases none`() {
    let plan = WavePlan(
      title: LocalizedText("x"),
      settings: SurveySettings(
        indices: [],
        minimumGroup: 5,
        minimumComments: 10,
        anonymity: .anonymous
      ),
      items: [],
      unitKey: nil,
      recommendationKey: nil,
      hasComments: false
    )
    let release = WaveAccumulator(plan: plan).release(of: description)
    #expect(release.comments == nil)
    #expect(release.recommendation == nil)
    #expect(release.indices.isEmpty)
    #expect(release.responses == PublishedCount(0))
  }
}
