import TextDisplay

extension ChoiceGrid {
  /// Columns side by side.
  struct Table {
    let labelWidth: Int
    let columnWidth: Int
    /// How many rows of the screen each row takes.
    let heights: [Int]

    /// The first row shown, so that a row fits.
    func top(for row: Int, room: Int) -> Int {
      var top = row
      var height = heights[row]
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
    let heights = rows.map { TerminalText.wrapped($0, to: max(labelWidth - 3, 1)).count }
    return .table(Table(labelWidth: labelWidth, columnWidth: columnWidth, heights: heights))
  }

  private func mark(_ row: Int, _ column: Int, _ look: Look) -> String {
    let marks = look.theme.marks
    let isOn = chosen[row].contains(column)
    return isMultiple
      ? isOn ? marks.checkOn : marks.checkOff : isOn ? marks.radioOn : marks.radioOff
  }

  /// The parts of the picture with one row: its place and text, then the columns.
  func folded(at width: Int, _ look: Look) -> [(lines: [String], column: Int?)] {
    let head = "(\(current.row + 1)/\(rows.count)) \(rows[current.row])"
    let title = (lines: TerminalText.wrapped(head, to: max(width, 4)), column: Int?.none)
    return [title]
      + columns.indices.map { column in
        let text = "\(mark(current.row, column, look)) \(columns[column])"
        return (TerminalText.wrapped(text, to: max(width - 2, 4)), column)
      }
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
    var line = area.rows.lowerBound
    for part in folded(at: area.columns.count, look) {
      let isCurrent = look.isFocused && part.column == current.column
      let isChosen = part.column.map(chosen[current.row].contains) ?? false
      let role: Theme.Role =
        part.column == nil ? .heading : isCurrent ? .focus : isChosen ? .chosen : .body
      let left = area.columns.lowerBound + (part.column == nil ? 0 : 2)
      if isCurrent {
        cursor = ScreenPlace(column: left, row: line)
        let place = ScreenPlace(column: area.columns.lowerBound, row: line)
        screen.write(look.theme.marks.pointer, at: place, look.theme.style(role), within: area)
      }
      for text in part.lines {
        let place = ScreenPlace(column: left, row: line)
        screen.write(text, at: place, look.theme.style(role), within: area)
        line += 1
      }
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
    let last = area.rows.lowerBound + min(rowLimit, area.rows.count)
    for row in rows.indices.dropFirst(table.top(for: current.row, room: rowLimit - 1)) {
      guard line + table.heights[row] <= last else { break }
      let isHere = look.isFocused && row == current.row
      let style = look.theme.style(isHere ? .focus : .body)
      if isHere {
        let place = ScreenPlace(column: left, row: line)
        screen.write(look.theme.marks.pointer, at: place, style, within: area)
      }
      let label = TerminalText.wrapped(rows[row], to: max(table.labelWidth - 3, 1))
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
        if isCell { cursor = place }
        let role: Theme.Role = isCell ? .focus : chosen[row].contains(number) ? .chosen : .body
        screen.write(mark, at: place, look.theme.style(role), within: area)
      }
      line += table.heights[row]
    }
    return cursor
  }
}
