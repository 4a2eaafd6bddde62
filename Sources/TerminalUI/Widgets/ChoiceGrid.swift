/// Rows that are each answered by one of the same columns: a matrix.
///
/// Arrows go through the cells, Space chooses, a digit chooses the column of that number and goes to the next row. Where the
/// screen is too narrow for columns side by side, one row shows at a time with the columns below each
/// other. A grid with more rows than its room scrolls below the heads of its columns. Rows and columns that are disabled show
/// and cannot be reached.
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
  /// The rows that cannot be answered.
  public let disabledRows: Set<Int>
  /// The columns that cannot be chosen.
  public let disabledColumns: Set<Int>
  /// How many rows of the screen it may take.
  public var rowLimit: Int
  private var place = ScreenPlace(column: 0, row: 0)
  /// True once somebody has gone to a column in the current row.
  private var isColumnSought = false
  /// The first row shown, as far as the current one lets it.
  var top = 0

  /// Creates a grid.
  ///
  /// - Parameters:
  ///   - rows: What the rows say; at least one.
  ///   - columns: What the columns say; at least one.
  ///   - chosen: The places of the columns chosen in each row; nothing is chosen in rows that lack.
  ///   - isMultiple: True where several columns may be chosen in a row.
  ///   - disabledRows: The places of the rows that cannot be answered.
  ///   - disabledColumns: The places of the columns that cannot be chosen.
  ///   - rowLimit: How many rows of the screen it may take.
  public init(
    rows: [String],
    columns: [String],
    chosen: [Set<Int>] = [],
    isMultiple: Bool = false,
    disabledRows: Set<Int> = [],
    disabledColumns: Set<Int> = [],
    rowLimit: Int = .max
  ) {
    self.rows = rows
    self.columns = columns
    self.chosen = (0..<rows.count).map { $0 < chosen.count ? chosen[$0] : [] }
    self.isMultiple = isMultiple
    self.disabledRows = disabledRows
    self.disabledColumns = disabledColumns
    self.rowLimit = max(rowLimit, 4)
    place.row = rows.indices.first { !disabledRows.contains($0) } ?? 0
    let first = columns.indices.first { !disabledColumns.contains($0) } ?? 0
    let marked = self.chosen.indices.contains(place.row) ? self.chosen[place.row] : []
    place.column = marked.subtracting(disabledColumns).min() ?? first
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int {
    switch layout(at: width, look) {
    case .table(let table): min(table.heights.reduce(0, +) + 1, rowLimit)
    case .folded: folded(at: width, room: rowLimit, look).count
    }
  }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    guard rows.indices.contains(where: { !disabledRows.contains($0) }),
      columns.indices.contains(where: { !disabledColumns.contains($0) })
    else { return .ignored }
    let outcome = take(event, width, look)
    if outcome != .ignored, case .table(let table) = layout(at: width, look) {
      top = table.top(from: top, showing: current.row, room: rowLimit - 1)
    }
    return outcome
  }

  private mutating func take(
    _ event: TerminalEvent,
    _ width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    let isFolded = if case .folded = layout(at: width, look) { true } else { false }
    switch event {
    case .text(let text): return type(text.narrowed)
    case .key(let press) where press.modifiers.isEmpty: return take(press.key, isFolded: isFolded)
    case .mouse(let mouse) where mouse.action == .press: return take(mouse.place, width, look)
    default: return .ignored
    }
  }

  /// Takes what was typed, one sign after the other: digits typed fast come together.
  private mutating func type(_ text: String) -> WidgetOutcome {
    var outcomes: Set<WidgetOutcome> = []
    for sign in text {
      outcomes.insert(sign == " " ? toggle(current.column) : choose(byNumber: String(sign)))
    }
    let order: [WidgetOutcome] = [.changed, .moved, .refused]
    return order.first(where: outcomes.contains) ?? .ignored
  }

  private mutating func take(_ key: Key, isFolded: Bool) -> WidgetOutcome {
    switch key {
    // Folded, columns stand below each other, and left and right go through the rows.
    case .up: return isFolded ? go(toColumn: current.column - 1) : go(toRow: current.row - 1)
    case .down: return isFolded ? go(toColumn: current.column + 1) : go(toRow: current.row + 1)
    case .left: return isFolded ? go(toRow: current.row - 1) : go(toColumn: current.column - 1)
    case .right: return isFolded ? go(toRow: current.row + 1) : go(toColumn: current.column + 1)
    case .enter:
      // Enter alone passes by: it must not answer for somebody.
      guard chosen[current.row].isEmpty, isColumnSought else {
        return go(toRow: current.row + 1) == .moved ? .moved : .done
      }
      _ = toggle(current.column)
      return go(toRow: current.row + 1) == .moved ? .changed : .done
    case .backspace, .delete:
      guard !chosen[current.row].isEmpty else { return .ignored }
      chosen[current.row] = []
      return .changed
    default: return .ignored
    }
  }

  /// Goes to a row, or past it in the same direction where it is disabled.
  private mutating func go(toRow row: Int) -> WidgetOutcome {
    let step = row < current.row ? -1 : 1
    var row = row
    while disabledRows.contains(row) { row += step }
    guard rows.indices.contains(row), row != current.row else { return .ignored }
    current.row = row
    isColumnSought = false
    return .moved
  }

  private mutating func go(toColumn column: Int) -> WidgetOutcome {
    let step = column < current.column ? -1 : 1
    var column = column
    while disabledColumns.contains(column) { column += step }
    guard columns.indices.contains(column), column != current.column else { return .ignored }
    current.column = column
    isColumnSought = true
    return .moved
  }

  private mutating func choose(byNumber text: String) -> WidgetOutcome {
    guard let number = Int(text), columns.indices.contains(number - 1), columns.count <= 9 else {
      return .ignored
    }
    guard !disabledColumns.contains(number - 1) else { return .refused }
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
    guard let cell = cell(at: spot, width, look) else { return .ignored }
    guard !disabledRows.contains(cell.row), !disabledColumns.contains(cell.column) else {
      return .refused
    }
    current = cell
    return toggle(cell.column)
  }

  /// The cell of the grid that shows at a place.
  private func cell(
    at spot: ScreenPlace,
    _ width: Int,
    _ look: Look
  ) -> (row: Int, column: Int)? {
    switch layout(at: width, look) {
    case .folded:
      let lines = folded(at: width, room: rowLimit, look)
      guard lines.indices.contains(spot.row) else { return nil }
      return lines[spot.row].column.map { (current.row, $0) }
    case .table(let table):
      let column = (spot.column - table.labelWidth) / table.columnWidth
      guard spot.column >= table.labelWidth, columns.indices.contains(column) else { return nil }
      var line = 1
      for row in rows.indices.dropFirst(
        table.top(from: top, showing: current.row, room: rowLimit - 1)
      ) {
        if (line..<(line + table.heights[row])).contains(spot.row) { return (row, column) }
        line += table.heights[row]
      }
      return nil
    }
  }
}
