import TerminalUI
import TextDisplay

extension ScreenForm {
  /// Draws a box over the page.
  func draw(_ dialog: Dialog, on screen: inout Screen) {
    let theme = settings.look.theme
    let width = max(min(size.columns - 4, 76), 8)
    let lines = text(of: dialog).split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { TerminalText.wrapped(String($0), to: width - 4) }
    let room = max(min(lines.count, size.rows - 4), 1)
    let first = min(dialog.scroll, max(lines.count - room, 0))
    let height = min(room + 4, size.rows)
    let top = max((size.rows - height) / 2, 0)
    let left = max((size.columns - width) / 2, 0)
    let area = ScreenArea(columns: left..<(left + width), rows: top..<(top + height))
    screen.clear(area)
    let isPlain = theme.marks == .ascii
    let edge = String(repeating: isPlain ? "-" : "─", count: max(width - 2, 0))
    let (corners, side) = isPlain ? (["+", "+", "+", "+"], "|") : (["╭", "╮", "╰", "╯"], "│")
    let style = theme.style(.quiet)
    for row in area.rows {
      screen.write(side, at: ScreenPlace(column: left, row: row), style, within: area)
      screen.write(side, at: ScreenPlace(column: left + width - 1, row: row), style, within: area)
    }
    let start = ScreenPlace(column: left, row: top)
    screen.write(corners[0] + edge + corners[1], at: start, style, within: area)
    let end = ScreenPlace(column: left, row: top + height - 1)
    screen.write(corners[2] + edge + corners[3], at: end, style, within: area)
    for (index, line) in lines[first..<min(first + room, lines.count)].enumerated() {
      let place = ScreenPlace(column: left + 2, row: top + 1 + index)
      screen.write(line, at: place, theme.style(.body), within: area)
    }
    drawButtons(dialog, at: ScreenPlace(column: left + 2, row: top + height - 2), area, on: &screen)
  }

  private func drawButtons(
    _ dialog: Dialog,
    at start: ScreenPlace,
    _ area: ScreenArea,
    on screen: inout Screen
  ) {
    let theme = settings.look.theme
    var column = start.column
    for (index, text) in buttons(of: dialog).enumerated() {
      let isFocused = index == dialog.button
      let mark = isFocused ? theme.marks.pointer : " "
      let place = ScreenPlace(column: column, row: start.row)
      if isFocused { screen.cursor = ScreenPlace(column: column + 2, row: start.row) }
      column = screen.write(
        "\(mark) [ \(text) ] ",
        at: place,
        theme.style(isFocused ? .focus : .body),
        within: area
      )
    }
  }
}
