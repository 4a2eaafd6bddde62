import Statistics
import Testing

@Suite struct ProportionTests {
  @Test func `impossible shares are refused`() {
    #expect(Proportion(successes: 3, of: 2) == nil)
    #expect(Proportion(successes: -1, of: 2) == nil)
    #expect(Proportion(successes: 0, of: 0) == nil)
  }

  /// At the extremes the Wilson interval is 0 to z²/(n + z²) and its mirror image.
  @Test func `Wilson intervals at the extremes have a closed form`() throws {
    let square = 1.959_963_984_540_053_9 * 1.959_963_984_540_053_9
    let none = try #require(Proportion(successes: 0, of: 10)).wilsonInterval()
    #expect(none.lower == 0)
    #expect(agrees(none.upper, square / (10 + square)))
    let all = try #require(Proportion(successes: 10, of: 10)).wilsonInterval()
    #expect(all.upper == 1)
    #expect(agrees(all.lower, 10 / (10 + square)))
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `the Wilson interval agrees with statsmodels`() throws {
    let answers = try ReferenceData.column(0, of: "likert.csv")
    let share = try #require(
      Proportion(successes: answers.count { $0 >= 4 }, of: answers.count)
    )
    let interval = share.wilsonInterval()
    #expect(agrees([interval.lower, interval.upper], try ReferenceData.oracle("wilson")))
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `the Newcombe interval agrees with statsmodels`() throws {
    let first = try #require(Proportion(successes: 16, of: 25))
    let second = try #require(Proportion(successes: 15, of: 35))
    let interval = ProportionDifference(first, minus: second).newcombeInterval()
    let expected = try ReferenceData.oracle("newcombe")
    #expect(agrees([interval.lower, interval.upper], expected, within: 1e-12))
  }

  /// Newcombe (1998), table II, case (a): 56/70 against 48/80 gives 0.0524 to 0.3339.
  @Test func `the Newcombe interval agrees with the published example`() throws {
    let first = try #require(Proportion(successes: 56, of: 70))
    let second = try #require(Proportion(successes: 48, of: 80))
    let interval = ProportionDifference(first, minus: second).newcombeInterval()
    #expect(abs(interval.lower - 0.0524) < 5e-5)
    #expect(abs(interval.upper - 0.3339) < 5e-5)
  }
}
