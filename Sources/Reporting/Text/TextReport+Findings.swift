import Insight
import Messages
import TextDisplay

extension TextReport {
  /// What moves together with an outcome; never called a cause.
  ///
  /// - Parameter chart: The scales and their parts of R².
  /// - Returns: A section, nothing without scales.
  func driverSection(_ chart: DriverChart) -> [String] {
    guard !chart.rows.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init(Wording.indexOrScale[language], minimumWidth: 12),
      .init(Wording.share[language], alignment: .right),
      .init(Wording.interval[language], alignment: .right, expendable: 1),
      .init("", expendable: 2),
    ])
    for driver in chart.rows {
      table.add([
        driver.title, numerals.share(driver.share),
        driver.interval.map {
          "\(numerals.percentage($0.lower))–\(numerals.share($0.upper))"
        } ?? "–",
        Bars.across(driver.share / chart.reach, width: 20),
      ])
    }
    let summary = Wording.driversNote(fit: numerals.share(chart.fit), count: chart.count)
    return section(
      Wording.drivers(of: chart.outcome)[language],
      table.lines(width: width, style: style) + note(summary[language])
    )
  }

  /// Differences as bars around a common zero line.
  ///
  /// - Parameters:
  ///   - chart: The differences.
  ///   - title: The heading.
  ///   - note: How to read them.
  ///   - hidden: Why one may be hidden.
  /// - Returns: A section, nothing without differences.
  func differenceSection(
    _ chart: DifferenceChart,
    title: Phrase,
    note: Phrase,
    hidden: Phrase
  ) -> [String] {
    guard !chart.rows.isEmpty else { return [] }
    let hasP = chart.rows.contains { $0.adjusted != nil }
    var table = TextTable(
      columns: [
        .init(Wording.group[language], minimumWidth: 12, isWrapping: true),
        .init("", minimumWidth: 8, expendable: 3),
        .init(Wording.differenceColumn[language], alignment: .right),
        .init(Wording.interval[language], alignment: .right, expendable: 2),
        .init(Wording.count[language], alignment: .right, expendable: 1),
      ] + (hasP ? [.init(Wording.adjusted[language], alignment: .right, expendable: 4)] : [])
        + [.init(Wording.verdict[language]), .init("", expendable: 5)]
    )
    for entry in chart.rows {
      table.add(
        [
          entry.title, entry.detail,
          text(entry.difference) { numerals.signed($0.value, decimals: chart.decimals) },
          text(entry.difference) { numerals.signedInterval($0, decimals: chart.decimals) },
          text(entry.difference) { $0.count.text },
        ]
          + (hasP
            ? [
              text(entry.difference) { _ in
                entry.adjusted.map { numerals.probability($0) } ?? "–"
              }
            ] : [])
          + [
            text(entry.difference) { _ in Wording.reading(isSignal: entry.isSignal)[language] },
            entry.difference.value.map {
              Bars.aroundMiddle($0.value / chart.reach, side: 6)
            } ?? "",
          ]
      )
    }
    return section(
      title[language],
      table.lines(width: width, style: style) + self.note(note[language])
        + hiddenNote(hidden, when: chart.rows.contains { $0.difference.isHidden })
    )
  }

  /// How each topic is spoken of: the four shares and a bar for each, worse to the left.
  ///
  /// - Parameter chart: The topics.
  /// - Returns: A section, nothing without topics.
  func topicSentimentSection(_ chart: TopicSentimentChart) -> [String] {
    guard !chart.rows.isEmpty else { return [] }
    let labels = LabelShare.Label.allCases
    let names = labels.map { Wording.name(of: $0)[language] }
    let glyphs: [Character] = ["█", "▓", "░", "▒"]
    let middle = TopicSentimentChart.middle
    func shares(_ labels: [LabelShare]) -> [Double] { labels.map(\.share.value) }
    let reach =
      chart.rows.compactMap(\.labels.value).map { row -> Double in
        let row = shares(row)
        let half = row[middle] / 2
        return max(row.prefix(middle).reduce(half, +), row.dropFirst(middle + 1).reduce(half, +))
      }.max() ?? 1
    var table = TextTable(
      columns: [.init(Wording.topic[language], minimumWidth: 12, isWrapping: true)]
        + names.map { .init($0, alignment: .right) } + [
          .init(Wording.count[language], alignment: .right, expendable: 1),
          .init("", expendable: 2),
        ]
    )
    for topic in chart.rows {
      table.add(
        [topic.title]
          + labels.indices.map { place in
            text(topic.labels) { numerals.share($0[place].share) }
          } + [
            text(topic.labels) { $0.first?.share.count.text ?? "" },
            topic.labels.value.map {
              Bars.diverging(shares($0), glyphs: glyphs, middle: middle, side: 12, reach: reach)
            } ?? "",
          ]
      )
    }
    let key = zip(glyphs, names).map { "\($0) \($1)" }.joined(separator: "  ")
    return section(
      Wording.topicSentiment[language],
      table.lines(width: width, style: style) + note(key)
        + hiddenNote(Wording.hiddenComments, when: chart.rows.contains { $0.labels.isHidden })
    )
  }
}
