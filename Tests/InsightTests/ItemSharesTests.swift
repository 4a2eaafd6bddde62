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

  @Test func `shares of a small group are in steps of five points and sum to one`() throws {
    let shares = try #require(released(repeated((2, 3, 6))))
    #expect(shares.unfavourable == .init(0.2))
    #expect(shares.neutral == .init(0.25))
    #expect(shares.favourable.value == 0.55)
    #expect(shares.favourable.lower == 0.25)
    #expect(shares.favourable.upper == 0.8)
    #expect(shares.favourable.count.text == "10–19")
  }

  @Test(arguments: [(0, 0, 12), (1, 0, 11), (0, 1, 11)])
  func `all or all but one favourable look the same`(counts: (Int, Int, Int)) throws {
    let shares = try #require(released(repeated(counts)))
    #expect(shares == released(repeated((0, 0, 12))))
    #expect(shares.favourable.value == 0.9)
    #expect(shares.favourable.bound == .atLeast)
    #expect(shares.unfavourable == .init(0.1, .atMost))
    #expect(shares.neutral == .init(0.1, .atMost))
  }

  @Test(arguments: [(12, 0, 0), (11, 0, 1), (11, 1, 0)])
  func `all or all but one unfavourable look the same`(counts: (Int, Int, Int)) throws {
    let shares = try #require(released(repeated(counts)))
    #expect(shares == released(repeated((12, 0, 0))))
    #expect(shares.favourable.value == 0.1)
    #expect(shares.favourable.bound == .atMost)
    #expect(shares.unfavourable == .init(0.9, .atLeast))
    #expect(shares.neutral == .init(0.1, .atMost))
  }

  @Test func `one of five is twenty percent, so the bound of a very small group is wider`() throws {
    let shares = try #require(released(repeated((1, 0, 4))))
    #expect(shares == released(repeated((0, 0, 5))))
    #expect(shares.favourable.value == 0.8)
  }

  @Test func `where nobody is favourable the others are true bounds or blank`() throws {
    let shares = try #require(released(repeated((20, 10, 0))))
    #expect(shares.unfavourable == .init(0.6, .atLeast))
    #expect(shares.neutral == .init(0.3, .atLeast))
    #expect(shares.favourable.value == 0.1)
    #expect(shares.favourable.bound == .atMost)
    let one = try #require(released(repeated((20, 9, 1))))
    #expect(one.favourable == shares.favourable)
    #expect(one.unfavourable == shares.unfavourable)
    let lopsided = try #require(released(repeated((48, 2, 0))))
    #expect(lopsided.unfavourable == .init(0.85, .atLeast))
    #expect(lopsided.neutral == nil)
  }

  @Test func `a part near an end is a bound in a small group and exact in a larger one`() throws {
    let small = try #require(released(repeated((1, 6, 5))))
    #expect(small.unfavourable == .init(0.1, .atMost))
    let larger = try #require(released(repeated((5, 30, 31))))
    #expect(larger.unfavourable == .init(5.0 / 66))
    #expect(larger.neutral == .init(30.0 / 66))
    #expect(larger.favourable.value == 31.0 / 66)
  }

  @Test func `largest remainders keep the sum`() {
    #expect(LargestRemainder.apportion([1, 1, 1], to: 100) == [34, 33, 33])
    #expect(LargestRemainder.apportion([5.0 / 66, 30.0 / 66, 31.0 / 66], to: 100) == [8, 45, 47])
    #expect(LargestRemainder.apportion([0.29, 0.71], to: 100) == [29, 71])
    #expect(LargestRemainder.apportion([0, 0], to: 100) == [0, 0])
  }
}
