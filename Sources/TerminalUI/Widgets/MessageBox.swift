import TextDisplay

/// A text in a frame with buttons below it: help, or a question that must be answered before going on.
///
/// Left, Right and Tab go through the buttons, Enter or Space presses one, Esc presses the one meant for it; Up, Down, Page Up and
/// Page Down scroll a text that is longer than its room.
///
/// ## Usage
/// ```swift
/// var box = MessageBox("帮助", text, choices: ["关闭"], escape: 0)
/// let area = box.fit(in: ScreenArea(screen.size), look)
/// screen.cursor = box.draw(on: &screen, in: area, look)
/// ```
public struct MessageBox: Widget, Hashable {
  /// What stands in the frame.
  public let title: String
  /// The text, with its lines.
  public let text: String
  /// What the buttons say.
  public let choices: [String]
  /// The button that Esc presses; nil where Esc means nothing.
  public let escape: Int?
  /// The button that keys go to: the one pressed when the outcome is ``WidgetOutcome/done``.
  public private(set) var current: Int
  /// How many rows it may take.
  public var rowLimit: Int
  private var offset = 0

  /// The widest box; longer lines are tiring to read.
  private static let widest = 72

  /// Creates a box.
  ///
  /// - Parameters:
  ///   - title: What stands in the frame.
  ///   - text: The text, with its lines.
  ///   - choices: What the buttons say.
  ///   - current: The button that keys go to first.
  ///   - escape: The button that Esc presses; nil where Esc means nothing.
  ///   - rowLimit: How many rows it may take; less than 4 counts as 4.
  public init(
    _ title: String,
    _ text: String,
    choices: [String],
    current: Int = 0,
    escape: Int? = nil,
    rowLimit: Int = 24
  ) {
    self.title = TerminalText.sanitized(title)
    self.text = TerminalText.sanitizedLines(text)
    self.choices = choices.map(TerminalText.sanitized)
    self.current = choices.indices.contains(current) ? current : 0
    self.escape = escape.flatMap { choices.indices.contains($0) ? $0 : nil }
    self.rowLimit = max(rowLimit, 4)
  }

  /// The area in the middle of another one that it should be drawn in; from then on it keeps to that many rows.
  ///
  /// - Parameters:
  ///   - outer: The area it lies on, such as the whole screen.
  ///   - look: How it is shown.
  /// - Returns: An area as small as the text allows.
  public mutating func fit(in outer: ScreenArea, _ look: Look) -> ScreenArea {
    rowLimit = max(outer.rows.count, 4)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let buttons = choices.reduce(-2) { $0 + width(Self.button($1), look) + 2 }
    let needed = (lines.map { width(String($0), look) } + [width(title, look) + 4, buttons]).max()
    let room = min(outer.columns.count, Self.widest)
    let columns = min(max((needed ?? 0) + 4, min(room, 24)), room)
    let rows = min(height(at: columns, look), outer.rows.count)
    let left = outer.columns.lowerBound + (outer.columns.count - columns) / 2
    let top = outer.rows.lowerBound + (outer.rows.count - rows) / 2
    return ScreenArea(columns: left..<(left + columns), rows: top..<(top + rows))
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int { layout(width, look).height }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    let layout = layout(width, look)
    switch event {
    case .text(let text) where text.narrowed == " ": return choices.isEmpty ? .ignored : .done
    case .text(let text):
      guard let number = Int(text.narrowed) else { return .refused }
      return go(to: number - 1)
    case .key(KeyPress(.tab)): return go(to: (current + 1) % max(choices.count, 1))
    case .key(KeyPress(.tab, .shift)):
      return go(to: (current + choices.count - 1) % max(choices.count, 1))
    case .key(let press) where press.modifiers.isEmpty: return take(press.key, layout)
    case .mouse(let mouse):
      switch mouse.action {
      case .scrollUp: return scroll(by: -1, layout)
      case .scrollDown: return scroll(by: 1, layout)
      case .press:
        guard let button = layout.buttons.first(where: { $0.covers(mouse.place) }) else {
          return .ignored
        }
        current = button.choice
        return .done
      case .drag, .release: return .ignored
      }
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key, _ layout: Layout) -> WidgetOutcome {
    switch key {
    case .left: return go(to: current - 1)
    case .right: return go(to: current + 1)
    // Where nothing scrolls, up and down go through buttons that stand below each other.
    case .up: return layout.text.isScrolling ? scroll(by: -1, layout) : go(to: current - 1)
    case .down: return layout.text.isScrolling ? scroll(by: 1, layout) : go(to: current + 1)
    case .pageUp: return scroll(by: -layout.text.height, layout)
    case .pageDown: return scroll(by: layout.text.height, layout)
    case .home: return scroll(by: -layout.lines.count, layout)
    case .end: return scroll(by: layout.lines.count, layout)
    case .enter: return .done
    case .escape:
      guard let escape else { return .ignored }
      current = escape
      return .done
    default: return .ignored
    }
  }

  private mutating func go(to place: Int) -> WidgetOutcome {
    guard choices.indices.contains(place), place != current else { return .refused }
    current = place
    return .moved
  }

  private mutating func scroll(by distance: Int, _ layout: Layout) -> WidgetOutcome {
    var view = layout.text
    guard view.scroll(by: distance) else { return .refused }
    offset = view.offset
    return .moved
  }
}

extension MessageBox {
  /// A button on its row.
  private struct Button {
    let choice: Int
    let text: String
    let columns: Range<Int>
    var row: Int

    func covers(_ place: ScreenPlace) -> Bool { row == place.row && columns.contains(place.column) }
  }

  private struct Layout {
    let lines: [String]
    let text: Viewport
    /// The buttons that show, with their places in the box.
    let buttons: [Button]
    /// The columns between the frame and the text.
    let inset: Int
    let height: Int
  }

  private static func button(_ choice: String) -> String { "[ \(choice) ]" }

  private func width(_ text: String, _ look: Look) -> Int {
    TerminalText.width(of: text, look.widths)
  }

  private func layout(_ width: Int, _ look: Look) -> Layout {
    let inset = width >= 16 ? 2 : 1
    let room = max(width - 2 * inset, 1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { TerminalText.wrapped(String($0), to: room, look.widths) }
    let rows = buttonRows(room, inset, look)
    // Half of a small screen is left to the text.
    var buttons = Viewport(
      contentHeight: rows.count,
      height: min(rows.count, (rowLimit - 2) / 2)
    )
    if let row = rows.firstIndex(where: { $0.contains { $0.choice == current } }) {
      buttons.show(row..<(row + 1))
    }
    let below = rows.isEmpty ? 0 : buttons.rows.count + (rowLimit >= 8 ? 1 : 0)
    let shown = min(lines.count, max(rowLimit - 2 - below, 1))
    var text = Viewport(contentHeight: lines.count, height: shown)
    text.scroll(by: offset)
    let first = 1 + shown + below - (rows.isEmpty ? 0 : buttons.rows.count)
    let visible = rows.enumerated().filter { buttons.rows.contains($0.offset) }
      .flatMap { number, row in
        row.map { button in
          var button = button
          button.row = first + number - buttons.offset
          return button
        }
      }
    return Layout(
      lines: lines,
      text: text,
      buttons: visible,
      inset: inset,
      height: 2 + shown + below
    )
  }

  private func buttonRows(_ room: Int, _ inset: Int, _ look: Look) -> [[Button]] {
    var rows: [[Button]] = []
    var column = 0
    for (place, choice) in choices.enumerated() {
      let text = Self.button(choice)
      let size = width(text, look)
      if rows.isEmpty || column + size > room {
        rows.append([])
        column = 0
      }
      let columns = (inset + column)..<(inset + column + size)
      rows[rows.count - 1].append(Button(choice: place, text: text, columns: columns, row: 0))
      column += size + 2
    }
    return rows
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let layout = layout(area.columns.count, look)
    let left = area.columns.lowerBound
    let top = area.rows.lowerBound
    screen.clear(area)
    drawFrame(on: &screen, in: area, look)
    let right = area.columns.upperBound - layout.inset
    let inner = ScreenArea(
      columns: min(left + layout.inset, right)..<max(right, min(left + layout.inset, right)),
      rows: area.rows.dropFirst().dropLast()
    )
    for row in layout.text.rows {
      let place = ScreenPlace(column: left + layout.inset, row: top + 1 + row - layout.text.offset)
      screen.write(layout.lines[row], at: place, look.theme.style(.body), within: inner)
    }
    if area.rows.count >= layout.height {
      let column = area.columns.upperBound - layout.inset
      layout.text.drawBar(on: &screen, column: column, top: top + 1, look)
    }
    var cursor: ScreenPlace?
    for button in layout.buttons {
      let place = ScreenPlace(column: left + button.columns.lowerBound, row: top + button.row)
      let isCurrent = look.isFocused && button.choice == current
      let style = look.theme.style(isCurrent ? .selection : .body)
      screen.write(button.text, at: place, style, within: inner)
      let spot = ScreenPlace(column: place.column + 2, row: place.row)
      if isCurrent { cursor = inner.contains(spot) ? spot : inner.contains(place) ? place : nil }
    }
    return cursor
  }

  private func drawFrame(on screen: inout Screen, in area: ScreenArea, _ look: Look) {
    let frame = look.theme.marks.frame
    guard frame.count == 6, area.columns.count >= 2, area.rows.count >= 2 else { return }
    let level = String(repeating: frame[4], count: area.columns.count - 2)
    let left = area.columns.lowerBound
    let (top, bottom) = (area.rows.lowerBound, area.rows.upperBound - 1)
    let style = look.theme.style(.quiet)
    for (row, line) in [
      (top, frame[0] + level + frame[1]), (bottom, frame[2] + level + frame[3]),
    ] {
      screen.write(line, at: ScreenPlace(column: left, row: row), style, within: area)
    }
    for row in (top + 1)..<bottom {
      for column in [left, area.columns.upperBound - 1] {
        screen.write(frame[5], at: ScreenPlace(column: column, row: row), style, within: area)
      }
    }
    guard !title.isEmpty, area.columns.count >= 6 else { return }
    let room = ScreenArea(
      columns: (left + 2)..<(area.columns.upperBound - 2),
      rows: area.rows
    )
    let place = ScreenPlace(column: left + 2, row: top)
    let heading = look.theme.style(.heading)
    screen.write(" \(title) ", at: place, heading, within: room)
  }
}
