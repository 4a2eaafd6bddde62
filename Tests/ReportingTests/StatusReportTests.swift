import Insight
import Messages
import Reporting
import SurveyModel
import TestSupport
import Testing

/// How a wave stands, as text and as JSON.
struct StatusReportTests {
  private static let release = WaveStatusRelease(
    setting: WaveStatusRelease.Setting(
      wave: "2026-Q1",
      title: LocalizedText(texts: ["default": "小问卷", "en": "Pulse"]),
      status: Phrase("open", "进行中"),
      opens: "2026-01-05",
      closes: "2026-01-23",
      anonymity: .anonymous,
      isSynthetic: false,
      minimumGroup: 5
    ),
    participation: ParticipationRelease(
      counts: ["crew1": 32, "crew2": 15, "crew3": 3],
      roster: [
        UnitHeadcount(name: "plant", title: LocalizedText("采油一厂"), headcount: 75),
        UnitHeadcount(name: "crew1", parent: "plant", title: LocalizedText("一班"), headcount: 40),
        UnitHeadcount(name: "crew2", parent: "plant", title: LocalizedText("二班"), headcount: 20),
        UnitHeadcount(name: "crew3", parent: "plant", title: LocalizedText("三班"), headcount: 15),
      ],
      rules: DisclosureRules(minimumGroup: 5, minimumComments: 10)
    ),
    begun: 3,
    collectors: [.web: 38, .screen: 10, .interview: 2],
    access: WaveStatusRelease.Access(invitations: 75, used: 52, paperBallots: 20),
    quotas: [WaveStatusRelease.Quota(title: LocalizedText("全部"), responses: 50, most: 50)]
  )

  @Test(arguments: Language.allCases)
  func `how a wave stands`(language: Language) {
    let text = TextReport(language: language, width: 78).render(Self.release)
    expectSnapshot(text, named: "status-\(language.rawValue)")
  }

  @Test func `few of one way are not told, nor what would tell them`() {
    // Two interviews would follow from the whole if the next smallest way were shown.
    #expect(Self.release.collectors.map(\.collector) == [.web, .screen, .interview])
    #expect(Self.release.collectors.map { $0.responses.value != nil } == [true, false, false])
  }

  @Test func `the JSON is as its schema says`() throws {
    let json = JSONReport().render(Self.release)
    #expect(try SchemaCheck("leye-status").problems(of: json).isEmpty)
    // No count stands alone below twenty, and none grows by one.
    #expect(json.contains(#""responses": {"lowest": 50, "highest": 54}"#))
  }
}
