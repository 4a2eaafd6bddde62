import Statistics
public import SurveyModel

/// How far a figure of the whole could move, had everybody answered (Manski 1989).
///
/// Assumes nothing about those who did not answer, and leaves chance out. Made of the published figure, its
/// count and the head-count alone, so it tells nothing more than they do.
public struct WorstCase: Sendable, Hashable, Codable {
  /// What the figure is; of items the share of favourable answers.
  public let kind: MeasureChange.Kind
  /// The name in the survey.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The figure of those who answered.
  public let figure: Estimate
  /// How many could have answered.
  public let population: Int
  /// The figure, were all others at the bad end.
  public let lower: Double
  /// The figure, were all others at the good end.
  public let upper: Double
}

extension WorstCase {
  /// The bounds of a figure.
  ///
  /// A figure that is rounded or told as a bound counts as the whole range it stands for, and a count told as a band as the
  /// least of it. Nil where everybody answered, or more than there are.
  init?(
    _ kind: MeasureChange.Kind,
    name: String,
    title: LocalizedText,
    figure: Estimate,
    population: Int
  ) {
    let scale = kind.scale
    let count = figure.count.lowest
    guard count > 0, count < population else { return nil }
    let rounding = figure.bound == .exact ? scale.step(count).width / 2 : 0
    let range = scale.range
    let worst = figure.bound == .atMost ? range.lowerBound : figure.value - rounding
    let best = figure.bound == .atLeast ? range.upperBound : figure.value + rounding
    func bounds(_ value: Double) -> Interval? {
      Moments(
        count: count,
        mean: min(max(value, range.lowerBound), range.upperBound),
        sumOfSquares: 0
      ).worstCaseBounds(population: population, range: range)
    }
    guard let low = bounds(worst)?.lower, let high = bounds(best)?.upper else { return nil }
    self.init(
      kind: kind,
      name: name,
      title: title,
      figure: figure,
      population: population,
      lower: scale.fine.roundedDown(low),
      upper: scale.fine.roundedUp(high)
    )
  }

  /// The bounds of the indices, the recommendation score and the items, in this order; none where the
  /// head-count is not known.
  static func all(
    indices: [IndexRelease],
    items: [ItemRelease],
    recommendation: Cell<Estimate>?,
    population: Int?
  ) -> [WorstCase] {
    guard let population else { return [] }
    let wholes = indices.compactMap { index in
      index.score.value.flatMap {
        WorstCase(
          .index,
          name: index.name,
          title: index.title,
          figure: $0,
          population: population
        )
      }
    }
    let recommended = recommendation?.value.flatMap {
      WorstCase(
        .recommendation,
        name: "recommendation",
        title: .recommendation,
        figure: $0,
        population: population
      )
    }
    let shares = items.compactMap { item in
      item.shares.value.flatMap {
        WorstCase(
          .item,
          name: item.name,
          title: item.title,
          figure: $0.favourable,
          population: population
        )
      }
    }
    return wholes + [recommended].compactMap(\.self) + shares
  }
}

extension MeasureChange.Kind {
  /// How such figures are published.
  var scale: PublishedScale {
    switch self {
    case .index: .index
    case .recommendation: .recommendation
    case .item: .share
    }
  }
}

extension LocalizedText {
  /// What the recommendation score is called where the survey gives no title.
  static let recommendation = LocalizedText(texts: ["en": "Recommendation", "zh-cn": "推荐度"])
}
