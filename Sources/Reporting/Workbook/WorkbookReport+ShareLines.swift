import DataExport
import Insight
import Messages
import SurveyModel

/// Many lines of shares, a row for each line and wave, so that a filter or a pivot table can work on them.
extension WorkbookReport {
  /// The items and the topics over the waves, a sheet each; none where there are none.
  func shareLines(of release: TrendRelease) -> [Workbook.Sheet] {
    [
      release.items.isEmpty
        ? nil
        : shareLines(release.items, Wording.itemTrend, Wording.item, Wording.favourable, release),
      release.topics.isEmpty
        ? nil
        : shareLines(
          release.topics.map(\.line),
          Wording.topicTrend,
          Wording.topic,
          Wording.share,
          release,
          scores: release.topics.map(\.scores)
        ),
    ].compactMap(\.self)
  }

  /// The most lines that get a chart: more would make a file that is slow to open.
  private static let mostCharts = 40

  private func shareLines(
    _ lines: [TrendSeries],
    _ title: Phrase,
    _ kind: Phrase,
    _ measure: Phrase,
    _ release: TrendRelease,
    scores: [[Insight.Cell<Estimate>]]? = nil
  ) -> Workbook.Sheet {
    let waves = release.waves
    let rows = lines.enumerated().flatMap { number, line in
      waves.indices.map { place -> [Cell] in
        let reading =
          place == waves.count - 1
          ? Wording.reading(of: line, waves: waves, numerals: .text) : nil
        let change = line.breaks.first { $0.place == place }
        return [.text(line.title[language]), .text(waves[place])]
          + cells(line.points[place], line.measure)
          + (scores.map { cells($0[number][place], .score) } ?? [])
          + (line.reading?.limits.map { cells(of: $0, at: place, line.measure) }
            ?? Self.limitColumns.map { _ in .empty })
          + [
            change.map { .text(words(of: $0, in: release)) } ?? .empty,
            reading.map { .text($0[language]) } ?? .empty,
          ]
      }
    }
    let scoreColumns = [Wording.meanScore, Wording.lower, Wording.upper, Wording.count]
    let head =
      [kind, Wording.wave, measure, Wording.lower, Wording.upper, Wording.count]
      + (scores == nil ? [] : scoreColumns) + Self.limitColumns
      + [Wording.surveyChanges, Wording.verdict]
    return sheet(
      title[language],
      widths: [44, 20] + Array(repeating: 10, count: head.count - 4) + [40, 60],
      head: heads(head),
      rows: rows,
      notes: [Wording.weightedMeanNote[language]],
      charts: lines.count > Self.mostCharts || waves.isEmpty
        ? []
        : lines.enumerated().map { number, line in
          chart(of: line, number, waves: waves.count, measure, column: head.count + 1)
        }
    )
  }

  /// A line with the strokes of its intervals, beside its rows as far as they reach.
  private func chart(
    of line: TrendSeries,
    _ number: Int,
    waves: Int,
    _ measure: Phrase,
    column: Int
  ) -> Chart {
    Chart(
      .lineWithInterval,
      title: line.title[language],
      rows: 1 + number * waves...(number + 1) * waves,
      names: 1,
      series: [
        .init(measure[language], column: 2, colour: Colour.favourable),
        .init(Wording.lower[language], column: 3, colour: nil),
        .init(Wording.upper[language], column: 4, colour: nil),
      ],
      range: 0...1,
      format: line.measure.format,
      column: column,
      // A chart is some eighteen rows high.
      row: 1 + number * 18
    )
  }
}
