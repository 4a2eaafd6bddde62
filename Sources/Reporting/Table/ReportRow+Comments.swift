import Insight
import Messages
import SurveyModel

extension CommentRelease {
  /// The figures of the comments one below the other; sentences are none and left out.
  ///
  /// - Parameter language: The language of titles.
  /// - Returns: The rows in the order of the report.
  func rows(_ language: Language) -> [ReportRow] {
    var rows = [
      ReportRow(
        section: .comments,
        name: "",
        title: "",
        measure: "comments",
        figure: .count(count)
      )
    ]
    if let people {
      rows.append(
        ReportRow(
          section: .comments,
          name: "",
          title: "",
          measure: "people",
          figure: .count(people)
        )
      )
    }
    rows.append(Self.row(.estimate(mean, .score), language))
    rows += shares.map {
      ReportRow(
        section: .sentiment,
        name: $0.label.rawValue,
        title: Wording.name(of: $0.label)[language],
        measure: "share",
        figure: .estimate($0.share, .share)
      )
    }
    rows += topics.flatMap { topic in
      ([
        ("share", .estimate(topic.share, .share)), ("score", ReportRow.figure(topic.score, .score)),
      ]
        + ReportRow.parts(topic.tones, named: ["negative", "neutral", "positive"]))
        .map { (measure: String, figure: ReportRow.Figure) in
          ReportRow(
            section: .topic,
            name: topic.name,
            title: topic.title[language],
            measure: measure,
            figure: figure
          )
        }
    }
    return rows + typicalWords.flatMap(wordRows) + months.flatMap(monthRows)
      + newsRows(language)
      + groups.flatMap { pair(.group, $0.group, score: $0.mean, negative: $0.negative) }
  }

  /// That nothing may be told of the comments.
  ///
  /// - Parameter language: The language of titles.
  /// - Returns: The row.
  static func hiddenRow(_ language: Language) -> ReportRow { row(.hidden, language) }

  private static func row(_ figure: ReportRow.Figure, _ language: Language) -> ReportRow {
    ReportRow(
      section: .comments,
      name: "",
      title: Wording.meanScore[language],
      measure: "score",
      figure: figure
    )
  }

  private func wordRows(_ word: TypicalWord) -> [ReportRow] {
    func rounded(_ value: Double) -> Double { Numerals.rounded(value, decimals: 4) }
    return [
      ("worst_count", Double(word.count)), ("other_count", Double(word.otherCount)),
      ("log_likelihood", rounded(word.logLikelihood)), ("log_ratio", rounded(word.logRatio)),
    ].map { measure, value in
      ReportRow(
        section: .word,
        name: word.word,
        title: "",
        measure: measure,
        figure: .number(value)
      )
    }
  }

  private func monthRows(_ month: PeriodRelease) -> [ReportRow] {
    let section: ReportRow.Section = months.period == .week ? .week : .month
    return [
      ReportRow(
        section: section,
        name: month.period,
        title: "",
        measure: "comments",
        figure: .count(month.count)
      )
    ] + pair(section, month.period, score: month.mean, negative: month.negative)
  }

  /// Alerts and bursts in words.
  private func newsRows(_ language: Language) -> [ReportRow] {
    guard let news else { return [] }
    let alerts = news.alerts.map { alert in
      ReportRow(
        section: .news,
        name: news.newest,
        title: "",
        measure: alert.rule?.rawValue ?? "",
        figure: .text(Wording.news(alert, numerals: .text)[language])
      )
    }
    let bursts = news.bursts.map { burst in
      ReportRow(
        section: .news,
        name: burst.name,
        title: burst.title[language],
        measure: "burst",
        figure: .text(Wording.stretch(burst, numerals: .text)[language])
      )
    }
    return alerts + bursts
  }

  private func pair(
    _ section: ReportRow.Section,
    _ name: String,
    score: Cell<Estimate>,
    negative: Cell<Estimate>
  ) -> [ReportRow] {
    [
      ("score", ReportRow.figure(score, .score)),
      ("negative_share", ReportRow.figure(negative, .share)),
    ].map { (measure: String, figure: ReportRow.Figure) in
      ReportRow(section: section, name: name, title: "", measure: measure, figure: figure)
    }
  }
}
