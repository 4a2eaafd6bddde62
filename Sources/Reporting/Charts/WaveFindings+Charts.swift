import Insight
import Messages
import SurveyModel

extension DriverChart {
  /// What moves together with the recommendation.
  init(_ release: DriverRelease, language: Language) {
    self.init(
      outcome: Wording.recommendation[language],
      count: PublishedCount(exact: release.count),
      fit: release.fit,
      release.shares.map {
        Row(title: $0.title[language], share: $0.share, interval: ($0.lower, $0.upper))
      }
    )
  }
}

extension DifferenceChart {
  /// How the groups of an attribute differ from everybody else, index by index.
  init(_ attribute: AttributeRelease, indices: [IndexRelease], language: Language) {
    let rows = attribute.groups.flatMap { group in
      zip(indices, group.differences).map { index, difference in
        Row(
          title: group.title[language],
          detail: index.title[language],
          difference: difference.value.map { .shown($0.difference) } ?? .hidden,
          chance: difference.value?.chance
        )
      }
    }
    self.init(rows: rows, decimals: 1)
  }

  /// What has changed since the wave before, in points; shares in percentage points.
  ///
  /// - Parameters:
  ///   - changes: The changes.
  ///   - ofItems: True for the items, false for everything else.
  ///   - language: The language of the titles.
  init(_ changes: [MeasureChange], ofItems: Bool, language: Language) {
    let rows = changes.filter { ($0.kind == .item) == ofItems }.map { change in
      Row(
        title: change.title[language],
        detail: change.since,
        difference: .shown(ofItems ? change.difference.inPoints : change.difference),
        chance: change.chance
      )
    }
    self.init(rows: rows, decimals: ofItems ? 0 : 1)
  }
}

extension Estimate {
  /// A difference of shares in percentage points.
  fileprivate var inPoints: Estimate {
    Estimate(
      value: value * 100,
      lower: lower * 100,
      upper: upper * 100,
      count: count,
      bound: bound
    )
  }
}
