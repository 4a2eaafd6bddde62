import Messages
import SurveyModel
import SurveySession
public import TerminalUI
import TextDisplay

extension ScreenForm {
  /// What the terminal should show now.
  ///
  /// - Complexity: Linear in the size of the page.
  public var screen: Screen {
    var screen = Screen(size, widths: settings.look.widths)
    drawHead(on: &screen)
    drawPage(on: &screen)
    drawFoot(on: &screen)
    if let dialog { draw(dialog, on: &screen) }
    // On a screen too small for anything the cursor stays on it all the same.
    screen.cursor = screen.cursor.map { place in
      ScreenPlace(
        column: min(max(place.column, 0), size.columns - 1),
        row: min(max(place.row, 0), size.rows - 1)
      )
    }
    return screen
  }

  private func drawHead(on screen: inout Screen) {
    let theme = settings.look.theme
    let columns = contentColumns
    let pages = session.form.pages
    let number = session.pageHere.flatMap { page in pages.firstIndex { $0.name == page.name } }
    let place = (number.map { $0 + 1 } ?? pages.count)
    let isNarrow = columns.count < 50
    let words = isNarrow ? Sentences.pageShort : Sentences.page
    let percent = session.progress.percent
    var right = words(place, pages.count)[language]
    if headRows == 1 || isNarrow { right += " \(percent)%" }
    let width = TerminalText.width(of: right, settings.look.widths)
    let start = max(columns.upperBound - width, columns.lowerBound)
    let head = ScreenArea(
      columns: columns.lowerBound..<max(start - 1, columns.lowerBound),
      rows: 0..<1
    )
    screen.write(
      session.form.title,
      at: ScreenPlace(column: columns.lowerBound, row: 0),
      theme.style(.heading),
      within: head
    )
    screen.write(right, at: ScreenPlace(column: start, row: 0), theme.style(.quiet))
    guard headRows > 1 else { return }
    drawProgress(percent, on: &screen)
  }

  private func drawProgress(_ percent: Int, on screen: inout Screen) {
    let theme = settings.look.theme
    let columns = contentColumns
    let end = max(columns.upperBound - 6, columns.lowerBound + 1)
    let area = ScreenArea(columns: columns.lowerBound..<end, rows: 1..<2)
    ProgressBar(Double(percent) / 100).draw(on: &screen, in: area, settings.look)
    screen.write(" \(percent) %", at: ScreenPlace(column: end, row: 1), theme.style(.quiet))
  }

  private func drawPage(on screen: inout Screen) {
    let shown = scroll..<(scroll + viewport)
    let blocks = layout.blocks.filter { $0.rows.overlaps(shown) }
    guard let first = blocks.first?.rows.lowerBound, let last = blocks.last?.rows.upperBound else {
      return
    }
    // Drawn whole on a canvas of its own, of which the part between head and foot is shown.
    var canvas = Screen(
      ScreenSize(columns: size.columns, rows: last - first),
      widths: settings.look.widths
    )
    var cursor: ScreenPlace?
    for block in blocks {
      let rows = (block.rows.lowerBound - first)..<(block.rows.upperBound - first)
      let left = contentColumns.lowerBound + block.indent
      let area = ScreenArea(columns: left..<max(contentColumns.upperBound, left), rows: rows)
      if let place = draw(block, in: area, on: &canvas) { cursor = place }
    }
    let top = headRows + max(first - scroll, 0)
    let hidden = max(scroll - first, 0)
    let count = min(last - first - hidden, viewport - (top - headRows))
    screen.copy(canvas, rows: hidden..<(hidden + max(count, 0)), to: top)
    if let cursor {
      let row = cursor.row + first - scroll
      if (0..<viewport).contains(row) {
        screen.cursor = ScreenPlace(column: cursor.column, row: row + headRows)
      }
    }
    drawBar(layout.height, on: &screen)
  }

  private func draw(
    _ block: PageLayout.Block,
    in area: ScreenArea,
    on canvas: inout Screen
  ) -> ScreenPlace? {
    let theme = settings.look.theme
    switch block.content {
    case .text(let lines, let role): write(lines, theme.style(role), in: area, on: &canvas)
    case .field(let id):
      let place = fields[id]?.draw(on: &canvas, in: area, look(for: id))
      return id == focus ? place : nil
    case .answer(let id, let lines, let role):
      let isFocused = id == focus
      let style = theme.style(isFocused ? .focus : role)
      let inner = ScreenArea(
        columns: (area.columns.lowerBound + 2)..<max(
          area.columns.upperBound,
          area.columns.lowerBound + 2
        ),
        rows: area.rows
      )
      write(lines, style, in: inner, on: &canvas)
      guard isFocused else { return nil }
      let start = ScreenPlace(column: area.columns.lowerBound, row: area.rows.lowerBound)
      canvas.write(theme.marks.pointer, at: start, style, within: area)
      return ScreenPlace(column: start.column + 2, row: start.row)
    }
    return nil
  }

  private func write(
    _ lines: [String],
    _ style: CellStyle,
    in area: ScreenArea,
    on canvas: inout Screen
  ) {
    for (index, line) in lines.enumerated() {
      let place = ScreenPlace(
        column: area.columns.lowerBound,
        row: area.rows.lowerBound + index
      )
      canvas.write(line, at: place, style, within: area)
    }
  }

  /// Shows at the edge where on the page one is.
  private func drawBar(_ height: Int, on screen: inout Screen) {
    var window = Viewport(contentHeight: height, height: viewport)
    window.scroll(by: scroll)
    window.drawBar(on: &screen, column: size.columns - 1, top: headRows, settings.look)
  }

  private func drawFoot(on screen: inout Screen) {
    let theme = settings.look.theme
    let left = contentColumns.lowerBound
    if let notice, size.rows > 2 {
      let place = ScreenPlace(column: left, row: size.rows - 2)
      screen.write(notice[language], at: place, theme.style(.fault))
    }
    guard size.rows > 1 else { return }
    let row = ScreenArea(columns: left..<size.columns, rows: (size.rows - 1)..<size.rows)
    Hints.line(for: fields[focus], settings, language).draw(on: &screen, in: row, settings.look)
  }
}
