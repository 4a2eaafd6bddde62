import Insight
import Messages
import Statistics
import SurveyModel

@testable import Reporting

/// Charts that no release of the examples holds, on invented figures.
enum ChartExamples {
  private static func count(_ number: Int) -> PublishedCount { PublishedCount(number) }

  /// A chart of bars with a bound, a hidden row and an equal pair.
  static func likert(_ language: Language, _ order: LikertChart.Order) -> LikertChart {
    LikertChart(
      Examples.wave.items.map { .init(title: $0.title[language], shares: $0.shares) },
      order: order
    )
  }

  /// Eighty units around 61.3, one far below, one above, counts in bands below 20.
  static let funnel = FunnelLimits(center: 61.3, deviation: 18).map { limits in
    FunnelPlot(
      points: (0..<80).map { place in
        let size = [7, 12, 18, 23, 41, 66, 120, 5][place % 8] + place / 8
        // Steps of a fixed pattern, spread as wide as chance would.
        let step = Double((place * 37) % 19 - 9) / 9
        let stray = step * 30 / Double(size).squareRoot()
        let value = place == 6 ? 50.2 : place == 20 ? 71 : 61.3 + stray
        return FunnelPlot.Point(
          title: "\(place + 1)#",
          estimate: Examples.share(
            Numerals.rounded(value, decimals: size < 20 ? 0 : 1),
            36 / Double(size).squareRoot(),
            count(size)
          )
        )
      },
      funnel: limits,
      bounds: 0...100
    )
  }

  /// Seven waves, the survey changed before the fifth, the third not shown, the last below its limits.
  static let line = LineChart(
    points: zip(1..., [61, 62.5, nil, 60.8, 64, 66.1, 57.2]).map { wave, value in
      LineChart.Point(
        label: "2025-\(wave)",
        value: value.map { ($0, $0 - 1.6, $0 + 1.6) },
        text: value.map { Numerals.page.index($0) } ?? "",
        isApart: wave == 5
      )
    },
    steps: [5, 10, 20, 25],
    bounds: 0...100,
    gridLabel: { Numerals.page.fixed($0, decimals: 0) },
    limits: [
      .init(places: 0...3, centre: 61.4, lower: 58.9, upper: 63.9),
      .init(places: 4...6, centre: 63, lower: 60.1, upper: 65.9),
    ]
  )

  /// Words of both sides.
  static let words = WordComparison(
    sides: ("Line 2", "the rest"),
    [
      .init(word: "吊车", count: 44, otherCount: 12, logRatio: 2.9),
      .init(word: "night shift", count: 31, otherCount: 40, logRatio: 0.8),
      .init(word: "食堂", count: 6, otherCount: 180, logRatio: -2.4),
      .init(word: "班车", count: 9, otherCount: 96, logRatio: -1.1),
      .init(word: "高温", count: 27, otherCount: 15, logRatio: 1.6),
    ]
  )

  /// Three scales, one without an interval.
  static func drivers(_ language: Language) -> DriverChart {
    DriverChart(
      outcome: Examples.text("净推荐值", "Recommendation")[language],
      count: count(480),
      fit: 0.41,
      [
        .init(
          title: Examples.text("收入", "Pay")[language],
          share: 0.11,
          interval: (0.07, 0.16)
        ),
        .init(
          title: Examples.text("话语权与公平", "Voice and fairness")[language],
          share: 0.19,
          interval: (0.13, 0.25)
        ),
        .init(title: Examples.text("安全", "Safety")[language], share: 0.04),
      ]
    )
  }

  /// A signal, a difference that is chance after correction, and a hidden one.
  static func differences(_ language: Language) -> DifferenceChart {
    let index = Examples.text("乐业", "Content at work")[language]
    return DifferenceChart(
      rows: [
        .init(
          title: Examples.text("夜班", "Night shift")[language],
          detail: index,
          difference: .shown(Examples.share(-6.2, 2.9, count(142))),
          chance: ChanceBound(0.0004)
        ),
        .init(
          title: Examples.text("工龄 5 年以下", "Under 5 years here")[language],
          detail: index,
          difference: .shown(Examples.share(3.1, 2.8, count(98))),
          chance: ChanceBound(0.071)
        ),
        .init(
          title: Examples.text("劳务派遣", "Agency workers")[language],
          detail: index,
          difference: .hidden,
          chance: nil
        ),
      ],
      decimals: 1
    )
  }

  /// Two topics and one of too few comments.
  static func topics(_ language: Language) -> LikertChart {
    func tones(_ ill: Double, _ well: Double, _ number: Int) -> Cell<ItemShares> {
      .shown(
        ItemShares(
          unfavourable: .init(ill),
          neutral: .init(1 - ill - well),
          favourable: Examples.share(well, 0.05, count(number))
        )
      )
    }
    let rows: [LikertChart.Row] = [
      .init(
        title: Examples.text("工资薪酬", "Pay")[language],
        shares: tones(0.62, 0.15, 156)
      ),
      .init(
        title: Examples.text("同事关系", "Colleagues")[language],
        shares: tones(0.12, 0.6, 83)
      ),
      .init(title: Examples.text("托育", "Child care")[language], shares: .hidden),
    ]
    return LikertChart(rows, words: .topics)
  }
}
