import SurveyModel

@testable import Insight

extension Examples {
  /// A wave with a small unit hidden and its sibling hidden to protect it; the three units of the lowest
  /// level that are shown have adjusted means.
  static let wave = plainWave.withAdjustedMeans

  private static let plainWave = WaveRelease(
    wave: "2024 秋 / autumn",
    title: text("乐业爱家职工问卷", "Content at work, at home in the team"),
    opens: "2024-10-08",
    closes: "2024-10-25",
    isSynthetic: true,
    responses: PublishedCount(486),
    headcount: 640,
    minimumGroup: 5,
    indices: [
      IndexRelease(
        name: "leye",
        title: text("乐业", "Content at work"),
        score: index(61.34, 1.4, 480),
        scales: [
          scale("work", "工作本身", "The work itself", 70.12),
          scale("pay", "收入", "Pay", 48.6),
          scale("safety", "安全", "Safety", 66.91),
          scale("workload", "工作负荷", "Workload", 52.25),
        ]
      ),
      IndexRelease(
        name: "aijia",
        title: text("爱家", "At home in the team"),
        score: index(68.9, 1.6, 471),
        scales: [
          scale("belonging", "归属感", "Belonging", 74.45),
          scale("voice", "话语权与公平", "Voice and fairness", 58.05),
          IndexRelease(
            name: "living",
            title: text("食堂与住宿", "Canteen and housing"),
            score: .hidden,
            scales: []
          ),
        ]
      ),
    ],
    items: [
      item("work_worth", "我觉得自己的工作有价值。", "My work is worth doing.", 0.11, 0.2, 480),
      item("pay_fair", "我的收入对得起我付出的劳动。", "My pay is fair for the work I do.", 0.44, 0.27, 478),
      ItemRelease(
        name: "safety_rush",
        title: text(
          "为了赶进度，我们会把安全规定放到一边。",
          "When we are in a hurry, we put safety rules aside."
        ),
        scale: "safety",
        isReversed: true,
        shares: .shown(
          ItemShares(
            unfavourable: .init(0.25),
            neutral: .init(0.2),
            favourable: share(0.55, 0.044, .init(470))
          )
        )
      ),
      ItemRelease(
        name: "belonging_help",
        title: text("有困难时，班组的人会帮我。", "My team helps me."),
        scale: "work",
        isReversed: false,
        shares: .shown(
          ItemShares(
            unfavourable: .init(0.1, .atMost),
            neutral: nil,
            favourable: bound(0.9, .atLeast, PublishedCount(12))
          )
        )
      ),
      ItemRelease(
        name: "living_canteen",
        title: text("食堂的饭菜让人满意。", "The canteen food is good."),
        scale: "living",
        isReversed: false,
        shares: .hidden
      ),
    ],
    recommendation: .shown(share(12.4, 7.8, PublishedCount(455))),
    units: [
      unit("钢铁公司", nil, 61.3, 68.9, 486),
      unit("炼钢厂", "钢铁公司", 57.2, 66.4, 301),
      unit("转炉车间", "炼钢厂", 49.8, 62.1, 142),
      unit("连铸车间", "炼钢厂", 63.9, 70.3, 159),
      unit("轧钢厂", "钢铁公司", 69.4, 74.8, 171),
      unit("机修班", "轧钢厂", 71.2, 77.9, 14),
      UnitRelease(unit: "天车班", parent: "轧钢厂", scores: [.hidden, .hidden]),
      UnitRelease(unit: "质检室", parent: "轧钢厂", scores: [.hidden, .hidden]),
    ],
    comments: .hidden
  )

  /// The same wave with its comments published, in bands and without months.
  static let waveWithComments = WaveRelease(
    wave: wave.wave,
    title: wave.title,
    opens: wave.opens,
    closes: nil,
    isSynthetic: false,
    responses: PublishedCount(17),
    headcount: nil,
    minimumGroup: 5,
    indices: [],
    items: [],
    recommendation: .hidden,
    units: [],
    comments: .shown(
      CommentRelease(
        count: PublishedCount(26),
        people: PublishedCount(17),
        coverage: 0.95,
        firstDay: nil,
        lastDay: nil,
        shares: [
          LabelShare(label: .negative, share: bound(0.9, .atLeast, PublishedCount(17))),
          LabelShare(label: .mixed, share: bound(0.1, .atMost, PublishedCount(17))),
          LabelShare(label: .neutral, share: bound(0.1, .atMost, PublishedCount(17))),
          LabelShare(label: .positive, share: bound(0.1, .atMost, PublishedCount(17))),
        ],
        mean: share(-0.44, 0.2, PublishedCount(17)),
        topics: [],
        topicDomain: "workplace",
        topicCoverage: 0,
        typicalWords: [],
        sentences: [],
        months: [],
        groups: []
      )
    )
  )

  /// Five waves of two indices and of the comments, all and by unit.
  static let trend = TrendRelease(
    waves: ["2022 秋", "2023 春", "2023 秋", "2024 春", "2024 秋"],
    isSynthetic: true,
    series: [
      series("乐业", "Content at work", [55.1, 56.4, 54.2, 58.8, 61.3], 1.6),
      series("爱家", "At home in the team", [70.2, 69.8, 71.1, nil, 68.9], 1.5),
      TrendSeries(
        kind: .sentiment,
        title: text("意见情感", "Sentiment of the comments"),
        unit: nil,
        points: [-0.214, -0.187, -0.251, -0.12, -0.064].map {
          .shown(share($0, 0.04, PublishedCount(212)))
        }
      ),
      series("乐业", "Content at work", [49.9, 51, 47.6, 53.4, 57.2], 2.2, unit: "炼钢厂"),
      series("乐业", "Content at work", [64.2, nil, nil, 66.7, 69.4], 2.9, unit: "轧钢厂"),
      series("爱家", "At home in the team", [66.1, 65, 67.2, 66, 66.4], 2.4, unit: "炼钢厂"),
      series("爱家", "At home in the team", [75.3, nil, nil, 74, 74.8], 2.7, unit: "轧钢厂"),
    ]
  )

  private static func index(_ value: Double, _ half: Double, _ count: Int) -> Cell<Estimate> {
    .shown(share(value, half, PublishedCount(count)))
  }

  private static func scale(
    _ name: String,
    _ chinese: String,
    _ english: String,
    _ value: Double
  ) -> IndexRelease {
    IndexRelease(
      name: name,
      title: text(chinese, english),
      score: index(value, 2.1, 476),
      scales: []
    )
  }

  private static func item(
    _ name: String,
    _ chinese: String,
    _ english: String,
    _ low: Double,
    _ middle: Double,
    _ count: Int
  ) -> ItemRelease {
    let favourable = share(1 - low - middle, 0.044, PublishedCount(count))
    return ItemRelease(
      name: name,
      title: text(chinese, english),
      scale: "work",
      isReversed: false,
      shares: .shown(
        ItemShares(unfavourable: .init(low), neutral: .init(middle), favourable: favourable)
      )
    )
  }

  private static func unit(
    _ name: String,
    _ parent: String?,
    _ first: Double,
    _ second: Double,
    _ count: Int
  ) -> UnitRelease {
    let half = 28 / Double(count).squareRoot()
    return UnitRelease(
      unit: name,
      parent: parent,
      scores: [index(first, half, count), index(second, half, count)]
    )
  }

  private static func series(
    _ chinese: String,
    _ english: String,
    _ values: [Double?],
    _ half: Double,
    unit: String? = nil
  ) -> TrendSeries {
    TrendSeries(
      kind: .index(english),
      title: text(chinese, english),
      unit: unit,
      points: values.map { $0.map { index($0, half, unit == nil ? 480 : 160) } ?? .hidden }
    )
  }
}

extension Examples {
  /// Ten quiet waves of an index, the last of which falls out of its control limits.
  static let longTrend = TrendAnalysis.release(
    of: zip(1..., [61.2, 60.4, 61.9, 60.8, 61.5, 60.9, 61.1, 60.2, 61.3, 52.4]).map {
      number,
      score in
      WaveRelease(
        wave: "2025-\(number)",
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
            score: index(score, 1.4, 480),
            scales: []
          )
        ],
        items: [],
        recommendation: nil,
        units: [],
        comments: nil
      )
    }
  )
}
