import Insight
import Messages
import SurveyModel

extension HTMLReport {
  private static let itemStyles = ["negative", "neutral", "positive"]

  /// The scored items of a wave.
  ///
  /// - Parameters:
  ///   - items: The items as asked.
  ///   - hidden: Why an item may be hidden.
  /// - Returns: A section, nothing without items.
  func itemSection(_ items: [ItemRelease], hidden: Phrase) -> Markup {
    guard !items.isEmpty else { return .empty }
    let chart = LikertChart(items.map { likertRow($0) })
    return section(
      Wording.items[language],
      note: Wording.itemInterval[language],
      likert(chart, hidden: hidden) + [
        items.contains(where: \.isReversed) ? note(Wording.reversedNote[language]) : .empty
      ]
    )
  }

  /// An item as a row of a chart.
  func likertRow(_ item: ItemRelease) -> LikertChart.Row {
    let mark = item.isReversed ? Wording.reversedMark[language] : ""
    return .init(title: mark + item.title[language], shares: item.shares)
  }

  /// Diverging bars with their legend, the reason of hidden rows and the table behind.
  ///
  /// - Parameters:
  ///   - chart: The items.
  ///   - hidden: Why an item may be hidden.
  ///   - caption: What the table behind is called, the items by default.
  /// - Returns: The parts in order.
  func likert(_ chart: LikertChart, hidden: Phrase, caption: String? = nil) -> [Markup] {
    let reach = chart.reach
    let shown = chart.rows.compactMap(\.shares.value)
    let isAnyUntold = shown.contains { $0.parts.contains { $0?.bound == .atMost } }
    return [
      legend(
        zip(Self.itemStyles, names(of: chart)).map { ($0, $1) }
          + (isAnyUntold ? [("unknown", Wording.untold[language])] : [])
      ),
      rows(chart.rows.map { likertBar($0, names(of: chart), reach: reach, hidden: hidden) }),
      hiddenNote(hidden, when: chart.rows.contains { $0.shares.isHidden }),
      likertTable(chart, caption: caption ?? Wording.items[language])
        .folded(under: Wording.figures[language]),
    ]
  }

  private func names(of chart: LikertChart) -> [String] { chart.words.parts.map { $0[language] } }

  private func likertBar(
    _ item: LikertChart.Row,
    _ names: [String],
    reach: Double,
    hidden: Phrase
  ) -> Markup {
    guard let shares = item.shares.value else {
      let bar = BarCharts.hidden(
        Self.hidden,
        title: "\(item.title) \(Self.hidden)",
        description: hidden[language]
      )
      return row(item.title, bar)
    }
    let parts = zip(zip(shares.drawn, shares.parts), zip(numerals.shares(shares), Self.itemStyles))
      .map {
        BarCharts.Part(
          share: $0.0,
          text: $1.0,
          style: $1.1,
          isOpen: $0.1?.bound == .atMost
        )
      }
    let bar = BarCharts.diverging(
      parts,
      middle: 1,
      reach: reach,
      title: "\(item.title) "
        + zip(names, parts).map { "\($0) \($1.text)" }.joined(separator: ", "),
      description: Wording.divergingChart[language]
    )
    let favourable = shares.favourable
    let interval = favourable.bound == .exact ? numerals.shareInterval(favourable) + ", " : ""
    let detail = "\(parts[2].text) (\(interval)n \(favourable.count.text))"
    return row(item.title, detail: detail, bar)
  }

  private func likertTable(_ chart: LikertChart, caption: String) -> HTMLTable {
    var table = HTMLTable(
      caption: caption,
      columns: [chart.words.row[language]] + names(of: chart) + [Wording.count[language]]
    )
    for item in chart.rows {
      guard let shares = item.shares.value else {
        let cells = Array(repeating: HTMLTable.Cell(text: Self.hidden, style: "hidden"), count: 4)
        table.rows.append([.init(text: item.title)] + cells)
        continue
      }
      var cells = numerals.shares(shares).map { HTMLTable.Cell(text: $0) }
      cells[2].detail = numerals.shareInterval(shares.favourable)
      let count = HTMLTable.Cell(text: shares.favourable.count.text)
      table.rows.append([.init(text: item.title)] + cells + [count])
    }
    return table
  }
}
