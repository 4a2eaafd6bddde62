import Insight
import Messages

extension HTMLReport {
  /// The lowest index of each colour but the first.
  private static let heatSteps: [Double] = [40, 50, 60, 70, 80]

  /// An index on the colour of its level, with its interval and count.
  func heatCell(_ score: Cell<Estimate>) -> HTMLTable.Cell {
    cell(
      score,
      detail: { numerals.indexDetail($0) },
      style: { estimate in
        // The colour follows the number as shown.
        let shown = Numerals.rounded(estimate.value, decimals: 1)
        return "q\(Self.heatSteps.count { $0 <= shown })"
      },
      { numerals.index($0) }
    )
  }

  /// What the colours of a heat map mean.
  var heatLegend: Markup {
    let steps = Self.heatSteps.map { numerals.fixed($0, decimals: 0) }
    let names =
      ["< \(steps[0])"] + zip(steps, steps.dropFirst()).map { "\($0)–\($1)" }
      + ["≥ \(steps[steps.count - 1])"]
    return .element(
      "ul",
      ["class": "legend steps"],
      Markup(names.enumerated().map { .element("li", ["class": "q\($0)"], .text($1)) })
    )
  }

  /// A heat map coloured by the difference from the unit above; the table is the drawing.
  ///
  /// - Parameters:
  ///   - map: The units and measures.
  ///   - caption: What it shows.
  ///   - isGoodWhenHigh: True when more is good news, which decides the colours.
  ///   - decimals: The digits of a difference after the point.
  /// - Returns: The legend and the table.
  func heatMap(
    _ map: HeatMap,
    caption: String,
    isGoodWhenHigh: Bool = true,
    decimals: Int = 1
  ) -> [Markup] {
    var table = HTMLTable(caption: caption, columns: [Wording.unit[language]] + map.columns)
    for unit in map.rows {
      let name = HTMLTable.Cell(text: unit.title, style: "d\(min(3, unit.depth))")
      table.rows.append(
        [name]
          + unit.cells.map { cell in
            guard let figure = cell.value else {
              return .init(text: Self.hidden, style: "hidden")
            }
            let level =
              (figure.difference.map { map.level(of: $0) } ?? 0) * (isGoodWhenHigh ? 1 : -1)
            return .init(
              text: figure.value,
              detail: detail(of: figure, decimals: decimals),
              style: Self.style(ofLevel: level)
            )
          }
      )
    }
    return [differenceLegend(map, isGoodWhenHigh: isGoodWhenHigh), table.markup]
  }

  private func detail(of figure: HeatMap.Figure, decimals: Int) -> String {
    var parts: [String] = []
    if let difference = figure.difference {
      let text = numerals.signed(difference, decimals: decimals)
      parts.append("\(difference > 0 ? "▲" : difference < 0 ? "▼" : "=") \(text)")
    }
    parts.append(figure.detail)
    if let shrunk = figure.shrunk {
      let text = "\(numerals.index(shrunk)) (\(numerals.indexInterval(shrunk)))"
      parts.append("\(Wording.shrunkMean[language]) \(text)")
    }
    return parts.joined(separator: Wording.separator)
  }

  private static func style(ofLevel level: Int) -> String {
    switch level {
    case ..<0: "q\(max(0, 3 + level))"
    case 0: ""
    default: "q\(min(5, 2 + level))"
    }
  }

  private func differenceLegend(_ map: HeatMap, isGoodWhenHigh: Bool) -> Markup {
    let steps = map.steps.map { numerals.fixed($0, decimals: $0 == $0.rounded() ? 0 : 1) }
    guard steps.count == 3 else { return .empty }
    let names = [
      "▼ ≥ \(steps[2])", "▼ \(steps[1])–\(steps[2])", "▼ \(steps[0])–\(steps[1])",
      "< \(steps[0])",
      "▲ \(steps[0])–\(steps[1])", "▲ \(steps[1])–\(steps[2])", "▲ ≥ \(steps[2])",
    ]
    let styles = (-3...3).map { Self.style(ofLevel: isGoodWhenHigh ? $0 : -$0) }
    return .element(
      "ul",
      ["class": "legend steps"],
      .element("li", ["class": "plain"], .text(Wording.difference[language])),
      Markup(zip(styles, names).map { .element("li", ["class": $0], .text($1)) })
    )
  }
}
