import Statistics
import Testing

@Suite struct LogOddsTests {
  /// The formula of Monroe and others, written out with Python's `math`; the last prior is 42 of 11,000
  /// background words worth 1,000.
  @Test(arguments: [
    (
      30, 1_000, 10, 2_000, 0.5, 50, 1.759_743_795_192_991_3, 0.128_024_980_483_996_88,
      4.918_153_546_206_619
    ),
    (
      0, 500, 12, 3_000, 0.2, 100, -2.472_255_988_280_392_3, 5.081_967_213_114_754,
      -1.096_673_900_963_483_4
    ),
    (
      120, 20_000, 300, 90_000, 42.0 / 11, 1_000, 0.571_291_153_787_378_8,
      0.011_367_800_546_772_226, 5.358_204_400_314_177
    ),
  ])
  func `ratio, variance and score agree with the formula`(
    count: Int,
    total: Int,
    otherCount: Int,
    otherTotal: Int,
    prior: Double,
    priorTotal: Double,
    ratio: Double,
    variance: Double,
    score: Double
  ) throws {
    let odds = try #require(
      LogOdds(
        count: count,
        of: total,
        against: otherCount,
        of: otherTotal,
        prior: prior,
        priorTotal: priorTotal
      )
    )
    #expect(agrees([odds.ratio, odds.variance], [ratio, variance]))
    #expect(agrees(odds.z, score))
  }

  @Test func `the formulas give what they give by hand`() throws {
    // The prior is worth 100 · 40 / 2000 = 2 words: 32 of 1100 against 12 of 1100.
    let odds = try #require(LogOdds(count: 30, of: 1000, against: 10, of: 1000, priorSize: 100))
    #expect(agrees(odds.ratio, 0.999_382_660_907_474_3))
    #expect(agrees(odds.variance, 1 / 32.0 + 1 / 12.0))
    #expect(agrees(odds.z, 2.952_372_042_959_854_3))
  }

  @Test func `domains are joined by their precision`() throws {
    let one = try #require(LogOdds(count: 30, of: 1000, against: 10, of: 1000, priorSize: 100))
    let other = try #require(LogOdds(count: 5, of: 500, against: 5, of: 300, priorSize: 100))
    let both = try #require(LogOdds(combining: [one, other]))
    #expect(agrees(both.ratio, 0.627_585_607_041_671_1))
    #expect(agrees(both.variance, 0.084_372_003_835_091_08))
    #expect(LogOdds(combining: []) == nil)
  }

  @Test func `the greater the prior the less a rare word stands out`() throws {
    let weak = try #require(LogOdds(count: 3, of: 900, against: 0, of: 900, priorSize: 100))
    let strong = try #require(LogOdds(count: 3, of: 900, against: 0, of: 900, priorSize: 5000))
    #expect(weak.z > strong.z)
    #expect(strong.z > 0)
  }

  @Test func `bodies that change places change the sign and equal ones differ by nothing`() throws {
    let one = try #require(score(9, 300, 4, 500))
    let other = try #require(score(4, 500, 9, 300))
    #expect(agrees(one.ratio, -other.ratio))
    #expect(one.variance == other.variance)
    #expect(score(5, 100, 5, 100)?.ratio == 0)
    #expect(one.interval().lower < one.ratio && one.ratio < one.interval().upper)
  }

  /// Seen once against never, a word is nothing yet; seen often it is.
  @Test func `rare words are held back`() throws {
    let once = try #require(score(1, 10_000, 0, 10_000))
    let often = try #require(score(60, 10_000, 20, 10_000))
    #expect(once.ratio > often.ratio)
    #expect(once.z < 1.96 && often.z > 3)
  }

  @Test func `impossible counts and priors are refused`() {
    #expect(score(3, 2, 0, 5) == nil)
    #expect(score(-1, 2, 0, 5) == nil)
    #expect(score(0, -1, 0, 5) == nil)
    #expect(score(0, 0, 0, 0)?.ratio == 0)
    #expect(score(0, 5, 1, 5, prior: 0) == nil)
    #expect(score(1, 5, 1, 5, prior: -1) == nil)
    #expect(score(1, 5, 1, 5, prior: 21) == nil)
    #expect(score(1, 5, 1, 5, prior: .nan) == nil)
    #expect(score(1_000_000_000, 1_000_000_000, 0, 1_000_000_000)?.ratio.isFinite == true)
    #expect(LogOdds(count: 0, of: 10, against: 0, of: 10, priorSize: 1) == nil)
    #expect(LogOdds(count: 1, of: 0, against: 1, of: 10, priorSize: 1) == nil)
    #expect(LogOdds(count: 0, of: 0, against: 1, of: 10, priorSize: 1) == nil)
    #expect(LogOdds(count: 10, of: 10, against: 10, of: 10, priorSize: 0) == nil)
    #expect(LogOdds(count: 1, of: 10, against: 1, of: 10, priorSize: .infinity) == nil)
    #expect(LogOdds(count: 1, of: .max, against: 1, of: .max, priorSize: 9)?.ratio == 0)
  }

  private func score(
    _ count: Int,
    _ total: Int,
    _ otherCount: Int,
    _ otherTotal: Int,
    prior: Double = 0.1
  ) -> LogOdds? {
    LogOdds(
      count: count,
      of: total,
      against: otherCount,
      of: otherTotal,
      prior: prior,
      priorTotal: 20
    )
  }
}
