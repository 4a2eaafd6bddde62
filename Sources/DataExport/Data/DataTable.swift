/// A table of data with its codebook: variables, and rows that can be gone through again and again.
///
/// Rows are asked for one at a time, so a table of any length takes the memory of one row.
public struct DataTable {
  /// One row: a value for each variable, in their order.
  public typealias Row = [DataValue]
  /// Calls a function with each row, in the same order each time.
  public typealias Rows = (_ body: (Row) throws -> Void) throws -> Void

  /// What the table holds, in a few words.
  public let title: String
  /// What a reader must know of it, one sentence each.
  public let remarks: [String]
  /// The variables in order.
  public let variables: [DataVariable]
  /// How many rows there are.
  public let rowCount: Int
  /// Goes through the rows.
  public let forEachRow: Rows

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - title: What the table holds, in a few words.
  ///   - remarks: What a reader must know of it, one sentence each.
  ///   - variables: The variables in order.
  ///   - rowCount: How many rows there are.
  ///   - forEachRow: Goes through exactly as many rows, each with a value for each variable.
  public init(
    title: String,
    remarks: [String] = [],
    variables: [DataVariable],
    rowCount: Int,
    forEachRow: @escaping Rows
  ) {
    self.title = title
    self.remarks = remarks
    self.variables = variables
    self.rowCount = rowCount
    self.forEachRow = forEachRow
  }

  /// Creates a table of rows in memory.
  ///
  /// - Parameters:
  ///   - title: What the table holds, in a few words.
  ///   - remarks: What a reader must know of it, one sentence each.
  ///   - variables: The variables in order.
  ///   - rows: The rows, each with a value for each variable.
  public init(
    title: String,
    remarks: [String] = [],
    variables: [DataVariable],
    rows: [Row]
  ) {
    self.init(
      title: title,
      remarks: remarks,
      variables: variables,
      rowCount: rows.count,
      forEachRow: { try rows.forEach($0) }
    )
  }
}

// Rows may come from a file that only one thread reads.
@available(*, unavailable)
extension DataTable: Sendable {}

/// One value of a row.
public enum DataValue: Sendable, Hashable {
  /// No value.
  case missing
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
}
