extension CrossControl {
  private typealias Group = DisclosureControl.EarlierWave.Group

  /// Which totals of rows and of columns may be shown beside each other.
  ///
  /// Rows pass by themselves. Columns are held beside the shown rows as if these were an earlier release of the
  /// same answers: a column that lies in a row but for a few people is hidden.
  ///
  /// - Parameters:
  ///   - counts: How many people each cell rests on, rows of columns; the last row and the last column are of
  ///     those who do not say, of whom nothing is told.
  ///   - minimum: The fewest respondents of a figure.
  /// - Returns: For each row and each column whether its total may be shown.
  static func margins(_ counts: [[Int]], minimum: Int) -> (rows: [Bool], columns: [Bool]) {
    let sums = counts.map { $0.reduce(0, +) }
    let columns = (counts.first ?? []).indices.map { column in
      counts.reduce(0) { $0 + $1[column] }
    }
    let total = sums.reduce(0, +)
    let rows =
      DisclosureControl.shown(
        sums.dropLast().map { DisclosureControl.Group(parent: nil, count: $0) },
        total: total,
        minimum: minimum
      ) + [false]
    var pieces = rows.map {
      Group(parent: nil, isShown: $0, people: .init(count: 0, present: nil))
    }
    for (row, counts) in counts.enumerated() {
      for (column, count) in counts.enumerated() where count > 0 {
        pieces.append(Group(parent: row, isShown: false, people: .same(count, present: column)))
      }
    }
    let shown = DisclosureControl.shown(
      columns.map { DisclosureControl.Group(parent: nil, count: $0) },
      total: total,
      minimum: minimum,
      earlier: [DisclosureControl.EarlierWave(isWholeShown: true, groups: pieces)]
    )
    return (rows, shown.isWhole ? shown.groups.dropLast() + [false] : columns.map { _ in false })
  }
}
