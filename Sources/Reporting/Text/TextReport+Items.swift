import Insight
import Messages
import SurveyModel
import TextDisplay

extension TextReport {
  /// The columns on each side of the middle of a bar.
  private static let side = 12

  /// The scored items of a wave.
  func itemSection(_ items: [ItemRelease]) -> [String] {
    guard !items.isEmpty else { return [] }
    let chart = LikertChart(items.map { likertRow($0) })
    return section(
      Wording.items[language],
      likert(chart)
        + (items.contains(where: \.isReversed) ? note(Wording.reversedNote[language]) : [])
    )
  }

  /// An item as a row of a chart.
  func likertRow(_ item: ItemRelease) -> LikertChart.Row {
    let mark = item.isReversed ? Wording.reversedMark[language] : ""
    return .init(title: mark + item.title[language], shares: item.shares)
  }

  /// Shares in a table with diverging bars, and what the bars are made of.
  func likert(_ chart: LikertChart) -> [String] {
    let labels = chart.words.parts.map { $0[language] }
    var table = TextTable(columns: [
      .init(chart.words.row[language], minimumWidth: 16, isWrapping: true),
      .init(labels[0], alignment: .right),
      .init(labels[1], alignment: .right),
      .init(labels[2], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 2),
      .init(Wording.count[language], alignment: .right, expendable: 1),
      .init("", expendable: 3),
    ])
    let reach = chart.reach
    for item in chart.rows {
      table.add([
        item.title,
        text(item.shares) { numerals.shares($0)[0] },
        text(item.shares) { numerals.shares($0)[1] },
        text(item.shares) { numerals.shares($0)[2] },
        text(item.shares) { numerals.shareInterval($0.favourable) },
        text(item.shares) { $0.favourable.count.text },
        item.shares.value.map { bar($0, reach: reach) } ?? "",
      ])
    }
    let key =
      "█ \(labels[0])  ░ \(labels[1])  ▒ \(labels[2])" + Wording.separator
      + chart.words.interval[language]
    return table.lines(width: width, style: style) + note(key)
  }

  private func bar(_ shares: ItemShares, reach: Double) -> String {
    // A part told as the most it can be is drawn as an outline of dots.
    let glyphs = zip(shares.parts, "█░▒").map { part, glyph -> Character in
      part?.bound == .atMost ? "·" : glyph
    }
    return Bars.diverging(
      shares.drawn,
      glyphs: glyphs,
      middle: 1,
      side: Self.side,
      reach: reach
    )
  }
}
