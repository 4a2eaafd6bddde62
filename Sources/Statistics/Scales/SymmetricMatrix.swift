/// A square matrix that equals its transpose, such as a covariance or correlation matrix.
///
/// Keeps the lower triangle, row by row: k(k + 1)/2 numbers. An element is read in constant time.
public struct SymmetricMatrix: Sendable, Hashable {
  /// How many rows and columns there are.
  public let dimension: Int
  /// The lower triangle, row by row.
  private(set) var triangle: [Double]

  /// Creates a matrix of zeros.
  ///
  /// - Parameter dimension: How many rows and columns there are; a negative number counts as 0.
  init(dimension: Int) {
    self.dimension = max(0, dimension)
    triangle = Array(repeating: 0, count: Self.size(self.dimension))
  }

  /// Creates a matrix from its rows.
  ///
  /// Nil unless the rows are square, all numbers finite, and mirrored numbers equal to 1e-9 of their
  /// size; the lower triangle is kept. O(k²).
  ///
  /// - Parameter rows: The rows.
  public init?(rows: [[Double]]) {
    self.init(dimension: rows.count)
    for (i, row) in rows.enumerated() {
      guard row.count == rows.count, row.allSatisfy(\.isFinite) else { return nil }
      for j in 0...i {
        let mirrored = j < rows.count && i < rows[j].count ? rows[j][i] : .nan
        let size = max(abs(row[j]), abs(mirrored))
        guard abs(row[j] - mirrored) <= 1e-9 * size else { return nil }
        self[i, j] = row[j]
      }
    }
  }

  /// The element of a row and a column, counted from 0.
  ///
  /// - Parameters:
  ///   - row: The row, from 0 to ``dimension`` - 1.
  ///   - column: The column, likewise.
  /// - Returns: The element.
  public internal(set) subscript(row: Int, column: Int) -> Double {
    get { triangle[Self.place(row, column)] }
    set { triangle[Self.place(row, column)] = newValue }
  }

  /// The matrix of some rows and the same columns, in the order given.
  ///
  /// - Parameter indices: The rows to keep.
  /// - Returns: Nil where an index is out of range.
  public func selecting(_ indices: [Int]) -> SymmetricMatrix? {
    guard indices.allSatisfy({ (0..<dimension).contains($0) }) else { return nil }
    var selected = SymmetricMatrix(dimension: indices.count)
    for (i, row) in indices.enumerated() {
      for j in 0...i { selected[i, j] = self[row, indices[j]] }
    }
    return selected
  }

  /// The sum of all elements: the variance of the sum of all variables, from their covariances.
  var sum: Double {
    var diagonal = 0.0
    for index in 0..<dimension { diagonal += self[index, index] }
    return 2 * triangle.reduce(0, +) - diagonal
  }

  /// How many numbers a triangle of so many rows has.
  static func size(_ dimension: Int) -> Int { dimension * (dimension + 1) / 2 }

  /// The place of an element in the triangle.
  static func place(_ i: Int, _ j: Int) -> Int {
    i >= j ? size(i) + j : size(j) + i
  }
}
