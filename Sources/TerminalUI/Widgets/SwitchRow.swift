import TextDisplay

/// Yes or no, side by side, or not decided yet.
///
/// Left and Right choose, Space changes over, `1` and `y` are the first, `2` and `n` the second, Backspace takes the choice
/// back. Where both have no room side by side they stand below each other.
public struct SwitchRow: Widget, Hashable {
  /// What stands for yes.
  public let yes: String
  /// What stands for no.
  public let no: String
  /// True for yes, false for no, nil as long as nothing is chosen.
  public private(set) var value: Bool?

  /// Creates a switch.
  ///
  /// - Parameters:
  ///   - yes: What stands for yes.
  ///   - no: What stands for no.
  ///   - value: True for yes, false for no, nil as long as nothing is chosen.
  public init(yes: String, no: String, value: Bool? = nil) {
    self.yes = yes
    self.no = no
    self.value = value
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int { isBeside(width, look) ? 1 : 2 }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    switch event {
    case .text(let text): return type(text.narrowed.lowercased())
    case .key(let press) where press.modifiers.isEmpty: return take(press.key)
    case .mouse(let mouse) where mouse.action == .press:
      let isYes =
        isBeside(width, look) ? mouse.place.column < offset(look) - 1 : mouse.place.row == 0
      return mouse.place.row < height(at: width, look) ? choose(isYes) : .ignored
    default: return .ignored
    }
  }

  private mutating func type(_ text: String) -> WidgetOutcome {
    switch text {
    case " ": return choose(!(value ?? false))
    case "1", "y", yes.lowercased(): return choose(true)
    case "2", "n", no.lowercased(): return choose(false)
    default: return .refused
    }
  }

  private mutating func take(_ key: Key) -> WidgetOutcome {
    switch key {
    case .left, .home: return choose(true)
    case .right, .end: return choose(false)
    case .enter: return .done
    case .backspace, .delete:
      guard value != nil else { return .ignored }
      value = nil
      return .changed
    default: return .ignored
    }
  }

  private mutating func choose(_ new: Bool) -> WidgetOutcome {
    guard new != value else { return .moved }
    value = new
    return .changed
  }

  private func text(_ isYes: Bool, _ look: Look) -> String {
    let marks = look.theme.marks
    return "\(value == isYes ? marks.radioOn : marks.radioOff) \(isYes ? yes : no)"
  }

  /// Where the second one begins when both stand side by side.
  private func offset(_ look: Look) -> Int {
    TerminalText.width(of: text(true, look), look.widths) + 3
  }

  private func isBeside(_ width: Int, _ look: Look) -> Bool {
    offset(look) + TerminalText.width(of: text(false, look), look.widths) <= width
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    var cursor: ScreenPlace?
    let isBeside = isBeside(area.columns.count, look)
    for isYes in [true, false] {
      let place = ScreenPlace(
        column: area.columns.lowerBound + (isBeside && !isYes ? offset(look) : 0),
        row: area.rows.lowerBound + (isBeside || isYes ? 0 : 1)
      )
      let isChosen = value == isYes
      let role: Theme.Role = isChosen ? look.isFocused ? .focus : .chosen : .body
      screen.write(text(isYes, look), at: place, look.theme.style(role), within: area)
      if value ?? true == isYes, area.contains(place) { cursor = place }
    }
    return cursor
  }
}
