import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// One line over the waves, with the strokes of its intervals.
  func line(_ series: TrendSeries, of release: TrendRelease) -> Workbook.Sheet {
    let changes = Dictionary(series.breaks.map { ($0.place, $0) }) { first, _ in first }
    let rows = release.waves.indices.map { place -> [Cell] in
      [.text(release.waves[place])] + cells(series.points[place], series.measure)
        + [changes[place].map { .text(words(of: $0, in: release)) } ?? .empty]
    }
    return sheet(
      series.title[language],
      widths: [20, 10, 10, 10, 10, 60],
      head: heads([
        Wording.wave, Wording.score, Wording.lower, Wording.upper, Wording.count,
        Wording.surveyChanges,
      ]),
      rows: rows,
      charts: [
        interval(
          series.title[language],
          rows: rows.count,
          name: series.title[language],
          range: series.measure == .index ? 0...100 : -1...1,
          format: series.measure == .index ? "0" : series.measure.format,
          column: 7
        )
      ]
    )
  }

  /// A sheet for each index with a line for each unit.
  func unitLines(of release: TrendRelease) -> [Workbook.Sheet] {
    var names: [String] = []
    let series = release.series.filter { $0.unit != nil }
    for line in series where !names.contains(line.name) { names.append(line.name) }
    return names.compactMap { name in
      let lines = series.filter { $0.name == name }
      guard let title = lines.first?.title[language] else { return nil }
      let rows = release.waves.indices.map { place in
        [Cell.text(release.waves[place])] + lines.map { value($0.points[place], $0.measure) }
      }
      return sheet(
        "\(title) · \(Wording.units[language])",
        widths: [20] + Array(repeating: 12, count: lines.count),
        head: [.text(Wording.wave[language], .head)]
          + lines.map { .text($0.unitTitle?[language] ?? "", .head) },
        rows: rows,
        // More lines than colours cannot be told apart.
        charts: lines.count > Colour.lines.count
          ? []
          : [
            Chart(
              .lines,
              title: "\(title) · \(Wording.units[language])",
              rows: 1...max(1, rows.count),
              names: 0,
              series: lines.enumerated().map { place, line in
                .init(
                  line.unitTitle?[language] ?? "",
                  column: 1 + place,
                  colour: Colour.lines[place]
                )
              },
              range: 0...100,
              format: "0",
              column: lines.count + 2
            )
          ]
      )
    }
  }

  private func words(of change: TrendBreak, in release: TrendRelease) -> String {
    let reasons = change.reasons.map { $0[language] }.joined(separator: Wording.separator)
    let wave = release.waves[change.place]
    return Wording.surveyChanged(wave, change.verdict.phrase, reasons)[language]
  }
}
