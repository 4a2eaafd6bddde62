import Insight
import SurveyModel
import Testing

@Suite struct ItemSharesTests {
  private func released(_ answers: [Double]) -> ItemShares? {
    var wave = WaveAccumulator(plan: Samples.plan())
    for answer in answers { wave.add(Samples.answers(pay: answer)) }
    return wave.release(of: WaveDescription(name: "w")).items[0].shares.value
  }

  private func repeated(_ counts: (Int, Int, Int)) -> [Double] {
    Array(repeating: 1, count: counts.0) + Array(repeating: 3, count: counts.1)
      + Array(repeating: 5, count: counts.2)
  }

  @Test func `shares of ten to nineteen are in tenths`() throws {
    let shares = try #require(released(repeated((2, 4, 5))))
    #expect(shares.unfavourable == .init(0.3, .atMost))
    #expect(shares.neutral == .init(0.4))
    // 0.18, 0.36 and 0.45 rounded so that they sum to one.
    #expect(shares.favourable.value == 0.4)
    // As of ten people, whatever the number.
    #expect(shares.favourable.lower == 0)
    #expect(shares.favourable.upper == 0.8)
    #expect(shares.favourable.count.text == "10–19")
  }

  @Test(arguments: [(0, 0, 12), (1, 0, 11), (0, 1, 11), (2, 0, 10), (1, 2, 9)])
  func `nearly all favourable look the same`(counts: (Int, Int, Int)) throws {
    let shares = try #require(released(repeated(counts)))
    #expect(shares == released(repeated((0, 0, 12))))
    #expect(shares.favourable.value == 0.75)
    #expect(shares.favourable.bound == .atLeast)
    #expect(shares.unfavourable == .init(0.25, .atMost))
    #expect(shares.neutral == .init(0.25, .atMost))
  }

  @Test(arguments: [(12, 0, 0), (11, 0, 1), (11, 1, 0), (6, 4, 2)])
  func `nearly nobody favourable looks the same`(counts: (Int, Int, Int)) throws {
    let shares = try #require(released(repeated(counts)))
    #expect(shares == released(repeated((12, 0, 0))))
    #expect(shares.favourable.value == 0.25)
    #expect(shares.favourable.bound == .atMost)
    #expect(shares.unfavourable == .init(0.5, .atLeast))
    #expect(shares.neutral == nil)
  }

  @Test func `below ten there is no distribution, only half and more, or less`() throws {
    let high = try #require(released(repeated((1, 0, 4))))
    #expect(high == released(repeated((0, 0, 5))))
    #expect(high == released(repeated((2, 0, 3))))
    #expect(high.favourable.value == 0.5)
    #expect(high.favourable.bound == .atLeast)
    #expect(high.unfavourable == nil)
    let low = try #require(released(repeated((0, 5, 3))))
    #expect(low.favourable.bound == .atMost)
    #expect(low == released(repeated((8, 0, 0))))
  }

  @Test func `in a larger group less than five on one side are a bound`() throws {
    let shares = try #require(released(repeated((20, 10, 0))))
    #expect(shares.unfavourable == .init(0.5, .atLeast))
    #expect(shares.neutral == nil)
    #expect(shares.favourable.value == 0.2)
    #expect(shares.favourable.bound == .atMost)
    #expect(released(repeated((18, 8, 4))) == shares)
    let most = try #require(released(repeated((2, 2, 46))))
    #expect(most == released(repeated((0, 0, 50))))
    #expect(most.favourable.value == 0.9)
    // Of the favourable and one side the other would follow.
    let side = try #require(released(repeated((4, 30, 66))))
    #expect(side.unfavourable == .init(0.05, .atMost))
    #expect(side.neutral == .init(0.2, .atLeast))
    #expect(side.favourable.value == 0.66)
  }

  @Test func `shares of a larger group are exact`() throws {
    let larger = try #require(released(repeated((5, 30, 31))))
    #expect(larger.unfavourable == .init(5.0 / 66))
    #expect(larger.neutral == .init(30.0 / 66))
    #expect(larger.favourable.value == 0.47)
  }

  @Test func `largest remainders keep the sum`() {
    #expect(LargestRemainder.apportion([1, 1, 1], to: 100) == [34, 33, 33])
    #expect(LargestRemainder.apportion([5.0 / 66, 30.0 / 66, 31.0 / 66], to: 100) == [8, 45, 47])
    #expect(LargestRemainder.apportion([0.29, 0.71], to: 100) == [29, 71])
    #expect(LargestRemainder.apportion([0, 0], to: 100) == [0, 0])
  }
}
