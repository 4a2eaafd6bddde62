import Insight
import Sentiment
import SurveyModel
import Testing

/// How people speak of a topic: each once, however much they wrote.
@Suite struct TopicToneTests {
  /// A wave of people, each with the values of the comments in which they name the canteen.
  private func tones(_ people: [[Double]]) -> Cell<ItemShares>? {
    var wave = WaveAccumulator(plan: Samples.plan())
    for values in people {
      let answers = Samples.answers(pay: 3, load: 3)
      wave.add(answers)
      wave.add(
        comments: values.map { Samples.comment("食堂", $0, topic: "canteen") },
        of: answers
      )
    }
    return wave.release(of: WaveDescription(name: "w")).comments?.value?.topics.first?.tones
  }

  private func people(_ count: Int, _ values: [Double]) -> [[Double]] {
    Array(repeating: values, count: count)
  }

  @Test func `praise and blame of one person are in the middle`() throws {
    let both = people(10, [-0.9, -0.8, 0.3])
    let rest = people(10, [-0.5, 0.01]) + people(20, [0.4, 0.4])
    let shares = try #require(tones(both + rest)?.value)
    #expect(shares.unfavourable == .init(0.25))
    #expect(shares.neutral == .init(0.25))
    #expect(shares.favourable.value == 0.5)
    #expect(shares.favourable.count == PublishedCount(40))
    #expect(shares.favourable.lower < 0.4 && shares.favourable.upper > 0.6)
  }

  @Test func `a faint value is neither`() throws {
    let people = people(10, [0.07]) + people(10, [-0.07]) + people(10, [0.08])
    let shares = try #require(tones(people + self.people(10, [-0.08]))?.value)
    #expect(shares.neutral == .init(0.5))
    #expect(shares.unfavourable == .init(0.25))
  }

  @Test(arguments: [0, 4, 9])
  func `too few people tell nothing`(count: Int) {
    let others = people(30, [])
    #expect(tones(people(count, [-0.5]) + others)?.value == nil)
  }

  @Test func `small groups are told in tenths, all of one mind as a bound`() throws {
    let shares = try #require(tones(people(12, [-0.5]))?.value)
    #expect(shares.favourable.bound == .atMost)
    #expect(shares.unfavourable == .init(0.5, .atLeast))
    let large = try #require(tones(people(60, [-0.5]) + people(2, [0.5]))?.value)
    #expect(large.favourable.bound == .atMost && large.favourable.value == 0.1)
  }
}
