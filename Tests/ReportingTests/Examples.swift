import Insight
import SurveyModel

/// Releases that the golden files show.
///
/// The figures are invented and only have to be plausible.
enum Examples {
  /// A share with an interval of half a width on each side.
  static func share(_ value: Double, _ half: Double, _ count: PublishedCount) -> Estimate {
    Estimate(value: value, lower: value - half, upper: value + half, count: count)
  }

  /// A bound on a share in place of it.
  static func bound(_ value: Double, _ bound: Estimate.Bound, _ count: PublishedCount) -> Estimate {
    let isLeast = bound == .atLeast
    return Estimate(
      value: value,
      lower: isLeast ? value : 0,
      upper: isLeast ? 1 : value,
      count: count,
      bound: bound
    )
  }

  /// A text in Chinese and English.
  static func text(_ chinese: String, _ english: String) -> LocalizedText {
    LocalizedText(texts: ["zh-cn": chinese, "default": english])
  }

  static let total = PublishedCount(exact: 2384)

  /// An analyst's own file: all counts exact, two years of months.
  static let comments = CommentRelease(
    count: total,
    coverage: 0.874,
    firstDay: "2018-02-03",
    lastDay: "2020-01-28",
    shares: [
      LabelShare(label: .negative, share: share(0.421, 0.02, total)),
      LabelShare(label: .mixed, share: share(0.134, 0.014, total)),
      LabelShare(label: .neutral, share: share(0.198, 0.016, total)),
      LabelShare(label: .positive, share: share(0.247, 0.017, total)),
    ],
    mean: share(-0.137, 0.022, total),
    topics: topics,
    topicDomain: "workplace",
    topicCoverage: 0.812,
    typicalWords: [
      TypicalWord(word: "拖欠", count: 61, otherCount: 9, logLikelihood: 88.2, logRatio: 3.76),
      TypicalWord(word: "加班费", count: 143, otherCount: 58, logLikelihood: 96.4, logRatio: 2.3),
      TypicalWord(word: "罚款", count: 77, otherCount: 41, logLikelihood: 42.1, logRatio: 1.91),
      TypicalWord(word: "无休", count: 35, otherCount: 20, logLikelihood: 17.3, logRatio: 1.81),
      TypicalWord(word: "wechat群", count: 29, otherCount: 22, logLikelihood: 11, logRatio: 1.4),
    ],
    sentences: [
      TellingSentence(
        text: "夜班连上六天没有调休，加班费拖到第三个月还不发，问了班长只说再等等。",
        score: -0.82,
        topics: ["overtime", "pay"]
      ),
      TellingSentence(
        text: "食堂的菜早就凉了，价格还涨，打［电话］投诉没人接。",
        score: -0.64,
        topics: ["canteen"]
      ),
      TellingSentence(
        text: "The fan in bay 3 has been broken since May and nobody answers the reports "
          + "we hand in.",
        score: -0.58,
        topics: ["equipment", "unlisted"]
      ),
    ],
    months: months,
    groups: [
      GroupRelease(
        group: "炼钢一车间",
        mean: .shown(share(-0.214, 0.04, PublishedCount(exact: 812))),
        negative: .shown(share(0.481, 0.034, PublishedCount(exact: 812)))
      ),
      GroupRelease(
        group: "Rolling mill No. 2 (night shift)",
        mean: .shown(share(0.061, 0.06, PublishedCount(exact: 403))),
        negative: .shown(share(0.312, 0.045, PublishedCount(exact: 403)))
      ),
      GroupRelease(group: "档案室", mean: .hidden, negative: .hidden),
    ]
  )

  private static let topics: [TopicRelease] = [
    topic("pay", "工资薪酬", "Pay", 0.317, 0.018, -0.362, 756, tones(0.664, 0.121, 756)),
    topic("overtime", "加班与工时", "Overtime and working hours", 0.246, 0.017, -0.451, 587),
    topic("canteen", "食堂伙食", "Canteen", 0.158, 0.015, -0.118, 377, tones(0.481, 0.302, 377)),
    topic("equipment", "设备与劳动条件", "Equipment and working conditions", 0.121, 0.013, -0.2, 288),
    topic("team", "同事关系", "Colleagues", 0.102, 0.012, 0.412, 243, tones(0.156, 0.597, 243)),
    TopicRelease(
      name: "nursery",
      title: text("托育", "Child care"),
      share: share(0.001, 0.001, total),
      score: .hidden
    ),
  ]

  private static func topic(
    _ name: String,
    _ chinese: String,
    _ english: String,
    _ value: Double,
    _ half: Double,
    _ score: Double,
    _ count: Int,
    _ tones: Cell<ItemShares> = .hidden
  ) -> TopicRelease {
    TopicRelease(
      name: name,
      title: text(chinese, english),
      share: share(value, half, total),
      score: .shown(share(score, 0.05, PublishedCount(exact: count))),
      tones: tones
    )
  }

  private static func tones(_ ill: Double, _ well: Double, _ count: Int) -> Cell<ItemShares> {
    .shown(
      ItemShares(
        unfavourable: .init(ill),
        neutral: .init(1 - ill - well),
        favourable: share(well, 0.04, PublishedCount(exact: count))
      )
    )
  }

  /// Two years with a rise in the second summer and one month of too few comments.
  static let months: [PeriodRelease] = (0..<24).map { index in
    let year = 2018 + (index + 1) / 12
    let month = (index + 1) % 12 + 1
    let count = index == 8 ? 3 : 70 + index * 2 + (index % 5) * 11
    let isSummer = (16...19).contains(index)
    let negative = 0.36 + Double(index % 4) * 0.015 + (isSummer ? 0.17 : 0)
    let estimate = share(negative, 0.09, PublishedCount(exact: count))
    let mean = share(0.02 - negative / 3, 0.08, PublishedCount(exact: count))
    return PeriodRelease(
      period: "\(year)-\(month < 10 ? "0" : "")\(month)",
      count: PublishedCount(exact: count),
      mean: index == 8 ? .hidden : .shown(mean),
      negative: index == 8 ? .hidden : .shown(estimate)
    )
  }
}
