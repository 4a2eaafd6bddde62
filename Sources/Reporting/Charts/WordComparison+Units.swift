import Insight
import Messages
import SurveyModel

/// The words of one unit against those of everybody else.
struct UnitWordComparison: Sendable {
  /// What people call the unit.
  let title: String
  /// How many of the unit wrote comments, and how many others.
  let people: String
  /// The words.
  let words: WordComparison

  /// The most units a report shows, those nearest to the top first.
  static let most = 12

  /// The units of a wave whose words are told, as many as a report shows.
  ///
  /// - Parameters:
  ///   - release: The wave.
  ///   - language: The language of the titles.
  /// - Returns: The units, each level below the one above it, and how many are left out.
  static func all(
    of release: WaveRelease,
    language: Language
  ) -> (shown: [UnitWordComparison], more: Int) {
    let told = release.unitWords?.units ?? []
    let byName = Dictionary(told.map { ($0.unit, $0) }) { first, _ in first }
    let rows = UnitTree.rows(of: release.units).enumerated()
      .sorted { ($0.element.depth, $0.offset) < ($1.element.depth, $1.offset) }
      .compactMap { row in
        byName[row.element.release.unit].map { (row.element.release.title[language], $0) }
      }
    let shown = rows.prefix(most).map { title, unit in
      UnitWordComparison(
        title: title,
        people: "n \(unit.people.text) : \(unit.others.text)",
        words: WordComparison(
          sides: (title, Wording.others[language]),
          unit.words.map {
            .init(word: $0.word, count: $0.count, otherCount: $0.otherCount, logRatio: $0.logRatio)
          }
        )
      )
    }
    return (shown, rows.count - shown.count)
  }
}
