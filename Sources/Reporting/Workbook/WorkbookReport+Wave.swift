import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// Response and indices.
  func overview(_ release: WaveRelease) -> Workbook.Sheet {
    let span = Wording.span(from: release.opens, to: release.closes)?[language]
    var rows: [[Cell]] = [
      [.text(release.title[language], .title)],
      [
        .text([release.wave, span].compactMap(\.self).joined(separator: Wording.separator), .title)
      ],
      [.text(Wording.responses(of: release, numerals: .text)[language], .title)],
      [],
    ]
    rows.append(
      heads([
        Wording.indexOrScale, Wording.score, Wording.lower, Wording.upper, Wording.count,
      ])
    )
    let first = rows.count
    func add(_ index: IndexRelease, depth: Int) {
      let style = depth > 0 ? Workbook.Style.indented(depth) : .plain
      rows.append([.text(index.title[language], style)] + cells(index.score, .index))
      for scale in index.scales { add(scale, depth: depth + 1) }
    }
    for index in release.indices { add(index, depth: 0) }
    let last = rows.count - 1
    if let recommendation = release.recommendation {
      rows.append(
        [.text(Wording.recommendation[language])] + cells(recommendation, .recommendation)
      )
    }
    let charts =
      last < first
      ? []
      : [
        Chart(
          .bars,
          title: "\(Wording.indices[language]) (\(Wording.indexRange[language]))",
          rows: first...last,
          names: 0,
          series: [.init(Wording.score[language], column: 1, colour: Colour.favourable)],
          range: 0...100,
          format: "0",
          column: 6
        )
      ]
    return Workbook.Sheet(
      name: Wording.overview[language],
      widths: [38, 10, 10, 10, 10],
      rows: rows,
      charts: charts
    )
  }

  /// The items with their shares as stacked bars.
  func items(_ release: WaveRelease) -> Workbook.Sheet {
    let scales = Dictionary(
      release.indices.flatMap { [$0] + $0.scales }.map { ($0.name, $0.title[language]) }
    ) { first, _ in first }
    let rows = release.items.map { item -> [Cell] in
      let mark = item.isReversed ? Wording.reversedMark[language] : ""
      let names: [Cell] = [
        .text(mark + item.title[language]), .text(scales[item.scale] ?? item.scale),
      ]
      guard let shares = item.shares.value else {
        return names + [Self.hidden, Self.hidden] + cells(.hidden, .share)
      }
      let count = shares.favourable.count
      return names + [part(shares.unfavourable, of: count), part(shares.neutral, of: count)]
        + cells(value(shares.favourable, .share), shares.favourable, .share)
    }
    let parts = [
      (Wording.unfavourable, Colour.unfavourable), (Wording.neutral, Colour.neutral),
      (Wording.favourable, Colour.favourable),
    ]
    return sheet(
      Wording.items[language],
      widths: [60, 18, 10, 10, 10, 10, 10, 10],
      head: heads([
        Wording.item, Wording.scale, Wording.unfavourable, Wording.neutral, Wording.favourable,
        Wording.lower, Wording.upper, Wording.count,
      ]),
      rows: rows,
      notes: release.items.contains(where: \.isReversed) ? [Wording.reversedNote[language]] : [],
      charts: [
        Chart(
          .stackedBars,
          title: Wording.items[language],
          rows: 1...rows.count,
          names: 0,
          series: parts.enumerated().map { place, part in
            .init(part.0[language], column: 2 + place, colour: part.1)
          },
          range: 0...1,
          format: "0 %",
          column: 9
        )
      ]
    )
  }
}
