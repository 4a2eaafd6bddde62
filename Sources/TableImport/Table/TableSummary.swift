/// What was seen on the way through a table.
public struct TableSummary: Sendable, Hashable {
  /// The header.
  public let header: TableHeader
  /// How many rows were handed over, without the header and rows of empty fields.
  public let rows: Int
  /// What was not as it should be though every row was read: malformed bytes, NULs, uneven rows.
  public let warnings: [TableFault]
}
