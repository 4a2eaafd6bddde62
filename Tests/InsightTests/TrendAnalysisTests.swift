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

  @Test func `no waves give no lines`() {
    #expect(TrendAnalysis.release(of: []).series.isEmpty)
  }
}
