import SurveyModel

/// What surveys change in the indices and items of earlier ones, each pair compared once.
struct SurveyChanges {
  private let surveys: [Survey]
  private var known: [[String]: FormComparison] = [:]

  init(surveys: [Survey]) { self.surveys = surveys }

  /// The waves in which an index was asked otherwise than in the last one before.
  mutating func breaks(inIndex name: String, of waves: [WaveRelease]) -> [TrendBreak] {
    let places = waves.indices.filter { waves[$0].indices.contains { $0.name == name } }
    return breaks(of: name, at: places, \.indices)
  }

  /// The waves in which an item was asked otherwise than in the last one before.
  mutating func breaks(inItem name: String, of waves: [WaveRelease]) -> [TrendBreak] {
    let places = waves.indices.filter { waves[$0].items.contains { $0.name == name } }
    return breaks(of: name, at: places, \.items)
  }

  private mutating func breaks(
    of name: String,
    at places: [Int],
    _ measures: KeyPath<FormComparison, [ComparedMeasure]>
  ) -> [TrendBreak] {
    zip(places, places.dropFirst()).compactMap { former, place in
      guard
        let change = comparison(from: former, to: place)?[keyPath: measures]
          .first(where: { $0.name == name }),
        change.verdict != .same
      else { return nil }
      return TrendBreak(place: place, verdict: change.verdict, reasons: change.reasons)
    }
  }

  /// Two surveys compared; nil where they are the same or not given.
  private mutating func comparison(from old: Int, to new: Int) -> FormComparison? {
    guard surveys.indices.contains(new), surveys[old].digest != surveys[new].digest else {
      return nil
    }
    let key = [surveys[old].digest, surveys[new].digest]
    if let found = known[key] { return found }
    let compared = FormComparison(from: surveys[old], to: surveys[new])
    known[key] = compared
    return compared
  }
}
