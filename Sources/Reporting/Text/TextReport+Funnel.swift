import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// Which units stand out by one index, nothing where too few are published.
  func funnelSection(_ release: WaveRelease, index place: Int) -> [String] {
    let title = { (unit: UnitRelease) in unit.title[language] }
    guard let plot = FunnelPlot(index: place, of: release, title: title) else { return [] }
    return funnelSection(plot, title: release.indices[place].title[language])
  }

  /// The units outside the limits, the farthest below first.
  func funnelSection(_ plot: FunnelPlot, title: String) -> [String] {
    let outside = plot.outside
    var table = TextTable(columns: [
      .init(Wording.unit[language], minimumWidth: 12),
      .init(Wording.score[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 2),
      .init(Wording.count[language], alignment: .right, expendable: 1),
      .init(Wording.standing[language]),
    ])
    for entry in outside {
      let estimate = entry.point.estimate
      table.add([
        entry.point.title, numerals.index(estimate), numerals.indexInterval(estimate),
        estimate.count.text, Wording.name(of: entry.standing)[language],
      ])
    }
    let expected = plot.expectedOutside(numerals)
    return section(
      Wording.funnel[language],
      note: title,
      (outside.isEmpty
        ? wrapped(Wording.noneOutside[language]) : table.lines(width: width, style: style))
        + note(Wording.expectedOutside(of: plot.points.count, expected: expected)[language])
    )
  }
}
