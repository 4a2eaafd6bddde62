import Statistics
import Testing

@Suite struct FisherExactTests {
  /// `fisher.test(matrix(c(a, n - a, b, m - b), 2, byrow = TRUE))$p.value` of R 4.2.2, and the sum of
  /// the terms with thirty digits (mpmath 1.4) for the last two, where R has fewer.
  @Test(arguments: [
    (3, 10, 9, 12, 0.083_557_309_563_501_464), (8, 9, 2, 9, 0.015_220_074_043_603_453),
    (0, 5, 5, 5, 0.007_936_507_936_507_94), (56, 70, 48, 80, 0.012_521_129_749_209_155),
    (1, 20, 1, 2_000, 0.019_708_805_947_459_527),
    (300, 1_000, 350, 1_000, 0.019_284_321_614_513_63), (5, 5, 7, 7, 1),
    (2, 6, 0, 300, 0.000_321_440_051_430_408_58),
    (120_000, 400_000, 121_000, 400_000, 0.014_915_459_603_068_29),
    (150_020_000, 500_000_000, 150_000_000, 500_000_000, 0.167_575_613_944_411_03),
  ])
  func `p-values agree with R and with thirty-digit sums`(
    a: Int,
    n: Int,
    b: Int,
    m: Int,
    expected: Double
  ) throws {
    #expect(isNear(try probability(a, n, b, m), expected, 1e-10))
  }

  /// Every table with the margins, its number of ways counted with whole numbers.
  @Test func `small tables agree with counting all ways`() throws {
    for n in 1...7 {
      for m in 1...7 {
        for a in 0...n {
          for b in 0...m {
            let ways = (0...n).map { x in choose(n, x) * choose(m, a + b - x) }
            let extreme = ways.filter { $0 <= ways[a] }.reduce(0, +)
            let expected = Double(extreme) / Double(ways.reduce(0, +))
            #expect(agrees(try probability(a, n, b, m), expected))
          }
        }
      }
    }
  }

  @Test func `groups and kinds may change places`() throws {
    let one = try probability(7, 30, 15, 40)
    #expect(agrees(try probability(15, 40, 7, 30), one))
    #expect(agrees(try probability(23, 30, 25, 40), one))
  }

  @Test func `a difference beyond any doubt has probability 0`() throws {
    #expect(try probability(0, 500_000_000, 500_000_000, 500_000_000) == 0)
    #expect(try probability(0, 500_000_000, 0, 500_000_000) == 1)
  }

  @Test func `more people than can be counted are refused`() throws {
    let all = try #require(Proportion(successes: 1, of: .max))
    #expect(FisherExactTest(all, against: all) == nil)
    let full = try #require(Proportion(successes: .max - 1, of: .max - 1))
    let one = try #require(Proportion(successes: 1, of: 1))
    #expect(FisherExactTest(full, against: one)?.probability == 1)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `the example of the reference data agrees with R and scipy`() throws {
    // The reference names the result only; it is that of 8 of 10 against 1 of 6.
    let value = try probability(8, 10, 1, 6)
    #expect(agrees(value, try ReferenceData.oracle("fisher2x2")[0], within: 1e-10))
    #expect(agrees(value, try ReferenceData.oracleR("fisher_2x2")[0], within: 1e-10))
  }

  private func probability(_ a: Int, _ n: Int, _ b: Int, _ m: Int) throws -> Double {
    let first = try #require(Proportion(successes: a, of: n))
    let second = try #require(Proportion(successes: b, of: m))
    return try #require(FisherExactTest(first, against: second)).probability
  }

  private func choose(_ n: Int, _ k: Int) -> Int {
    guard k >= 0, k <= n else { return 0 }
    return (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
  }
}
