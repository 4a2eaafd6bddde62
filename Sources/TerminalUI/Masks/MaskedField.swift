import TextDisplay

/// A text of fixed form: `+86 999-9999-9999`, where each `9` takes a digit, `a` a letter and `#` either.
///
/// Typing passes over the fixed characters and writes over what stands in a place; erasing empties a place and moves
/// nothing. Full-width digits and letters count as plain ones; a backslash in the pattern makes the next
/// character a fixed one.
///
/// ## Usage
/// ```swift
/// var phone = MaskedField("+86 999-9999-9999")
/// phone.receive(.paste("13812345678"), width: 20, look)
/// phone.masked  // +86 138-1234-5678
/// ```
public struct MaskedField: Widget, Hashable {
  /// What stands in an empty place.
  public let placeholder: Character
  let pattern: MaskPattern
  private var content: [Character?]
  /// The place that keys go to; the end of the pattern behind the last one.
  private var cursor: Int
  private var history = EditHistory<State>()

  private struct State: Sendable, Hashable {
    let content: [Character?]
    let cursor: Int
  }

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - pattern: Places and fixed characters.
  ///   - value: What it begins with, with or without the fixed characters; nothing where it does not fit.
  ///   - placeholder: What stands in an empty place.
  public init(_ pattern: String, value: String = "", placeholder: Character = "_") {
    self.pattern = MaskPattern(pattern)
    self.placeholder = placeholder
    content = Array(repeating: nil, count: self.pattern.places.count)
    cursor = self.pattern.place(from: 0)
    if let filled = self.pattern.filled(with: value.narrowed, content, from: cursor) {
      content = filled.content
      cursor = self.pattern.place(from: filled.end)
    }
  }

  /// What was filled in, without the fixed characters.
  public var value: String { String(content.compactMap { $0 }) }

  /// What was filled in with the fixed characters, and placeholders in empty places.
  public var masked: String { String(pattern.places.indices.map(character(at:))) }

  /// True where nothing is filled in.
  public var isEmpty: Bool { content.allSatisfy { $0 == nil } }

  /// True where all places are filled.
  public var isComplete: Bool {
    zip(pattern.places, content).allSatisfy { $0.literal != nil || $1 != nil }
  }

  private func character(at index: Int) -> Character {
    pattern.places[index].literal ?? content[index] ?? placeholder
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int { 1 }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    switch event {
    case .text(let text): return type(text)
    case .paste(let text): return paste(text)
    case .key(let press) where press.modifiers.isEmpty: return take(press.key)
    case .key(KeyPress(.letter("u"), .control)):
      return isEmpty ? .ignored : set(empty, pattern.place(from: 0), as: .other)
    case .key(KeyPress(.letter("z"), .control)): return restore(history.undo(from: state))
    case .key(KeyPress(.letter("y"), .control)): return restore(history.redo(from: state))
    case .mouse(let mouse) where mouse.action == .press:
      return press(at: mouse.place.column, width, look)
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key) -> WidgetOutcome {
    switch key {
    case .left: return pattern.place(before: cursor).map { go(to: $0) } ?? .ignored
    case .right: return go(to: cursor + 1)
    case .home: return go(to: 0)
    case .end: return go(to: (content.lastIndex { $0 != nil } ?? -1) + 1)
    case .backspace:
      guard let place = pattern.place(before: cursor) else { return .ignored }
      guard content[place] != nil else { return go(to: place) }
      return erase(place)
    case .delete:
      guard cursor < content.count, content[cursor] != nil else { return .ignored }
      return erase(cursor)
    case .enter: return .done
    default: return .ignored
    }
  }

  private var empty: [Character?] { Array(repeating: nil, count: content.count) }

  private var state: State { State(content: content, cursor: cursor) }

  private mutating func go(to index: Int) -> WidgetOutcome {
    let target = pattern.place(from: index)
    guard target != cursor else { return .ignored }
    history.endRun()
    cursor = target
    return .moved
  }

  private mutating func erase(_ place: Int) -> WidgetOutcome {
    var new = content
    new[place] = nil
    return set(new, place, as: .deletion)
  }

  private mutating func set(
    _ new: [Character?],
    _ place: Int,
    as kind: EditHistory<State>.Kind
  ) -> WidgetOutcome {
    guard new != content else { return .moved }
    history.note(state, before: kind)
    (content, cursor) = (new, place)
    return .changed
  }

  private mutating func restore(_ state: State?) -> WidgetOutcome {
    guard let state else { return .ignored }
    (content, cursor) = (state.content, state.cursor)
    return .changed
  }
}

extension MaskedField {
  /// Takes what was typed, one character after the other.
  private mutating func type(_ text: String) -> WidgetOutcome {
    var outcomes: Set<WidgetOutcome> = []
    for character in text.narrowed { outcomes.insert(type(character)) }
    // A change counts even where something else was not let in.
    return outcomes.contains(.changed)
      ? .changed : outcomes.contains(.refused) ? .refused : .moved
  }

  private mutating func type(_ character: Character) -> WidgetOutcome {
    if cursor < content.count, pattern.places[cursor].accepts(character) {
      var new = content
      new[cursor] = character
      let next = pattern.place(from: cursor + 1)
      let outcome = set(new, next, as: .insertion)
      cursor = next
      return outcome
    }
    // A fixed character typed where it was passed over already, or that comes next.
    if pattern.literals(before: cursor).contains(character) { return .moved }
    let next = pattern.place(from: cursor + 1)
    guard cursor < content.count, pattern.literals(before: next).contains(character) else {
      return .refused
    }
    return go(to: next)
  }

  /// Takes a text as a whole: from the cursor, or instead of everything where the cursor is at an end.
  private mutating func paste(_ text: String) -> WidgetOutcome {
    let first = pattern.place(from: 0)
    let isWhole = cursor == first || cursor == content.count
    let start = isWhole ? first : cursor
    guard
      let filled = pattern.filled(with: text.narrowed, isWhole ? empty : content, from: start),
      filled.content.contains(where: { $0 != nil })
    else { return .refused }
    let outcome = set(filled.content, pattern.place(from: filled.end), as: .other)
    cursor = pattern.place(from: filled.end)
    return outcome
  }

  private mutating func press(at column: Int, _ width: Int, _ look: Look) -> WidgetOutcome {
    var end = 0
    for index in pattern.places.indices.dropFirst(start(width, look)) {
      end += TerminalText.width(of: character(at: index), look.widths)
      if column < end { return go(to: index) == .moved ? .moved : .ignored }
    }
    return go(to: content.count)
  }
}

extension MaskedField {
  /// The first character shown: so that the cursor and what stands before it fit.
  private func start(_ width: Int, _ look: Look) -> Int {
    func size(_ index: Int) -> Int {
      index < content.count ? TerminalText.width(of: character(at: index), look.widths) : 1
    }
    var room = width - size(cursor)
    var first = cursor
    while first > 0, room >= size(first - 1) {
      first -= 1
      room -= size(first)
    }
    return first
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let row = area.rows.lowerBound
    var column = area.columns.lowerBound
    var cursor = ScreenPlace(column: column, row: row)
    let underline = CellStyle(isUnderlined: true)
    var empty = look.theme.style(.quiet)
    empty.isUnderlined = true
    screen.clear(ScreenArea(columns: area.columns, rows: row..<(row + 1)), underline)
    for index in content.indices.dropFirst(start(area.columns.count, look))
    where column < area.columns.upperBound {
      if index == self.cursor { cursor.column = column }
      let isEmpty = pattern.places[index].literal == nil && content[index] == nil
      column = screen.write(
        String(character(at: index)),
        at: ScreenPlace(column: column, row: row),
        isEmpty ? empty : underline,
        within: area
      )
    }
    if self.cursor == content.count { cursor.column = column }
    return area.cursor(at: cursor)
  }
}
