import Insight
import Messages
import SurveyModel

extension TrendRelease {
  /// The points of all lines one below the other, and where a survey changed.
  ///
  /// - Parameter language: The language of titles.
  /// - Returns: The rows, line by line.
  func rows(_ language: Language) -> [ReportRow] {
    series.flatMap { series in
      zip(waves, series.points).map { wave, point in
        row(.trend, series, wave, measure: series.measureName, language) {
          ReportRow.figure(point, series.measure)
        }
      }
        + limitRows(of: series, language)
        + series.breaks.map { change in
          row(.change, series, waves[change.place], measure: change.verdict.rawValue, language) {
            .text(change.reasons.map { $0[language] }.joined(separator: Wording.separator))
          }
        }
    }
  }

  /// The weighted means that are held against control limits, and the limits.
  private func limitRows(of series: TrendSeries, _ language: Language) -> [ReportRow] {
    guard let limits = series.reading?.limits else { return [] }
    let columns = [
      ("weighted_mean", limits.means), ("limit_lower", limits.lower), ("limit_upper", limits.upper),
    ]
    return waves.dropFirst(limits.from).enumerated().flatMap { step, wave in
      columns.filter { $0.1.indices.contains(step) }.map { measure, values in
        row(.trend, series, wave, measure: measure, language) {
          .number(Numerals.rounded(values[step], decimals: 2))
        }
      }
    }
  }

  private func row(
    _ section: ReportRow.Section,
    _ series: TrendSeries,
    _ wave: String,
    measure: String,
    _ language: Language,
    _ figure: () -> ReportRow.Figure
  ) -> ReportRow {
    ReportRow(
      section: section,
      wave: wave,
      unit: series.unit ?? "",
      unitTitle: series.unitTitle?[language] ?? "",
      name: series.name,
      title: series.title[language],
      measure: measure,
      figure: figure()
    )
  }
}

extension TrendSeries {
  /// How the points are written.
  var measure: Measure {
    switch kind {
    case .index: .index
    case .sentiment: .score
    }
  }

  /// What the points measure, as files say it.
  var measureName: String { measure == .index ? "mean" : "score" }

  /// The name of the index, `sentiment` for that of comments.
  var name: String {
    switch kind {
    case .index(let name): name
    case .sentiment: "sentiment"
    }
  }
}
