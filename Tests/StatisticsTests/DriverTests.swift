import Statistics
import TestSupport
import Testing

@Suite struct DriverTests {
  private static let rows: [[Double]] = [
    [4, 5, 3, 4, 8], [2, 3, 2, 3, 4], [5, 5, 4, 5, 9], [3, 4, 3, 2, 6], [1, 2, 2, 1, 3],
    [4, 4, 5, 3, 9], [3, 3, 1, 4, 5], [5, 4, 4, 4, 8], [2, 1, 3, 2, 2], [4, 5, 4, 5, 7],
    [1, 4, 2, 2, 5], [5, 2, 5, 3, 8],
  ]

  /// `pingouin.linear_regression(x, y, relimp=True)` of pingouin 0.7: `relimp` and `r2`.
  @Test func `shares agree with pingouin`() throws {
    let covariance = try #require(SampleItems.totals(Self.rows).covariance)
    let drivers = try DriverShares(covariance, outcome: 4, count: 200)
    let expected = [
      0.329_596_471_670_385_2, 0.246_782_725_078_257_85, 0.209_633_059_949_839_2,
      0.141_352_629_114_967_1,
    ]
    #expect(agrees(drivers.drivers.map(\.share), expected, within: 1e-11))
    #expect(agrees(drivers.rSquared, 0.927_364_885_813_450_3, within: 1e-11))
    #expect(drivers.drivers.map(\.variable) == [0, 1, 2, 3])
    #expect(drivers.excluded.isEmpty)
    #expect(agrees(drivers.adjustedRSquared, 1 - (1 - drivers.rSquared) * 199 / 195))
  }

  @Test func `totals, covariances and correlations give the same shares`() throws {
    // Each row ten times: the correlations stay, the answers are enough.
    let moments = SampleItems.totals(Array(repeating: Self.rows, count: 10).flatMap(\.self))
    let shares = try DriverShares(moments, outcome: 4).drivers.map(\.share)
    let correlation = try #require(moments.correlation)
    let other = try DriverShares(correlation, outcome: 4, count: 120).drivers.map(\.share)
    #expect(agrees(shares, other))
  }

  @Test func `shares add up, follow their predictor and know no direction`() throws {
    let covariance = try #require(SampleItems.totals(Self.rows).covariance)
    let drivers = try DriverShares(covariance, outcome: 4, count: 100)
    #expect(agrees(drivers.drivers.reduce(0) { $0 + $1.share }, drivers.rSquared))
    let mixed = Self.rows.map { [$0[4], -$0[2], 7 * $0[0] + 1, $0[3], $0[1]] }
    let turned = try DriverShares(
      try #require(SampleItems.totals(mixed).covariance),
      outcome: 0,
      count: 100
    )
    let order = [2, 0, 3, 1]
    #expect(
      agrees(
        turned.drivers.map(\.share),
        order.map { drivers.drivers[$0].share },
        within: 1e-11
      )
    )
    #expect(turned.drivers[0].correlation < 0)
  }

  /// Shares by entering predictors in every one of 5! orders, with R² from solving equations.
  @Test func `shares agree with all orders`() throws {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<10 {
      let rows = (0..<40).map { _ -> [Double] in
        let common = Double.random(in: 0...2, using: &generator)
        return (0..<6).map { _ in common + Double.random(in: 0...3, using: &generator) }
      }
      let correlation = try #require(SampleItems.totals(rows).correlation)
      let drivers = try DriverShares(correlation, outcome: 5, count: 100)
      let expected = sharesOverOrders(correlation, predictors: 5, outcome: 5)
      #expect(agrees(drivers.drivers.map(\.share), expected, within: 1e-10))
    }
  }

  /// Twelve predictors that correlate 0.3 with each other and 0.4 with the outcome: by symmetry each
  /// has a twelfth of 12·0.16/(1 + 11·0.3).
  @Test func `twelve equal predictors share equally`() throws {
    let rows = (0..<13).map { row in
      (0..<13).map { column in
        row == column ? 1 : row == 12 || column == 12 ? 0.4 : 0.3
      }
    }
    let drivers = try DriverShares(
      try #require(SymmetricMatrix(rows: rows)),
      outcome: 12,
      count: 120
    )
    #expect(agrees(drivers.rSquared, 12 * 0.16 / 4.3))
    #expect(drivers.drivers.allSatisfy { agrees($0.share, 0.16 / 4.3, within: 1e-11) })
  }

  @Test func `a constant and a sum of others are left out by name`() throws {
    // The third is the sum of the first two, the fourth never varies.
    let rows = Self.rows.map { [$0[0], $0[1], $0[0] + $0[1], 3, $0[2], $0[4]] }
    let covariance = try #require(SampleItems.totals(rows).covariance)
    let drivers = try DriverShares(covariance, outcome: 5, count: 100)
    #expect(drivers.excluded == [2: .determined, 3: .constant])
    #expect(drivers.drivers.map(\.variable) == [0, 1, 4])
    let without = Self.rows.map { [$0[0], $0[1], $0[2], $0[4]] }
    let plain = try DriverShares(
      try #require(SampleItems.totals(without).covariance),
      outcome: 3,
      count: 100
    )
    #expect(agrees(drivers.drivers.map(\.share), plain.drivers.map(\.share), within: 1e-10))
  }

  @Test func `a predictor that is the outcome takes nearly all`() throws {
    let rows = Self.rows.map { [$0[0], $0[4], $0[4]] }
    let drivers = try DriverShares(
      try #require(SampleItems.totals(rows).covariance),
      outcome: 2,
      count: 100
    )
    #expect(agrees(drivers.rSquared, 1, within: 1e-9))
    #expect(drivers.drivers[1].share > drivers.drivers[0].share)
  }

  @Test func `too few answers and too many predictors are refused`() throws {
    let unit = { (size: Int) in
      SymmetricMatrix(rows: (0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0.1 } })
    }
    let three = try #require(unit(3))
    #expect(throws: DriverRefusal.tooFewAnswers(needed: 100)) {
      try DriverShares(three, outcome: 2, count: 99)
    }
    let twelve = try #require(unit(13))
    #expect(throws: DriverRefusal.tooFewAnswers(needed: 120)) {
      try DriverShares(twelve, outcome: 2, count: 119)
    }
    let many = try #require(unit(14))
    #expect(throws: DriverRefusal.tooManyPredictors(most: 12)) {
      try DriverShares(many, outcome: 2, count: 1_000_000_000)
    }
    #expect(throws: DriverRefusal.noPredictors) {
      try DriverShares(three, outcome: 3, count: 500)
    }
    let one = try #require(unit(1))
    #expect(throws: DriverRefusal.noPredictors) { try DriverShares(one, outcome: 0, count: 500) }
    #expect(throws: DriverRefusal.tooFewAnswers(needed: 100)) {
      try DriverShares(MomentMatrix(dimension: 4), outcome: 0)
    }
  }

  @Test func `an outcome without variance and impossible correlations are refused`() throws {
    let constant = try #require(SymmetricMatrix(rows: [[1, 0], [0, 0]]))
    #expect(throws: DriverRefusal.constantOutcome) {
      try DriverShares(constant, outcome: 1, count: 100)
    }
    #expect(throws: DriverRefusal.noPredictors) {
      try DriverShares(constant, outcome: 0, count: 100)
    }
    let large = try #require(SymmetricMatrix(rows: [[1, 2], [2, 1]]))
    #expect(throws: DriverRefusal.notCorrelations) {
      try DriverShares(large, outcome: 1, count: 100)
    }
    let negative = try #require(SymmetricMatrix(rows: [[-1, 0], [0, 1]]))
    #expect(throws: DriverRefusal.notCorrelations) {
      try DriverShares(negative, outcome: 1, count: 100)
    }
    // Each pair is possible, all three together are not.
    let torn = try #require(
      SymmetricMatrix(rows: [[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]])
    )
    #expect(throws: DriverRefusal.notCorrelations) {
      try DriverShares(torn, outcome: 2, count: 100)
    }
  }

  /// The first five items and the recommendation, taken for a larger sample.
  @Test(.enabled(if: ReferenceData.isPresent))
  func `the shares of the reference data agree with pingouin`() throws {
    let rows = try ReferenceData.rows("likert.csv").map { row in
      [0, 1, 2, 3, 4, 8].compactMap { row[$0] }
    }
    let covariance = try #require(SampleItems.totals(rows).covariance)
    let drivers = try DriverShares(covariance, outcome: 5, count: 100)
    let expected = try ReferenceData.oracle("shapley_lmg")
    #expect(agrees(drivers.drivers.map(\.share), expected, within: 1e-11))
    let total = try ReferenceData.oracle("relweights_sum_R2")[0]
    #expect(agrees(drivers.rSquared, total, within: 1e-11))
  }

  private func sharesOverOrders(
    _ correlation: SymmetricMatrix,
    predictors: Int,
    outcome: Int
  ) -> [Double] {
    var sums = Array(repeating: 0.0, count: predictors)
    var orders = 0
    func enter(_ chosen: [Int]) {
      guard chosen.count < predictors else {
        orders += 1
        var before = 0.0
        for size in 1...predictors {
          let after = rSquared(correlation, Array(chosen[..<size]), outcome)
          sums[chosen[size - 1]] += after - before
          before = after
        }
        return
      }
      for next in 0..<predictors where !chosen.contains(next) { enter(chosen + [next]) }
    }
    enter([])
    return sums.map { $0 / Double(orders) }
  }

  /// r' R⁻¹ r by Gauss and Jordan.
  private func rSquared(_ correlation: SymmetricMatrix, _ chosen: [Int], _ outcome: Int) -> Double {
    var rows = chosen.map { row in
      chosen.map { correlation[row, $0] } + [correlation[row, outcome]]
    }
    for pivot in rows.indices {
      let scale = rows[pivot][pivot]
      rows[pivot] = rows[pivot].map { $0 / scale }
      for other in rows.indices where other != pivot {
        let factor = rows[other][pivot]
        rows[other] = zip(rows[other], rows[pivot]).map { $0 - factor * $1 }
      }
    }
    return zip(chosen, rows).reduce(0) { sum, entry in
      sum + correlation[entry.0, outcome] * entry.1[chosen.count]
    }
  }
}
