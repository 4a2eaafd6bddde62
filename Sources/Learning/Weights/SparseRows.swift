/// Rows of features, each row the columns that are set, one after the other; a column set twice is 2.
struct SparseRows: Sendable {
  /// The number of columns.
  let columnCount: Int
  /// The columns set, row by row.
  private(set) var columns: [Int32] = []
  /// Where each row begins in ``columns``, and the end.
  private(set) var starts: [Int] = [0]

  /// The number of rows.
  var count: Int { starts.count - 1 }

  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  /// Adds a row.
  mutating func append(_ row: some Sequence<Int32>) {
    columns.append(contentsOf: row)
    starts.append(columns.count)
  }

  /// The columns set in a row.
  subscript(row: Int) -> ArraySlice<Int32> { columns[starts[row]..<starts[row + 1]] }

  /// The sum of the weights of a row.
  func dot(_ row: Int, _ weights: [Double]) -> Double {
    var sum = 0.0
    for index in starts[row]..<starts[row + 1] { sum += weights[Int(columns[index])] }
    return sum
  }

  /// Adds a number to the sums of all columns of a row.
  func add(_ number: Double, of row: Int, to sums: inout [Double]) {
    for index in starts[row]..<starts[row + 1] { sums[Int(columns[index])] += number }
  }
}
