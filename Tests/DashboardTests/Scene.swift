import Dashboard
import Foundation
import Insight
import Messages
import Sentiment
import SurveyModel
import TerminalUI

/// A dashboard with two waves of a small plant, in which crew 3 is too small for anything.
final class Scene {
  var dashboard: Dashboard
  let size: ScreenSize

  static func text(_ chinese: String, _ english: String) -> LocalizedText {
    LocalizedText(texts: ["zh-cn": chinese, "en": english])
  }

  static func estimate(
    _ value: Double,
    _ reach: Double,
    _ count: Int,
    _ bound: Estimate.Bound = .exact
  ) -> Estimate {
    Estimate(
      value: value,
      lower: value - reach,
      upper: value + reach,
      count: PublishedCount(count),
      bound: bound
    )
  }

  private static func index(
    _ name: String,
    _ title: LocalizedText,
    _ score: Cell<Estimate>,
    scales: [IndexRelease] = []
  ) -> IndexRelease {
    IndexRelease(name: name, title: title, score: score, scales: scales)
  }

  /// The units: the plant with two workshops, one of which has two crews.
  static let roster = [
    UnitHeadcount(name: "plant", title: text("采油一厂", "Plant 1"), headcount: 120),
    UnitHeadcount(name: "ws1", parent: "plant", title: text("一工区", "Workshop 1"), headcount: 60),
    UnitHeadcount(name: "c1", parent: "ws1", title: text("1号班", "Crew 1"), headcount: 30),
    UnitHeadcount(name: "c3", parent: "ws1", title: text("3号班", "Crew 3"), headcount: 7),
    UnitHeadcount(name: "ws2", parent: "plant", title: text("二工区", "Workshop 2"), headcount: 60),
  ]

  static let participation = ParticipationRelease(
    counts: ["c1": 24, "c3": 3, "ws1": 14, "ws2": 22],
    roster: roster,
    rules: DisclosureRules()
  )

  /// The figures of one wave; 爱家 falls from the first to the second.
  static func release(_ name: String, family: Double, minimumGroup: Int = 5) -> WaveRelease {
    let work = Cell.shown(estimate(63.4, 2.4, 63))
    let home = Cell.shown(estimate(family, 3, 63))
    let scales = [
      index("pay", text("收入", "Pay"), .shown(estimate(41.2, 4, 61))),
      index("growth", text("成长", "Growth"), .hidden),
    ]
    let scores: [String: [Cell<Estimate>]] = [
      "plant": [work, home],
      "ws1": [.shown(estimate(70, 4, 41)), .shown(estimate(family + 4, 4, 41))],
      "c1": [.shown(estimate(90, 5, 24, .atLeast)), .shown(estimate(35, 6, 24))],
      "c3": [.hidden, .hidden],
      "ws2": [.shown(estimate(51.5, 4, 22)), .hidden],
    ]
    return WaveRelease(
      wave: name,
      title: text("乐业爱家调查", "Work and home"),
      opens: "2026-01-05",
      closes: "2026-01-23",
      isSynthetic: false,
      responses: PublishedCount(63),
      headcount: 120,
      minimumGroup: minimumGroup,
      indices: [
        index("leye", text("乐业指数", "Content at work"), work, scales: scales),
        index("aijia", text("爱家指数", "At home in the team"), home),
      ],
      items: [],
      recommendation: .shown(estimate(12, 9, 60)),
      units: roster.map {
        UnitRelease(
          unit: $0.name,
          title: $0.title,
          parent: $0.parent,
          scores: scores[$0.name] ?? [.hidden, .hidden]
        )
      },
      comments: .shown(comments),
      unitTopics: UnitTopicsRelease(
        topics: ["canteen", "shifts"],
        shares: [
          "plant": [.shown(estimate(0.45, 0.1, 40)), .shown(estimate(0.3, 0.1, 40))],
          "ws1": [.shown(estimate(0.6, 0.1, 25)), .hidden],
        ]
      )
    )
  }

  static let comments = CommentRelease(
    count: PublishedCount(52),
    people: PublishedCount(40),
    coverage: 0.9,
    firstDay: nil,
    lastDay: nil,
    shares: LabelShare.Label.allCases.map { LabelShare(label: $0, share: estimate(0.25, 0.1, 40)) },
    mean: estimate(-0.2, 0.1, 40),
    topics: [
      TopicRelease(
        name: "canteen",
        title: text("食堂", "Canteen"),
        share: estimate(0.45, 0.1, 40),
        score: .shown(estimate(-0.4, 0.1, 18))
      ),
      TopicRelease(
        name: "shifts",
        title: text("倒班", "Shifts"),
        share: estimate(0.3, 0.1, 40),
        score: .shown(estimate(-0.3, 0.1, 12))
      ),
    ],
    topicDomain: "workplace",
    topicCoverage: 0.7,
    typicalWords: [],
    sentences: [],
    months: [],
    groups: []
  )

  static let releases = [release("2026-Q1", family: 68), release("2026-Q2", family: 40)]
  static let trend = TrendAnalysis.release(of: releases, byUnit: true)

  /// Begins with everything known.
  init(
    _ language: Language,
    columns: Int = 80,
    rows: Int = 24,
    profile: TerminalProfile = TerminalProfile(),
    isKnown: Bool = true
  ) {
    size = ScreenSize(columns: columns, rows: rows)
    dashboard = Dashboard(
      language: language,
      look: Look(theme: Theme(profile), widths: profile.widths),
      size: size
    )
    guard isKnown else { return }
    dashboard.take(.waves(Self.waves))
    dashboard.take(.participation(Self.participation, wave: "2026-Q2"))
    for (name, family) in [("2026-Q1", 68.0), ("2026-Q2", 40)] {
      let release = Self.release(name, family: family)
      let figures = DashboardFigures(release: release, day: "2026-01-24", isCurrent: true)
      dashboard.take(.figures(figures, wave: name))
    }
    dashboard.take(.trend(Self.trend))
    let alerts = AlertSearch.alerts(
      in: Self.trend,
      waves: Self.releases,
      participation: [nil, Self.participation]
    )
    dashboard.take(.alerts(alerts))
  }

  static let waves = ["2026-Q1", "2026-Q2"].map { name in
    DashboardWave(
      name: name,
      title: text("乐业爱家调查", "Work and home"),
      status: Phrase("closed", "已关闭"),
      isOpen: false,
      isSynthetic: false
    )
  }

  /// Two comments found by a search for 食堂.
  static func found(_ query: CommentQuery) -> FoundComments {
    let texts = ["食堂的饭菜又贵又难吃，希望能改一改。", "食堂师傅很热情"]
    let marks: [[(String, Bool)]] = [[("贵", false), ("难吃", false)], [("热情", true)]]
    let comments = zip(texts, marks).enumerated().map { place, pair in
      let (text, words) = pair
      func range(_ word: String) -> Range<Int> {
        guard let found = text.range(of: word) else { return 0..<0 }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return start..<(start + word.utf8.count)
      }
      return ShownComment(
        FoundComment(
          text: text,
          hits: [range("食堂")],
          label: place == 0 ? .negative : .positive,
          topics: ["canteen"]
        ),
        words: words.map { ShownComment.Word(range($0.0), isPraise: $0.1) }
      )
    }
    return FoundComments(
      query,
      .found(comments, count: PublishedCount(23), people: PublishedCount(12))
    )
  }

  /// Types keys; letters are texts, names in angle brackets keys.
  @discardableResult
  func type(_ keys: String...) -> [DashboardEffect] {
    keys.flatMap { dashboard.receive(Self.event($0)) }
  }

  /// Gives it what came from the terminal.
  @discardableResult
  func receive(_ event: TerminalEvent) -> [DashboardEffect] { dashboard.receive(event) }

  private static func event(_ name: String) -> TerminalEvent {
    let keys: [String: Key] = [
      "<tab>": .tab, "<esc>": .escape, "<enter>": .enter, "<down>": .down, "<up>": .up,
      "<left>": .left, "<right>": .right, "<pgdn>": .pageDown, "<end>": .end, "<home>": .home,
    ]
    return keys[name].map { .key(KeyPress($0)) } ?? .text(name)
  }

  /// The screen as text.
  var picture: String {
    var screen = Screen(size)
    dashboard.draw(on: &screen)
    return screen.text + "\n"
  }
}
