import Statistics

/// Ten answers to four items, small enough to be checked elsewhere.
enum SampleItems {
  static let rows: [[Double]] = [
    [4, 5, 3, 4], [2, 3, 2, 3], [5, 5, 4, 5], [3, 4, 3, 2], [1, 2, 2, 1],
    [4, 4, 5, 3], [3, 3, 1, 4], [5, 4, 4, 4], [2, 1, 3, 2], [4, 5, 4, 5],
  ]

  static func totals(_ rows: [[Double]], dimension: Int? = nil) -> MomentMatrix {
    var moments = MomentMatrix(dimension: dimension ?? rows.first?.count ?? 0)
    for row in rows { moments.add(row) }
    return moments
  }
}
