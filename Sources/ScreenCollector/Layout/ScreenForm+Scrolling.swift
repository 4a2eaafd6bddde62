import TerminalUI

extension ScreenForm {
  /// Scrolls so that the focused field shows, with its title and its faults as far as they fit.
  mutating func follow() {
    layout = laidOut()
    let limit = max(layout.height - viewport, 0)
    guard let (all, field) = layout.rows(around: focus) else {
      scroll = min(scroll, limit)
      return
    }
    // The first field brings the head of the page with it.
    let isFirst = order.first == focus && field.upperBound <= viewport
    let wanted = isFirst ? 0..<min(all.upperBound, viewport) : all
    let rows = wanted.count <= viewport ? wanted : field
    if rows.lowerBound < scroll || rows.count >= viewport {
      scroll = rows.lowerBound
    } else if rows.upperBound > scroll + viewport {
      scroll = rows.upperBound - viewport
    }
    scroll = min(max(scroll, 0), limit)
  }

  /// Moves the page without the focus.
  mutating func scroll(by rows: Int) -> [Effect] {
    let limit = max(layout.height - viewport, 0)
    scroll = min(max(scroll + rows, 0), limit)
    return []
  }

  /// Moves the focus by about a screenful.
  mutating func moveFocus(byRows rows: Int) -> [Effect] {
    guard let own = layout.rows(around: focus)?.field.lowerBound else { return [] }
    let blocks = layout.blocks.filter { $0.field != nil }
    let target =
      rows > 0
      ? blocks.last { $0.rows.lowerBound <= own + rows }
      : blocks.first { $0.rows.lowerBound >= own + rows }
    return setFocus(target?.field)
  }

  /// The field at a place of the screen, and the place within it.
  func field(at place: ScreenPlace) -> (FieldID, ScreenPlace)? {
    let row = place.row - headRows
    guard (0..<viewport).contains(row), contentColumns.contains(place.column) else { return nil }
    let block = layout.blocks.first { $0.rows.contains(row + scroll) }
    guard let block, let id = block.field else { return nil }
    let column = place.column - contentColumns.lowerBound - block.indent
    return (id, ScreenPlace(column: column, row: row + scroll - block.rows.lowerBound))
  }
}
