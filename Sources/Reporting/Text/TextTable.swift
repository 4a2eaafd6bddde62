public import TextDisplay

/// A table for a terminal of a known width, in which Chinese and Latin columns line up.
///
/// Where the table is too wide even with its flexible columns at their minimum, the expendable
/// columns go, the highest rank first and all of one rank together; then the flexible columns give
/// way, the widest first. As a last resort lines are cut.
public struct TextTable: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// The heading.
    public let title: String
    /// Where the cells stand.
    public let alignment: TerminalText.Alignment
    /// The least width the column may be cut to; nil keeps it whole.
    public let minimumWidth: Int?
    /// The rank in which the column is left out for want of room; nil keeps it.
    public let expendable: Int?
    /// True when a cell too long for the column goes on in the next line instead of being cut.
    public let isWrapping: Bool

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - title: The heading.
    ///   - alignment: Where the cells stand.
    ///   - minimumWidth: The least width the column may be cut to; nil keeps it whole.
    ///   - expendable: The rank in which the column is left out for want of room; nil keeps it.
    ///   - isWrapping: True when a cell too long goes on in the next line.
    public init(
      _ title: String,
      alignment: TerminalText.Alignment = .left,
      minimumWidth: Int? = nil,
      expendable: Int? = nil,
      isWrapping: Bool = false
    ) {
      self.title = title
      self.alignment = alignment
      self.minimumWidth = minimumWidth
      self.expendable = expendable
      self.isWrapping = isWrapping
    }
  }

  /// The columns in order.
  public let columns: [Column]
  /// The rows; a short row is filled with empty cells.
  public private(set) var rows: [[String]] = []

  private static let gap = 2

  /// Creates a table without rows.
  ///
  /// - Parameter columns: The columns in order.
  public init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// - Parameter cells: The texts in order of the columns; they are sanitized here.
  public mutating func add(_ cells: [String]) {
    rows.append(cells.map(TerminalText.sanitized))
  }

  /// The lines of the table, heading and rule first.
  ///
  /// - Parameters:
  ///   - width: The most columns a line may take.
  ///   - style: How the heading is emphasised.
  /// - Returns: Lines without spaces at their ends.
  public func lines(width: Int, style: Style = .plain) -> [String] {
    let widths = fittedWidths(into: width)
    let heading = line(columns.map(\.title), widths: widths)
    let shown = widths.filter { $0 > 0 }
    let total = min(width, shown.reduce(0, +) + Self.gap * (shown.count - 1))
    let rule = String(repeating: "─", count: max(0, total))
    let body = [heading, rule] + rows.flatMap { lines(of: $0, widths: widths) }
    let fitted = body.map { TerminalText.truncated($0, to: width) }
    return [style.apply(fitted[0], .heading), style.apply(fitted[1], .quiet)] + fitted.dropFirst(2)
  }

  /// The lines of one row; more than one only where a wrapping cell needs them.
  private func lines(of cells: [String], widths: [Int]) -> [String] {
    var wrapped: [Int: [String]] = [:]
    for (index, column) in columns.enumerated()
    where column.isWrapping && index < cells.count && widths[index] > 0 {
      wrapped[index] = TerminalText.wrapped(cells[index], to: widths[index])
    }
    let height = wrapped.values.map(\.count).max() ?? 1
    return (0..<height).map { row in
      let parts = cells.indices.map { index -> String in
        guard let lines = wrapped[index] else { return row == 0 ? cells[index] : "" }
        return row < lines.count ? lines[row] : ""
      }
      return line(parts, widths: widths)
    }
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    var parts: [String] = []
    for (index, column) in columns.enumerated() where widths[index] > 0 {
      let text = index < cells.count ? cells[index] : ""
      parts.append(TerminalText.padded(text, to: widths[index], column.alignment))
    }
    var line = parts.joined(separator: String(repeating: " ", count: Self.gap))
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The width of each column; 0 for a column left out.
  private func fittedWidths(into width: Int) -> [Int] {
    var widths = columns.enumerated().map { index, column in
      rows.reduce(TerminalText.width(of: column.title)) { widest, row in
        index < row.count ? max(widest, TerminalText.width(of: row[index])) : widest
      }
    }
    func excess() -> Int {
      let shown = widths.filter { $0 > 0 }
      return shown.reduce(0, +) + Self.gap * max(0, shown.count - 1) - width
    }
    func floor(_ index: Int) -> Int { columns[index].minimumWidth ?? widths[index] }
    func slack() -> Int {
      widths.indices.reduce(0) { $0 + max(0, widths[$1] - floor($1)) }
    }
    for rank in Set(columns.compactMap(\.expendable)).sorted(by: >) {
      guard excess() > slack() else { break }
      for index in columns.indices where columns[index].expendable == rank { widths[index] = 0 }
    }
    // The widest flexible column gives way first.
    while excess() > 0 {
      let flexible = widths.indices.filter { widths[$0] > floor($0) }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
