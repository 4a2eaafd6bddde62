import Statistics
import Testing

@Suite struct WelchTests {
  /// `scipy.stats.ttest_ind(x, y, equal_var=False)` and its `confidence_interval` of SciPy 1.17.
  @Test func `the test and its intervals agree with scipy`() throws {
    let test = try #require(
      WelchTest(
        Moments([4, 5, 3, 4, 2, 5, 4, 3]),
        minus: Moments([2, 3, 3, 4, 1, 2, 5, 2, 3, 2, 1])
      )
    )
    #expect(agrees(test.statistic, 2.327_595_303_161_505))
    #expect(agrees(test.degreesOfFreedom, 16.469_626_831_397_23))
    #expect(agrees(test.probability, 0.032_973_007_645_349_65, within: 1e-11))
    let interval = try #require(test.interval())
    let wide = try #require(test.interval(level: 0.99))
    #expect(
      agrees(
        [interval.lower, interval.upper, wide.lower, wide.upper],
        [
          0.110_017_834_991_661_18, 2.299_073_074_099_248, -0.301_300_715_047_873_04,
          2.710_391_624_138_782,
        ],
        within: 1e-11
      )
    )
    #expect(test.interval(level: 1) == nil)
  }

  @Test func `the other way round turns the sign only`() throws {
    let one = Moments([1, 4, 2, 5])
    let two = Moments([3, 3, 4])
    let test = try #require(WelchTest(one, minus: two))
    let turned = try #require(WelchTest(two, minus: one))
    #expect(turned.difference == -test.difference)
    #expect(agrees(turned.probability, test.probability))
  }

  @Test func `a group that does not vary still compares with one that does`() throws {
    let test = try #require(WelchTest(Moments([3, 3, 3]), minus: Moments([1, 3, 5, 7])))
    #expect(agrees(test.degreesOfFreedom, 3))
    #expect(agrees(test.statistic, -1 / (5.0 / 3).squareRoot()))
  }

  @Test func `too few, constant or endless answers are refused`() {
    #expect(WelchTest(Moments([1]), minus: Moments([1, 2, 3])) == nil)
    #expect(WelchTest(Moments(), minus: Moments()) == nil)
    #expect(WelchTest(Moments([2, 2]), minus: Moments([4, 4])) == nil)
    #expect(WelchTest(Moments([1, .nan]), minus: Moments([1, 2])) == nil)
    #expect(WelchTest(Moments([1, .infinity]), minus: Moments([1, 2])) == nil)
  }
}
