import Statistics
import Testing

@Suite struct ChiSquareTestTests {
  /// `scipy.stats.chi2_contingency(table, correction=False)` of SciPy 1.17.
  @Test(arguments: [
    (
      [[10, 20, 30], [6, 9, 17]], 2, 0.271_574_651_504_035_04, 0.873_028_283_380_073,
      0.054_331_375_704_222_92
    ),
    (
      [[12, 5], [3, 14]], 1, 9.663_157_894_736_843, 0.001_880_001_769_465_053_2,
      0.533_113_989_983_183_2
    ),
    (
      [[20, 15, 5], [10, 25, 10], [30, 10, 5], [8, 8, 24]], 6, 51.737_961_511_668_4,
      2.105_319_155_943_244e-9, 0.390_090_342_144_379_2
    ),
    (
      [[500_000_000, 300_000_000], [499_900_000, 300_100_000]], 1, 26.664_889_451_784_703,
      2.419_788_587_800_065_3e-7, 0.000_129_095_142_849_626_38
    ),
  ])
  func `statistic, p-value and Cramér's V agree with scipy`(
    table: [[Int]],
    degrees: Int,
    statistic: Double,
    probability: Double,
    size: Double
  ) throws {
    let test = try #require(ChiSquareTest(table))
    #expect(test.degreesOfFreedom == degrees)
    #expect(agrees(test.statistic, statistic, within: 1e-11))
    #expect(isNear(test.probability, probability, 1e-10))
    #expect(agrees(test.cramersV, size, within: 1e-11))
  }

  @Test func `neither order nor empty rows and columns matter`() throws {
    let test = try #require(ChiSquareTest([[10, 20, 30], [6, 9, 17]]))
    let other = try #require(ChiSquareTest([[17, 0, 9, 6], [0, 0, 0, 0], [30, 0, 20, 10]]))
    #expect(agrees(other.statistic, test.statistic))
    #expect(other.degreesOfFreedom == test.degreesOfFreedom)
    #expect(agrees(test.smallestExpected, 16.0 * 32 / 92))
    let turned = try #require(ChiSquareTest([[10, 6], [20, 9], [30, 17]]))
    #expect(agrees(turned.cramersV, test.cramersV))
  }

  @Test func `equal rows do not differ and opposite rows differ fully`() throws {
    let equal = try #require(ChiSquareTest([[5, 10], [10, 20]]))
    #expect(equal.statistic < 1e-12)
    #expect(agrees(equal.probability, 1, within: 1e-5))
    let opposite = try #require(ChiSquareTest([[8, 0], [0, 9]]))
    #expect(agrees(opposite.cramersV, 1))
  }

  @Test func `tables without two rows and columns of counts are refused`() {
    #expect(ChiSquareTest([]) == nil)
    #expect(ChiSquareTest([[], []]) == nil)
    #expect(ChiSquareTest([[1, 2]]) == nil)
    #expect(ChiSquareTest([[1], [2]]) == nil)
    #expect(ChiSquareTest([[1, 2], [3]]) == nil)
    #expect(ChiSquareTest([[1, -2], [3, 4]]) == nil)
    #expect(ChiSquareTest([[0, 2], [0, 4]]) == nil)
    #expect(ChiSquareTest([[.max, .max], [.max, .max]])?.statistic == 0)
  }

  /// Eight teams against unfavourable, neutral and favourable answers.
  @Test(.enabled(if: ReferenceData.isPresent))
  func `the table of teams agrees with scipy and R`() throws {
    var table = Array(repeating: [0, 0, 0], count: 8)
    for row in try ReferenceData.rows("likert.csv") {
      let answer = row[0] ?? 0
      table[Int(row[6] ?? 0)][answer <= 2 ? 0 : answer == 3 ? 1 : 2] += 1
    }
    let test = try #require(ChiSquareTest(table))
    let expected = try ReferenceData.oracle("chi2")
    #expect(agrees([test.statistic, test.probability], expected, within: 1e-10))
    #expect(agrees(test.statistic, try ReferenceData.oracleR("chisq")[0], within: 1e-10))
  }
}
