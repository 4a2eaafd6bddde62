import Statistics
import Testing

@Suite struct MeanIntervalTests {
  /// Four answers with variance 20/3: the error is √(5/3), t(3) is 3.1824463.
  @Test func `the t interval of a worked example`() throws {
    let interval = try #require(MeanInterval.interval(of: Moments([1, 3, 5, 7])))
    let reach = 3.182_446_305_283_708_4 * (5.0 / 3).squareRoot()
    #expect(agrees(interval.lower, 4 - reach))
    #expect(agrees(interval.upper, 4 + reach))
  }

  @Test func `a census has no error and a smaller population counts as unknown`() {
    let moments = Moments([1, 3, 5, 7])
    let census = MeanInterval.interval(of: moments, population: 4)
    #expect(census == Interval(lower: 4, upper: 4))
    #expect(MeanInterval.interval(of: moments, population: 3) == MeanInterval.interval(of: moments))
  }

  @Test func `one answer has no interval`() {
    #expect(MeanInterval.interval(of: Moments([4])) == nil)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `the t interval agrees with scipy`() throws {
    let interval = MeanInterval.interval(of: Moments(try ReferenceData.column(0, of: "likert.csv")))
    let expected = try ReferenceData.oracle("t_ci")
    #expect(agrees([interval?.lower ?? 0, interval?.upper ?? 0], expected))
  }

  /// Sixty answers of eighty people.
  @Test(.enabled(if: ReferenceData.isPresent))
  func `the corrected interval agrees with the survey package of R`() throws {
    let answers = try ReferenceData.column(0, of: "likert.csv")
    let interval = MeanInterval.interval(of: Moments(answers), population: 80)
    let expected = try ReferenceData.oracleR("svyci_df")
    #expect(
      agrees(
        [interval?.lower ?? 0, interval?.upper ?? 0],
        [expected[0], expected[3]],
        within: 1e-11
      )
    )
  }
}
