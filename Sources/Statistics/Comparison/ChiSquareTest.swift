/// Pearson's test whether the rows of a table of counts differ.
///
/// χ² = Σ (O - E)²/E with E = row · column / n, on (r - 1)(c - 1) degrees of freedom, without the
/// correction for continuity. Rows and columns without counts are left out. Rough where expected
/// counts are small: see ``smallestExpected``. O(r c).
public struct ChiSquareTest: Sendable, Hashable {
  /// The statistic χ².
  public let statistic: Double
  /// The degrees of freedom.
  public let degreesOfFreedom: Int
  /// The p-value.
  public let probability: Double
  /// The size of the difference from 0 to 1: Cramér's V = √(χ² / (n · min(r - 1, c - 1))).
  ///
  /// Cramér, Mathematical Methods of Statistics (1946). Not corrected for its bias in small tables.
  public let cramersV: Double
  /// The smallest expected count; below 5 the p-value is rough (Cochran, Biometrics 10, 1954).
  public let smallestExpected: Double
  /// How many there are in the table.
  public let count: Double

  /// Tests a table.
  ///
  /// Nil for rows of unequal length, negative counts, or fewer than two rows or columns with counts.
  ///
  /// - Parameter table: The counts, one array a row.
  public init?(_ table: [[Int]]) {
    let columns = table.first?.count ?? 0
    guard table.allSatisfy({ $0.count == columns && $0.allSatisfy { $0 >= 0 } }) else {
      return nil
    }
    let counts = table.map { $0.map(Double.init) }
    let rowSums = counts.map { $0.reduce(0, +) }
    let columnSums = (0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } }
    let rows = rowSums.count { $0 > 0 }
    let filled = columnSums.count { $0 > 0 }
    guard rows > 1, filled > 1 else { return nil }
    count = rowSums.reduce(0, +)
    var sum = 0.0
    var least = Double.infinity
    for (row, rowSum) in rowSums.enumerated() where rowSum > 0 {
      for (column, columnSum) in columnSums.enumerated() where columnSum > 0 {
        let expected = rowSum / count * columnSum
        let gap = counts[row][column] - expected
        sum += gap / expected * gap
        least = min(least, expected)
      }
    }
    let free = (rows - 1) * (filled - 1)
    guard let distribution = ChiSquareDistribution(degreesOfFreedom: Double(free)) else {
      return nil
    }
    statistic = sum
    degreesOfFreedom = free
    probability = distribution.upperTail(sum)
    cramersV = min(1, (sum / (count * Double(min(rows, filled) - 1))).squareRoot())
    smallestExpected = least
  }
}
