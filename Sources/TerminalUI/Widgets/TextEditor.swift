import TextDisplay

/// Several lines of text that wrap, with a scroll of their own and a count where there is a limit.
public struct TextEditor: Widget, Hashable {
  /// The text.
  public var content: EditableText
  /// What stands there while it is empty.
  public let placeholder: String
  /// How many rows it shows at least and at most.
  public let rows: ClosedRange<Int>
  /// The first row shown.
  private var top = 0
  /// The column that going up and down keeps to.
  private var wantedColumn: Int?

  /// Creates an editor.
  ///
  /// - Parameters:
  ///   - text: What it begins with.
  ///   - placeholder: What stands there while it is empty.
  ///   - limit: How many characters it may have; nil for any number.
  ///   - rows: How many rows it shows at least and at most.
  public init(
    _ text: String = "",
    placeholder: String = "",
    limit: Int? = nil,
    rows: ClosedRange<Int> = 3...8
  ) {
    content = EditableText(text, isMultiline: true, limit: limit)
    self.placeholder = placeholder
    self.rows = rows
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int {
    let needed = layout(width, look).rows.count
    return min(max(needed, rows.lowerBound), rows.upperBound) + (content.limit == nil ? 0 : 1)
  }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    let former = wantedColumn
    let outcome = take(event, width, look)
    guard outcome != .ignored else {
      wantedColumn = former
      return outcome
    }
    follow(width, look)
    return outcome
  }

  private mutating func take(
    _ event: TerminalEvent,
    _ width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    let layout = layout(width, look)
    switch event {
    case .key(let press) where [.up, .down, .pageUp, .pageDown].contains(press.key):
      return step(press, layout)
    case .mouse(let mouse) where mouse.action == .press:
      let row = mouse.place.row + top
      content.move(to: layout.place(at: ScreenPlace(column: mouse.place.column, row: row)))
      wantedColumn = nil
      return .moved
    case .mouse(let mouse) where mouse.action == .scrollUp || mouse.action == .scrollDown:
      return step(KeyPress(mouse.action == .scrollUp ? .up : .down), layout)
    default: break
    }
    wantedColumn = nil
    switch content.receive(event, words: look.words) {
    case .changed: return .changed
    case .moved: return .moved
    case .full: return .refused
    case .ignored: return .ignored
    }
  }

  /// Goes up or down; beyond the first and the last row the key belongs to whoever is around.
  private mutating func step(_ press: KeyPress, _ layout: TextLayout) -> WidgetOutcome {
    let cell = layout.cell(of: content.cursor)
    let distance =
      switch press.key {
      case .up: -1
      case .pageUp: -rows.upperBound
      case .pageDown: rows.upperBound
      default: 1
      }
    let isAtEdge = distance < 0 ? cell.row == 0 : cell.row == layout.rows.count - 1
    if isAtEdge { return .ignored }
    let column = wantedColumn ?? cell.column
    let target = layout.place(at: ScreenPlace(column: column, row: cell.row + distance))
    content.move(to: target, isSelecting: press.modifiers.contains(.shift))
    wantedColumn = column
    return .moved
  }

  /// Scrolls so that the cursor shows.
  private mutating func follow(_ width: Int, _ look: Look) {
    let layout = layout(width, look)
    let row = layout.cell(of: content.cursor).row
    let shown = min(max(layout.rows.count, rows.lowerBound), rows.upperBound)
    top = min(max(min(top, row), row - shown + 1), max(layout.rows.count - shown, 0))
  }

  private func layout(_ width: Int, _ look: Look) -> TextLayout {
    TextLayout(content.characters, width: width, widths: look.widths)
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let layout = layout(area.columns.count, look)
    let shown = min(max(layout.rows.count, rows.lowerBound), rows.upperBound)
    let box = ScreenArea(
      columns: area.columns,
      rows: area.rows.lowerBound..<(area.rows.lowerBound + shown)
    ).intersection(area)
    screen.clear(box, CellStyle(isUnderlined: true))
    if content.characters.isEmpty {
      var style = look.theme.style(.quiet)
      style.isUnderlined = true
      screen.write(placeholder, at: place(0, 0, box), style, within: box)
    }
    for row in layout.rows.indices.dropFirst(top).prefix(box.rows.count) {
      for index in layout.rows[row] where !content.characters[index].isNewline {
        let isSelected = content.selection?.contains(index) ?? false
        let cell = layout.cell(of: index)
        screen.write(
          String(content.characters[index]),
          at: place(cell.column, row - top, box),
          isSelected ? look.theme.style(.selection) : CellStyle(isUnderlined: true),
          within: box
        )
      }
    }
    drawCount(on: &screen, in: area, below: box.rows.upperBound, look)
    let cell = layout.cell(of: content.cursor)
    return area.cursor(at: place(cell.column, cell.row - top, box))
  }

  private func place(_ column: Int, _ row: Int, _ area: ScreenArea) -> ScreenPlace {
    ScreenPlace(column: area.columns.lowerBound + column, row: area.rows.lowerBound + row)
  }

  private func drawCount(
    on screen: inout Screen,
    in area: ScreenArea,
    below row: Int,
    _ look: Look
  ) {
    guard let limit = content.limit else { return }
    let text = "\(content.characters.count)/\(limit)"
    let isFull = content.characters.count >= limit
    screen.write(
      text,
      at: ScreenPlace(column: area.columns.upperBound - text.count, row: row),
      look.theme.style(isFull ? .fault : .quiet),
      within: area
    )
  }
}
