import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct ChangePointTests {
  private static let steps = [
    3.8, 3.34, 3.64, 3.54, 3.55, 3.58, 3.4, 3.58, 3.11, 3.53, 3.22, 3.16, 3.17, 3.13, 3.09, 3.16,
    3.55, 3.48, 3.6, 3.48, 3.5, 3.65, 3.55, 3.45,
  ]
  private static let walk = [
    -0.09, 0.18, 1.15, 1.01, 0.89, 1.39, 0.95, 0.8, 1.24, 1.53, 1.58, 1.91, 0.5, 1.01, 0.53, -0.3,
    -0.17, 0.19, -0.04, -0.58, -0.56, -0.59, 0.11, 0.49, 0.58, 1.14, 1.04, 0.57, 0.87, 1.16,
  ]
  private static let noise = [
    -0.21, -0.78, 0.23, -2.49, 0.69, 0.49, -1.64, 0.06, -0.96, 0.76, -2.03, -0.91, 0.71, 1.16,
    -2.16, -0.5, 0.33, -0.61, 1.59, -1.19,
  ]

  /// `ruptures.Pelt(model="l2", jump=1, min_size=2).fit(x).predict(pen)` of ruptures 1.1.10; the cost
  /// is its `sum_of_costs` plus the penalty for each change.
  @Test(arguments: [
    (steps, 0.05, [8, 16], 0.409_725), (steps, 0.2, [8, 16], 0.709_725),
    (steps, 5, [], 0.953_25),
    (walk, 0.3, [2, 9, 12, 15, 19, 22, 25], 3.140_855_714_285_714_3),
    (walk, 1, [2, 15, 23], 6.261_494_505_494_505), (walk, 3, [15, 23], 11.244_561_428_571_428),
    (noise, 0.5, [4, 6, 10, 12, 14, 16], 17.213_025),
    (noise, 2, [12, 14, 16], 24.821_741_666_666_668), (noise, 6, [], 25.171_02),
  ])
  func `changes and cost agree with ruptures`(
    values: [Double],
    penalty: Double,
    positions: [Int],
    cost: Double
  ) throws {
    let changes = try #require(ChangePoints(values, penalty: penalty))
    #expect(changes.positions == positions)
    #expect(agrees(changes.cost, cost, within: 1e-11))
    #expect(changes.levels.count == positions.count + 1)
  }

  @Test func `the minimum agrees with trying every partition`() throws {
    var generator = SeededGenerator(seed: 21)
    for count in [16, 17] {
      for penalty in [0.0, 0.2, 1, 4] {
        let values = (0..<count).map { _ in Double.random(in: 0...3, using: &generator) }
        let changes = try #require(ChangePoints(values, penalty: penalty))
        #expect(agrees(changes.cost, cheapest(values, penalty: penalty), within: 1e-10))
        let ends = changes.positions + [count]
        let parts = zip([0] + changes.positions, ends).map { Array(values[$0..<$1]) }
        #expect(parts.allSatisfy { $0.count >= 2 })
        let total = parts.reduce(0) { $0 + Moments($1).sumOfSquares }
        #expect(
          agrees(changes.cost, total + penalty * Double(changes.positions.count), within: 1e-10)
        )
        #expect(agrees(changes.levels, parts.map { Moments($0).mean }, within: 1e-12))
      }
    }
  }

  @Test func `a level far from 0 and a change of its unit find the same places`() throws {
    let moved = Self.steps.map { 1e6 + 10 * $0 }
    #expect(ChangePoints(moved, penalty: 20)?.positions == [8, 16])
  }

  @Test func `the usual penalty sees a clear step and no change in a constant`() throws {
    let penalty = try #require(ChangePoints.usualPenalty(Self.steps))
    #expect(ChangePoints(Self.steps, penalty: penalty)?.positions == [8, 16])
    // The median step of this series is 1.
    let zigzag = (0..<16).map { Double($0 % 2) }
    let deviation = 1 / (2.0.squareRoot() * 0.674_489_750_196_081_7)
    #expect(
      agrees(ChangePoints.usualPenalty(zigzag), 2 * deviation * deviation * log(16.0))
    )
    let flat = Array(repeating: 4.2, count: 40)
    #expect(ChangePoints.usualPenalty(flat) == 0)
    #expect(ChangePoints(flat, penalty: 0)?.positions == [])
  }

  @Test func `short series, odd penalties and numbers that are none are refused`() {
    #expect(ChangePoints([], penalty: 1) == nil)
    #expect(ChangePoints(Array(repeating: 1, count: 15), penalty: 1) == nil)
    #expect(ChangePoints(Self.steps, penalty: -1) == nil)
    #expect(ChangePoints(Self.steps, penalty: .nan) == nil)
    #expect(ChangePoints(Self.steps + [.nan], penalty: 1) == nil)
    #expect(ChangePoints(Self.steps + [.infinity], penalty: 1) == nil)
    #expect(ChangePoints.usualPenalty([1]) == nil)
    #expect(ChangePoints.usualPenalty([1, .nan]) == nil)
  }

  /// The least cost over all partitions into parts of two or more.
  private func cheapest(_ values: [Double], penalty: Double) -> Double {
    func best(from start: Int) -> Double {
      guard start < values.count else { return -penalty }
      return (start + 2..<max(start + 3, values.count + 1)).reduce(.infinity) { least, end in
        guard end <= values.count else { return least }
        return min(
          least,
          Moments(values[start..<end]).sumOfSquares + penalty + best(from: end)
        )
      }
    }
    return best(from: 0)
  }
}
