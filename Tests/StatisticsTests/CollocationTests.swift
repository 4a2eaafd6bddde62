import Foundation
import Statistics
import Testing

@Suite struct CollocationTests {
  /// The log-likelihood is `scipy.stats.chi2_contingency(…, lambda_="log-likelihood",
  /// correction=False)` of SciPy 1.17 for the table of pair, window, rest.
  @Test(arguments: [
    (30, 400, 20, 9_600, 129.563_999_804_951_9, 5.169_925_001_442_312),
    (120, 1_000, 300, 20_000, 268.492_398_759_467_85, 3),
    (7, 50, 0, 950, 42.920_368_577_393_06, 8.055_282_435_501_19),
  ])
  func `association agrees with a reference`(
    together: Int,
    window: Int,
    elsewhere: Int,
    rest: Int,
    logLikelihood: Double,
    logRatio: Double
  ) throws {
    let pair = try #require(
      Collocation(together: together, of: window, elsewhere: elsewhere, of: rest, nodes: 60)
    )
    #expect(agrees(pair.keyness.logLikelihood, logLikelihood, within: 1e-9))
    #expect(agrees(pair.keyness.logRatio, logRatio))
  }

  /// 60 nodes, 50 collocates, 30 times together: 14 + log2(60 / 110).
  @Test func `logDice of worked examples`() throws {
    let pair = try #require(Collocation(together: 30, of: 400, elsewhere: 20, of: 9_600, nodes: 60))
    #expect(agrees(pair.logDice, 13.125_530_882_083_858))
    let always = try #require(Collocation(together: 8, of: 90, elsewhere: 0, of: 100, nodes: 8))
    #expect(always.logDice == 14)
    // More collocates than nodes, as with windows that hold the word twice, is no more than always.
    let often = try #require(Collocation(together: 9, of: 90, elsewhere: 0, of: 100, nodes: 3))
    #expect(agrees(often.logDice, 13))
  }

  @Test func `logDice does not depend on the size of the corpus`() throws {
    let small = try #require(Collocation(together: 5, of: 50, elsewhere: 5, of: 100, nodes: 10))
    let large = try #require(Collocation(together: 5, of: 50, elsewhere: 5, of: 90_000, nodes: 10))
    #expect(small.logDice == large.logDice)
    #expect(small.keyness.logLikelihood < large.keyness.logLikelihood)
  }

  @Test func `impossible counts are refused`() {
    #expect(Collocation(together: 0, of: 5, elsewhere: 1, of: 5, nodes: 1) == nil)
    #expect(Collocation(together: 6, of: 5, elsewhere: 1, of: 5, nodes: 1) == nil)
    #expect(Collocation(together: 1, of: 5, elsewhere: 6, of: 5, nodes: 1) == nil)
    #expect(Collocation(together: 1, of: 5, elsewhere: 0, of: 0, nodes: 1) == nil)
    #expect(Collocation(together: 1, of: 5, elsewhere: 1, of: 5, nodes: 0) == nil)
  }
}
