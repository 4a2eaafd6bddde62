import Glibc

extension MomentMatrix {
  /// The mean of each variable, nil without vectors.
  public var means: [Double]? {
    count > 0 ? sums.map { $0 / Double(count) } : nil
  }

  /// The sample covariances with n - 1 in the denominator, nil for fewer than two vectors or where
  /// products went beyond the largest number.
  ///
  /// (n Σxy - Σx Σy) / (n (n - 1)), with the difference of the products rounded once (Kahan), so that
  /// whole numbers give full accuracy. O(k²).
  public var covariance: SymmetricMatrix? {
    guard count > 1 else { return nil }
    let n = Double(count)
    var matrix = SymmetricMatrix(dimension: dimension)
    for row in 0..<dimension {
      for column in 0...row {
        let product = sums[row] * sums[column]
        let rounding = fma(-sums[row], sums[column], product)
        let total = products[SymmetricMatrix.place(row, column)]
        let difference = fma(n, total, -product) + rounding
        matrix[row, column] = difference / n / (n - 1)
        // Rounding of numbers that are not whole can push a variance below 0.
        if row == column { matrix[row, column] = max(0, matrix[row, column]) }
      }
    }
    return matrix.triangle.allSatisfy(\.isFinite) ? matrix : nil
  }

  /// Pearson's correlations, nil for fewer than two vectors.
  ///
  /// A variable that does not vary correlates with nothing: its row is 0, the diagonal too. O(k²).
  public var correlation: SymmetricMatrix? { covariance?.correlation }

  /// The totals of some of the variables, in the order given.
  ///
  /// - Parameter indices: The variables to keep.
  /// - Returns: Nil where an index is out of range.
  public func selecting(_ indices: [Int]) -> MomentMatrix? {
    guard indices.allSatisfy({ (0..<dimension).contains($0) }) else { return nil }
    var selected: [Double] = []
    for (i, row) in indices.enumerated() {
      for column in indices[...i] { selected.append(products[SymmetricMatrix.place(row, column)]) }
    }
    return MomentMatrix(count: count, sums: indices.map { sums[$0] }, products: selected)
  }
}

extension SymmetricMatrix {
  /// The correlations that belong to covariances.
  ///
  /// Covariance over the roots of both variances, kept within ±1. A variable without variance has
  /// zeros in its row, the diagonal too. O(k²).
  public var correlation: SymmetricMatrix {
    var matrix = SymmetricMatrix(dimension: dimension)
    for row in 0..<dimension where self[row, row] > 0 {
      for column in 0..<row where self[column, column] > 0 {
        let scale = self[row, row].squareRoot() * self[column, column].squareRoot()
        matrix[row, column] = min(1, max(-1, self[row, column] / scale))
      }
      matrix[row, row] = 1
    }
    return matrix
  }
}
