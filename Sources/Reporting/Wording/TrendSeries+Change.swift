package import Insight
package import Messages
import SurveyModel

extension TrendSeries {
  /// The change since the wave before, as shown: the difference of the rounded values, of shares in points of a
  /// percentage.
  ///
  /// - Parameters:
  ///   - index: The place of the wave.
  ///   - numerals: How numbers are written.
  /// - Returns: An empty text where either value is hidden or a bound, where there is no wave before or none
  ///   that can be compared; marked with `*` where care is needed.
  package func change(at index: Int, numerals: Numerals) -> String {
    guard
      index > 0, points.indices.contains(index), let now = points[index].value,
      let before = points[index - 1].value,
      now.bound == .exact, before.bound == .exact, !isApart(at: index)
    else { return "" }
    let change = numerals.change(
      Numerals.rounded(now.value, decimals: measure.decimals)
        - Numerals.rounded(before.value, decimals: measure.decimals),
      measure
    )
    return breaks.contains { $0.place == index } ? "\(change)*" : change
  }

  /// True where a wave cannot be compared with the one before.
  ///
  /// - Parameter index: The place of the wave.
  /// - Returns: False also where care is needed.
  package func isApart(at index: Int) -> Bool {
    breaks.contains { $0.place == index && $0.verdict == .notComparable }
  }

  /// What is to be said of the waves in which the survey changed, a sentence each.
  ///
  /// - Parameters:
  ///   - waves: The names of the waves.
  ///   - language: The language of the report.
  /// - Returns: The sentences in order of the waves.
  package func breakNotes(waves: [String], language: Language) -> [String] {
    breaks.filter { waves.indices.contains($0.place) }.map { change in
      let mark = change.verdict == .withCare ? "* " : ""
      let reasons = change.reasons.map { $0[language] }
        .joined(separator: language == .chinese ? "；" : "; ")
      return mark
        + Wording.surveyChanged(waves[change.place], change.verdict.phrase, reasons)[language]
    }
  }
}

extension TrendSeries.Kind {
  /// The values a small chart spans: never so few that chance looks like a landslide.
  ///
  /// - Parameter values: The values shown; nil for those that are not.
  /// - Returns: A range that holds them all.
  package func chartRange(of values: [Double?]) -> ClosedRange<Double> {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return 0...1 }
    let least =
      switch self {
      case .index: 10.0
      case .sentiment: 0.2
      case .item, .topic: 0.1
      }
    let margin = max(0, least - (high - low)) / 2
    return (low - margin)...(high + margin)
  }
}
