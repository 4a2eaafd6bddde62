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
  func `difference, variance and score agree with the formula`(
    count: Int,
    total: Int,
    otherCount: Int,
    otherTotal: Int,
    prior: Double,
    priorTotal: Double,
    difference: Double,
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
    #expect(agrees([odds.difference, odds.variance], [difference, variance]))
    #expect(agrees(odds.standardScore, score))
  }

  @Test func `a background gives the prior its proportion`() throws {
    let direct = LogOdds(
      count: 120,
      of: 20_000,
      against: 300,
      of: 90_000,
      prior: 42.0 / 11,
      priorTotal: 1_000
    )
    let informed = LogOdds(
      count: 120,
      of: 20_000,
      against: 300,
      of: 90_000,
      backgroundCount: 420,
      backgroundTotal: 110_000,
      strength: 1_000
    )
    #expect(agrees(informed?.difference, try #require(direct).difference))
  }

  @Test func `bodies that change places change the sign and equal ones differ by nothing`() throws {
    let one = try #require(score(9, 300, 4, 500))
    let other = try #require(score(4, 500, 9, 300))
    #expect(agrees(one.difference, -other.difference))
    #expect(one.variance == other.variance)
    #expect(score(5, 100, 5, 100)?.difference == 0)
    #expect(one.interval().lower < one.difference && one.difference < one.interval().upper)
  }

  /// Seen once against never, a word is nothing yet; seen often it is.
  @Test func `rare words are held back`() throws {
    let once = try #require(score(1, 10_000, 0, 10_000))
    let often = try #require(score(60, 10_000, 20, 10_000))
    #expect(once.difference > often.difference)
    #expect(once.standardScore < 1.96 && often.standardScore > 3)
  }

  @Test func `impossible counts and priors are refused`() {
    #expect(score(3, 2, 0, 5) == nil)
    #expect(score(-1, 2, 0, 5) == nil)
    #expect(score(0, -1, 0, 5) == nil)
    #expect(score(0, 0, 0, 0)?.difference == 0)
    #expect(score(1, 5, 1, 5, prior: 0) == nil)
    #expect(score(1, 5, 1, 5, prior: 20) == nil)
    #expect(score(1, 5, 1, 5, prior: .nan) == nil)
    #expect(score(1_000_000_000, 1_000_000_000, 0, 1_000_000_000)?.difference.isFinite == true)
    let unseen = LogOdds(
      count: 0,
      of: 5,
      against: 0,
      of: 5,
      backgroundCount: 0,
      backgroundTotal: 0,
      strength: 9
    )
    #expect(unseen == nil)
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
