import Insight
import Messages

extension HTMLReport {
  /// What those who did not answer could change: a bar for each figure with its bounds.
  ///
  /// - Parameter chart: The figures.
  /// - Returns: A section, nothing without figures.
  func worstCaseSection(_ chart: WorstCaseChart) -> Markup {
    guard !chart.rows.isEmpty else { return .empty }
    var table = HTMLTable(
      caption: Wording.worstCases[language],
      columns: [
        Wording.item[language], Wording.ofAnswered[language], Wording.worstCaseBounds[language],
        Wording.answered[language],
      ]
    )
    let bars = chart.rows.map { entry -> Markup in
      table.rows.append(
        [entry.title, entry.figure, entry.bounds, entry.answered].map { .init(text: $0) }
      )
      let bar = BarCharts.fromLeft(
        entry.drawn.value,
        interval: (entry.drawn.lower, entry.drawn.upper),
        style: "bar",
        title: "\(entry.title): \(entry.figure) (\(entry.bounds))",
        description: Wording.worstCaseChart[language]
      )
      let value = Markup.element(
        "div",
        ["class": "value"],
        .element("b", [:], .text(entry.figure)),
        .text(" (\(entry.bounds), \(entry.answered))")
      )
      return row(entry.title, .element("div", ["class": "figure"], value, bar))
    }
    return section(
      Wording.worstCases[language],
      note: Wording.worstCaseNote[language],
      [
        note(Wording.worstCaseChart[language], isLead: true),
        rows(bars),
        table.folded(under: Wording.figures[language]),
      ]
    )
  }
}
