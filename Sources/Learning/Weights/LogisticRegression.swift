import Glibc

/// Logistic regression on sparse binary features and one dense feature.
///
/// Minimises Σ sᵢ ln(1 + exp(-yᵢ fᵢ)) + ‖w‖² / 2C with fᵢ = a xᵢ + Σ w, where x is the dense feature and a
/// is not penalised. C has the meaning it has in scikit-learn and LIBLINEAR. There is no constant: a
/// comment without words or evidence says nothing.
///
/// Deterministic. An iteration costs as much as reading the features twice.
struct LogisticRegression: Sendable {
  /// The features of each row.
  let rows: SparseRows
  /// The dense feature of each row.
  let dense: [Double]
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
    /// The weight of the dense feature.
    var denseWeight: Double
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
    var minimizer = QuasiNewton(start: [Double](repeating: 0, count: width + 1))
    while minimizer.advance(objective) { try step() }
    return Solution(
      weights: Array(minimizer.point[..<width]),
      denseWeight: minimizer.point[width],
      steps: minimizer.steps
    )
  }

  /// The objective and its gradient at a point: the sparse weights, then the dense one.
  private func objective(_ point: [Double], _ gradient: inout [Double]) -> Double {
    let width = rows.columnCount
    var value = 0.0
    for column in 0..<width {
      gradient[column] = point[column] / inversePenalty
      value += point[column] * gradient[column] / 2
    }
    gradient[width] = 0
    for row in 0..<rows.count {
      let margin = rows.dot(row, point) + point[width] * dense[row]
      let signed = isPositive[row] ? margin : -margin
      // ln(1 + exp(-m)) without overflow.
      let tail = exp(-abs(signed))
      value += rowWeights[row] * (log1p(tail) + max(-signed, 0))
      let chance = signed > 0 ? tail / (1 + tail) : 1 / (1 + tail)
      let slope = (isPositive[row] ? -chance : chance) * rowWeights[row]
      rows.add(slope, of: row, to: &gradient)
      gradient[width] += slope * dense[row]
    }
    return value
  }
}
