import Insight
import Messages
import TextDisplay

extension TextReport {
  /// What those who did not answer could change.
  ///
  /// - Parameter chart: The figures.
  /// - Returns: A section, nothing without figures.
  func worstCaseSection(_ chart: WorstCaseChart) -> [String] {
    guard !chart.rows.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init(Wording.item[language], minimumWidth: 16, isWrapping: true),
      .init(Wording.ofAnswered[language], alignment: .right),
      .init(Wording.worstCaseBounds[language], alignment: .right),
      .init(Wording.answered[language], alignment: .right, expendable: 1),
    ])
    for row in chart.rows { table.add([row.title, row.figure, row.bounds, row.answered]) }
    return section(
      Wording.worstCases[language],
      table.lines(width: width, style: style) + note(Wording.worstCaseNote[language])
    )
  }
}
