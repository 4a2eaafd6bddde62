import Glibc

/// Draws sums of squares and products of normal samples: Wishart, by Bartlett's decomposition.
///
/// With L the Cholesky factor of the correlations and A lower triangular with A_ii² chi-square on
/// n - 1 - i degrees of freedom and standard normal numbers below the diagonal, (LA)(LA)ᵀ has the
/// distribution of the sums about the mean of n answers. O(k³) a draw.
struct CovarianceSampler {
  private let factor: [[Double]]
  private let count: Int

  init(_ correlation: SymmetricMatrix, count: Int) {
    self.count = count
    var factor: [[Double]] = []
    for row in 0..<correlation.dimension {
      var line: [Double] = []
      for column in 0...row {
        let other = column < row ? factor[column] : line
        let done = zip(line, other).prefix(column).reduce(0) { $0 + $1.0 * $1.1 }
        let left = correlation[row, column] - done
        let pivot = column < row ? factor[column][column] : left.squareRoot()
        // An outcome without anything left over stays so.
        line.append(column < row ? (pivot > 0 ? left / pivot : 0) : (left > 0 ? pivot : 0))
      }
      factor.append(line)
    }
    self.factor = factor
  }

  func draw(using generator: inout some RandomNumberGenerator) -> SymmetricMatrix {
    let size = factor.count
    let chance = (0..<size).map { row in
      (0...row).map { column in
        column < row
          ? Self.normal(using: &generator)
          : Self.chiSquare(Double(max(1, count - 1 - row)), using: &generator).squareRoot()
      }
    }
    let root = (0..<size).map { row in
      (0...row).map { column in
        (column...row).reduce(0) { $0 + factor[row][$1] * chance[$1][column] }
      }
    }
    var sums = SymmetricMatrix(dimension: size)
    for row in 0..<size {
      for column in 0...row {
        sums[row, column] = zip(root[row], root[column]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    return sums
  }

  private static func normal(using generator: inout some RandomNumberGenerator) -> Double {
    NormalDistribution.quantile(uniform(using: &generator))
  }

  /// Above 0 and below 1.
  private static func uniform(using generator: inout some RandomNumberGenerator) -> Double {
    (Double(generator.next() >> 12) + 0.5) * 0x1p-52
  }

  /// Twice a gamma number of shape ν/2: Marsaglia and Tsang, ACM Transactions on Mathematical
  /// Software 26 (2000); for ν ≥ 2.
  private static func chiSquare(
    _ degrees: Double,
    using generator: inout some RandomNumberGenerator
  ) -> Double {
    let shape = max(1, degrees / 2) - 1.0 / 3
    let scale = 1 / (9 * shape).squareRoot()
    while true {
      let z = normal(using: &generator)
      let cube = (1 + scale * z) * (1 + scale * z) * (1 + scale * z)
      guard cube > 0 else { continue }
      let bound = z * z / 2 + shape - shape * cube + shape * log(cube)
      if log(uniform(using: &generator)) < bound { return 2 * shape * cube }
    }
  }
}
