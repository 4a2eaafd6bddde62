import Insight
import SurveyModel
import Testing

@Suite struct CommentAnalysisTests {
  private func analysis(_ comments: [AnalysedComment]) -> CommentAnalysis {
    var analysis = CommentAnalysis()
    for comment in comments { analysis.add(comment) }
    return analysis
  }

  /// Four comments; mean -0.1, sd 0.52915, t(3) 3.18245: reach 0.84201.
  @Test func `a whole small release of a file`() throws {
    let release = analysis([
      Samples.comment("食堂太贵", -0.7, topic: "food", day: "2024-02-09T08:00:00", group: "甲"),
      Samples.comment("还行", 0, day: "2024-02-01", group: "甲"),
      Samples.comment("食堂很好", 0.5, topic: "food", day: "2023-12-31", group: "乙"),
      Samples.comment("加班多", -0.2, topic: "hours", day: "昨天"),
    ]).release(
      counts: .exact,
      topicTitles: ["food": LocalizedText("食堂")]
    )
    #expect(release.count == PublishedCount(exact: 4))
    #expect(release.coverage == 0.75)
    #expect(release.firstDay == "2023-12-31")
    #expect(release.lastDay == "2024-02-09")
    #expect(release.shares.map(\.label) == [.negative, .mixed, .neutral, .positive])
    #expect(release.shares.map(\.share.value) == [0.5, 0, 0.25, 0.25])
    // Wilson's reach for one half of four: z/2 / sqrt(4 + z^2).
    #expect(abs(release.shares[0].share.lower - 0.150_038_99) < 1e-8)
    #expect(abs(release.shares[0].share.upper - 0.849_961_01) < 1e-8)
    #expect(abs(release.mean.value + 0.1) < 1e-12)
    let reach = 3.182_446_305_283_708 * (0.74 / 3 / 4).squareRoot()
    #expect(abs(release.mean.lower - (-0.1 - reach)) < 1e-9)
    #expect(abs(release.mean.upper - (-0.1 + reach)) < 1e-9)
    #expect(release.topicDomain == "workplace")
    #expect(release.topicCoverage == 0.75)
    #expect(release.topics.map(\.name) == ["food", "hours"])
    #expect(release.topics.map(\.title) == [LocalizedText("食堂"), LocalizedText("hours")])
    #expect(release.topics.map(\.share.value) == [0.5, 0.25])
    #expect(release.topics.map(\.score) == [.hidden, .hidden])
    #expect(release.typicalWords == [])
    #expect(release.sentences == [])
    #expect(
      release.months == [
        PeriodRelease(
          period: "2023-12",
          count: PublishedCount(exact: 1),
          mean: .hidden,
          negative: .hidden
        ),
        PeriodRelease(
          period: "2024-02",
          count: PublishedCount(exact: 2),
          mean: .hidden,
          negative: .hidden
        ),
      ]
    )
    #expect(
      release.groups == [
        GroupRelease(group: "乙", mean: .hidden, negative: .hidden),
        GroupRelease(group: "甲", mean: .hidden, negative: .hidden),
      ]
    )
  }

  @Test func `no comments give an empty release with the widest intervals`() {
    let release = CommentAnalysis().release(counts: .exact)
    #expect(release.count == PublishedCount(exact: 0))
    #expect(
      release.mean == Estimate(value: 0, lower: -1, upper: 1, count: PublishedCount(exact: 0))
    )
    #expect(release.shares.map(\.share.upper) == [1, 1, 1, 1])
    #expect(release.topics == [])
    #expect(release.topicDomain == "")
  }

  @Test func `the order of comments does not matter`() {
    let comments = (0..<60).map { place in
      Samples.comment(
        "第\(place)个人说食堂的菜太咸",
        place % 3 == 0 ? -0.8 : 0.25,
        words: place % 3 == 0 ? ["食堂", "咸", "人\(place)"] : ["不错"],
        topic: place % 2 == 0 ? "food" : "pay",
        day: "2024-0\(place % 9 + 1)-01",
        group: "组\(place % 5)"
      )
    }
    let one = analysis(comments).release(counts: .banded)
    let two = analysis(comments.reversed()).release(counts: .banded)
    #expect(one == two)
  }

  @Test func `the domain that covers more comments is chosen unless one is asked for`() {
    let analysis = analysis([
      Samples.comment("a", 0, topic: "food"),
      Samples.comment("b", 0, topic: "room", domain: "hotel"),
      Samples.comment("c", 0, topic: "room", domain: "hotel"),
    ])
    #expect(analysis.release(counts: .exact).topicDomain == "hotel")
    let asked = analysis.release(counts: .exact, topicDomain: "workplace")
    #expect(asked.topics.map(\.name) == ["food"])
    #expect(analysis.release(counts: .exact, topicDomain: "none").topics == [])
  }

  @Test func `months and groups show from five comments on and a small group hides another`() {
    let comments = (0..<18).map { place in
      Samples.comment(
        "x",
        place < 6 ? -0.5 : 0.5,
        day: place < 4 ? "2024-01-05" : "2024-02-05",
        group: place < 9 ? "大" : place < 15 ? "中" : "小"
      )
    }
    let release = analysis(comments).release(counts: .exact)
    #expect(release.months.map { $0.mean.value != nil } == [false, true])
    #expect(release.months[1].negative.value?.value == 2.0 / 14)
    #expect(release.groups.map(\.group) == ["大", "中", "小"])
    #expect(release.groups.map { $0.mean.value != nil } == [true, false, false])
    #expect(release.groups[0].negative.value?.value == 6.0 / 9)
  }

  @Test func `comments without a group count as left over`() {
    let comments = (0..<14).map {
      Samples.comment("x", 0.5, group: $0 < 6 ? "甲" : $0 < 12 ? "乙" : nil)
    }
    let groups = analysis(comments).release(counts: .exact).groups
    #expect(groups.map { $0.mean.value != nil } == [true, false])
  }

  @Test func `banded counts leave out rare topics and days and round the rest`() throws {
    let comments = (0..<19).map { place in
      Samples.comment(
        "x",
        place < 12 ? -0.44 : 0.5,
        topic: place < 11 ? "food" : "rare",
        day: "2024-01-05"
      )
    }
    let release = analysis(comments).release(counts: .banded)
    #expect(release.count.text == "10–19")
    #expect(release.topics.map(\.name) == ["food"])
    #expect(release.topics[0].share.value == 0.6)
    #expect(release.topics[0].score.value?.value == -0.4)
    #expect(release.firstDay == nil)
    #expect(release.months == [])
    #expect(release.mean.value == -0.1)
    #expect(release.mean.lower == -0.4)
    #expect(release.shares.map(\.share.value) == [0.65, 0, 0, 0.35])
  }
}
