import Insight
import Messages
import TestSupport
import Testing
import TextDisplay

@testable import Reporting

struct ProfileReportTests {
  @Test(arguments: Language.allCases)
  func `what each reader gets on a terminal`(language: Language) throws {
    for (name, profile) in ProfileExamples.profiles {
      let release = try #require(ProfileExamples.whole.narrowed(to: profile))
      let text = TextReport(language: language, width: 90).render(release, for: profile)
      #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: String($0)) <= 90 })
      expectSnapshot(text, named: "\(name)-\(language.rawValue)")
    }
  }

  @Test func `everyone's page is a golden page`() throws {
    let release = try #require(ProfileExamples.whole.narrowed(to: .everyone))
    let page = HTMLReport(language: .chinese).render(release, for: .everyone)
    let start = try #require(page.firstRange(of: "<body>"))
    expectSnapshot(String(page[start.lowerBound...]), named: "everyone-zh", extension: "html")
  }

  @Test func `neither comments nor other units get into any format`() throws {
    let sentences = Examples.comments.sentences.map(\.text)
    let others: [ReportProfile: [String]] = [
      .everyone: Examples.wave.units.map(\.unit).filter { $0 != "钢铁公司" } + ["拖欠"],
      .leader(unit: "轧钢厂"): ["炼钢厂", "转炉车间", "连铸车间"],
    ]
    for (profile, names) in others {
      let release = try #require(ProfileExamples.whole.narrowed(to: profile))
      for language in Language.allCases {
        let forms = [
          TextReport(language: language, width: 110).render(release, for: profile),
          HTMLReport(language: language).render(release, for: profile),
          JSONReport().render(release),
        ]
        for form in forms {
          for text in sentences + names { #expect(!form.contains(text)) }
        }
      }
    }
  }
}
