import Insight
import Messages

extension HTMLReport {
  /// Differences around a common zero line, with the table behind.
  ///
  /// - Parameters:
  ///   - chart: The differences.
  ///   - title: The heading.
  ///   - note: How to read them.
  ///   - hidden: Why one may be hidden.
  /// - Returns: A section, nothing without differences.
  func differenceSection(
    _ chart: DifferenceChart,
    title: Phrase,
    note: Phrase,
    hidden: Phrase
  ) -> Markup {
    guard !chart.rows.isEmpty else { return .empty }
    return section(
      title[language],
      note: note[language],
      [
        rows(chart.rows.map { differenceRow($0, of: chart, hidden: hidden) }),
        hiddenNote(hidden, when: chart.rows.contains { $0.difference.isHidden }),
        differenceTable(chart, caption: title[language])
          .folded(under: Wording.figures[language]),
      ]
    )
  }

  private func differenceRow(
    _ entry: DifferenceChart.Row,
    of chart: DifferenceChart,
    hidden: Phrase
  ) -> Markup {
    guard let estimate = entry.difference.value else {
      let bar = BarCharts.hidden(
        Self.hidden,
        title: "\(entry.title) \(Self.hidden)",
        description: hidden[language]
      )
      return row(entry.title, detail: entry.detail, bar)
    }
    func x(_ value: Double) -> Double { 50 + 46 * min(1, max(-1, value.finite / chart.reach)) }
    let style = !entry.isSignal ? "within" : estimate.value < 0 ? "negative" : "positive"
    let text = numerals.signed(estimate.value, decimals: chart.decimals)
    let interval = numerals.signedInterval(estimate, decimals: chart.decimals)
    let reading = Wording.reading(isSignal: entry.isSignal)[language]
    let drawn = estimate.drawn
    let bar = SVG.image(
      height: 22,
      title: "\(entry.title): \(text), \(reading)",
      description: Wording.differenceNote[language],
      [
        SVG.line(from: (50, 0), to: (50, 22), "axis"),
        SVG.line(from: (x(drawn.lower), 11), to: (x(drawn.upper), 11), "stem \(style)"),
        SVG.dot(x: x(drawn.value), y: 11, radius: 5, style),
      ]
    )
    let value = Markup.element(
      "div",
      ["class": "value"],
      .element("b", [:], .text(text)),
      .text(" (\(interval), n \(estimate.count.text))\(Wording.separator)\(reading)")
    )
    return row(entry.title, detail: entry.detail, .element("div", ["class": "figure"], value, bar))
  }

  private func differenceTable(_ chart: DifferenceChart, caption: String) -> HTMLTable {
    let hasP = chart.rows.contains { $0.chance != nil }
    var table = HTMLTable(
      caption: caption,
      columns: [
        Wording.group[language], Wording.differenceColumn[language], Wording.interval[language],
        Wording.count[language],
      ] + (hasP ? [Wording.adjusted[language]] : []) + [Wording.verdict[language]]
    )
    for entry in chart.rows {
      let cells = [
        cell(entry.difference) { numerals.signed($0.value, decimals: chart.decimals) },
        cell(entry.difference) { numerals.signedInterval($0, decimals: chart.decimals) },
        cell(entry.difference) { $0.count.text },
      ]
      let p = cell(entry.difference) { _ in
        entry.chance.map { numerals.chance($0) } ?? "–"
      }
      table.rows.append(
        [.init(text: entry.title, detail: entry.detail)] + cells + (hasP ? [p] : [])
          + [
            cell(entry.difference) { _ in
              Wording.reading(isSignal: entry.isSignal)[language]
            }
          ]
      )
    }
    return table
  }
}

extension Numerals {
  /// How likely chance alone brings about a difference: the level that this lies below, `< 0.01`, or `≥ 0.05`.
  func chance(_ chance: ChanceBound) -> String {
    let level = chance.level ?? ChanceBound.levels.last ?? 1
    let text = fixed(level, decimals: level < 0.01 ? 3 : 2)
    return "\(chance.isSignal ? "<" : "≥")\(space)\(text)"
  }

  /// A p-value, `0.032`, or `< 0.001`.
  func probability(_ value: Double) -> String {
    value < 0.001 ? "<\(space)\(fixed(0.001, decimals: 3))" : fixed(value, decimals: 3)
  }
}
