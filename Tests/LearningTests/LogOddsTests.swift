import Learning
import Testing

/// The log-odds ratio with an informative Dirichlet prior.
@Suite struct LogOddsTests {
  @Test func `the formulas give what they give by hand`() throws {
    // The prior is worth 100 × 40 / 2000 = 2 words: 32 of 1100 against 12 of 1100.
    let odds = try #require(
      LogOdds(count: 30, of: 1000, against: 10, of: 1000, priorSize: 100)
    )
    #expect(abs(odds.ratio - 0.999_382_660_907_474_3) < 1e-12)
    #expect(abs(odds.variance - (1 / 32.0 + 1 / 12.0)) < 1e-12)
    #expect(abs(odds.z - 2.952_372_042_959_854_3) < 1e-12)
  }

  @Test func `a word as frequent in both bodies stands out in neither`() throws {
    let odds = try #require(LogOdds(count: 7, of: 90, against: 7, of: 90, priorSize: 50))
    #expect(odds.ratio == 0)
  }

  @Test func `the greater the prior the less a rare word stands out`() throws {
    let weak = try #require(LogOdds(count: 3, of: 900, against: 0, of: 900, priorSize: 100))
    let strong = try #require(LogOdds(count: 3, of: 900, against: 0, of: 900, priorSize: 5000))
    #expect(weak.z > strong.z)
    #expect(strong.z > 0)
  }

  @Test func `what cannot be compared gives nothing`() {
    #expect(LogOdds(count: 0, of: 10, against: 0, of: 10, priorSize: 1) == nil)
    #expect(LogOdds(count: 1, of: 0, against: 1, of: 10, priorSize: 1) == nil)
    #expect(LogOdds(count: 10, of: 10, against: 10, of: 10, priorSize: 0) == nil)
    #expect(LogOdds(combining: []) == nil)
  }

  @Test func `domains are joined by their precision`() throws {
    let one = try #require(LogOdds(count: 30, of: 1000, against: 10, of: 1000, priorSize: 100))
    let other = try #require(LogOdds(count: 5, of: 500, against: 5, of: 300, priorSize: 100))
    let both = try #require(LogOdds(combining: [one, other]))
    #expect(abs(both.ratio - 0.627_585_607_041_671_1) < 1e-12)
    #expect(abs(both.variance - 0.084_372_003_835_091_08) < 1e-12)
  }
}
