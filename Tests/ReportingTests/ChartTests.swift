import Insight
import Messages
import Statistics
import TestSupport
import Testing
import TextDisplay

@testable import Reporting

struct ChartTests {
  /// One page that holds a chart of every kind.
  static func gallery(_ language: Language) -> String {
    let report = HTMLReport(language: language)
    let hidden = Wording.hidden(minimum: 5)
    let page = HTMLPage(
      language: language,
      title: Phrase("Charts", "图表")[language],
      details: [],
      isSynthetic: true
    )
    return page.render(sections(report, hidden))
  }

  private static func sections(_ report: HTMLReport, _ hidden: Phrase) -> [Markup] {
    let language = report.language
    return [
      report.section(
        Wording.items[language],
        report.likert(ChartExamples.likert(language, .leastFavourable), hidden: hidden)
      ),
      report.section(
        Wording.controlLimits[language],
        note: Wording.controlNote[language],
        [
          .element(
            "figure",
            [:],
            ChartExamples.line.markup(
              title: Wording.trend[language],
              description: Wording.controlNote[language],
              isGoodWhenHigh: true
            )
          )
        ]
      ),
      report.section(
        Wording.topicSentiment[language],
        report.likert(
          ChartExamples.topics(language),
          hidden: Wording.hiddenComments,
          caption: Wording.topicSentiment[language]
        )
      ),
      report.section(
        Wording.words[language],
        report.words(ChartExamples.words, caption: Wording.words[language])
      ),
      ChartExamples.funnel.map {
        report.funnelSection($0, heading: Wording.funnel[language])
      } ?? .empty,
      report.driverSection(ChartExamples.drivers(language)),
      report.differenceSection(
        ChartExamples.differences(language),
        title: Wording.differences,
        note: Wording.differenceNote,
        hidden: hidden
      ),
    ]
  }

  @Test(arguments: Language.allCases)
  func `a chart of every kind`(language: Language) throws {
    let page = Self.gallery(language)
    let start = try #require(page.firstRange(of: "<main>"))
    let end = try #require(page.firstRange(of: "</main>"))
    expectSnapshot(
      String(page[start.lowerBound..<end.upperBound]) + "\n",
      named: "charts-\(language.rawValue)",
      extension: "html"
    )
    #expect(TagBalance.problem(in: String(page[start.lowerBound..<end.upperBound])) == nil)
  }

  @Test(arguments: Language.allCases, [56, 100])
  func `a chart of every kind on a terminal`(language: Language, width: Int) {
    let report = TextReport(language: language, width: width)
    let hidden = Wording.hidden(minimum: 5)
    let lines =
      report.section(
        Wording.items[language],
        report.likert(ChartExamples.likert(language, .mostFavourable))
      )
      + report.section(
        Wording.topicSentiment[language],
        report.likert(ChartExamples.topics(language))
      )
      + report.section(Wording.words[language], report.words(ChartExamples.words))
      + (ChartExamples.funnel.map { report.funnelSection($0, title: Wording.score[language]) } ?? [])
      + report.driverSection(ChartExamples.drivers(language))
      + report.differenceSection(
        ChartExamples.differences(language),
        title: Wording.differences,
        note: Wording.differenceNote,
        hidden: hidden
      )
    #expect(lines.allSatisfy { TerminalText.width(of: $0) <= width })
    expectSnapshot(
      lines.map { $0 + "\n" }.joined(),
      named: "charts-\(language.rawValue)-\(width)"
    )
  }

  @Test func `a bar diverges from one line in every row`() {
    func bar(_ shares: [Double]) -> String {
      Bars.diverging(shares, glyphs: ["<", "-", ">"], middle: 1, side: 8, reach: 0.8)
    }
    #expect(bar([0.2, 0.2, 0.6]) == "     <<-->>>>>>")
    #expect(bar([0.7, 0.2, 0.1]) == "<<<<<<<-->")
    #expect(bar([0, 0, 0.8]) == "        >>>>>>>>")
    #expect(bar([.nan, 0.2, 2]) == "       -->>>>>>>")
    #expect(Bars.diverging([0.5], glyphs: ["x"], middle: 1, side: 8, reach: 1).isEmpty)
  }

  @Test func `sorted items end with the hidden ones and keep equal ones as asked`() {
    func row(_ title: String, _ favourable: Double?) -> LikertChart.Row {
      .init(
        title: title,
        shares: favourable.map {
          .shown(
            ItemShares(
              unfavourable: .init(0),
              neutral: .init(1 - $0),
              favourable: Examples.share($0, 0.1, PublishedCount(40))
            )
          )
        } ?? .hidden
      )
    }
    let rows = [row("a", 0.5), row("hidden", nil), row("b", 0.9), row("c", 0.5)]
    func titles(_ order: LikertChart.Order) -> [String] {
      LikertChart(rows, order: order).rows.map(\.title)
    }
    #expect(titles(.survey) == ["a", "hidden", "b", "c"])
    #expect(titles(.mostFavourable) == ["b", "a", "c", "hidden"])
    #expect(titles(.leastFavourable) == ["a", "c", "b", "hidden"])
  }

  @Test func `a unit is outside only where every number of its band puts it there`() throws {
    func point(_ value: Double, _ count: PublishedCount) -> FunnelPlot.Point {
      .init(title: "", estimate: Examples.share(value, 5, count))
    }
    let funnel = try #require(FunnelLimits(center: 60, deviation: 10))
    let plot = FunnelPlot(points: [], funnel: funnel, bounds: 0...100)
    // 1.96 · 10 / √10 = 6.2 and 3.09 · 10 / √10 = 9.8 at the low end of the band 10–19.
    #expect(plot.standing(of: point(66, PublishedCount(14))) == .within)
    #expect(plot.standing(of: point(67, PublishedCount(14))) == .above)
    #expect(plot.standing(of: point(50, PublishedCount(14))) == .farBelow)
    #expect(plot.standing(of: point(58, PublishedCount(100))) == .below)
    #expect(plot.standing(of: point(56.9, PublishedCount(100))) == .farBelow)
    #expect(point(1, PublishedCount(14)).count == 14.5)
  }

  @Test func `nothing hidden is drawn in a funnel or told by its order`() throws {
    let shown = (0..<6).map {
      UnitRelease(unit: "u\($0)", parent: "top", scores: [.shown(Examples.share(60, 5, .init(30)))])
    }
    let hidden = UnitRelease(unit: "secret", parent: "top", scores: [.hidden])
    let plots = [shown, shown + [hidden], [hidden] + shown].map { units in
      FunnelPlot(index: 0, of: Self.wave(units), title: \.unit)
    }
    let first = try #require(plots[0])
    for plot in plots {
      #expect(plot?.points.map(\.title) == first.points.map(\.title))
      #expect(plot?.funnel == first.funnel)
    }
    #expect(FunnelPlot(index: 0, of: Self.wave(Array(shown.prefix(4))), title: \.unit) == nil)
  }

  @Test func `the deviation of people comes back out of the published interval`() throws {
    // s = 18, n = 400 of 500: 1.96594 · 18 / 20 · √(1 − 0.8) = 0.79128.
    let half = 0.79128
    let wave = Self.wave([], half: half, count: 400, headcount: 500)
    #expect(abs(try #require(wave.deviation(ofIndex: 0)) - 18) < 0.001)
    #expect(Self.wave([], half: half, count: 99, headcount: nil).deviation(ofIndex: 0) == nil)
    #expect(Self.wave([], half: half, count: 500, headcount: 500).deviation(ofIndex: 0) == nil)
  }

  private static func wave(
    _ units: [UnitRelease],
    half: Double = 1.6,
    count: Int = 480,
    headcount: Int? = nil
  ) -> WaveRelease {
    WaveRelease(
      wave: "w",
      title: Examples.wave.title,
      opens: nil,
      closes: nil,
      isSynthetic: false,
      responses: PublishedCount(count),
      headcount: headcount,
      minimumGroup: 5,
      indices: [
        IndexRelease(
          name: "leye",
          title: Examples.wave.indices[0].title,
          score: .shown(Examples.share(61, half, PublishedCount(count))),
          scales: []
        )
      ],
      items: [],
      recommendation: nil,
      units: units,
      comments: nil
    )
  }
}
