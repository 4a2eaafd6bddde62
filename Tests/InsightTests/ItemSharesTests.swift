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
    #expect(shares.unfavourable == 0.2)
    #expect(shares.neutral == 0.25)
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
    #expect(shares.unfavourable + shares.neutral + shares.favourable.value == 1)
  }

  @Test(arguments: [(12, 0, 0), (11, 0, 1), (11, 1, 0)])
  func `all or all but one unfavourable look the same`(counts: (Int, Int, Int)) throws {
    let shares = try #require(released(repeated(counts)))
    #expect(shares == released(repeated((12, 0, 0))))
    #expect(shares.favourable.value == 0.1)
    #expect(shares.favourable.bound == .atMost)
    #expect(shares.unfavourable == 0.9)
  }

  @Test func `one of five is twenty percent, so the bound of a very small group is wider`() throws {
    let shares = try #require(released(repeated((1, 0, 4))))
    #expect(shares == released(repeated((0, 0, 5))))
    #expect(shares.favourable.value == 0.8)
  }

  @Test func `nobody favourable is a bound while the others keep their proportion`() throws {
    let shares = try #require(released(repeated((20, 10, 0))))
    #expect(shares == released(repeated((20, 10, 0))))
    #expect(shares.unfavourable == 0.6)
    #expect(shares.neutral == 0.3)
    #expect(shares.favourable.value == 0.1)
    #expect(shares.favourable.bound == .atMost)
  }
}
