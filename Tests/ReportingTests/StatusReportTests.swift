import Messages
import Reporting
import SurveyModel
import TestSupport
import Testing

@testable import Insight

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
    quotas: quotas(women: 12),
    isOpen: true
  )

  private static func quotas(women: Int) -> [WaveStatusRelease.QuotaCount] {
    [
      WaveStatusRelease.QuotaCount(title: LocalizedText("全部"), responses: 50, most: 50),
      WaveStatusRelease.QuotaCount(
        title: LocalizedText("性别：女"),
        question: "sex",
        responses: women,
        most: 12
      ),
    ]
  }

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

  @Test func `a quota on an answer says nothing while people answer`() {
    func told(_ women: Int, isOpen: Bool) -> [WaveStatusRelease.Quota] {
      WaveStatusRelease.told(Self.quotas(women: women), isOpen: isOpen, total: 50, minimum: 5)
    }
    // Whether a woman was the next to answer shows nowhere.
    #expect(Set((0...12).map { told($0, isOpen: true) }).count == 1)
    #expect(told(12, isOpen: true)[0].isFull == true)
    #expect(told(12, isOpen: true)[1].isFull == nil)
    for (women, text) in [(3, nil), (7, "5–9"), (12, "10–19"), (47, nil)] as [(Int, String?)] {
      #expect(told(women, isOpen: false)[1].responses.value?.text == text, "\(women)")
      #expect(told(women, isOpen: false)[1].isFull == nil)
    }
  }

  @Test func `the JSON is as its schema says`() throws {
    let json = JSONReport().render(Self.release)
    #expect(try SchemaCheck("leye-status").problems(of: json).isEmpty)
    // No count stands alone below twenty, and none grows by one.
    #expect(json.contains(#""responses": {"lowest": 50, "highest": 54}"#))
  }
}
