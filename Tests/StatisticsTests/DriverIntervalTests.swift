import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct DriverIntervalTests {
  /// With one predictor the share is r², whose interval follows from Fisher's z: 0.5 and 400 answers.
  @Test func `one predictor has the interval of its squared correlation`() throws {
    var generator = SeededGenerator(seed: 1)
    let drivers = try shares(count: 400, [[1, 0.5], [0.5, 1]])
    let intervals = try #require(drivers.intervals(draws: 4_999, using: &generator))
    let z = 1.959_963_984_540_053_9 / 397.0.squareRoot()
    let lower = tanh(atanh(0.5) - z)
    let upper = tanh(atanh(0.5) + z)
    #expect(abs(intervals[0].lower - lower * lower) < 0.01)
    #expect(abs(intervals[0].upper - upper * upper) < 0.01)
    #expect(intervals[1] == intervals[0])
  }

  /// Of 100 samples from a known matrix most intervals hold the true shares.
  @Test func `intervals hold the true shares`() throws {
    let rows = [[1, 0.4, 0.5], [0.4, 1, 0.6], [0.5, 0.6, 1]]
    let truth = try shares(count: 300, rows).drivers.map(\.share)
    var generator = SeededGenerator(seed: 2)
    var inside = [0, 0]
    for _ in 0..<100 {
      // Samples by hand: the Cholesky factor of the matrix times uniform sums.
      let factor = [
        [1, 0, 0], [0.4, 0.84.squareRoot(), 0],
        [0.5, 0.4 / 0.84.squareRoot(), (0.75 - 0.16 / 0.84).squareRoot()],
      ]
      var moments = MomentMatrix(dimension: 3)
      for _ in 0..<300 {
        let noise = (0..<3).map { _ in
          (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
        }
        moments.add(factor.map { zip($0, noise).reduce(0) { $0 + $1.0 * $1.1 } })
      }
      let drivers = try DriverShares(moments, outcome: 2)
      let intervals = try #require(drivers.intervals(draws: 199, using: &generator))
      for (index, share) in truth.enumerated()
      where intervals[index].lower <= share && share <= intervals[index].upper {
        inside[index] += 1
      }
    }
    // 95 % of 100, give or take 4 for two standard deviations and rough intervals.
    #expect(inside.allSatisfy { $0 >= 90 })
  }

  @Test func `the same chance gives the same intervals and more answers narrower ones`() throws {
    let rows = [[1, 0.3, 0.2], [0.3, 1, 0.4], [0.2, 0.4, 1]]
    var intervals: [[Interval]] = []
    for count in [100, 100, 10_000] {
      var generator = SeededGenerator(seed: 9)
      let drivers = try shares(count: count, rows)
      intervals.append(try #require(drivers.intervals(draws: 299, using: &generator)))
    }
    #expect(intervals[0] == intervals[1])
    for (few, many) in zip(intervals[0], intervals[2]) {
      #expect(many.upper - many.lower < 0.3 * (few.upper - few.lower))
    }
  }

  @Test func `a predictor that is the outcome leaves nothing to chance`() throws {
    var generator = SeededGenerator(seed: 3)
    let drivers = try shares(count: 1_000_000_000, [[1, 1], [1, 1]])
    let intervals = try #require(drivers.intervals(draws: 99, using: &generator))
    #expect(agrees(intervals[0].lower, 1, within: 1e-9))
    #expect(agrees(intervals[1].upper, 1, within: 1e-9))
  }

  @Test func `levels outside and too few draws are refused`() throws {
    var generator = SeededGenerator(seed: 4)
    let drivers = try shares(count: 100, [[1, 0.5], [0.5, 1]])
    let refused = [
      drivers.intervals(level: 1, using: &generator),
      drivers.intervals(level: .nan, using: &generator),
      drivers.intervals(draws: 0, using: &generator),
      drivers.intervals(draws: 38, using: &generator),
    ]
    #expect(refused == [nil, nil, nil, nil])
    let enough = drivers.intervals(draws: 39, using: &generator)
    #expect(enough?.count == 2)
  }

  private func shares(count: Int, _ rows: [[Double]]) throws -> DriverShares {
    let matrix = try #require(SymmetricMatrix(rows: rows))
    return try DriverShares(matrix, outcome: rows.count - 1, count: count)
  }
}
