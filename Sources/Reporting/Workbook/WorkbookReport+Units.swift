import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// The units with their indices, and adjusted means where there are any.
  func units(_ release: WaveRelease) -> Workbook.Sheet {
    let units = UnitTree.rows(of: release.units)
    let hasAdjusted = release.units.contains { $0.adjusted.contains { $0 != nil } }
    let ends = [Wording.lower, Wording.upper]
    let parts =
      ends + [Wording.count] + (hasAdjusted ? [Wording.shrunkMean] + ends : [])
    let head =
      [Cell.text(Wording.unit[language], .head)]
      + release.indices.flatMap { [.text($0.title[language], .head)] + heads(parts) }
    let rows = units.map { unit in
      [name(of: unit)]
        + unit.release.scores.enumerated().flatMap { place, score in
          cells(score, .index)
            + (hasAdjusted ? adjusted(unit.release.adjusted, at: place) : [])
        }
    }
    let step = 1 + parts.count
    // A chart of hundreds of units is no longer read.
    let charts =
      rows.count > 40
      ? []
      : [
        Chart(
          .bars,
          title: "\(Wording.units[language]) (\(Wording.indexRange[language]))",
          rows: 1...rows.count,
          names: 0,
          series: release.indices.enumerated().map { place, index in
            .init(
              index.title[language],
              column: 1 + step * place,
              colour: Colour.lines[place % Colour.lines.count]
            )
          },
          range: 0...100,
          format: "0",
          column: 2 + step * release.indices.count
        )
      ]
    return sheet(
      Wording.units[language],
      widths: [30] + Array(repeating: 10, count: head.count - 1),
      head: head,
      rows: rows,
      notes: [Wording.unitNote[language]] + (hasAdjusted ? [Wording.shrunkNote[language]] : []),
      charts: charts
    )
  }

  /// An adjusted mean with its interval; empty where it is not told.
  private func adjusted(_ means: [Estimate?], at place: Int) -> [Cell] {
    guard means.indices.contains(place), let mean = means[place] else {
      return [.empty, .empty, .empty]
    }
    return Array(cells(.shown(mean), .index).prefix(3))
  }

  private func name(of unit: UnitTree.Row<UnitRelease>) -> Cell {
    .text(unit.release.title[language], unit.depth > 0 ? .indented(unit.depth) : .plain)
  }

  /// What is talked about in which unit.
  func unitTopics(_ topics: UnitTopicsRelease, of release: WaveRelease) -> Workbook.Sheet {
    let titles = release.topicTitles
    let ends = heads([Wording.lower, Wording.upper, Wording.count])
    return sheet(
      Wording.topicsByUnit[language],
      widths: [30] + Array(repeating: 12, count: 4 * topics.topics.count),
      head: [.text(Wording.unit[language], .head)]
        + topics.topics.flatMap { [.text(titles[$0]?[language] ?? $0, .head)] + ends },
      rows: UnitTree.rows(of: release.units).map { unit in
        [name(of: unit)]
          + topics.shares(of: unit.release.unit).flatMap { cells($0, .share) }
      },
      notes: [Wording.unitTopicsNote[language]]
    )
  }

  /// The words that set units apart, a row for each; no sheet where none is told.
  func unitWords(_ words: UnitWordsRelease, of release: WaveRelease) -> [Workbook.Sheet] {
    let titles = release.unitTitles
    let rows = words.units.flatMap { unit in
      unit.words.map { word -> [Cell] in
        [
          .text(titles[unit.unit]?[language] ?? unit.unit), .text(word.word),
          .number(Double(word.count), format: "0"), .number(Double(word.otherCount), format: "0"),
          count(unit.people), count(unit.others),
          .number(Numerals.rounded(word.logRatio, decimals: 4), format: "+0.0;-0.0;0.0"),
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      sheet(
        Wording.unitWords[language],
        widths: [30, 20, 14, 14, 14, 14, 14],
        head: heads([
          Wording.unit, Wording.word, Wording.inUnit, Wording.elsewhere, Wording.unitWriters,
          Wording.otherWriters, Wording.logRatio,
        ]),
        rows: rows,
        notes: [Wording.unitWordsNote[language]]
      )
    ]
  }
}
