import Statistics
import Testing

@Suite struct PostStratifiedMeanTests {
  /// Groups of 30 and 70 people with means 3 and 4 and squares 2 and 6: mean 3.7, error
  /// √(7/6 · (0.09 · 2/9 + 0.49 · 6/16)).
  @Test func `mean and error of a worked example`() throws {
    let groups = [Moments([2, 3, 4]), Moments([2, 4, 5, 5])]
    let mean = try PostStratifiedMean(groups, people: [30, 70])
    #expect(agrees(mean.mean, 3.7))
    #expect(agrees(mean.standardError, (7.0 / 6 * (0.02 + 0.183_75)).squareRoot()))
    #expect(mean.count == 7)
    // The weights are 0.7 and 1.225.
    #expect(agrees(mean.effectiveCount, 49 / (3 * 0.49 + 4 * 1.500_625)))
    let reach = 2.446_911_851_144_969_2 * mean.standardError
    #expect(agrees(mean.interval()?.upper, 3.7 + reach, within: 1e-11))
    #expect(mean.interval(level: 0) == nil)
  }

  @Test func `groups in proportion to their answers leave the plain mean`() throws {
    let groups = [Moments([2, 3, 4]), Moments([2, 4, 5, 5])]
    let mean = try PostStratifiedMean(groups, people: [3, 4])
    #expect(agrees(mean.mean, 25.0 / 7))
    #expect(agrees(mean.effectiveCount, 7))
  }

  @Test func `groups without answers, lopsided groups and no numbers are refused`() {
    let groups = [Moments([2, 3]), Moments()]
    #expect(throws: WeightingRefusal.emptyGroup(margin: 0, category: 1)) {
      try PostStratifiedMean(groups, people: [1, 1])
    }
    #expect(throws: WeightingRefusal.malformed) { try PostStratifiedMean([], people: []) }
    #expect(throws: WeightingRefusal.malformed) {
      try PostStratifiedMean([Moments([1])], people: [1])
    }
    #expect(throws: WeightingRefusal.malformed) {
      try PostStratifiedMean([Moments([1, .nan])], people: [1])
    }
    let lopsided = [Moments(Array(repeating: 3, count: 90)), Moments([1, 2])]
    #expect(throws: WeightingRefusal.self) { try PostStratifiedMean(lopsided, people: [1, 1]) }
    #expect(throws: Never.self) { try PostStratifiedMean(lopsided, people: [1, 1], least: 0) }
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `mean and error agree with the survey package of R`() throws {
    var teams = Array(repeating: Moments(), count: 8)
    for row in try ReferenceData.rows("likert.csv") { teams[Int(row[6] ?? 0)].add(row[0] ?? .nan) }
    let mean = try PostStratifiedMean(teams, people: [8, 12, 9, 11, 10, 10, 12, 8])
    #expect(agrees(mean.mean, try ReferenceData.oracleR("post_mean")[0]))
    #expect(agrees(mean.standardError, try ReferenceData.oracleR("post_se")[0], within: 1e-11))
  }
}
