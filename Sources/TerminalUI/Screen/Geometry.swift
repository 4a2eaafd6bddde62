/// The size of a screen in cells.
public struct ScreenSize: Sendable, Hashable {
  /// How many columns, at least 1.
  public let columns: Int
  /// How many rows, at least 1.
  public let rows: Int

  /// Creates a size.
  ///
  /// - Parameters:
  ///   - columns: How many columns; less than 1 counts as 1.
  ///   - rows: How many rows; less than 1 counts as 1.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }
}

/// A cell of a screen.
public struct ScreenPlace: Sendable, Hashable {
  /// The column, from 0 at the left.
  public var column: Int
  /// The row, from 0 at the top.
  public var row: Int

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - column: The column, from 0 at the left.
  ///   - row: The row, from 0 at the top.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells; it may be empty.
public struct ScreenArea: Sendable, Hashable {
  /// The columns it spans.
  public var columns: Range<Int>
  /// The rows it spans.
  public var rows: Range<Int>

  /// Creates an area.
  ///
  /// - Parameters:
  ///   - columns: The columns it spans.
  ///   - rows: The rows it spans.
  public init(columns: Range<Int>, rows: Range<Int>) {
    self.columns = columns
    self.rows = rows
  }

  /// The whole of a screen.
  ///
  /// - Parameter size: The size of the screen.
  public init(_ size: ScreenSize) {
    self.init(columns: 0..<size.columns, rows: 0..<size.rows)
  }

  /// True where a place is in it.
  ///
  /// - Parameter place: A place.
  /// - Returns: False for an empty area.
  public func contains(_ place: ScreenPlace) -> Bool {
    columns.contains(place.column) && rows.contains(place.row)
  }

  /// Where a cursor goes that belongs to a place: to the nearest column of its row.
  ///
  /// - Parameter place: A place.
  /// - Returns: Nil where the row is outside or the area is empty.
  func cursor(at place: ScreenPlace?) -> ScreenPlace? {
    guard let place, rows.contains(place.row), !columns.isEmpty else { return nil }
    let column = min(max(place.column, columns.lowerBound), columns.upperBound - 1)
    return ScreenPlace(column: column, row: place.row)
  }

  /// What it has in common with another one.
  ///
  /// - Parameter other: Another area.
  /// - Returns: An empty area where that is nothing.
  public func intersection(_ other: ScreenArea) -> ScreenArea {
    ScreenArea(columns: columns.clamped(to: other.columns), rows: rows.clamped(to: other.rows))
  }
}
