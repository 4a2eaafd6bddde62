import Insight
import Messages
import Reporting
import SurveyModel
import TerminalUI
import TextDisplay

/// One line over the waves: its chart and its figures.
extension Dashboard {
  /// The lines of the unit chosen, or those for all.
  var trendLines: [TrendSeries] { trend?.series.filter { $0.unit == trendUnit } ?? [] }

  func trendPage(width: Int) -> Page {
    guard let trend else { return note(DashboardWording.noTrend, width, .quiet) }
    let lines = trendLines
    guard !trend.waves.isEmpty, !lines.isEmpty else { return note(Wording.noWaves, width) }
    let series = lines[min(line, lines.count - 1)]
    var page = Page()
    page.add([trendHeading(series, place: min(line, lines.count - 1), of: lines.count)])
    page.add(
      TrendChart(series, waves: trend.waves, look: look).lines(
        width: width - 2,
        height: min(max(bodyHeight - trend.waves.count - 4, 5), 20)
      )
    )
    page.add([Line()] + trendTable(series, trend.waves, width))
    let notes = series.breakNotes(waves: trend.waves, language: language)
    page.add(notes.flatMap { wrapped($0, width, .quiet) })
    if trend.waves.count > 1 { page.add(wrapped(Wording.changeNote[language], width, .quiet)) }
    if series.points.contains(where: { $0.value == nil }) {
      page.add(hiddenNote(Wording.hiddenInTrend, width))
    }
    return page
  }

  private func trendHeading(_ series: TrendSeries, place: Int, of count: Int) -> Line {
    let unit = series.unitTitle?[language] ?? DashboardWording.plant[language]
    let range = series.kind == .sentiment ? Wording.scoreRange : Wording.indexRange
    var line = Line(
      " \(TerminalText.sanitized(series.title[language]))",
      look.theme.style(.heading)
    )
    line.add(" (\(place + 1)/\(count))", look.theme.style(.quiet))
    line.add(" · \(TerminalText.sanitized(unit))")
    line.add(" · \(range[language])", look.theme.style(.quiet))
    return line
  }

  private func trendTable(_ series: TrendSeries, _ waves: [String], _ width: Int) -> [Line] {
    let numerals = Numerals.text
    let isIndex = series.kind != .sentiment
    let hasCount = width >= 60
    let name = min(max(width - 1 - 8 - 9 - 17 - (hasCount ? 9 : 0) - 1, 6), 24)
    return waves.indices.filter { $0 < series.points.count }.map { place in
      let point = series.points[place]
      var line = Line(" ")
      line.add(waves[place], width: name)
      line.add(text(point, isIndex ? numerals.index : numerals.score), width: 8, .right)
      line.add(series.change(at: place, numerals: numerals), width: 9, .right)
      line.add(
        text(point, isIndex ? numerals.indexInterval : numerals.scoreInterval),
        width: 17,
        .right,
        look.theme.style(.quiet)
      )
      if hasCount { line.add(text(point) { "n \($0.count.text)" }, width: 9, .right) }
      return line
    }
  }
}
