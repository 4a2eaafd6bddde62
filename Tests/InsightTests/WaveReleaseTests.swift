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
      unfavourable: .init(0.3, .atLeast),
      neutral: .init(0.2, .atMost),
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
    let high = wave((0..<8).map { Samples.answers(pay: $0 < 2 ? 4 : 5, load: 1) })
    let estimate = high.release(of: description).indices[0].score.value
    #expect(
      estimate
        == Estimate(value: 75, lower: 75, upper: 100, count: PublishedCount(8), bound: .atLeast)
    )
    let middle = wave((0..<8).map { _ in Samples.answers(pay: 3, load: 3) })
    let other = middle.release(of: WaveDescription(name: "w", headcount: 8)).indices[0].score.value
    // As of five of eight people with the usual spread, whatever their own.
    #expect(other == Estimate(value: 50, lower: 30, upper: 70, count: PublishedCount(8)))
  }

  /// A respondent at the other end lowers the mean of eight to 87.5, of twelve to 91.7, of twenty to 95.
  @Test(arguments: [(8, 75.0), (12, 85), (20, 95), (300, 95)])
  func `an index of one mind is a bound, with or without one who is not`(
    count: Int,
    limit: Double
  ) {
    let top = wave((0..<count).map { _ in Samples.answers(pay: 5, load: 1) })
    let but = wave((0..<count).map { Samples.answers(pay: $0 == 0 ? 1 : 5, load: $0 == 0 ? 5 : 1) })
    let release = top.release(of: description)
    let bound = Estimate(
      value: limit,
      lower: limit,
      upper: 100,
      count: PublishedCount(count),
      bound: .atLeast
    )
    #expect(release.indices[0].score == .shown(bound))
    #expect(release.indices[0].scales.map(\.score) == [.shown(bound), .shown(bound)])
    #expect(but.release(of: description).indices == release.indices)
    let bottom = wave((0..<count).map { _ in Samples.answers(pay: 1, load: 5) })
    let low = bottom.release(of: description).indices[0].score.value
    #expect(low?.bound == .atMost)
    #expect(low?.value == 100 - limit)
    let roster = [UnitHeadcount(name: "甲")]
    let unit = wave(
      (0..<count).map { _ in Samples.answers(pay: 5, load: 1, unit: "甲") },
      roster: roster
    )
    #expect(unit.release(of: description).units[0].scores == [.shown(bound)])
  }

  @Test func `the bound holds for groups of more than one mind, so nobody can tell which it is`() {
    let wave = wave((0..<40).map { Samples.answers(pay: $0 < 2 ? 1 : 5) })
    let score = wave.release(of: description).indices[0].score.value
    #expect(score?.value == 95)
    #expect(score?.bound == .atLeast)
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
    #expect(estimate == Estimate(value: 20, lower: -40, upper: 80, count: PublishedCount(10)))
  }

  @Test func `nearly unanimous recommendation becomes a bound`() {
    let answers = (0..<12).map { Samples.answers(recommendation: $0 == 0 ? 2 : 10) }
    let estimate = wave(answers).release(of: description).recommendation?.value
    #expect(estimate?.bound == .atLeast)
    #expect(estimate?.value == 70)
    let all = (0..<12).map { _ in Samples.answers(recommendation: 10) }
    #expect(wave(all).release(of: description).recommendation?.value?.value == 70)
  }

  @Test func `comments need ten people who wrote one, and come undated`() {
    var wave = wave((0..<10).map { _ in Samples.answers(pay: 3) })
    for place in 0..<9 {
      let comment = Samples.comment("食堂的饭菜太凉了", -0.5, day: "2025-03-0\(place + 1)")
      wave.add(comments: Array(repeating: comment, count: 3))
    }
    wave.add(comments: [])
    #expect(wave.release(of: description).comments == .hidden)
    wave.add(comments: [Samples.comment("很好", 0.5, group: "甲")])
    let release = wave.release(of: description).comments?.value
    #expect(release?.count == PublishedCount(28))
    #expect(release?.people == PublishedCount(10))
    #expect(release?.mean.count == PublishedCount(10))
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
