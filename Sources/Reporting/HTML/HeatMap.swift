import Insight

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
}
