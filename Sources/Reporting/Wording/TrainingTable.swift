package import DataExport
package import Insight
package import Messages
import SurveyModel

/// Training needs as a plain table, for a spreadsheet.
package struct TrainingTable: Sendable {
  /// The rows, the heading first; what is hidden is an empty field.
  package let rows: [[CSVText.Field]]

  /// Writes the table: a row for each group and topic, the widest gap first.
  ///
  /// - Parameters:
  ///   - release: What is published.
  ///   - language: The language of titles and headings.
  package init(_ release: TrainingRelease, language: Language) {
    let headings = [
      Wording.kindOfWork, Wording.skillLevel, Wording.trainingTopic, Wording.gap,
      Phrase("Gap, lower end", "差距下限"), Phrase("Gap, upper end", "差距上限"), Wording.known,
      Wording.needed, Phrase("n, lowest", "人数下限"), Phrase("n, highest", "人数上限"),
    ]
    rows =
      [headings.map { .text($0[language]) }]
      + release.ranked.map { group, need -> [CSVText.Field] in
        let gap = need.gap.value
        return [
          Self.text(group.category?.title[language]), Self.text(group.level?.title[language]),
          .text(need.topic.title[language]), Self.number(gap?.value),
          Self.number(gap.flatMap { $0.bound == .exact ? $0.lower : nil }),
          Self.number(gap.flatMap { $0.bound == .exact ? $0.upper : nil }),
          Self.number(need.known.value?.value), Self.number(need.needed.value?.value),
          Self.number(gap.map { Double($0.count.lowest) }),
          Self.number(gap.map { Double($0.count.highest) }),
        ]
      }
  }

  private static func text(_ text: String?) -> CSVText.Field { text.map { .text($0) } ?? .empty }

  private static func number(_ number: Double?) -> CSVText.Field {
    number.map { .number(Numerals.rounded($0, decimals: 2)) } ?? .empty
  }
}
