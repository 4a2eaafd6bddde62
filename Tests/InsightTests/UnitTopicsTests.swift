import Foundation
import Insight
import Sentiment
import SurveyModel
import Testing

/// What is talked about by unit, and figures on their way to a file and back.
@Suite struct UnitTopicsTests {
  private static let roster = [
    UnitHeadcount(name: "plant"), UnitHeadcount(name: "a", parent: "plant"),
    UnitHeadcount(name: "b", parent: "plant"),
  ]

  private func comment(_ topic: String?) -> AnalysedComment {
    AnalysedComment(
      text: "一句话",
      score: CommentScore(
        value: -0.5,
        label: .negative,
        evidence: [],
        topics: topic.map {
          [TopicScore(topic: $0, domain: "workplace", weight: 1, value: -0.5, ranges: [])]
        } ?? [],
        sentences: []
      ),
      words: []
    )
  }

  /// A wave in which people of a and b comment, some of them on the canteen.
  private func release(a: (people: Int, canteen: Int), b: (people: Int, canteen: Int))
    -> WaveRelease
  {
    var wave = WaveAccumulator(plan: Samples.plan(), roster: Self.roster)
    for (unit, group) in [("a", a), ("b", b)] {
      for number in 0..<group.people {
        let answers = Samples.answers(pay: 3, load: 3, unit: unit)
        wave.add(answers)
        wave.add(comments: [comment(number < group.canteen ? "canteen" : nil)], of: answers)
      }
    }
    return wave.release(of: WaveDescription(name: "w"))
  }

  @Test func `shares are of those who commented, subunits included`() throws {
    let topics = try #require(release(a: (40, 20), b: (40, 30)).unitTopics)
    #expect(topics.topics == ["canteen"])
    #expect(topics.shares(of: "plant")[0].value?.value == 0.625)
    #expect(topics.shares(of: "a")[0].value?.value == 0.5)
    #expect(topics.shares(of: "b")[0].value?.value == 0.75)
  }

  @Test func `few who speak of it, nobody, and an unknown unit look alike`() throws {
    for few in [0, 3, 9] {
      let topics = try #require(release(a: (40, 30), b: (40, few)).unitTopics)
      #expect(topics.shares(of: "b") == [.hidden])
      #expect(topics.shares(of: "nobody") == [.hidden])
      // With b hidden the others of the plant would tell it, unless there is nobody.
      #expect((topics.shares(of: "a")[0].value == nil) == (few > 0))
    }
  }

  @Test func `few who commented hide every topic`() throws {
    let topics = try #require(release(a: (40, 20), b: (9, 9)).unitTopics)
    #expect(topics.shares(of: "b") == [.hidden])
    #expect(topics.shares(of: "a") == [.hidden])
  }

  @Test func `a release comes back from JSON as it was`() throws {
    let before = release(a: (40, 20), b: (12, 12))
    let after = try JSONDecoder().decode(WaveRelease.self, from: JSONEncoder().encode(before))
    #expect(after == before)
    #expect(after.comments?.value?.topics.map(\.name) == ["canteen"])
  }

  @Test func `a compact release comes back, with its roster alone`() throws {
    let before = release(a: (40, 20), b: (3, 0))
    #expect(before.units.contains { $0.scores.contains(.hidden) })
    let bytes = try JSONEncoder().encode(CompactRelease(before, roster: Self.roster))
    let after = try JSONDecoder().decode(CompactRelease.self, from: bytes)
    #expect(after.release(roster: Self.roster) == before)
    #expect(after.release(roster: Array(Self.roster.dropLast())) == nil)
    #expect(after.release(roster: Self.roster + [UnitHeadcount(name: "c")]) == nil)
    // A roster that is not the one of the release: the units stay in it.
    let other = try JSONEncoder().encode(CompactRelease(before, roster: []))
    let whole = try JSONDecoder().decode(CompactRelease.self, from: other)
    #expect(whole.release(roster: []) == before)
  }

  @Test func `a hidden figure is kept as null, whatever hid it`() throws {
    let text = String(decoding: try JSONEncoder().encode([Cell<Estimate>.hidden]), as: UTF8.self)
    #expect(text == "[null]")
  }
}
