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
    let ends = [
      Phrase("lower end", "下限"), Phrase("upper end", "上限"), Phrase("n, lowest", "人数下限"),
      Phrase("n, highest", "人数上限"),
    ]
    let headings =
      [Wording.kindOfWork, Wording.skillLevel, Wording.trainingTopic]
      + [Wording.gap, Wording.known, Wording.needed].flatMap { title in
        [title]
          + ends.map {
            Phrase("\(title.english), \($0.english)", "\(title.chinese)\($0.chinese)")
          }
      }
    rows =
      [headings.map { .text($0[language]) }]
      + release.ranked.map { group, need -> [CSVText.Field] in
        [
          Self.text(group.category?.title[language]), Self.text(group.level?.title[language]),
          .text(need.topic.title[language]),
        ] + [need.gap, need.known, need.needed].flatMap(Self.fields)
      }
  }

  /// A figure, the ends of its interval, and how many it rests on at least and at most.
  private static func fields(_ cell: Cell<Estimate>) -> [CSVText.Field] {
    guard let estimate = cell.value else { return Array(repeating: .empty, count: 5) }
    let isExact = estimate.bound == .exact
    return [
      number(estimate.value), number(isExact ? estimate.lower : nil),
      number(isExact ? estimate.upper : nil), number(Double(estimate.count.lowest)),
      number(Double(estimate.count.highest)),
    ]
  }

  private static func text(_ text: String?) -> CSVText.Field { text.map { .text($0) } ?? .empty }

  private static func number(_ number: Double?) -> CSVText.Field {
    number.map { .number(Numerals.rounded($0, decimals: 2)) } ?? .empty
  }
}
