import Messages
import TerminalUI
import TextDisplay

/// A page with a few lines in the middle: what stands between two respondents.
struct EntryScreen {
  /// A line and what it is for.
  struct Line {
    let text: String
    var role = Theme.Role.body
  }
  var lines: [Line] = []
  /// A field below the lines, drawn with the width of the page.
  var field: FieldInput?
  /// What went wrong just now.
  var notice = ""
  var hints = KeyHints([])

  /// Draws it.
  func screen(_ size: ScreenSize, _ look: Look) -> Screen {
    var screen = Screen(size, widths: look.widths)
    let width = min(max(size.columns - 4, 10), 72)
    let left = max((size.columns - width) / 2, 0)
    let wrapped = lines.flatMap { line in
      line.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { part in
        TerminalText.wrapped(part.isEmpty ? " " : String(part), to: width, look.widths)
          .map { Line(text: $0, role: line.role) }
      }
    }
    let rows = field?.height(at: width, look) ?? 0
    let room = max(size.rows - 2, 1)
    let total = wrapped.count + (rows > 0 ? rows + 1 : 0)
    var row = max((room - total) / 3, 0)
    for line in wrapped.prefix(max(room - rows - 1, 1)) {
      let place = ScreenPlace(column: left, row: row)
      screen.write(line.text, at: place, look.theme.style(line.role))
      row += 1
    }
    if let field {
      let end = max(min(row + 1 + rows, size.rows - 2), row + 1)
      let area = ScreenArea(columns: left..<(left + width), rows: (row + 1)..<end)
      screen.cursor = field.draw(on: &screen, in: area, look)
    }
    let foot = ScreenPlace(column: left, row: max(size.rows - 2, 0))
    screen.write(notice, at: foot, look.theme.style(.fault))
    let last = ScreenArea(columns: left..<size.columns, rows: max(size.rows - 1, 0)..<size.rows)
    hints.draw(on: &screen, in: last, look)
    return screen
  }
}
