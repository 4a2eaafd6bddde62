/// Rows that are each answered by one of the same columns: a matrix.
///
/// Arrows go through the cells, Space chooses, a digit chooses the column of that number and goes to the next row. Where the
/// screen is too narrow for columns side by side, one row shows at a time with the columns below each
/// other.
public struct ChoiceGrid: Widget, Hashable {
  /// What the rows say.
  public let rows: [String]
  /// What the columns say.
  public let columns: [String]
  /// The places of the columns chosen in each row.
  public private(set) var chosen: [Set<Int>]
  /// True where several columns may be chosen in a row.
  public let isMultiple: Bool
  /// The row and the column that keys go to.
  public private(set) var current: (row: Int, column: Int) {
    get { (place.row, place.column) }
    set { place = ScreenPlace(column: newValue.column, row: newValue.row) }
  }
  /// How many rows of the screen it may take.
  public var rowLimit: Int
  private var place = ScreenPlace(column: 0, row: 0)

  /// Creates a grid.
  ///
  /// - Parameters:
  ///   - rows: What the rows say; at least one.
  ///   - columns: What the columns say; at least one.
  ///   - chosen: The places of the columns chosen in each row; nothing is chosen in rows that lack.
  ///   - isMultiple: True where several columns may be chosen in a row.
  ///   - rowLimit: How many rows of the screen it may take.
  public init(
    rows: [String],
    columns: [String],
    chosen: [Set<Int>] = [],
    isMultiple: Bool = false,
    rowLimit: Int = .max
  ) {
    self.rows = rows
    self.columns = columns
    self.chosen = (0..<rows.count).map { $0 < chosen.count ? chosen[$0] : [] }
    self.isMultiple = isMultiple
    self.rowLimit = max(rowLimit, 4)
    place.column = self.chosen.first?.min() ?? 0
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int {
    switch layout(at: width, look) {
    case .table(let table): min(table.heights.reduce(0, +) + 1, rowLimit)
    case .folded: folded(at: width, look).reduce(0) { $0 + $1.lines.count }
    }
  }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    guard !rows.isEmpty, !columns.isEmpty else { return .ignored }
    let isFolded = if case .folded = layout(at: width, look) { true } else { false }
    switch event {
    case .text(" "): return toggle(current.column)
    case .text(let text): return choose(byNumber: text)
    case .key(let press) where press.modifiers.isEmpty: return take(press.key, isFolded: isFolded)
    case .mouse(let mouse) where mouse.action == .press: return take(mouse.place, width, look)
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key, isFolded: Bool) -> WidgetOutcome {
    switch key {
    // Folded, columns stand below each other, and left and right go through the rows.
    case .up: return isFolded ? go(toColumn: current.column - 1) : go(toRow: current.row - 1)
    case .down: return isFolded ? go(toColumn: current.column + 1) : go(toRow: current.row + 1)
    case .left: return isFolded ? go(toRow: current.row - 1) : go(toColumn: current.column - 1)
    case .right: return isFolded ? go(toRow: current.row + 1) : go(toColumn: current.column + 1)
    case .enter:
      if chosen[current.row].isEmpty { _ = toggle(current.column) }
      return go(toRow: current.row + 1) == .moved ? .changed : .done
    case .backspace, .delete:
      guard !chosen[current.row].isEmpty else { return .ignored }
      chosen[current.row] = []
      return .changed
    default: return .ignored
    }
  }

  private mutating func go(toRow row: Int) -> WidgetOutcome {
    guard rows.indices.contains(row), row != current.row else { return .ignored }
    current.row = row
    return .moved
  }

  private mutating func go(toColumn column: Int) -> WidgetOutcome {
    guard columns.indices.contains(column), column != current.column else { return .ignored }
    current.column = column
    return .moved
  }

  private mutating func choose(byNumber text: String) -> WidgetOutcome {
    guard let number = Int(text), columns.indices.contains(number - 1), columns.count <= 9 else {
      return .ignored
    }
    current.column = number - 1
    let outcome = toggle(current.column)
    if !isMultiple { _ = go(toRow: current.row + 1) }
    return outcome == .moved ? .moved : .changed
  }

  private mutating func toggle(_ column: Int) -> WidgetOutcome {
    if isMultiple {
      chosen[current.row].formSymmetricDifference([column])
      return .changed
    }
    guard chosen[current.row] != [column] else { return .moved }
    chosen[current.row] = [column]
    return .changed
  }

  private mutating func take(
    _ spot: ScreenPlace,
    _ width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    guard case .table(let table) = layout(at: width, look) else { return .ignored }
    let top = table.top(for: current.row, room: rowLimit - 1)
    var line = 1
    for row in rows.indices.dropFirst(top) {
      let height = table.heights[row]
      if (line..<(line + height)).contains(spot.row), spot.column >= table.labelWidth {
        let column = (spot.column - table.labelWidth) / table.columnWidth
        guard columns.indices.contains(column) else { return .ignored }
        current = (row, column)
        return toggle(column)
      }
      line += height
    }
    return .ignored
  }
}
