import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// Sentiment, topics, words and sentences, months, groups.
  func comments(_ release: CommentRelease) -> [Workbook.Sheet] {
    guard release.count.highest > 0 else {
      return [
        sheet(
          Wording.comments[language],
          widths: [30],
          head: [],
          rows: [[.text(Wording.noComments[language])]]
        )
      ]
    }
    var sheets = [sentiment(release)]
    if !release.topics.isEmpty { sheets.append(topics(release)) }
    if !release.typicalWords.isEmpty { sheets.append(words(release)) }
    if !release.sentences.isEmpty { sheets.append(sentences(release)) }
    if !release.months.isEmpty { sheets.append(months(release)) }
    if let news = release.news { sheets.append(self.news(news)) }
    if !release.groups.isEmpty { sheets.append(groups(release)) }
    return sheets
  }

  private func sentiment(_ release: CommentRelease) -> Workbook.Sheet {
    let rows =
      release.shares.map { share in
        [Cell.text(Wording.name(of: share.label)[language])]
          + cells(.shown(share.share), .share)
      } + [[.text(Wording.meanScore[language])] + cells(.shown(release.mean), .score)]
    return sheet(
      Wording.sentiment[language],
      widths: [24, 10, 10, 10, 10],
      head: heads([
        Wording.label, Wording.share, Wording.lower, Wording.upper, Wording.count,
      ]),
      rows: rows,
      notes: [
        Wording.extent(of: release)[language],
        "\(Wording.meanScore[language]): \(Wording.scoreRange[language])",
      ],
      charts: [
        Chart(
          .columns,
          title: Wording.sentiment[language],
          rows: 1...max(1, release.shares.count),
          names: 0,
          series: [.init(Wording.share[language], column: 1, colour: Colour.favourable)],
          range: 0...1,
          format: "0 %",
          column: 6
        )
      ]
    )
  }

  private func topics(_ release: CommentRelease) -> Workbook.Sheet {
    let rows = release.topics.map { topic in
      [Cell.text(topic.title[language])] + cells(.shown(topic.share), .share)
        + cells(topic.score, .score) + tones(topic.tones)
    }
    func chart(
      _ title: Phrase,
      column: Int,
      range: ClosedRange<Double>,
      format: String,
      row: Int
    ) -> Chart {
      Chart(
        .bars,
        title: "\(Wording.topics[language]) · \(title[language])",
        rows: 1...rows.count,
        names: 0,
        series: [.init(title[language], column: column, colour: Colour.favourable)],
        range: range,
        format: format,
        column: 13,
        row: row
      )
    }
    let ends = [Wording.lower, Wording.upper, Wording.count]
    return sheet(
      Wording.topics[language],
      widths: [30] + Array(repeating: 10, count: 11),
      head: heads(
        [Wording.topic, Wording.share] + ends + [Wording.score] + ends
          + LikertChart.Words.topics.parts
      ),
      rows: rows,
      charts: [
        chart(Wording.share, column: 1, range: 0...1, format: "0 %", row: 1),
        // Below the first, which is twenty pixels a row.
        chart(
          Wording.score,
          column: 5,
          range: -1...1,
          format: Measure.score.format,
          row: 10 + rows.count * 3 / 2
        ),
      ]
    )
  }

  /// How a topic is spoken of.
  private func tones(_ tones: Insight.Cell<ItemShares>) -> [Cell] {
    guard let shares = tones.value else { return [Self.hidden, Self.hidden, Self.hidden] }
    let count = shares.favourable.count
    return [
      part(shares.unfavourable, of: count), part(shares.neutral, of: count),
      value(shares.favourable, .share),
    ]
  }

  private func words(_ release: CommentRelease) -> Workbook.Sheet {
    sheet(
      Wording.typicalWords[language],
      widths: [20, 12, 12, 12],
      head: heads([Wording.word, Wording.inWorst, Wording.inRest, Wording.logRatio]),
      rows: release.typicalWords.map {
        [
          .text($0.word), .number(Double($0.count), format: "0"),
          .number(Double($0.otherCount), format: "0"),
          .number(Numerals.rounded($0.logRatio, decimals: 4), format: "+0.0;-0.0;0.0"),
        ]
      },
      notes: [Wording.wordsNote(of: release)[language]]
    )
  }

  private func sentences(_ release: CommentRelease) -> Workbook.Sheet {
    sheet(
      Wording.quotations[language],
      widths: [80, 10, 30],
      head: heads([Wording.sentences, Wording.score, Wording.topics]),
      rows: release.sentences.map { sentence in
        [
          .text(sentence.text),
          .number(
            Numerals.rounded(sentence.score, decimals: 2),
            format: Measure.score.format
          ),
          .text(
            release.publishedTopics(of: sentence).map { $0.title[language] }
              .joined(separator: Wording.separator)
          ),
        ]
      },
      notes: [Wording.masked[language]]
    )
  }

  private func months(_ release: CommentRelease) -> Workbook.Sheet {
    let rows = release.months.map { month in
      [Cell.text(month.period)] + cells(month.negative, .share)
        + [value(month.mean, .score), count(month.count)]
    }
    return sheet(
      Wording.periods(release.months.period)[language],
      widths: [12] + Array(repeating: 10, count: 6),
      head: heads([
        Wording.name(of: release.months.period), Wording.negativeShare, Wording.lower,
        Wording.upper, Wording.count,
        Wording.meanScore, Wording.commentCount,
      ]),
      rows: rows,
      charts: [
        interval(
          "\(Wording.periods(release.months.period)[language]) · \(Wording.negativeShare[language])",
          rows: rows.count,
          name: Wording.negativeShare[language],
          range: 0...1,
          format: "0 %",
          column: 8
        )
      ]
    )
  }

  /// Alerts and bursts in words.
  private func news(_ news: CommentNews) -> Workbook.Sheet {
    let alerts = news.alerts.map { alert -> [Cell] in
      [.text(news.newest), .text(Wording.news(alert, numerals: .text)[language])]
    }
    let bursts = news.bursts.map { burst -> [Cell] in
      [
        .text(burst.first == burst.last ? burst.first : "\(burst.first) – \(burst.last)"),
        .text(Wording.stretch(burst, numerals: .text)[language]),
      ]
    }
    return sheet(
      Wording.news[language],
      widths: [24, 110],
      head: heads([Wording.name(of: news.period), Wording.news]),
      rows: alerts + bursts,
      notes: [Wording.compared(news)[language], Wording.newsNote[language]]
    )
  }

  private func groups(_ release: CommentRelease) -> Workbook.Sheet {
    let ends = [Wording.lower, Wording.upper, Wording.count]
    return sheet(
      Wording.groups[language],
      widths: [30] + Array(repeating: 10, count: 8),
      head: heads([Wording.group, Wording.negativeShare] + ends + [Wording.meanScore] + ends),
      rows: release.groups.map { group in
        [.text(group.group)] + cells(group.negative, .share) + cells(group.mean, .score)
      }
    )
  }

  /// A line with the strokes of its intervals: the columns 1 to 3 of a table.
  func interval(
    _ title: String,
    rows: Int,
    name: String,
    range: ClosedRange<Double>,
    format: String,
    column: Int
  ) -> Chart {
    Chart(
      .lineWithInterval,
      title: title,
      rows: 1...max(1, rows),
      names: 0,
      series: [
        .init(name, column: 1, colour: Colour.favourable),
        .init(Wording.lower[language], column: 2, colour: nil),
        .init(Wording.upper[language], column: 3, colour: nil),
      ],
      range: range,
      format: format,
      column: column
    )
  }
}
