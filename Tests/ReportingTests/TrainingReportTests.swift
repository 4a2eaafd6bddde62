import DataExport
import Messages
import SurveyModel
import TestSupport
import Testing
import TextDisplay

@testable import Insight
@testable import Reporting

/// Training needs on a terminal and as a table.
@Suite struct TrainingReportTests {
  private static func need(
    _ name: String,
    _ chinese: String,
    _ english: String,
    _ values: (known: Double, needed: Double)?
  ) -> TrainingNeed {
    func figure(_ value: Double) -> Cell<Estimate> {
      .shown(Examples.share(value, 0.3, PublishedCount(44)))
    }
    return TrainingNeed(
      topic: TrainingPlan.Topic(name: name, title: Examples.text(chinese, english), kind: nil),
      known: values.map { figure($0.known) } ?? .hidden,
      needed: values.map { figure($0.needed) } ?? .hidden,
      gap: values.map { figure($0.needed - $0.known) } ?? .hidden
    )
  }

  private static let release = TrainingRelease(
    wave: "2025",
    isSynthetic: false,
    range: 1...5,
    groups: [
      TrainingGroup(
        category: nil,
        level: nil,
        needs: [
          need("safety_operation", "安全操作", "Safe operation", (2, 4.5)),
          TrainingNeed(
            topic: .init(name: "first_aid", title: Examples.text("急救", "First aid"), kind: nil),
            known: .shown(Examples.bound(1, .atMost, PublishedCount(44))),
            needed: .shown(Examples.share(3.1, 0.2, PublishedCount(44))),
            gap: .shown(Examples.share(2.1, 0.2, PublishedCount(44)))
          ),
          need("digital", "数字化", "Digital tools", nil),
        ],
        comments: .hidden
      )
    ]
  )

  @Test(arguments: Language.allCases)
  func `needs stand with interval and n`(language: Language) {
    let text = TextReport(language: language, width: 80).render(Self.release)
    expectSnapshot(text, named: "training-\(language.rawValue)")
    for width in [40, 80] {
      let narrow = TextReport(language: language, width: width).render(Self.release)
      for line in narrow.split(separator: "\n") {
        #expect(TerminalText.width(of: String(line)) <= width, "\(line)")
      }
    }
    let form = CSVText()
    expectSnapshot(
      TrainingTable(Self.release, language: language).rows.map(form.row).joined(),
      named: "training-\(language.rawValue)",
      extension: "csv"
    )
  }
}
