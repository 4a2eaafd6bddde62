import Statistics
import Testing

/// What estimates of answers do with numbers at the edge.
@Suite struct HostileInputTests {
  @Test func `intervals of means refuse what is no number or no level`() {
    #expect(MeanInterval.interval(of: Moments()) == nil)
    #expect(MeanInterval.interval(of: Moments([1, 2, .nan])) == nil)
    #expect(MeanInterval.interval(of: Moments([1, 2, .infinity])) == nil)
    for level in [0, 1, -0.5, 2, Double.nan] {
      #expect(MeanInterval.interval(of: Moments([1, 2, 3]), level: level) == nil)
    }
  }

  @Test func `equal answers have an interval without width`() {
    let interval = MeanInterval.interval(of: Moments(Array(repeating: 4, count: 50)))
    #expect(interval == Interval(lower: 4, upper: 4))
  }

  @Test func `a billion answers have a narrow interval around the share`() throws {
    let share = try #require(Proportion(successes: 300_000_000, of: 1_000_000_000))
    let interval = share.wilsonInterval()
    let reach = 1.959_963_984_540_053_9 * (0.21 / 1e9).squareRoot()
    #expect(agrees(interval.lower, 0.3 - reach, within: 1e-8))
    #expect(agrees(interval.upper, 0.3 + reach, within: 1e-8))
  }

  /// The finite population correction leaves half of the variance.
  @Test func `half of a billion people leave the share known to a few thousandths of a percent`()
    throws
  {
    let share = try #require(Proportion(successes: 150_000_000, of: 500_000_000))
    let interval = try #require(share.populationInterval(population: 1_000_000_000))
    let reach = 1.959_963_984_540_053_9 * (0.21 / 5e8 * 0.5).squareRoot()
    #expect(abs(interval.lower - (0.3 - reach)) < 1e-8)
    #expect(abs(interval.upper - (0.3 + reach)) < 1e-8)
  }

  @Test func `counts near the largest whole number do not trap`() {
    #expect(Keyness(count: 1, of: .max, against: 1, of: .max)?.logRatio == 0)
    let pair = Collocation(together: .max, of: .max, elsewhere: .max, of: .max, nodes: .max)
    #expect(pair?.logDice.isFinite == true)
    #expect(Proportion(successes: .max, of: .max)?.wilsonInterval().upper == 1)
  }
}
