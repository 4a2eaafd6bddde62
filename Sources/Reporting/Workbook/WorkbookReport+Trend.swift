import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// One line over the waves, with the strokes of its intervals.
  func line(_ series: TrendSeries, of release: TrendRelease) -> Workbook.Sheet {
    let changes = Dictionary(series.breaks.map { ($0.place, $0) }) { first, _ in first }
    let limits = series.reading?.limits
    let rows = release.waves.indices.map { place -> [Cell] in
      [.text(release.waves[place])] + cells(series.points[place], series.measure)
        + [changes[place].map { .text(words(of: $0, in: release)) } ?? .empty]
        + (limits.map { cells(of: $0, at: place, series.measure) } ?? [])
    }
    let range = series.measure == .index ? 0.0...100 : -1...1
    let format = series.measure == .index ? "0" : series.measure.format
    let chart = interval(
      series.title[language],
      rows: rows.count,
      name: series.title[language],
      range: range,
      format: format,
      column: limits == nil ? 7 : 11
    )
    let reading = Wording.reading(of: series, waves: release.waves, numerals: .text)
    return sheet(
      series.title[language],
      widths: [20, 10, 10, 10, 10, 60] + (limits == nil ? [] : [10, 10, 10, 10]),
      head: heads(
        [
          Wording.wave, Wording.score, Wording.lower, Wording.upper, Wording.count,
          Wording.surveyChanges,
        ] + (limits == nil ? [] : Self.limitColumns)
      ),
      rows: rows,
      notes: [reading?[language], limits.map { _ in Wording.weightedMeanNote[language] }]
        .compactMap(\.self),
      charts: [chart] + (limits.map { [control($0, of: series, range, format)] } ?? [])
    )
  }

  static let limitColumns = [
    Wording.weightedMean, Wording.level, Wording.lowerLimit, Wording.upperLimit,
  ]

  /// The weighted mean of a wave with its level and limits; empty before they begin.
  func cells(
    of limits: TrendReading.Limits,
    at place: Int,
    _ measure: Measure
  ) -> [Cell] {
    let step = place - limits.from
    guard limits.means.indices.contains(step) else { return Self.limitColumns.map { _ in .empty } }
    return [limits.means[step], limits.center, limits.lower[step], limits.upper[step]].map {
      .number(Numerals.rounded($0, decimals: 2), format: measure.format)
    }
  }

  /// The weighted means within their limits.
  private func control(
    _ limits: TrendReading.Limits,
    of series: TrendSeries,
    _ range: ClosedRange<Double>,
    _ format: String
  ) -> Chart {
    Chart(
      .lines,
      title: "\(series.title[language]) · \(Wording.controlLimits[language])",
      rows: limits.from + 1...limits.from + max(1, limits.means.count),
      names: 0,
      series: zip(Self.limitColumns, [0, 5, 1, 1]).enumerated().map { place, line in
        .init(line.0[language], column: 6 + place, colour: Colour.lines[line.1])
      },
      range: range,
      format: format,
      column: 11,
      // Below the first, which is twenty pixels a row.
      row: 19
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
          + lines.flatMap { Array(cells($0.points[place], $0.measure).dropFirst()) }
      }
      return sheet(
        "\(title) · \(Wording.units[language])",
        widths: [20] + Array(repeating: 12, count: 4 * lines.count),
        head: [.text(Wording.wave[language], .head)]
          + lines.map { .text($0.unitTitle?[language] ?? "", .head) }
          // The values first and together, since the chart draws them.
          + lines.flatMap { line in
            [Wording.lower, Wording.upper, Wording.count].map {
              .text("\(line.unitTitle?[language] ?? "") \($0[language])", .head)
            }
          },
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
              column: 4 * lines.count + 2
            )
          ]
      )
    }
  }

  func words(of change: TrendBreak, in release: TrendRelease) -> String {
    let reasons = change.reasons.map { $0[language] }.joined(separator: Wording.separator)
    let wave = release.waves[change.place]
    return Wording.surveyChanged(wave, change.verdict.phrase, reasons)[language]
  }
}
