import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// Which units stand out: a sheet for each index with a funnel of enough units.
  func funnels(_ release: WaveRelease) -> [Workbook.Sheet] {
    release.indices.indices.compactMap { place in
      let title = release.indices[place].title[language]
      return FunnelPlot(index: place, of: release, title: { $0.title[language] })
        .map { funnel($0, title: title) }
    }
  }

  /// Dots over the number of answers, and the limits as lines through them.
  private func funnel(_ plot: FunnelPlot, title: String) -> Workbook.Sheet {
    // By number of answers, so that the lines of the limits run from left to right.
    let points = plot.points.indices
      .sorted { (plot.points[$0].count, $0) < (plot.points[$1].count, $1) }.map { plot.points[$0] }
    let rows = points.map { point -> [Cell] in
      let near = plot.limits(at: point.count, FunnelPlot.inner)
      let far = plot.limits(at: point.count, FunnelPlot.outer)
      let limits = [plot.centre, near.lower, near.upper, far.lower, far.upper].map {
        value -> Cell in
        .number(Numerals.rounded(value, decimals: 1), format: Measure.index.format)
      }
      return [.text(point.title), .number(point.count, format: "0.#")]
        + cells(.shown(point.estimate), .index)
        + [.text(Wording.name(of: plot.standing(of: point))[language])] + limits
    }
    let lines: [(Phrase, Int, UInt32?)] = [
      (Wording.score, 2, nil), (Wording.mean, 7, Colour.lines[5]),
      (Wording.innerLower, 8, Colour.lines[0]), (Wording.innerUpper, 9, Colour.lines[0]),
      (Wording.outerLower, 10, Colour.lines[1]), (Wording.outerUpper, 11, Colour.lines[1]),
    ]
    return sheet(
      "\(Wording.funnelName[language]) \(title)",
      widths: [30] + Array(repeating: 10, count: 5) + [24] + Array(repeating: 10, count: 5),
      head: heads([
        Wording.unit, Wording.respondents, Wording.score, Wording.lower, Wording.upper,
        Wording.count, Wording.standing, Wording.mean, Wording.innerLower, Wording.innerUpper,
        Wording.outerLower, Wording.outerUpper,
      ]),
      rows: rows,
      notes: [
        Wording.funnelTableNote[language],
        Wording.expectedOutside(
          of: points.count,
          expected: plot.expectedOutside(.text)
        )[language],
        Wording.funnelHidden[language],
      ],
      charts: [
        Chart(
          .scatter,
          title: "\(Wording.funnel[language]) · \(title)",
          rows: 1...rows.count,
          names: 1,
          series: lines.map { .init($0.0[language], column: $0.1, colour: $0.2) },
          range: plot.bounds,
          format: "0",
          column: 13
        )
      ]
    )
  }
}
