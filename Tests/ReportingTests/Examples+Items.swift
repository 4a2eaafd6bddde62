import Insight
import SurveyModel

extension Examples {
  /// Ten waves of an index, four items and the topics of the comments: the second item falls out of its control
  /// limits in the last wave, the third is told of in five waves only, the fourth is nearly of one mind.
  static let itemTrend = TrendAnalysis.release(
    of: (0..<10).map { place in
      WaveRelease(
        wave: "2025-\(place + 1)",
        title: wave.title,
        opens: nil,
        closes: nil,
        isSynthetic: false,
        responses: PublishedCount(480),
        headcount: nil,
        minimumGroup: 5,
        indices: [
          IndexRelease(
            name: "leye",
            title: wave.indices[0].title,
            score: .shown(share(61 + quiet[place] * 20, 1.4, PublishedCount(480))),
            scales: [
              IndexRelease(
                name: "work",
                title: text("工作本身", "The work itself"),
                score: .hidden,
                scales: []
              )
            ]
          )
        ],
        items: items(place),
        recommendation: nil,
        units: [],
        comments: comments(place)
      )
    }
  )

  private static let quiet = [0.01, -0.02, 0.015, -0.01, 0.005, -0.015, 0.02, -0.005, 0.01, 0]

  private static func items(_ place: Int) -> [ItemRelease] {
    let cells: [Cell<ItemShares>] = [
      shares(0.69 + quiet[place]), shares(place == 9 ? 0.41 : 0.56 + quiet[place]),
      place < 5 ? .hidden : shares(0.48 + 0.03 * Double(place - 5)),
      .shown(
        ItemShares(
          unfavourable: nil,
          neutral: nil,
          favourable: bound(0.9, .atLeast, PublishedCount(480))
        )
      ),
    ]
    return zip(wave.items, cells).map { item, shares in
      ItemRelease(
        name: item.name,
        title: item.title,
        scale: "work",
        isReversed: item.isReversed,
        shares: shares
      )
    }
  }

  private static func shares(_ favourable: Double) -> Cell<ItemShares> {
    .shown(
      ItemShares(
        unfavourable: .init(0.2),
        neutral: .init(0.8 - favourable),
        favourable: share(favourable, 0.044, PublishedCount(480))
      )
    )
  }

  private static func comments(_ place: Int) -> Cell<CommentRelease> {
    let people = PublishedCount(212)
    let pay = TopicRelease(
      name: "pay",
      title: text("工资", "Pay"),
      share: share(0.23 + quiet[place] / 2, 0.057, people),
      score: .shown(share(-0.31, 0.12, PublishedCount(49)))
    )
    let canteen = TopicRelease(
      name: "canteen",
      title: text("食堂", "Canteen"),
      share: share(0.12, 0.044, people),
      score: .hidden
    )
    return .shown(
      CommentRelease(
        count: PublishedCount(260),
        people: people,
        coverage: 0.9,
        firstDay: nil,
        lastDay: nil,
        shares: waveWithComments.comments?.value?.shares ?? [],
        mean: share(-0.12 + quiet[place], 0.06, people),
        // Few spoke of the second in every other wave.
        topics: place.isMultiple(of: 2) ? [pay] : [pay, canteen],
        topicDomain: "workplace",
        topicCoverage: 0.8,
        typicalWords: [],
        sentences: [],
        months: [],
        groups: []
      )
    )
  }
}
