import Glibc

/// Logistic regression on sparse features and a few dense ones.
///
/// Minimises Σ sᵢ ln(1 + exp(-yᵢ fᵢ)) + ‖u‖² / 2C with fᵢ = Σ a xᵢ + Σ w and w = r u, where r is the scale of
/// a sparse feature, x are the dense features, and their weights a are not penalised. C has the meaning it
/// has in scikit-learn and LIBLINEAR. There is no constant: a comment without words or evidence says nothing.
///
/// Deterministic. An iteration costs as much as reading the features twice.
struct LogisticRegression: Sendable {
  /// The features of each row.
  let rows: SparseRows
  /// How freely each sparse feature may get a weight; nil where all may alike.
  var scales: [Double]?
  /// The dense features, each with its value in each row.
  var dense: [[Double]]
  /// The class of each row.
  let isPositive: [Bool]
  /// What each row counts.
  let rowWeights: [Double]
  /// The inverse strength of the penalty.
  let inversePenalty: Double

  /// A solution.
  struct Solution: Sendable {
    /// The weights of the sparse features.
    var weights: [Double]
    /// The weights of the dense features.
    var denseWeights: [Double]
    /// How many steps it took.
    var steps: Int
  }

  /// Finds the minimum; the function is convex, so there is one.
  ///
  /// - Parameter step: Called after each step; what it throws ends the search.
  /// - Returns: The solution, exact to about four digits.
  /// - Throws: What `step` throws.
  func solve(_ step: () throws -> Void) rethrows -> Solution {
    let width = rows.columnCount
    var minimizer = QuasiNewton(start: [Double](repeating: 0, count: width + dense.count))
    while minimizer.advance(objective) { try step() }
    return Solution(
      weights: scaled(minimizer.point),
      denseWeights: Array(minimizer.point[width...]),
      steps: minimizer.steps
    )
  }

  /// The weights of the sparse features at a point.
  private func scaled(_ point: [Double]) -> [Double] {
    guard let scales else { return Array(point[..<rows.columnCount]) }
    return zip(point, scales).map { $0 * $1 }
  }

  /// The objective and its gradient at a point: the sparse weights before scaling, then the dense ones.
  private func objective(_ point: [Double], _ gradient: inout [Double]) -> Double {
    let width = rows.columnCount
    let weights = scaled(point)
    for index in gradient.indices { gradient[index] = 0 }
    var value = 0.0
    for row in 0..<rows.count {
      var margin = rows.dot(row, weights)
      for index in dense.indices { margin += point[width + index] * dense[index][row] }
      let signed = isPositive[row] ? margin : -margin
      // ln(1 + exp(-m)) without overflow.
      let tail = exp(-abs(signed))
      value += rowWeights[row] * (log1p(tail) + max(-signed, 0))
      let chance = signed > 0 ? tail / (1 + tail) : 1 / (1 + tail)
      let slope = (isPositive[row] ? -chance : chance) * rowWeights[row]
      rows.add(slope, of: row, to: &gradient)
      for index in dense.indices { gradient[width + index] += slope * dense[index][row] }
    }
    for column in 0..<width {
      let pull = point[column] / inversePenalty
      gradient[column] = gradient[column] * (scales?[column] ?? 1) + pull
      value += point[column] * pull / 2
    }
    return value
  }
}
