import Statistics
import SurveyModel
import Testing

@testable import Insight

/// Early warning on dated comments, by week.
@Suite struct CommentNewsTests {
  /// Made-up weeks of comments.
  private struct Weeks {
    var seed: UInt64
    var weeks = 14
    /// About how many comments a week.
    var size = 40
    /// The share of the first topic in a week; of the others 4 %.
    var share: (Int) -> Double = { _ in 0.08 }
    /// The mean score of a week.
    var mean: (Int) -> Double = { _ in -0.2 }
    /// A word that some comments of a week hold.
    var word: (Int, Int) -> String? = { _, _ in nil }

    func news() -> CommentNews? {
      var chance = SplitMix64(seed: seed)
      var analysis = CommentAnalysis(period: .week)
      for week in 0..<weeks {
        let count = size - 8 + Int.random(in: 0...16, using: &chance)
        for number in 0..<count {
          let place = Double.random(in: 0..<1, using: &chance)
          let topic =
            place < share(week)
            ? "t0" : "t\(1 + Int.random(in: 0..<24, using: &chance))"
          let noise = Double.random(in: -0.5...0.5, using: &chance)
          let words = (0..<6).map { _ in "w\(Int.random(in: 0..<300, using: &chance))" }
          analysis.add(
            Samples.comment(
              "c",
              mean(week) + noise,
              words: words + [word(week, number)].compactMap(\.self),
              topic: topic,
              day: Self.day(week, Int.random(in: 0..<7, using: &chance))
            )
          )
        }
      }
      return analysis.release(counts: .exact).news
    }

    /// A day of a week from 2024-01-01, a Monday, on.
    static func day(_ week: Int, _ day: Int) -> String {
      let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      var rest = week * 7 + day
      var month = 0
      while month < 11, rest >= lengths[month] {
        rest -= lengths[month]
        month += 1
      }
      func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "2024-\(padded(month + 1))-\(padded(rest + 1))"
    }
  }

  @Test func `quiet weeks seldom raise an alarm`() throws {
    var alarms = 0
    var bursts = 0
    for seed in 0..<40 {
      let news = try #require(Weeks(seed: UInt64(seed)).news())
      #expect(news.period == .week && news.newest == "2024-W14" && news.earlier == 12)
      alarms += news.alerts.count
      bursts += news.bursts.count
    }
    // 40 weeks may raise 40 / 52 × 1.75 = 1.3, and 40 spans of time 40 × 0.05 = 2 stretches.
    #expect(alarms <= 4, "\(alarms)")
    #expect(bursts <= 3, "\(bursts)")
  }

  @Test func `a topic that trebles, a new word and a fall of sentiment are told with their size`()
    throws
  {
    let last = 13
    let news = try #require(
      Weeks(
        seed: 7,
        size: 80,
        share: { $0 == last ? 0.4 : 0.08 },
        mean: { $0 == last ? -0.45 : -0.1 },
        word: { $0 == last && $1 < 20 ? "冒顶" : nil }
      ).news()
    )
    let rules = news.alerts.map(\.rule)
    #expect(rules == [.indexFall, .topicBurst, .newWord])
    #expect(news.alerts.allSatisfy { ($0.chance?.perYear ?? 9) < 0.75 })
    guard case .fall(_, .sentiment, let fall, let week) = news.alerts[0].event,
      case .topicBurst(_, let before, let now, _) = news.alerts[1].event,
      case .newWord(let word, let count, _, _) = news.alerts[2].event
    else {
      Issue.record("other alerts")
      return
    }
    #expect(week == "2024-W14")
    #expect(abs(fall.expected + 0.1) < 0.05 && abs(fall.observed + 0.45) < 0.08)
    #expect(abs(before - 0.08) < 0.03 && abs(now.value - 0.4) < 0.12)
    #expect(word == "冒顶" && count == PublishedCount(exact: 20))
  }

  @Test func `a stretch of a topic is found where it was`() throws {
    let news = try #require(
      Weeks(seed: 3, weeks: 40, share: { (20...24).contains($0) ? 0.45 : 0.06 }).news()
    )
    #expect(news.alerts.isEmpty)
    let burst = try #require(news.bursts.first)
    #expect(news.bursts.count == 1)
    #expect(burst.name == "t0" && burst.first == "2024-W21" && burst.last == "2024-W25")
    #expect(abs(burst.share.value - 0.45) < 0.1 && abs(burst.usual - 0.06) < 0.03)
    #expect(burst.probability < 0.05)
  }

  @Test
  func `nothing is compared with too few weeks, and nothing is told without days or in bands`()
    throws
  {
    let few = try #require(Weeks(seed: 1, weeks: 4, share: { $0 == 3 ? 0.9 : 0.05 }).news())
    #expect(few.alerts.isEmpty && few.bursts.isEmpty && few.earlier == 3)
    var undated = CommentAnalysis()
    var banded = CommentAnalysis()
    for number in 0..<30 {
      undated.add(Samples.comment("c", -0.5))
      banded.add(comments: [Samples.comment("c", -0.5, day: "2024-01-0\(number % 9 + 1)")])
    }
    #expect(undated.release(counts: .exact).news == nil)
    #expect(banded.release(counts: .banded).news == nil)
  }

  @Test func `names given are told in no alert`() throws {
    let last = 13
    let release = {
      var analysis = CommentAnalysis(period: .week)
      for week in 0...last {
        for number in 0..<60 {
          let words = week == last && number < 30 ? ["司徒万里"] : ["食堂\(number % 7)"]
          analysis.add(
            Samples.comment("c", -0.2, words: words, day: Weeks.day(week, number % 7))
          )
        }
      }
      return analysis.release(counts: .exact)
    }()
    #expect(release.news?.alerts.contains { $0.rule == .newWord } == true)
    let masked = release.masking(PersonNames(["司徒万里"]))
    #expect(masked.news?.alerts.contains { $0.rule == .newWord } == false)
    #expect(masked.news?.newest == release.news?.newest)
  }
}
