import Messages
import TerminalUI

extension ScreenForm {
  /// Draws a box over the page.
  func draw(_ dialog: Dialog, on screen: inout Screen) {
    switch dialog {
    case .help(var box), .leaving(var box):
      let area = box.fit(in: ScreenArea(size), settings.look)
      screen.clear(area)
      screen.cursor = box.draw(on: &screen, in: area, settings.look)
    case .note(let editor):
      let area = noteArea
      let top = max(area.rows.lowerBound - 1, 0)
      screen.clear(ScreenArea(columns: 0..<size.columns, rows: top..<size.rows))
      let start = ScreenPlace(column: area.columns.lowerBound, row: top)
      let style = settings.look.theme.style(.heading)
      screen.write(Sentences.noteTitle[language], at: start, style)
      screen.cursor = editor.draw(on: &screen, in: area, settings.look)
    }
  }

  /// Where the interviewer's note is written: the lower half.
  var noteArea: ScreenArea {
    let rows = min(size.rows - 1, max(size.rows / 2, 4))
    return ScreenArea(columns: contentColumns, rows: max(size.rows - rows, 0)..<size.rows)
  }
}
