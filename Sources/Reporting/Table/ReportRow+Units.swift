import Insight
import Messages
import SurveyModel

extension WaveRelease {
  /// The means of a unit drawn towards those of its level; none where none is told.
  func adjustedRows(of unit: UnitRelease, _ language: Language) -> [ReportRow] {
    zip(indices, unit.adjusted).compactMap { index, adjusted in
      adjusted.map {
        ReportRow(
          section: .unit,
          unit: unit.unit,
          unitTitle: unit.title[language],
          name: index.name,
          title: index.title[language],
          measure: "adjusted",
          figure: .estimate($0, .index)
        )
      }
    }
  }

  /// The words that set units apart, with how many people wrote in the unit and elsewhere.
  func unitWordRows(_ language: Language) -> [ReportRow] {
    let titles = unitTitles
    func rounded(_ value: Double) -> Double { Numerals.rounded(value, decimals: 4) }
    return (unitWords?.units ?? []).flatMap { unit -> [ReportRow] in
      func row(_ name: String, _ measure: String, _ figure: ReportRow.Figure) -> ReportRow {
        ReportRow(
          section: .unitWord,
          unit: unit.unit,
          unitTitle: titles[unit.unit]?[language] ?? unit.unit,
          name: name,
          title: "",
          measure: measure,
          figure: figure
        )
      }
      return [row("", "people", .count(unit.people)), row("", "others", .count(unit.others))]
        + unit.words.flatMap { word in
          [
            ("count", Double(word.count)), ("other_count", Double(word.otherCount)),
            ("log_likelihood", rounded(word.logLikelihood)), ("log_ratio", rounded(word.logRatio)),
          ].map { row(word.word, $0.0, .number($0.1)) }
        }
    }
  }

  /// How far figures of the whole could move, had everybody answered.
  func worstCaseRows(_ language: Language) -> [ReportRow] {
    (findings?.worstCases ?? []).flatMap { found in
      [
        ("figure", ReportRow.Figure.estimate(found.figure, found.kind.measure)),
        ("worst", .number(Numerals.rounded(found.lower, decimals: 4))),
        ("best", .number(Numerals.rounded(found.upper, decimals: 4))),
        ("population", .number(Double(found.population))),
      ].map { measure, figure in
        ReportRow(
          section: .worstCase,
          name: found.name,
          title: found.kind == .recommendation
            ? Wording.recommendation[language] : found.title[language],
          measure: measure,
          figure: figure
        )
      }
    }
  }

  /// What people call the units.
  var unitTitles: [String: LocalizedText] {
    Dictionary(units.map { ($0.unit, $0.title) }) { first, _ in first }
  }
}
