import Insight
import Messages
import SurveyModel

extension HeatMap {
  /// The indices of the units of a wave, each against the unit above and at the top against all.
  ///
  /// - Parameters:
  ///   - release: The wave.
  ///   - language: The language of the titles.
  ///   - numerals: How numbers are written.
  init(indicesOf release: WaveRelease, language: Language, numerals: Numerals) {
    self.init(
      columns: release.indices.map { $0.title[language] },
      rows: Self.rows(of: release, language: language) { unit, above in
        unit.scores.enumerated().map { place, score in
          Self.cell(
            score,
            above: above.map { Self.figure(at: place, of: $0.scores) }
              ?? (release.indices.indices.contains(place)
                ? release.indices[place].score.value : nil),
            shrunk: unit.adjusted.indices.contains(place) ? unit.adjusted[place] : nil,
            decimals: 1,
            value: { numerals.index($0) },
            detail: { numerals.indexDetail($0) }
          )
        }
      },
      steps: [2.5, 5, 10]
    )
  }

  /// The topics of the units of a wave, as percentages of those who commented; nil where none of a
  /// unit is published.
  ///
  /// - Parameters:
  ///   - release: The wave.
  ///   - language: The language of the titles.
  ///   - numerals: How numbers are written.
  ///   - most: How many topics to show at most, the most frequent first.
  init?(topicsOf release: WaveRelease, language: Language, numerals: Numerals, most: Int = 8) {
    guard let topics = release.unitTopics, let comments = release.comments?.value else {
      return nil
    }
    let shown = comments.topics.prefix(most)
    self.init(
      columns: shown.map { $0.title[language] },
      rows: Self.rows(of: release, language: language) { unit, above in
        let shares = topics.shares(of: unit.unit)
        let others = above.map { topics.shares(of: $0.unit) }
        return shown.enumerated().map { place, topic in
          Self.cell(
            place < shares.count ? shares[place] : .hidden,
            above: others.map { Self.figure(at: place, of: $0) } ?? topic.share,
            decimals: 2,
            scale: 100,
            value: { numerals.share($0) },
            detail: { numerals.detail($0, .share) }
          )
        }
      }.filter { $0.cells.contains { !$0.isHidden } },
      steps: [5, 10, 20]
    )
    guard !rows.isEmpty else { return nil }
  }

  private static func rows(
    of release: WaveRelease,
    language: Language,
    cells: (UnitRelease, UnitRelease?) -> [Cell<Figure>]
  ) -> [Row] {
    let byName = Dictionary(release.units.map { ($0.unit, $0) }) { first, _ in first }
    return UnitTree.rows(of: release.units).map { row in
      Row(
        title: row.release.title[language],
        depth: row.depth,
        cells: cells(row.release, row.release.parent.flatMap { byName[$0] })
      )
    }
  }

  private static func figure(at place: Int, of cells: [Cell<Estimate>]) -> Estimate? {
    cells.indices.contains(place) ? cells[place].value : nil
  }

  private static func cell(
    _ estimate: Cell<Estimate>,
    above: Estimate?,
    shrunk: Estimate? = nil,
    decimals: Int,
    scale: Double = 1,
    value: (Estimate) -> String,
    detail: (Estimate) -> String
  ) -> Cell<Figure> {
    guard let estimate = estimate.value else { return .hidden }
    let difference = Self.difference(estimate, above, decimals: decimals).map { $0 * scale }
    return .shown(
      Figure(
        estimate: estimate,
        value: value(estimate),
        detail: detail(estimate),
        difference: difference,
        shrunk: shrunk
      )
    )
  }
}
