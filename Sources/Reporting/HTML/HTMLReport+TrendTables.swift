import Insight
import Messages
import SurveyModel

/// Many lines of shares: a table of all, and a chart of each behind its title.
extension HTMLReport {
  /// The share of favourable answers to each item over the waves.
  func itemTrendSection(_ release: TrendRelease) -> Markup {
    guard !release.items.isEmpty else { return .empty }
    let signals = release.items.filter { $0.reading?.isSignal ?? false }
    let isRead = release.items.contains { $0.reading?.change != nil }
    return section(
      Wording.itemTrend[language],
      note: Wording.favourableShare[language],
      signals.map { readingLine(of: $0, waves: release.waves) } + [
        signals.isEmpty && isRead ? note(Wording.quietItems[language]) : .empty,
        shareTable(
          release.items,
          caption: Wording.itemTrend[language],
          head: Wording.item,
          waves: release.waves
        ).markup,
        hiddenNote(
          Wording.hiddenInTrend,
          when: release.items.contains { $0.points.contains(where: \.isHidden) }
        ),
      ] + release.items.map { foldedLine($0, waves: release.waves, isGoodWhenHigh: true) }
    )
  }

  /// The share of those who commented who touch each topic over the waves, and how it is spoken of now.
  func topicTrendSection(_ release: TrendRelease) -> Markup {
    guard !release.topics.isEmpty else { return .empty }
    let lines = release.topics.map(\.line)
    var table = shareTable(
      lines,
      caption: Wording.topicTrend[language],
      head: Wording.topic,
      waves: release.waves,
      last: Wording.meanScore
    )
    for (place, topic) in release.topics.enumerated() {
      table.rows[place].append(
        cell(topic.scores.last ?? .hidden, detail: { numerals.detail($0, .score) }) {
          numerals.score($0)
        }
      )
    }
    return section(
      Wording.topicTrend[language],
      note: Wording.topicShares[language],
      lines.filter { $0.reading?.isSignal ?? false }
        .map { readingLine(of: $0, waves: release.waves) } + [
          table.markup,
          hiddenNote(
            Wording.hiddenInTrend,
            when: release.topics.contains { ($0.shares + $0.scores).contains(where: \.isHidden) }
          ),
        ] + lines.map { foldedLine($0, waves: release.waves, isGoodWhenHigh: false) }
    )
  }

  /// What a line says, after its title.
  private func readingLine(of line: TrendSeries, waves: [String]) -> Markup {
    guard let words = Wording.reading(of: line, waves: waves, numerals: numerals) else {
      return .empty
    }
    return .element(
      "p",
      [:],
      .element("b", [:], .text(line.title[language])),
      .text(Wording.separator + words[language])
    )
  }

  /// Lines down, waves across, each share with its interval and count.
  private func shareTable(
    _ lines: [TrendSeries],
    caption: String,
    head: Phrase,
    waves: [String],
    last: Phrase? = nil
  ) -> HTMLTable {
    var table = HTMLTable(
      caption: caption,
      columns: [head[language]] + waves + (last.map { [$0[language]] } ?? [])
    )
    table.rows = lines.map { line in
      [.init(text: line.title[language])]
        + line.points.map { point in
          cell(point, detail: { numerals.detail($0, .share) }) { numerals.share($0) }
        }
    }
    return table
  }

  /// The chart of a line with all its figures, folded away under its title.
  private func foldedLine(
    _ line: TrendSeries,
    waves: [String],
    isGoodWhenHigh: Bool
  ) -> Markup {
    let chart = lineChart(line, waves: waves)
    let title = line.title[language]
    return .element(
      "details",
      [:],
      .element("summary", [:], .text(title)),
      .element(
        "figure",
        [:],
        chart.markup(
          title: "\(title): \(Wording.trend[language])",
          description: Wording.band[language],
          isGoodWhenHigh: isGoodWhenHigh
        )
      ),
      Markup(remarks(on: line, chart, waves: waves) + [lineTable(line, waves: waves).markup])
    )
  }
}
