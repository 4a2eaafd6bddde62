import Insight
import Messages
import SurveyModel

extension TrendRelease {
  /// The points of all lines one below the other, and where a survey changed.
  ///
  /// - Parameter language: The language of titles.
  /// - Returns: The rows, line by line.
  func rows(_ language: Language) -> [ReportRow] {
    (series + items).flatMap { rows(of: $0, language) }
      + topics.flatMap { topic in
        rows(of: topic.line, language)
          + zip(waves, topic.scores).map { wave, score in
            row(topic.line, wave, measure: "score", language, ReportRow.figure(score, .score))
          }
      }
  }

  private func rows(of series: TrendSeries, _ language: Language) -> [ReportRow] {
    zip(waves, series.points).map { wave, point in
      row(
        series,
        wave,
        measure: series.measureName,
        language,
        ReportRow.figure(point, series.measure)
      )
    }
      + limitRows(of: series, language) + readingRows(of: series, language)
      + series.breaks.map { change in
        let reasons = change.reasons.map { $0[language] }.joined(separator: Wording.separator)
        var row = row(
          series,
          waves[change.place],
          measure: change.verdict.rawValue,
          language,
          .text(reasons)
        )
        row.section = .change
        return row
      }
  }

  /// What is a signal and what is noise, in words, beside the newest wave.
  private func readingRows(of series: TrendSeries, _ language: Language) -> [ReportRow] {
    guard let wave = waves.last,
      let words = Wording.reading(of: series, waves: waves, numerals: .text)
    else { return [] }
    return [row(series, wave, measure: "reading", language, .text(words[language]))]
  }

  /// The weighted means that are held against control limits, and the limits.
  private func limitRows(of series: TrendSeries, _ language: Language) -> [ReportRow] {
    guard let limits = series.reading?.limits else { return [] }
    let columns = [
      ("weighted_mean", limits.means), ("limit_lower", limits.lower), ("limit_upper", limits.upper),
    ]
    return waves.dropFirst(limits.from).enumerated().flatMap { step, wave in
      columns.filter { $0.1.indices.contains(step) }.map { measure, values in
        row(
          series,
          wave,
          measure: measure,
          language,
          .number(Numerals.rounded(values[step], decimals: 2))
        )
      }
    }
  }

  private func row(
    _ series: TrendSeries,
    _ wave: String,
    measure: String,
    _ language: Language,
    _ figure: ReportRow.Figure
  ) -> ReportRow {
    ReportRow(
      section: series.section,
      wave: wave,
      unit: series.unit ?? "",
      unitTitle: series.unitTitle?[language] ?? "",
      name: series.name,
      title: series.title[language],
      measure: measure,
      figure: figure
    )
  }
}

extension TrendSeries {
  /// The part of a report that the line stands in.
  fileprivate var section: ReportRow.Section {
    switch kind {
    case .index, .sentiment: .trend
    case .item: .trendItem
    case .topic: .trendTopic
    }
  }

  /// How the points are written.
  var measure: Measure { kind.measure }

  /// What the points measure, as files say it.
  var measureName: String {
    switch kind {
    case .index: "mean"
    case .sentiment: "score"
    case .item: "favourable"
    case .topic: "share"
    }
  }

  /// The name of the index, item or topic, `sentiment` for that of comments.
  var name: String {
    switch kind {
    case .index(let name), .item(let name), .topic(let name): name
    case .sentiment: "sentiment"
    }
  }
}

extension TrendSeries.Kind {
  /// How the points are written.
  var measure: Measure {
    switch self {
    case .index: .index
    case .sentiment: .score
    case .item, .topic: .share
    }
  }
}
