/// Which cells of a table of two attributes may be shown beside the totals of its rows and columns.
///
/// A cell is shown with at least fifty people. Sums over rows less sums over columns, with shown cells taken off,
/// leave the hidden cells of some rows outside some columns, less those of the other rows inside them; where the
/// latter is nobody, the former stands alone. It must be nobody or at least the minimum. Where it is not, the smallest
/// shown cell is hidden too, and the check begins anew. All sets of rows and columns are tried: 2^(r + c) of them,
/// so larger tables than ``mostPlaces`` in all show no cell.
enum CrossControl: Sendable {
  /// The fewest people of a shown cell.
  static let fewest = 50
  /// The most rows and columns together.
  static let mostPlaces = 14

  /// Decides which cells are shown.
  ///
  /// - Parameters:
  ///   - counts: How many people each cell rests on, rows of columns, those who do not say included.
  ///   - rows: Which rows have a shown total.
  ///   - columns: Which columns have one.
  ///   - minimum: The fewest respondents of a figure.
  ///   - fewest: The fewest people of a shown cell.
  /// - Returns: For each cell whether it may be shown.
  static func shown(
    _ counts: [[Int]],
    rows: [Bool],
    columns: [Bool],
    minimum: Int,
    fewest: Int = CrossControl.fewest
  ) -> [[Bool]] {
    var isShown = counts.enumerated().map { row, counts in
      counts.enumerated().map { column, count in
        rows[row] && columns[column] && count >= fewest
      }
    }
    let (rowPlaces, rowCount) = places(rows)
    let (columnPlaces, columnCount) = places(columns)
    guard rowCount + columnCount <= mostPlaces else {
      return isShown.map { $0.map { _ in false } }
    }
    /// What is hidden, with the rows and columns without a total taken together.
    func hidden() -> [[Int]] {
      var sums = Array(repeating: Array(repeating: 0, count: columnCount), count: rowCount)
      for row in counts.indices {
        for column in counts[row].indices where !isShown[row][column] {
          sums[rowPlaces[row]][columnPlaces[column]] += counts[row][column]
        }
      }
      return sums
    }
    while isShown.joined().contains(true), isOpen(hidden(), minimum) {
      var smallest: (row: Int, column: Int)?
      for row in counts.indices {
        for column in counts[row].indices where isShown[row][column] {
          if smallest.map({ counts[row][column] < counts[$0.row][$0.column] }) ?? true {
            smallest = (row, column)
          }
        }
      }
      if let smallest { isShown[smallest.row][smallest.column] = false }
    }
    return isShown
  }

  /// The place of each row with a total, and the last place for all without.
  private static func places(_ isShown: [Bool]) -> ([Int], count: Int) {
    let rest = isShown.count { $0 }
    var next = 0
    let places = isShown.map { shown in
      defer { next += shown ? 1 : 0 }
      return shown ? next : rest
    }
    return (places, rest + 1)
  }

  /// True where a combination of totals and shown cells isolates a few people.
  private static func isOpen(_ hidden: [[Int]], _ minimum: Int) -> Bool {
    let rows = hidden.count
    let columns = hidden.first?.count ?? 0
    for rowSet in 0..<(1 << rows) {
      // The hidden people of each column inside and outside the rows.
      var inside = Array(repeating: 0, count: columns)
      var outside = inside
      for column in 0..<columns {
        for row in 0..<rows {
          if rowSet >> row & 1 == 1 {
            inside[column] += hidden[row][column]
          } else {
            outside[column] += hidden[row][column]
          }
        }
      }
      for columnSet in 0..<(1 << columns) {
        var (left, right) = (0, 0)
        for column in 0..<columns {
          if columnSet >> column & 1 == 1 {
            right += outside[column]
          } else {
            left += inside[column]
          }
        }
        if (right == 0 && left > 0 && left < minimum) || (left == 0 && right > 0 && right < minimum)
        {
          return true
        }
      }
    }
    return false
  }
}
