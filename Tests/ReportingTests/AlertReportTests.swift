import Messages
import SurveyModel
import Testing

@testable import Insight
@testable import Reporting

/// What is said where nothing can be told, and where judgement and interval seem to disagree.
struct AlertReportTests {
  @Test func `of a withheld wave it is not said that nothing stands out`() {
    let release = AlertRelease(
      wave: "w",
      isSynthetic: false,
      earlierWaves: 2,
      alerts: [],
      isWithheld: true
    )
    let english = TextReport(language: .english, width: 200).render(release)
    #expect(english.contains("Whether anything stands out cannot be told: nothing is published"))
    #expect(!english.contains("Nothing stands out"))
    let chinese = TextReport(language: .chinese, width: 400).render(release)
    #expect(chinese.contains("无法判断有没有需要注意的") && !chinese.contains("没有需要注意的：没有"))
    #expect(JSONReport().render(release).contains(#""withheld": true"#))
  }

  private func words(_ lower: Double, _ upper: Double) throws -> Phrase {
    var series = try #require(Examples.trend.series.first { $0.unit == nil })
    series.reading = TrendReading(
      change: .init(from: 0, value: 3.3, lower: lower, upper: upper, probability: 0.3),
      direction: nil,
      limits: nil
    )
    return try #require(
      Wording.reading(of: series, waves: Examples.trend.waves, numerals: .text)
    )
  }

  @Test func `an interval without zero that may be chance is explained`() throws {
    let apart = try words(0.5, 6.1)
    #expect(apart.english.contains("may be chance: the interval is that of this line alone"))
    #expect(apart.chinese.contains("可能只是偶然：区间只就这一条线而言"))
    let around = try words(-0.5, 6.1)
    #expect(around.english.contains("+6.1) may be chance. "))
    #expect(around.chinese.contains("可能只是偶然。"))
  }

  @Test func `a small probability has two digits`() {
    let found = [0.0000123456, 0.123, 0.5, 0.0996, 1, 0].map(Numerals.roughly)
    #expect(found == [0.000012, 0.12, 0.5, 0.1, 1, 0])
  }
}
