import Messages
import SurveyModel
import TestSupport
import Testing
import TextDisplay

@testable import Insight
@testable import Reporting

struct FindingReportTests {
  private static func change(
    _ kind: MeasureChange.Kind,
    _ title: LocalizedText,
    _ value: Double,
    _ half: Double,
    _ probability: Double
  ) -> MeasureChange {
    MeasureChange(
      kind: kind,
      name: "\(kind)",
      title: title,
      since: "2024 春",
      difference: Examples.share(value, half, PublishedCount(480)),
      chance: ChanceBound(probability)
    )
  }

  static let findings = WaveFindings(
    reliability: [
      IndexReliability(
        name: "leye",
        title: Examples.wave.indices[0].title,
        count: 462,
        alpha: 0.8449,
        items: []
      )
    ],
    drivers: DriverRelease(
      count: 455,
      fit: 0.38,
      shares: [
        .init(
          name: "pay",
          title: Examples.text("收入", "Pay"),
          share: 0.14,
          correlation: 0.41,
          lower: 0.09,
          upper: 0.2
        )
      ]
    ),
    attributes: [
      AttributeRelease(
        key: "shift",
        title: Examples.text("班制", "Shift"),
        groups: [
          .init(
            name: "night",
            title: Examples.text("夜班", "Night"),
            scores: [.hidden, .hidden],
            differences: [
              .shown(
                GroupDifference(
                  difference: Examples.share(-6.2, 2.9, PublishedCount(142)),
                  chance: ChanceBound(0.0004)
                )
              ),
              .hidden,
            ]
          )
        ]
      )
    ],
    changes: [
      change(.index, Examples.wave.indices[0].title, 2.5, 2, 0.03),
      change(.recommendation, LocalizedText("eNPS"), -3, 8.1, 0.6),
      change(.item, Examples.wave.items[0].title, 0.061, 0.05, 0.049),
    ],
    worstCases: WorstCase.all(
      indices: Examples.wave.indices,
      items: Examples.wave.items,
      recommendation: Examples.wave.recommendation,
      population: 640
    )
  )

  static let release = WaveRelease(
    wave: "2024 秋",
    title: Examples.wave.title,
    opens: nil,
    closes: nil,
    isSynthetic: true,
    responses: Examples.wave.responses,
    headcount: nil,
    minimumGroup: 5,
    indices: Examples.wave.indices,
    items: [],
    recommendation: nil,
    units: [],
    comments: nil,
    findings: findings
  )

  @Test(arguments: Language.allCases)
  func `findings on a terminal`(language: Language) {
    let text = TextReport(language: language, width: 100).render(Self.release)
    #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: String($0)) <= 100 })
    expectSnapshot(text, named: "findings-\(language.rawValue)")
  }

  @Test func `findings as JSON fit the schema`() throws {
    let json = JSONReport().render(Self.release)
    #expect(json.contains(#""worst_cases""#))
    #expect(try SchemaCheck("leye-wave").problems(of: json) == [])
  }

  @Test func `findings on a page, and none for other readers`() throws {
    let page = HTMLReport(language: .english).render(Self.release)
    let start = try #require(page.firstRange(of: "<main>"))
    let end = try #require(page.firstRange(of: "</main>"))
    let main = String(page[start.lowerBound..<end.upperBound])
    expectSnapshot(main + "\n", named: "findings-en", extension: "html")
    #expect(TagBalance.problem(in: main) == nil)
    #expect(!page.contains("because of"))
    let everyone = try #require(Self.release.narrowed(to: .everyone))
    #expect(everyone.findings == nil)
  }
}
