import Insight
import SurveyModel
import Testing

@Suite struct TrendAnalysisTests {
  private func release(_ name: String, answers: [Double], synthetic: Bool = false) -> WaveRelease {
    var wave = WaveAccumulator(
      plan: Samples.plan(),
      roster: [UnitHeadcount(name: "甲"), UnitHeadcount(name: "乙")]
    )
    for (place, answer) in answers.enumerated() {
      wave.add(Samples.answers(pay: answer, unit: place < 5 ? "甲" : "乙"))
    }
    return wave.release(of: WaveDescription(name: name, isSynthetic: synthetic))
  }

  @Test func `lines for all and for each unit keep hidden points hidden`() {
    let trend = TrendAnalysis.release(
      of: [
        release("一", answers: Array(repeating: 3, count: 10)),
        release("二", answers: Array(repeating: 4, count: 5), synthetic: true),
        release("三", answers: [3, 3, 3]),
      ],
      byUnit: true
    )
    #expect(trend.waves == ["一", "二", "三"])
    #expect(trend.isSynthetic)
    #expect(
      trend.series.map(\.kind)
        == [.index("leye"), .sentiment, .index("leye"), .index("leye")]
    )
    #expect(trend.series.map(\.unit) == [nil, nil, "甲", "乙"])
    #expect(trend.series[0].points.map { $0.value?.value } == [50, 75, nil])
    #expect(trend.series[1].points == [.hidden, .hidden, .hidden])
    #expect(trend.series[2].points.map { $0.value?.value } == [50, 75, nil])
    #expect(trend.series[3].points.map { $0.value?.value } == [50, nil, nil])
  }

  @Test func `an index only older waves have follows those of the newest`() {
    let old = WaveRelease(
      wave: "旧",
      title: LocalizedText("x"),
      opens: nil,
      closes: nil,
      isSynthetic: false,
      responses: PublishedCount(30),
      headcount: nil,
      minimumGroup: 5,
      indices: [
        IndexRelease(name: "aijia", title: LocalizedText("爱家"), score: .hidden, scales: [])
      ],
      items: [],
      recommendation: nil,
      units: [],
      comments: nil
    )
    let trend = TrendAnalysis.release(of: [old, release("新", answers: [3, 3, 3, 3, 3])])
    #expect(trend.series.map(\.kind) == [.index("leye"), .index("aijia"), .sentiment])
    #expect(trend.series[0].points.map { $0.value != nil } == [false, true])
  }

  @Test func `items have lines of their own that end where a wave hides them`() throws {
    let trend = TrendAnalysis.release(
      of: [
        release("一", answers: Array(repeating: 2, count: 20) + Array(repeating: 4, count: 20)),
        release("二", answers: [3, 3, 3]),
        release("三", answers: Array(repeating: 4, count: 40)),
      ],
      byUnit: true
    )
    let item = try #require(trend.items.first { $0.points[0].value != nil })
    #expect(item.index == "leye")
    #expect(item.unit == nil)
    #expect(item.points[0].value?.value == 0.5)
    #expect(item.points[1] == .hidden)
    // All of one mind: a bound, which no change is read from.
    #expect(item.points[2].value?.bound == .atLeast)
    #expect(item.reading?.change == nil)
    #expect(trend.series.allSatisfy { $0.kind != item.kind })
    #expect(trend.keeping { $0.index == "aijia" }.items.isEmpty)
    #expect(trend.keeping { $0.index == "leye" }.items.contains(item))
  }

  @Test func `changes of items are corrected for the number of items`() throws {
    func waves(_ shares: [[Double]]) -> [WaveRelease] {
      shares.enumerated().map { number, shares in
        let items = shares.enumerated().map { place, share in
          ItemRelease(
            name: "i\(place)",
            title: LocalizedText("i\(place)"),
            scale: "s",
            isReversed: false,
            shares: .shown(
              ItemShares(
                unfavourable: nil,
                neutral: nil,
                favourable: Estimate(
                  value: share,
                  lower: share - 0.0392,
                  upper: share + 0.0392,
                  count: PublishedCount(400)
                )
              )
            )
          )
        }
        return WaveRelease(
          wave: "w\(number)",
          title: LocalizedText("t"),
          opens: nil,
          closes: nil,
          isSynthetic: false,
          responses: PublishedCount(400),
          headcount: nil,
          minimumGroup: 5,
          indices: [],
          items: items,
          recommendation: nil,
          units: [],
          comments: nil
        )
      }
    }
    // Standard error of the difference 0.02 · √2: z = 2.2 of the first, p = 0.0278, then twice that (Holm).
    let change = 2.2 * 0.02 * 2.0.squareRoot()
    let alone = TrendAnalysis.release(of: waves([[0.5], [0.5 + change]])).items
    let both = TrendAnalysis.release(of: waves([[0.5, 0.5], [0.5 + change, 0.51]])).items
    let single = try #require(alone[0].reading?.change)
    #expect(abs(single.probability - 0.0278) < 0.0001)
    #expect(alone[0].reading?.isSignal == true)
    #expect(alone[0].reading?.direction == nil)
    let corrected = try #require(both[0].reading?.change)
    #expect(abs(corrected.probability - 2 * single.probability) < 1e-12)
    #expect(both[0].reading?.isSignal == false)
  }

  @Test func `no waves give no lines`() {
    #expect(TrendAnalysis.release(of: []).series.isEmpty)
  }
}
