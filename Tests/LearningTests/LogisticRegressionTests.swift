import Testing

@testable import Learning

/// The fit of weights.
@Suite struct LogisticRegressionTests {
  @Test func `the minimum is that of a general minimiser`() {
    let dense = [1, -0.5, 0, -2, 0.5, 1.5]
    var rows = SparseRows(columnCount: 3)
    for row: [Int32] in [[0], [0, 1], [1, 2], [2], [0, 2], []] { rows.append(row) }
    let solution = LogisticRegression(
      rows: rows,
      dense: [dense],
      isPositive: [true, false, true, false, true, false],
      rowWeights: [1, 2, 1, 1, 0.5, 1],
      inversePenalty: 0.5
    ).solve {}
    // scipy.optimize.minimize, BFGS, gradient tolerance 1e-10.
    let reference = [-0.094_988_21, -0.114_331_91, 0.229_329_71, 0.819_675_47]
    for (found, expected) in zip(solution.weights + solution.denseWeights, reference) {
      #expect(abs(found - expected) < 1e-3)
    }
  }

  @Test func `scales free some weights and hold others, and a column set twice is 2`() {
    var rows = SparseRows(columnCount: 3)
    for row: [Int32] in [[0], [0, 1], [1, 2, 2], [2], [0, 2], []] { rows.append(row) }
    let solution = LogisticRegression(
      rows: rows,
      scales: [0.5, 2, 0],
      dense: [[1, -0.5, 0, -2, 0.5, 1.5], [0, 1, 1, 0, -1, 0.5]],
      isPositive: [true, false, true, false, true, false],
      rowWeights: [1, 2, 1, 1, 0.5, 1],
      inversePenalty: 0.5
    ).solve {}
    // scipy.optimize.minimize as above.
    let reference = [-0.002_871_19, 0.691_231_28, 0, 0.792_926_95, -1.711_575_24]
    for (found, expected) in zip(solution.weights + solution.denseWeights, reference) {
      #expect(abs(found - expected) < 1e-3)
    }
  }

  @Test func `without comments nothing is learned`() {
    let solution = LogisticRegression(
      rows: SparseRows(columnCount: 2),
      dense: [[]],
      isPositive: [],
      rowWeights: [],
      inversePenalty: 1
    ).solve {}
    #expect(solution.weights == [0, 0])
    #expect(solution.denseWeights == [0])
  }
}
