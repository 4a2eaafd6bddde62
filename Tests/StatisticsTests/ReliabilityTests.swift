import Statistics
import Testing

@Suite struct ReliabilityTests {
  /// Item variances 1 and 4, the variance of the sum 9: alpha = 2 (1 - 5/9) = 8/9.
  @Test func `alpha of a worked example drops incomplete rows`() {
    let rows: [[Double?]] = [[1, 2], [2, 4], [nil, 9], [3, 6]]
    let reliability = Reliability.cronbach(rows)
    #expect(reliability?.count == 3)
    #expect(agrees(reliability?.alpha, 8.0 / 9))
    // With two items each is compared with the other, and dropping one leaves no scale.
    #expect(agrees(reliability?.items[0].correctedCorrelation, 1))
    #expect(reliability?.items[1].alphaIfDropped == nil)
  }

  /// `pingouin.cronbach_alpha` 0.7, `scipy.stats.pearsonr` with the sum of the others, and
  /// `scipy.stats.f.ppf` for Feldt's limits.
  @Test func `alpha and items agree with pingouin and scipy`() throws {
    let reliability = try #require(Reliability.cronbach(SampleItems.rows))
    #expect(agrees(reliability.alpha, 0.883_031_301_482_701_8))
    #expect(
      agrees(
        reliability.items.map { $0.correctedCorrelation ?? .nan },
        [
          0.925_391_776_779_572_5, 0.809_533_603_592_003_4, 0.541_585_238_610_587_4,
          0.726_198_561_118_051_6,
        ]
      )
    )
    #expect(
      agrees(
        reliability.items.map { $0.alphaIfDropped ?? .nan },
        [
          0.775_531_914_893_617_1, 0.824_175_824_175_824_2, 0.919_585_987_261_146_4,
          0.857_547_169_811_320_7,
        ]
      )
    )
    let interval = try #require(reliability.interval())
    #expect(
      agrees(
        [interval.lower, interval.upper],
        [0.692_272_245_893_707_8, 0.967_367_762_374_609_8],
        within: 1e-11
      )
    )
    #expect(reliability.interval(level: 1) == nil)
  }

  @Test func `rows, totals and covariances give the same`() throws {
    let totals = SampleItems.totals(SampleItems.rows)
    let whole = try #require(Reliability(totals))
    #expect(Reliability.cronbach(SampleItems.rows) == whole)
    let covariance = try #require(totals.covariance)
    #expect(Reliability(covariance: covariance, count: 10) == whole)
    // Alpha if dropped is alpha without the item.
    for item in 0..<4 {
      let others = try #require(totals.selecting((0..<4).filter { $0 != item }))
      #expect(agrees(whole.items[item].alphaIfDropped, Reliability(others)?.alpha ?? .nan))
    }
  }

  @Test func `alpha does not change with the order, the origin or the unit of the answers`() throws
  {
    let whole = try #require(Reliability.cronbach(SampleItems.rows))
    let turned = SampleItems.rows.map { $0.reversed().map { 3 * $0 + 100 } }
    let other = try #require(Reliability.cronbach(turned))
    #expect(agrees(other.alpha, whole.alpha))
    #expect(
      agrees(
        other.items.map { $0.alphaIfDropped ?? .nan },
        whole.items.reversed().map { $0.alphaIfDropped ?? .nan }
      )
    )
  }

  @Test func `an item that does not vary has no correlation`() throws {
    let rows: [[Double?]] = [[1, 2, 3], [2, 4, 3], [3, 3, 3]]
    let items = try #require(Reliability.cronbach(rows)).items
    #expect(items[2].correctedCorrelation == nil)
    #expect(
      agrees(
        items[2].alphaIfDropped,
        Reliability.cronbach(rows.map { Array($0[..<2]) })?.alpha ?? .nan
      )
    )
  }

  @Test func `one item, unequal rows, constant sums and numbers that are none give nothing`() {
    #expect(Reliability.cronbach([[1], [2]]) == nil)
    #expect(Reliability.cronbach([[1, 2], [2]]) == nil)
    #expect(Reliability.cronbach([[1, 2], [2, 1]]) == nil)
    #expect(Reliability.cronbach([[1, 2]]) == nil)
    #expect(Reliability.cronbach([]) == nil)
    #expect(Reliability.cronbach([[3, 3], [3, 3], [3, 3]]) == nil)
    #expect(Reliability.cronbach([[1, 2], [2, .nan], [3, 4]]) == nil)
    #expect(Reliability.cronbach([[1, 2], [2, .infinity], [3, 4]]) == nil)
    let constant = SymmetricMatrix(rows: [[0, 0], [0, 0]])
    #expect(constant.flatMap { Reliability(covariance: $0, count: 9) } == nil)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `alpha agrees with pingouin and with psych after listwise deletion`() throws {
    let whole = try ReferenceData.rows("likert.csv").map(items)
    #expect(agrees(Reliability.cronbach(whole)?.alpha, try ReferenceData.oracle("alpha")[0]))
    let reliability = Reliability.cronbach(try ReferenceData.rows("likert_missing.csv").map(items))
    #expect(reliability?.count == 39)
    #expect(agrees(reliability?.alpha, try ReferenceData.oracleR("alpha_missing_listwise")[0]))
  }

  /// pingouin rounds its interval to three decimals.
  @Test(.enabled(if: ReferenceData.isPresent))
  func `items and interval agree with psych and pingouin`() throws {
    let rows = try ReferenceData.rows("likert.csv").map(items)
    let reliability = try #require(Reliability.cronbach(rows))
    let correlations = reliability.items.map { $0.correctedCorrelation ?? .nan }
    #expect(agrees(correlations, try ReferenceData.oracleR("r_drop")))
    #expect(agrees(correlations, try ReferenceData.oracle("item_rest")))
    let dropped = reliability.items.map { $0.alphaIfDropped ?? .nan }
    #expect(agrees(dropped, try ReferenceData.oracleR("alpha_drop")))
    let interval = try #require(reliability.interval())
    let rounded = try ReferenceData.oracle("alpha_feldt")
    #expect(abs(interval.lower - rounded[0]) < 5e-4)
    #expect(abs(interval.upper - rounded[1]) < 5e-4)
  }

  /// The six items, of which the fourth is worded the other way round.
  private func items(_ row: [Double?]) -> [Double?] {
    row.prefix(6).enumerated().map { index, answer in
      index == 3 ? answer.map { 6 - $0 } : answer
    }
  }
}
