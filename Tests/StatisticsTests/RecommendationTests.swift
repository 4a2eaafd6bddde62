import Statistics
import Testing

@Suite struct RecommendationTests {
  @Test func `answers fall into three kinds and others are left out`() {
    var score = RecommendationScore()
    for answer in [0, 6, 7, 8, 9, 10, 11, -1, 6.5, .nan] { score.add(answer) }
    #expect(score == RecommendationScore(promoters: 2, passives: 2, detractors: 2))
    #expect(score.value == 0)
  }

  /// 5 promoters and 3 detractors of 10: score 20, variance 10⁴ (0.8 - 0.04) / 9.
  @Test func `score and variance of a worked example`() {
    let score = RecommendationScore(promoters: 5, passives: 2, detractors: 3)
    #expect(agrees(score.value, 20))
    #expect(agrees(score.variance(), 10_000 * 0.76 / 9))
    #expect(agrees(score.variance(population: 20), 10_000 * 0.76 / 18))
    #expect(score.variance(population: 10) == 0)
  }

  @Test func `without answers there is no score`() {
    #expect(RecommendationScore().value == nil)
    #expect(RecommendationScore().interval() == nil)
    #expect(RecommendationScore(promoters: 1, passives: 0, detractors: 0).interval() == nil)
  }

  @Test func `the interval stays between the ends of the range`() {
    let score = RecommendationScore(promoters: 4, passives: 1, detractors: 0)
    #expect(score.interval()?.upper == 100)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `score, error and corrected interval agree with scipy and R`() throws {
    var score = RecommendationScore()
    for answer in try ReferenceData.column(8, of: "likert.csv") { score.add(answer) }
    let error = score.variance()?.squareRoot() ?? 0
    #expect(agrees([score.value ?? 0, error], try ReferenceData.oracle("enps")))
    let interval = try #require(score.interval(population: 80))
    let expected = try ReferenceData.oracleR("svyci_df")
    #expect(
      agrees([interval.lower, interval.upper], [expected[2], expected[5]], within: 1e-11)
    )
  }
}
