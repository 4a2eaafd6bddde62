/// R² of an outcome on every subset of some predictors.
struct SubsetFit {
  /// The variance left over, as a share, below which a predictor adds nothing of its own.
  static let tolerance = 1e-8

  /// How many predictors there are.
  let count: Int
  /// R² by subset: bit j of the index stands for predictor j.
  private(set) var rSquared: [Double]

  /// Fits all subsets.
  ///
  /// Walks the tree in which each subset is extended by later predictors only, and carries along what
  /// the chosen ones leave of the variances and covariances of the others: O(2^p) small steps.
  ///
  /// - Parameter correlation: The correlations of the predictors, at most 12, then of the outcome.
  init(_ correlation: SymmetricMatrix) {
    count = max(0, correlation.dimension - 1)
    rSquared = Array(repeating: 0, count: 1 << count)
    guard count > 0 else { return }
    extend(subset: 0, from: 0, correlation.triangle)
  }

  /// Adds each of the predictors from `first` on to a subset.
  ///
  /// `rest` holds what is left of predictors `first` and later, then the outcome: row by row up to and
  /// with the diagonal.
  private mutating func extend(subset: Int, from first: Int, _ rest: [Double]) {
    let size = count - first + 1
    for chosen in 0..<(size - 1) {
      let pivot = rest[SymmetricMatrix.place(chosen, chosen)]
      let gain = rest[SymmetricMatrix.place(size - 1, chosen)]
      let next = subset | 1 << (first + chosen)
      let isNew = pivot > Self.tolerance
      rSquared[next] = rSquared[subset] + (isNew ? gain * gain / pivot : 0)
      guard chosen < size - 2 else { continue }
      var left: [Double] = []
      left.reserveCapacity(SymmetricMatrix.size(size - chosen - 1))
      for row in (chosen + 1)..<size {
        let share = isNew ? rest[SymmetricMatrix.place(row, chosen)] / pivot : 0
        for column in (chosen + 1)...row {
          let other = rest[SymmetricMatrix.place(column, chosen)]
          left.append(rest[SymmetricMatrix.place(row, column)] - share * other)
        }
      }
      extend(subset: next, from: first + chosen + 1, left)
    }
  }

  /// What each predictor adds to R², averaged over all orders.
  ///
  /// Σ over subsets S without j of |S|! (p - |S| - 1)!/p! · (R²(S ∪ j) - R²(S)). O(2^p p).
  func shapleyShares() -> [Double] {
    // weights[s] = s! (p - s - 1)!/p! = 1/(p · C(p - 1, s))
    var weights: [Double] = []
    var choices = 1.0
    for size in 0..<count {
      weights.append(1 / (Double(count) * choices))
      choices *= Double(count - 1 - size) / Double(size + 1)
    }
    var shares = Array(repeating: 0.0, count: count)
    for subset in rSquared.indices {
      let size = subset.nonzeroBitCount
      for predictor in 0..<count where subset & 1 << predictor == 0 {
        let gain = rSquared[subset | 1 << predictor] - rSquared[subset]
        shares[predictor] += weights[size] * gain
      }
    }
    return shares.map { max(0, $0) }
  }
}
