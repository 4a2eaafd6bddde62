import TextDisplay

extension ChoiceGrid {
  /// Columns side by side.
  struct Table {
    let labelWidth: Int
    let columnWidth: Int
    /// How many rows of the screen each row takes.
    let heights: [Int]

    /// The first row to show: the former one as long as some row fits behind it, and no room stays empty.
    func top(from former: Int, showing row: Int, room: Int) -> Int {
      var top = min(former, row)
      var height = heights[top...row].reduce(0, +)
      while height > room, top < row {
        height -= heights[top]
        top += 1
      }
      height += heights[(row + 1)...].reduce(0, +)
      while top > 0, height + heights[top - 1] <= room {
        top -= 1
        height += heights[top]
      }
      return top
    }
  }

  enum Layout {
    case table(Table)
    case folded
  }

  func layout(at width: Int, _ look: Look) -> Layout {
    let widest = columns.map { TerminalText.width(of: $0, look.widths) }.max() ?? 1
    let columnWidth = max(widest, 3) + 2
    let labels = rows.map { TerminalText.width(of: $0, look.widths) }.max() ?? 1
    let room = width - columns.count * columnWidth
    // A label of fewer than a dozen columns cannot be read in comfort.
    guard room >= min(labels + 3, 15) else { return .folded }
    let labelWidth = min(labels + 3, room)
    let heights = rows.map {
      TerminalText.wrapped($0, to: max(labelWidth - 3, 1), look.widths).count
    }
    return .table(Table(labelWidth: labelWidth, columnWidth: columnWidth, heights: heights))
  }

  private func mark(_ row: Int, _ column: Int, _ look: Look) -> String {
    let marks = look.theme.marks
    let isOn = chosen[row].contains(column)
    if !isOn, !isOpen(row, column) { return marks.closed }
    return isMultiple
      ? isOn ? marks.checkOn : marks.checkOff : isOn ? marks.radioOn : marks.radioOff
  }

  /// True where a cell can be chosen.
  private func isOpen(_ row: Int, _ column: Int) -> Bool {
    !disabledRows.contains(row) && !disabledColumns.contains(column)
  }

  /// A line of the picture with one row.
  struct FoldedLine {
    let text: String
    /// The column it belongs to; nil in the row's own text.
    let column: Int?
    let isFirst: Bool
  }

  /// The lines of the picture with one row that have room: its place and text, then the columns around the current one.
  func folded(at width: Int, room: Int, _ look: Look) -> [FoldedLine] {
    let head = "(\(current.row + 1)/\(rows.count)) \(rows[current.row])"
    let title = TerminalText.wrapped(head, to: max(width, 4), look.widths)
    let options = columns.indices.flatMap { column in
      let text = "\(mark(current.row, column, look)) \(columns[column])"
      return TerminalText.wrapped(text, to: max(width - 2, 4), look.widths).enumerated().map {
        FoldedLine(text: $0.element, column: column, isFirst: $0.offset == 0)
      }
    }
    let room = min(room, title.count + options.count)
    // A long text leaves at least half of the room to the columns.
    let shown = title.prefix(max(room - options.count, (room + 1) / 2, 1))
    var view = Viewport(contentHeight: options.count, height: room - shown.count)
    if let first = options.firstIndex(where: { $0.column == current.column }) {
      let count = options[first...].prefix { $0.column == current.column }.count
      view.show(first..<(first + count), margin: 1)
    }
    return shown.map { FoldedLine(text: $0, column: nil, isFirst: false) } + options[view.rows]
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    guard !rows.isEmpty, !columns.isEmpty else { return nil }
    switch layout(at: area.columns.count, look) {
    case .table(let table): return draw(table, on: &screen, in: area, look)
    case .folded: return drawFolded(on: &screen, in: area, look)
    }
  }

  private func drawFolded(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    var cursor: ScreenPlace?
    let lines = folded(
      at: area.columns.count,
      room: max(min(rowLimit, area.rows.count), 2),
      look
    )
    for (offset, line) in lines.enumerated() {
      let isCurrent = look.isFocused && line.column == current.column
      let isChosen = line.column.map(chosen[current.row].contains) ?? false
      let isClosed = line.column.map { !isOpen(current.row, $0) } ?? false
      let role: Theme.Role =
        line.column == nil
        ? .heading : isCurrent ? .focus : isChosen ? .chosen : isClosed ? .quiet : .body
      let row = area.rows.lowerBound + offset
      let left = area.columns.lowerBound + (line.column == nil ? 0 : 2)
      let place = ScreenPlace(column: left, row: row)
      if isCurrent, line.isFirst {
        let pointer = ScreenPlace(column: area.columns.lowerBound, row: row)
        screen.write(look.theme.marks.pointer, at: pointer, look.theme.style(role), within: area)
        cursor = area.contains(place) ? place : area.contains(pointer) ? pointer : nil
      }
      screen.write(line.text, at: place, look.theme.style(role), within: area)
    }
    return cursor
  }

  private func draw(
    _ table: Table,
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let left = area.columns.lowerBound
    func column(_ number: Int, width: Int) -> Int {
      left + table.labelWidth + number * table.columnWidth + (table.columnWidth - width) / 2
    }
    for (number, title) in columns.enumerated() {
      let width = TerminalText.width(of: title, look.widths)
      let place = ScreenPlace(column: column(number, width: width), row: area.rows.lowerBound)
      screen.write(title, at: place, look.theme.style(.quiet), within: area)
    }
    var cursor: ScreenPlace?
    var line = area.rows.lowerBound + 1
    let room = min(rowLimit, area.rows.count) - 1
    let last = area.rows.lowerBound + 1 + room
    let top = table.top(from: top, showing: current.row, room: room)
    if table.heights.reduce(0, +) > room {
      // Where one is among rows that do not all show.
      let place = ScreenPlace(column: left + 2, row: area.rows.lowerBound)
      let text = TerminalText.padded("\(current.row + 1)/\(rows.count)", to: table.labelWidth - 3)
      screen.write(text, at: place, look.theme.style(.quiet), within: area)
    }
    for row in rows.indices.dropFirst(top) {
      // A row that is too tall for the room by itself shows its beginning.
      guard line + table.heights[row] <= last || row == current.row && line < last else { break }
      let isHere = look.isFocused && row == current.row
      let style = look.theme.style(
        isHere ? .focus : disabledRows.contains(row) ? .quiet : .body
      )
      if isHere {
        let place = ScreenPlace(column: left, row: line)
        screen.write(look.theme.marks.pointer, at: place, style, within: area)
      }
      let label = TerminalText.wrapped(rows[row], to: max(table.labelWidth - 3, 1), look.widths)
        .prefix(last - line)
      for (offset, text) in label.enumerated() {
        screen.write(
          text,
          at: ScreenPlace(column: left + 2, row: line + offset),
          style,
          within: area
        )
      }
      for number in columns.indices {
        let mark = mark(row, number, look)
        let width = TerminalText.width(of: mark, look.widths)
        let place = ScreenPlace(column: column(number, width: width), row: line)
        let isCell = isHere && number == current.column
        if isCell, area.contains(place) { cursor = place }
        let role: Theme.Role =
          isCell
          ? .focus
          : chosen[row].contains(number) ? .chosen : isOpen(row, number) ? .body : .quiet
        screen.write(mark, at: place, look.theme.style(role), within: area)
      }
      line += table.heights[row]
    }
    return cursor
  }
}
