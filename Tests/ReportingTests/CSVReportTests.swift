import DataExport
import Insight
import Messages
import SurveyModel
import TestSupport
import Testing

@testable import Reporting

/// Reports as CSV in long form.
@Suite struct CSVReportTests {
  @Test(arguments: Language.allCases)
  func `reports look as reviewed`(language: Language) {
    let report = CSVReport(language: language)
    let tag = language.rawValue
    expectSnapshot(report.render(Examples.wave), named: "wave-\(tag)", extension: "csv")
    expectSnapshot(report.render(Examples.trend), named: "trend-\(tag)", extension: "csv")
    expectSnapshot(
      report.render(Examples.itemTrend),
      named: "trend-items-\(tag)",
      extension: "csv"
    )
    expectSnapshot(report.render(Examples.comments), named: "comments-\(tag)", extension: "csv")
    expectSnapshot(
      report.render(FindingReportTests.release),
      named: "findings-\(tag)",
      extension: "csv"
    )
  }

  @Test func `a hidden figure tells nothing but that it is hidden`() {
    let lines = CSVReport(language: .english).render(hidden("u")).split(separator: "\n")
    let unit = lines.filter { $0.hasPrefix("\"unit\"") }
    #expect(unit == [#""unit","w","u","'=u","leye","leye","mean",,,,,,,1,"#])
  }

  @Test func `texts of people begin like no formula unless that is wanted`() {
    let release = hidden("u")
    let raw = CSVReport(language: .chinese, form: CSVText(isRaw: true, hasMark: true))
    #expect(raw.render(release).contains(#""=u""#))
    #expect(raw.render(release).hasPrefix("\u{FEFF}\"section\","))
    #expect(!CSVReport(language: .chinese).render(release).contains(#""=u""#))
  }

  /// A wave with one unit whose figure is hidden, and which is called `=u`.
  private func hidden(_ unit: String) -> WaveRelease {
    WaveRelease(
      wave: "w",
      title: LocalizedText("t"),
      opens: nil,
      closes: nil,
      isSynthetic: false,
      responses: PublishedCount(12),
      headcount: nil,
      minimumGroup: 5,
      indices: [
        IndexRelease(name: "leye", title: LocalizedText("leye"), score: .hidden, scales: [])
      ],
      items: [],
      recommendation: nil,
      units: [
        UnitRelease(unit: unit, title: LocalizedText("=u"), parent: nil, scores: [.hidden])
      ],
      comments: nil
    )
  }
}
