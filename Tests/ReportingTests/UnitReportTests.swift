import Messages
import SurveyModel
import TestSupport
import Testing
import TextDisplay

@testable import Insight
@testable import Reporting

/// What a report says of units: figures, adjusted means and words.
@Suite struct UnitReportTests {
  private static func word(_ word: String, _ count: Int, _ other: Int, _ logRatio: Double)
    -> TypicalWord
  {
    TypicalWord(
      word: word,
      count: count,
      otherCount: other,
      logLikelihood: 24.6,
      logRatio: logRatio
    )
  }

  private static func release(_ words: UnitWordsRelease?) -> WaveRelease {
    WaveRelease(
      wave: "2024 秋",
      title: Examples.wave.title,
      opens: nil,
      closes: nil,
      isSynthetic: true,
      responses: Examples.wave.responses,
      headcount: 640,
      minimumGroup: 5,
      indices: Examples.wave.indices,
      items: [],
      recommendation: nil,
      units: Examples.wave.units,
      comments: nil,
      unitWords: words
    )
  }

  static let unitWords = UnitWordsRelease(units: [
    .init(
      unit: "转炉车间",
      people: PublishedCount(61),
      others: PublishedCount(148),
      words: [word("高温", 40, 10, 3.3), word("除尘", 25, 15, 2)]
    ),
    .init(
      unit: "炼钢厂",
      people: PublishedCount(120),
      others: PublishedCount(89),
      words: [word("夜班", 45, 10, 1.7)]
    ),
    .init(unit: "天车班", people: PublishedCount(30), others: PublishedCount(179), words: []),
  ])

  private static let words = release(unitWords)

  @Test(arguments: Language.allCases)
  func `units on a terminal`(language: Language) {
    let report = TextReport(language: language, width: 132)
    let lines = report.unitSections(Self.words)
    #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 132 })
    expectSnapshot(lines.map { $0 + "\n" }.joined(), named: "units-\(language.rawValue)")
    for width in [40, 80] {
      let narrow = TextReport(language: language, width: width).unitSections(Self.words)
      #expect(narrow.allSatisfy { TerminalText.width(of: $0) <= width })
    }
  }

  @Test(arguments: Language.allCases)
  func `units on a page`(language: Language) {
    let report = HTMLReport(language: language)
    let hidden = Wording.hidden(minimum: 5)
    let page = Markup(report.unitSections(Self.words, hidden: hidden)).html
    expectSnapshot(page + "\n", named: "units-\(language.rawValue)", extension: "html")
    #expect(TagBalance.problem(in: page) == nil)
    #expect(page.contains(Wording.unitWords[language]))
    let none = Markup(report.unitSections(Self.release(nil), hidden: hidden)).html
    #expect(!none.contains(Wording.unitWords[language]))
  }

  /// Two topics by unit, of which one unit tells nothing.
  static let topics = WaveRelease(
    wave: "2024 秋",
    title: Examples.wave.title,
    opens: nil,
    closes: nil,
    isSynthetic: true,
    responses: Examples.wave.responses,
    headcount: 640,
    minimumGroup: 5,
    indices: Examples.wave.indices,
    items: [],
    recommendation: nil,
    units: Examples.wave.units,
    comments: .shown(Examples.comments),
    unitTopics: UnitTopicsRelease(
      topics: Array(Examples.comments.topics.prefix(2).map(\.name)),
      shares: [
        "炼钢厂": [.shown(Examples.share(0.31, 0.06, PublishedCount(120))), .hidden],
        "转炉车间": [
          .shown(Examples.share(0.4, 0.09, PublishedCount(61))),
          .shown(Examples.share(0.2, 0.07, PublishedCount(61))),
        ],
        "天车班": [.hidden, .hidden],
      ]
    ),
    unitWords: unitWords
  )

  @Test(arguments: Language.allCases)
  func `topics by unit stand with interval and n`(language: Language) {
    let lines = TextReport(language: language, width: 80).unitSections(Self.topics)
    #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 80 })
    expectSnapshot(
      lines.map { $0 + "\n" }.joined(),
      named: "unit-topics-\(language.rawValue)"
    )
    expectSnapshot(
      CSVReport(language: language).render(Self.topics)
        .split(separator: "\n").filter { $0.hasPrefix("\"unit") }.joined(separator: "\n") + "\n",
      named: "unit-topics-\(language.rawValue)",
      extension: "csv"
    )
  }

  @Test func `topics by unit as JSON fit the schema`() throws {
    let json = JSONReport().render(Self.topics)
    #expect(try SchemaCheck("leye-wave").problems(of: json) == [])
    let start = try #require(json.firstRange(of: #""topics_by_unit""#))
    let end = try #require(json.firstRange(of: #""unit_words""#))
    expectSnapshot(
      String(json[start.lowerBound..<end.lowerBound]) + "\n",
      named: "unit-topics",
      extension: "json"
    )
  }

  @Test func `units as JSON fit the schema`() throws {
    let json = JSONReport().render(Self.words)
    #expect(try SchemaCheck("leye-wave").problems(of: json) == [])
    #expect(json.contains(#""word": "高温""#) && !json.contains("30, \"highest\""))
  }

  @Test func `a report shows the units nearest to the top and says how many more there are`() {
    let names = (0..<20).map { "u\($0)" }
    let release = WaveRelease(
      wave: "w",
      title: LocalizedText("w"),
      opens: nil,
      closes: nil,
      isSynthetic: false,
      responses: PublishedCount(900),
      headcount: nil,
      minimumGroup: 5,
      indices: [],
      items: [],
      recommendation: nil,
      units: names.enumerated().map { place, name in
        UnitRelease(unit: name, parent: place == 0 || place == 19 ? nil : "u0", scores: [])
      },
      comments: nil,
      unitWords: UnitWordsRelease(
        units: names.map {
          .init(
            unit: $0,
            people: PublishedCount(40),
            others: PublishedCount(400),
            words: [Self.word("高温", 20, 10, 2)]
          )
        }
      )
    )
    let (shown, more) = UnitWordComparison.all(of: release, language: .english)
    #expect(shown.map(\.title) == ["u0", "u19"] + names[1...10])
    #expect(more == 8)
    let text = TextReport(language: .english).unitSections(release).joined()
    #expect(text.contains("8 more units are left out here"))
  }
}
