import Insight
import Messages

extension HTMLReport {
  /// How each topic is spoken of: a bar of the four labels for each, worse to the left.
  ///
  /// - Parameter chart: The topics.
  /// - Returns: The legend, the bars and the table behind, nothing without topics.
  func topicSentiment(_ chart: TopicSentimentChart) -> [Markup] {
    guard !chart.rows.isEmpty else { return [] }
    let labels = LabelShare.Label.allCases
    let names = labels.map { Wording.name(of: $0)[language] }
    func parts(_ shares: [LabelShare]) -> [BarCharts.Part] {
      shares.map {
        BarCharts.Part(
          share: $0.share.value,
          text: share($0.share),
          style: $0.label.rawValue,
          isOpen: $0.share.bound == .atMost
        )
      }
    }
    let middle = TopicSentimentChart.middle
    let reach =
      chart.rows.compactMap(\.labels.value)
      .map { BarCharts.reach(of: parts($0), middle: middle) }.max() ?? 1
    var table = HTMLTable(
      caption: Wording.topicSentiment[language],
      columns: [Wording.topic[language]] + names + [Wording.count[language]]
    )
    let bars = chart.rows.map { topic -> Markup in
      guard let shares = topic.labels.value else {
        let cell = HTMLTable.Cell(text: Self.hidden, style: "hidden")
        table.rows.append(
          [.init(text: topic.title)] + Array(repeating: cell, count: labels.count + 1)
        )
        let bar = BarCharts.hidden(
          Self.hidden,
          title: "\(topic.title) \(Self.hidden)",
          description: Wording.hiddenComments[language]
        )
        return row(topic.title, bar)
      }
      let count = shares.first?.share.count.text ?? ""
      table.rows.append(
        [.init(text: topic.title)]
          + shares.map { .init(text: share($0.share), detail: numerals.shareInterval($0.share)) }
          + [.init(text: count)]
      )
      let parts = parts(shares)
      let bar = BarCharts.diverging(
        parts,
        middle: middle,
        reach: reach,
        title: "\(topic.title) "
          + zip(names, parts).map { "\($0) \($1.text)" }.joined(separator: ", "),
        description: Wording.divergingChart[language]
      )
      return row(topic.title, detail: "n \(count)", bar)
    }
    return [
      legend(zip(labels, names).map { ($0.rawValue, $1) }),
      rows(bars),
      hiddenNote(Wording.hiddenComments, when: chart.rows.contains { $0.labels.isHidden }),
      table.folded(under: Wording.figures[language]),
    ]
  }
}
