import Statistics
import Testing

@Suite struct ReliabilityTests {
  /// Item variances 1 and 4, the variance of the sum 9: alpha = 2 (1 - 5/9) = 8/9.
  @Test func `alpha of a worked example drops incomplete rows`() {
    let rows: [[Double?]] = [[1, 2], [2, 4], [nil, 9], [3, 6]]
    let reliability = Reliability.cronbach(rows)
    #expect(reliability?.count == 3)
    #expect(agrees(reliability?.alpha, 8.0 / 9))
  }

  @Test func `one item, unequal rows and constant sums give nothing`() {
    #expect(Reliability.cronbach([[1], [2]]) == nil)
    #expect(Reliability.cronbach([[1, 2], [2]]) == nil)
    #expect(Reliability.cronbach([[1, 2], [2, 1]]) == nil)
    #expect(Reliability.cronbach([]) == nil)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `alpha agrees with pingouin and with psych after listwise deletion`() throws {
    let whole = try ReferenceData.rows("likert.csv").map(items)
    #expect(agrees(Reliability.cronbach(whole)?.alpha, try ReferenceData.oracle("alpha")[0]))
    let reliability = Reliability.cronbach(try ReferenceData.rows("likert_missing.csv").map(items))
    #expect(reliability?.count == 39)
    #expect(agrees(reliability?.alpha, try ReferenceData.oracleR("alpha_missing_listwise")[0]))
  }

  /// The six items, of which the fourth is worded the other way round.
  private func items(_ row: [Double?]) -> [Double?] {
    row.prefix(6).enumerated().map { index, answer in
      index == 3 ? answer.map { 6 - $0 } : answer
    }
  }
}
