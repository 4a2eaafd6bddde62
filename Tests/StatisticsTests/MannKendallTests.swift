import Statistics
import Testing

@Suite struct MannKendallTests {
  /// Of the 120 orders of five values only two have all pairs in one direction.
  @Test func `five rising waves have an exact p-value of one in sixty`() throws {
    let test = try #require(MannKendall([1, 2, 4, 8, 16]))
    #expect(test.score == 10)
    #expect(test.isExact)
    #expect(agrees(test.probability, 1.0 / 60))
    #expect(agrees(test.slope, 3.375))
  }

  /// n(n - 1)(2n + 5) less t(t - 1)(2t + 5) for the tie: 156 - 18 = 138, over 18.
  @Test func `ties use the normal approximation`() throws {
    let test = try #require(MannKendall([1, 1, 2, 3]))
    #expect(!test.isExact)
    #expect(test.score == 5)
    #expect(agrees(test.variance, 138.0 / 18))
  }

  @Test func `a flat or short series shows no trend`() throws {
    let flat = try #require(MannKendall([2, 2, 2, 2]))
    #expect(flat.score == 0)
    #expect(flat.probability == 1)
    #expect(flat.slope == 0)
    #expect(MannKendall([1, 2]) == nil)
  }

  /// `scipy.stats.theilslopes(x, numpy.arange(n), alpha=level)` of SciPy 1.17.
  @Test(arguments: [
    ([3.1, 3.4, 3.2, 3.6, 3.5, 3.9], 0.95, -0.1, 0.4),
    ([3.1, 3.4, 3.2, 3.6, 3.5, 3.9], 0.8, 0.05, 0.233_333_333_333_333_25),
    ([5, 4, 4, 3, 2, 2, 1, 3], 0.95, -0.75, 0),
    ([5, 4, 4, 3, 2, 2, 1, 3], 0.8, -0.666_666_666_666_666_6, -0.285_714_285_714_285_7),
    (
      [3.61, 3.58, 3.6, 3.55, 3.57, 3.49, 3.52, 3.44, 3.46, 3.41, 3.43, 3.38], 0.95,
      -0.026_666_666_666_666_69, -0.015
    ),
    (
      [3.61, 3.58, 3.6, 3.55, 3.57, 3.49, 3.52, 3.44, 3.46, 3.41, 3.43, 3.38], 0.8,
      -0.024, -0.018
    ),
  ])
  func `the interval of the slope agrees with scipy`(
    values: [Double],
    level: Double,
    lower: Double,
    upper: Double
  ) throws {
    let interval = try #require(MannKendall(values, level: level)?.slopeInterval)
    #expect(agrees([interval.lower, interval.upper], [lower, upper], within: 1e-11))
  }

  @Test func `turning a series round turns all signs`() throws {
    let values = [3.1, 3.4, 3.2, 3.6, 3.5, 3.9, 3.3]
    let test = try #require(MannKendall(values))
    let turned = try #require(MannKendall(values.reversed()))
    #expect(turned.score == -test.score)
    #expect(turned.probability == test.probability)
    #expect(agrees(turned.slope, -test.slope))
    #expect(agrees(turned.slopeInterval?.lower, -(test.slopeInterval?.upper ?? .nan)))
  }

  /// 120 values without ties, past what is computed exactly, against 30 with the exact value.
  @Test func `a long clear trend has a tiny p-value and one of thirty the exact one`() throws {
    let long = try #require(MannKendall((0..<120).map(Double.init)))
    #expect(!long.isExact)
    #expect(long.probability > 0 && long.probability < 1e-50)
    let thirty = try #require(MannKendall((0..<30).map(Double.init)))
    #expect(thirty.isExact)
    // Two of 30! orders.
    #expect(isNear(thirty.probability, 2 / (1...30).reduce(1.0) { $0 * Double($1) }, 1e-12))
  }

  @Test func `values that are not finite are refused`() {
    #expect(MannKendall([]) == nil)
    #expect(MannKendall([1, 2, .nan, 4, 5]) == nil)
    #expect(MannKendall([1, 2, .infinity, 4, 5]) == nil)
    #expect(MannKendall([1, 2, 3, 4, 5], level: 1) == nil)
    #expect(MannKendall([1, 2, 3, 4])?.slopeInterval == nil)
    #expect(MannKendall([2, 2, 2, 2, 2])?.slopeInterval == Interval(lower: 0, upper: 0))
  }

  @Test func `no claim is made below five waves however steep the series`() throws {
    #expect(TrendVerdict.judge([]) == .tooFewWaves(missing: 5))
    #expect(TrendVerdict.judge([1, 100, 10_000, 1_000_000]) == .tooFewWaves(missing: 1))
    #expect(TrendVerdict.judge([1, .nan]) == nil)
    let rising = try #require(MannKendall([1, 2, 3, 4, 5]))
    #expect(TrendVerdict.judge([1, 2, 3, 4, 5]) == .rising(rising))
    #expect(TrendVerdict.judge([1, 2, 3, 4, 5], significance: 0.01) == .noTrend(rising))
    let falling = try #require(MannKendall([9, 8, 7, 6, 5]))
    #expect(TrendVerdict.judge([9, 8, 7, 6, 5]) == .falling(falling))
    let flat = try #require(MannKendall([3, 3, 3, 3, 3, 3]))
    #expect(TrendVerdict.judge([3, 3, 3, 3, 3, 3]) == .noTrend(flat))
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `score, variance and slope agree with pymannkendall and scipy`() throws {
    let waves = try ReferenceData.json("waves.json")["waves"] as? [Double] ?? []
    let test = try #require(MannKendall(waves))
    let expected = try ReferenceData.oracle("mann_kendall")
    #expect(
      agrees([Double(test.score), test.variance, test.standardScore], Array(expected[..<3]))
    )
    #expect(agrees(test.slope, try ReferenceData.oracle("sen_slope")[0], within: 1e-12))
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `exact p-values agree with the full table`() throws {
    let table = try ReferenceData.json("mk_exact.json") as? [String: [String: Double]] ?? [:]
    var checked = 0
    for (count, row) in table {
      let size = try #require(Int(count))
      for (score, expected) in row where size <= 30 {
        let series = try series(count: size, score: try #require(Int(score)))
        let test = try #require(MannKendall(series))
        #expect(test.score == Int(score))
        #expect(agrees(test.probability, expected, within: 1e-10))
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  /// An order of 1 to n with the given score: each value goes in front of as many smaller ones as
  /// pairs still have to fall.
  private func series(count: Int, score: Int) throws -> [Double] {
    var falling = (count * (count - 1) / 2 - score) / 2
    var moves: [Int] = []
    for value in stride(from: count, through: 1, by: -1) {
      moves.append(min(falling, value - 1))
      falling -= moves[moves.count - 1]
    }
    var values: [Double] = []
    for (index, move) in moves.reversed().enumerated() {
      values.insert(Double(index + 1), at: index - move)
    }
    return values
  }
}
