/// A number between two ends, moved in steps or typed.
public struct Slider: Widget, Hashable {
  /// The least and the greatest number.
  public let range: ClosedRange<Double>
  /// How far one step goes; greater than 0.
  public let step: Double
  /// The number; nil as long as none is chosen.
  public private(set) var value: Double?
  private var typed = ""

  /// Creates a slider.
  ///
  /// - Parameters:
  ///   - range: The least and the greatest number.
  ///   - step: How far one step goes; 1 where it is not greater than 0.
  ///   - value: The number; nil as long as none is chosen.
  public init(_ range: ClosedRange<Double>, step: Double = 1, value: Double? = nil) {
    self.range = range
    self.step = step > 0 ? step : 1
    self.value = value.map { min(max($0, range.lowerBound), range.upperBound) }
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
    case .key(let press) where press.modifiers.isEmpty:
      let outcome = take(press.key)
      if outcome != .ignored { typed = "" }
      return outcome
    case .mouse(let mouse) where mouse.action == .press || mouse.action == .drag:
      let room = max(barWidth(width) - 1, 1)
      let part = min(max(Double(mouse.place.column) / Double(room), 0), 1)
      return set(range.lowerBound + part * (range.upperBound - range.lowerBound))
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key) -> WidgetOutcome {
    switch key {
    case .left: return set((value ?? range.upperBound + step) - step)
    case .right: return set((value ?? range.lowerBound - step) + step)
    case .pageDown: return set((value ?? range.upperBound) - 10 * step)
    case .pageUp: return set((value ?? range.lowerBound) + 10 * step)
    case .home: return set(range.lowerBound)
    case .end: return set(range.upperBound)
    case .enter: return .done
    case .backspace, .delete:
      guard value != nil else { return .ignored }
      (value, typed) = (nil, "")
      return .changed
    default: return .ignored
    }
  }

  /// Takes digits; a number that is out of range is refused.
  private mutating func type(_ text: String) -> WidgetOutcome {
    for candidate in [typed + text, text] {
      guard let number = Double(candidate), range.contains(number) else { continue }
      typed = candidate
      return set(number)
    }
    return text == " " ? .ignored : .refused
  }

  /// Sets the nearest number that a whole count of steps reaches.
  private mutating func set(_ wanted: Double) -> WidgetOutcome {
    let bounded = min(max(wanted, range.lowerBound), range.upperBound)
    let steps = ((bounded - range.lowerBound) / step).rounded()
    let new = min(range.lowerBound + steps * step, range.upperBound)
    guard new != value else { return .refused }
    value = new
    return .changed
  }

  private func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  private var ends: String { "\(text(range.lowerBound))–\(text(range.upperBound))" }

  /// The bar takes what both ends as text leave.
  private func barWidth(_ width: Int) -> Int {
    max(min(width - ends.count - 2, 60), 4)
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let marks = look.theme.marks
    let width = barWidth(area.columns.count)
    let span = range.upperBound - range.lowerBound
    let part = value.map { span > 0 ? ($0 - range.lowerBound) / span : 1 }
    let knob = part.map { Int(($0 * Double(width - 1)).rounded()) }
    let row = area.rows.lowerBound
    let left = area.columns.lowerBound
    for column in 0..<width {
      let isFull = knob.map { column < $0 } ?? false
      let sign = column == knob ? marks.knob[...] : isFull ? marks.full[...] : marks.empty[...]
      let style = look.theme.style(look.isFocused && column == knob ? .focus : .body)
      let place = ScreenPlace(column: left + column, row: row)
      screen.write(String(sign), at: place, style, within: area)
    }
    let shown = value.map(text) ?? ends
    let role: Theme.Role = value == nil ? .quiet : .body
    let place = ScreenPlace(column: left + width + 2, row: row)
    screen.write(shown, at: place, look.theme.style(role), within: area)
    return area.cursor(at: ScreenPlace(column: left + (knob ?? 0), row: row))
  }
}
