import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// The most units listed once more behind a funnel.
  private static let mostListed = 300

  /// Which units stand out by one index, nothing where too few are published.
  func funnelSection(_ release: WaveRelease, index place: Int) -> Markup {
    let title = { (unit: UnitRelease) in unit.title[language] }
    guard let plot = FunnelPlot(index: place, of: release, title: title) else { return .empty }
    let heading = [Wording.funnel[language], release.indices[place].title[language]]
      .joined(separator: Wording.separator)
    return funnelSection(plot, heading: heading)
  }

  /// The funnel with the units outside its limits and the table of all.
  ///
  /// - Parameters:
  ///   - plot: The units and limits.
  ///   - heading: What it shows.
  /// - Returns: A section.
  func funnelSection(_ plot: FunnelPlot, heading: String) -> Markup {
    let drawing = FunnelDrawing(plot: plot, language: language, numerals: numerals)
    let expected = plot.expectedOutside(numerals)
    return section(
      heading,
      note: Wording.funnelNote[language],
      [
        .element("figure", [:], drawing.markup(title: heading)),
        note(Wording.expectedOutside(of: plot.points.count, expected: expected)[language]),
        plot.outside.isEmpty
          ? .element("p", [:], .text(Wording.noneOutside[language]))
          : outsideTable(plot, caption: "\(heading): \(Wording.outside[language])").markup,
        note(Wording.funnelHidden[language]),
        // Beyond that the heat map, which lists every unit, is table enough.
        plot.points.count > Self.mostListed
          ? .empty
          : funnelTable(plot, caption: heading).folded(under: Wording.figures[language]),
      ]
    )
  }

  private func outsideTable(_ plot: FunnelPlot, caption: String) -> HTMLTable {
    var table = HTMLTable(
      caption: caption,
      columns: [
        Wording.unit[language], Wording.standing[language], Wording.score[language],
        Wording.interval[language], Wording.count[language],
      ]
    )
    for (number, entry) in plot.outside.prefix(FunnelDrawing.mostNumbers).enumerated() {
      table.rows.append(
        [
          .init(text: "\(number + 1). \(entry.point.title)"),
          .init(text: Wording.name(of: entry.standing)[language]),
        ] + figures(entry.point.estimate)
      )
    }
    return table
  }

  private func funnelTable(_ plot: FunnelPlot, caption: String) -> HTMLTable {
    var table = HTMLTable(
      caption: caption,
      columns: [
        Wording.unit[language], Wording.score[language], Wording.interval[language],
        Wording.count[language], Wording.standing[language],
      ]
    )
    for point in plot.points {
      table.rows.append(
        [.init(text: point.title)] + figures(point.estimate)
          + [.init(text: Wording.name(of: plot.standing(of: point))[language])]
      )
    }
    return table
  }

  private func figures(_ estimate: Estimate) -> [HTMLTable.Cell] {
    [
      numerals.index(estimate), numerals.indexInterval(estimate), estimate.count.text,
    ].map { HTMLTable.Cell(text: $0) }
  }
}
