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
          period: "2024-01",
          count: PublishedCount(exact: 0),
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

  @Test(arguments: [("2022-02", 36), ("2022-01", 2)])
  func `months without comments are listed up to a span of three years`(first: String, count: Int) {
    let release = analysis([
      Samples.comment("x", 0, day: "\(first)-28"), Samples.comment("x", 0, day: "2025-01-01"),
    ]).release(counts: .exact)
    #expect(release.months.count == count)
    #expect(release.months.first?.period == first)
    #expect(release.months.last?.period == "2025-01")
    #expect(release.months.dropFirst().dropLast().allSatisfy { $0.count.highest == 0 })
    #expect(Set(release.months.map(\.period)).count == count)
  }

  @Test func `a sentence names no topic of fewer than the minimum`() {
    let release = analysis(
      (0..<30).map { place in
        Samples.comment(
          place < 4 ? "浴室的水总是不热" : place < 12 ? "食堂的饭菜总是太凉" : "都挺好",
          place < 12 ? -0.5 : 0.5,
          words: place < 4 ? ["浴室", "水"] : place < 12 ? ["食堂", "饭菜"] : ["挺好"],
          topic: place < 4 ? "bath" : place < 12 ? "food" : nil
        )
      }
    ).release(counts: .exact)
    #expect(release.sentences.map(\.text).sorted() == ["浴室的水总是不热", "食堂的饭菜总是太凉"])
    #expect(Set(release.sentences.map(\.topics)) == [[], ["food"]])
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
    #expect(release.mean.lower == -0.5)
    #expect(release.shares.map(\.share.value) == [0.6, 0.25, 0.25, 0.4])
    #expect(release.shares.map(\.share.bound) == [.exact, .atMost, .atMost, .exact])
  }

  @Test func `one person who writes much has one say in mean, topics, words and sentences`() {
    var analysis = CommentAnalysis()
    for place in 0..<9 {
      analysis.add(
        comments: (0..<4).map { part in
          Samples.comment(
            "食堂\(place)的饭菜第\(part)样太凉",
            -0.6,
            words: ["食堂", "饭菜", "凉\(place)\(part)", "样\(part)\(place)"],
            topic: "food"
          )
        }
      )
    }
    for _ in 0..<40 {
      analysis.add(comments: [Samples.comment("都挺好的，没有意见", 0.5, words: ["挺好"], topic: "team")])
    }
    let release = analysis.release(counts: .banded)
    #expect(release.count == PublishedCount(76))
    #expect(release.people == PublishedCount(49))
    // (9 * -0.6 + 40 * 0.5) / 49
    #expect(release.mean.value == 0.3)
    #expect(release.mean.count == PublishedCount(49))
    #expect(release.shares.map(\.share.count) == Array(repeating: PublishedCount(49), count: 4))
    #expect(release.topics.map(\.name) == ["team"])
    #expect(release.typicalWords == [])
    #expect(release.sentences.count <= 9)
    #expect(release.sentences.allSatisfy { $0.topics.isEmpty })
    for place in 0..<9 {
      #expect(release.sentences.count { $0.text.hasPrefix("食堂\(place)") } <= 1)
    }
  }

  @Test func `a tenth person who says so publishes topic and word`() {
    var analysis = CommentAnalysis()
    for place in 0..<50 {
      let isBad = place < 10
      analysis.add(comments: [
        Samples.comment(
          isBad ? "食堂的饭菜总是太凉" : "都挺好的，没有意见",
          isBad ? -0.6 : 0.5,
          words: isBad ? ["食堂", "凉"] : ["挺好"],
          topic: isBad ? "food" : "team"
        )
      ])
    }
    let release = analysis.release(counts: .banded)
    #expect(release.topics.map(\.name) == ["team", "food"])
    #expect(release.typicalWords.map(\.word).sorted() == ["凉", "食堂"])
    #expect(release.sentences.map(\.topics) == [["food"]])
  }
}
