/// The count, sums and cross products of vectors that are seen once and not kept.
///
/// Running totals of the complete answers to k items: with them reliability and drivers are computed
/// without the rows. Vectors can be added and taken back in any order, and totals of two groups join
/// or part. Whole numbers stay exact as long as no cross product exceeds 2⁵³ (a billion answers of
/// up to 3,000), so the order leaves no trace; for other numbers taking back leaves an error of about
/// 1e-16 of the totals. Numbers whose mean is far larger than their spread lose digits here: subtract
/// a constant first.
///
/// Cost: k(k + 3)/2 numbers of memory, O(k²) a vector.
public struct MomentMatrix: Sendable, Hashable {
  /// How many numbers a vector has.
  public let dimension: Int
  /// How many vectors there are.
  public private(set) var count: Int
  /// The sum of each variable.
  public private(set) var sums: [Double]
  /// The sums of the products of each two variables: row by row, up to and with the diagonal.
  public private(set) var products: [Double]

  /// Creates the totals of no vectors.
  ///
  /// - Parameter dimension: How many numbers a vector has; a negative number counts as 0.
  public init(dimension: Int) {
    self.dimension = max(0, dimension)
    count = 0
    sums = Array(repeating: 0, count: self.dimension)
    products = Array(repeating: 0, count: SymmetricMatrix.size(self.dimension))
  }

  /// Creates totals that were kept elsewhere.
  ///
  /// Nil unless the numbers can be totals: finite, k(k + 1)/2 products for k sums, no negative count
  /// or square, nothing but zeros for no vectors, and no (Σx)² above n Σx².
  ///
  /// - Parameters:
  ///   - count: How many vectors there are.
  ///   - sums: The sum of each variable.
  ///   - products: The sums of the products, row by row, up to and with the diagonal.
  public init?(count: Int, sums: [Double], products: [Double]) {
    guard
      count >= 0, products.count == SymmetricMatrix.size(sums.count),
      sums.allSatisfy(\.isFinite), products.allSatisfy(\.isFinite),
      count > 0 || (sums + products).allSatisfy({ $0 == 0 })
    else { return nil }
    dimension = sums.count
    self.count = count
    self.sums = sums
    self.products = products
    for (index, sum) in sums.enumerated() {
      let square = products[SymmetricMatrix.place(index, index)]
      guard square >= 0, sum * sum <= Double(count) * square * (1 + 1e-12) else { return nil }
    }
  }

  /// Takes in one vector.
  ///
  /// - Parameter values: The vector, complete.
  /// - Returns: False, and nothing changes, where the length is another or a number is not finite.
  @discardableResult
  public mutating func add(_ values: [Double]) -> Bool {
    guard values.count == dimension, values.allSatisfy(\.isFinite), count < .max else {
      return false
    }
    count += 1
    accumulate(values, sign: 1)
    return true
  }

  /// Takes back one vector that was added before.
  ///
  /// - Parameter values: The vector.
  /// - Returns: False, and nothing changes, where the vector cannot have been added: none is left, the
  ///   length is another, or a sum of squares would become negative.
  @discardableResult
  public mutating func remove(_ values: [Double]) -> Bool {
    guard count > 0, values.count == dimension, values.allSatisfy(\.isFinite) else { return false }
    for (index, value) in values.enumerated() {
      let square = products[SymmetricMatrix.place(index, index)]
      guard value * value <= square * (1 + 1e-12) else { return false }
    }
    count -= 1
    accumulate(values, sign: -1)
    clearWhenEmpty()
    return true
  }

  /// Takes in all vectors that another value has seen.
  ///
  /// - Parameter other: The totals of the other vectors.
  /// - Returns: False, and nothing changes, where the dimensions differ or the counts are too large
  ///   for `Int`.
  @discardableResult
  public mutating func merge(_ other: MomentMatrix) -> Bool {
    let (sum, overflow) = count.addingReportingOverflow(other.count)
    guard other.dimension == dimension, !overflow else { return false }
    count = sum
    for index in sums.indices { sums[index] += other.sums[index] }
    for index in products.indices { products[index] += other.products[index] }
    return true
  }

  /// Takes back all vectors of a part.
  ///
  /// - Parameter part: The totals of vectors that are all among those here.
  /// - Returns: False, and nothing changes, where the dimensions differ or the part is no part.
  @discardableResult
  public mutating func remove(_ part: MomentMatrix) -> Bool {
    guard part.dimension == dimension, part.count <= count else { return false }
    for index in 0..<dimension {
      let place = SymmetricMatrix.place(index, index)
      guard part.products[place] <= products[place] * (1 + 1e-12) else { return false }
    }
    count -= part.count
    for index in sums.indices { sums[index] -= part.sums[index] }
    for index in products.indices { products[index] -= part.products[index] }
    clearWhenEmpty()
    return true
  }

  private mutating func accumulate(_ values: [Double], sign: Double) {
    var place = 0
    for (row, value) in values.enumerated() {
      sums[row] += sign * value
      for column in 0...row {
        products[place] += sign * (value * values[column])
        place += 1
      }
    }
  }

  /// Rounding must not outlive the last vector.
  private mutating func clearWhenEmpty() {
    if count == 0 { self = MomentMatrix(dimension: dimension) }
  }
}
