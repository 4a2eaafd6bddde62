import TextDisplay

/// One line of text that scrolls sideways when it is longer than its field.
public struct TextField: Widget, Hashable {
  /// The text.
  public var content: EditableText
  /// What stands there while it is empty.
  public let placeholder: String
  /// True where asterisks stand for the characters.
  public var isSecret = false

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - text: What it begins with.
  ///   - placeholder: What stands there while it is empty.
  ///   - limit: How many characters it may have; nil for any number.
  public init(_ text: String = "", placeholder: String = "", limit: Int? = nil) {
    content = EditableText(text, limit: limit)
    self.placeholder = placeholder
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int { 1 }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    if case .key(let press) = event, press == KeyPress(.enter) { return .done }
    if case .mouse(let mouse) = event {
      guard mouse.action == .press else { return .ignored }
      let first = start(width, look.widths)
      content.move(to: place(at: mouse.place.column, from: first, look.widths))
      return .moved
    }
    switch content.receive(event, words: look.words) {
    case .changed: return .changed
    case .moved: return .moved
    case .full: return .refused
    case .ignored: return .ignored
    }
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let origin = ScreenPlace(column: area.columns.lowerBound, row: area.rows.lowerBound)
    screen.clear(ScreenArea(columns: area.columns, rows: origin.row..<(origin.row + 1)), underline)
    guard !content.characters.isEmpty else {
      var style = look.theme.style(.quiet)
      style.isUnderlined = true
      screen.write(placeholder, at: origin, style, within: area)
      return origin
    }
    var column = origin.column
    var cursor = origin
    let first = start(area.columns.count, look.widths)
    for index in first..<content.characters.count where column < area.columns.upperBound {
      if index == content.cursor { cursor.column = column }
      let isSelected = content.selection?.contains(index) ?? false
      let style = isSelected ? look.theme.style(.selection) : underline
      column = screen.write(
        isSecret ? "*" : String(content.characters[index]),
        at: ScreenPlace(column: column, row: origin.row),
        style,
        within: area
      )
    }
    if content.cursor == content.characters.count { cursor.column = column }
    // In a single column the cursor has no room of its own.
    return area.cursor(at: cursor)
  }

  private var underline: CellStyle { CellStyle(isUnderlined: true) }

  /// The first character shown: so that the cursor and what stands before it fit.
  private func start(_ width: Int, _ widths: CharacterWidths) -> Int {
    var room = max(width, 2) - 1
    var first = content.cursor
    while first > 0 {
      room -= TerminalText.width(of: content.characters[first - 1], widths)
      if room < 0 { break }
      first -= 1
    }
    return first
  }

  private func place(at column: Int, from first: Int, _ widths: CharacterWidths) -> Int {
    var end = 0
    for index in first..<content.characters.count {
      end += TerminalText.width(of: content.characters[index], widths)
      if column < end { return index }
    }
    return content.characters.count
  }
}
