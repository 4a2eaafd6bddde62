import TextDisplay

/// Points of a scale in a row, with words at its ends: a rating, or 0 to 10.
///
/// Left and right choose, and so does typing the point: `1` and `0` one after the other are 10. Where the row is
/// too narrow, the points wrap.
public struct ScaleRow: Widget, Hashable {
  /// What the points say, the lowest first.
  public let points: [String]
  /// What the lowest point means.
  public let low: String
  /// What the highest point means.
  public let high: String
  /// The place of the point chosen.
  public private(set) var chosen: Int?
  /// What has been typed of a point of several digits.
  private var typed = ""

  /// Creates a scale.
  ///
  /// - Parameters:
  ///   - points: What the points say, the lowest first; at least one.
  ///   - low: What the lowest point means.
  ///   - high: What the highest point means.
  ///   - chosen: The place of the point chosen.
  public init(_ points: [String], low: String = "", high: String = "", chosen: Int? = nil) {
    self.points = points
    self.low = low
    self.high = high
    self.chosen = chosen
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int {
    let lines = cells(at: width, look).map(\.row).max().map { $0 + 1 } ?? 1
    return lines + (low.isEmpty && high.isEmpty ? 0 : 1)
  }

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
    case .mouse(let mouse) where mouse.action == .press:
      let place = cells(at: width, look).firstIndex { cell in
        cell.row == mouse.place.row
          && (cell.column..<(cell.column + cell.width)).contains(mouse.place.column)
      }
      return place.map { choose($0) } ?? .ignored
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key) -> WidgetOutcome {
    switch key {
    case .left: return choose((chosen ?? points.count) - 1)
    case .right: return choose((chosen ?? -1) + 1)
    case .home: return choose(0)
    case .end: return choose(points.count - 1)
    case .enter: return .done
    case .backspace, .delete:
      guard chosen != nil else { return .ignored }
      chosen = nil
      return .changed
    default: return .ignored
    }
  }

  /// Chooses the point that what was typed says, together with what was typed before where that says one too.
  private mutating func type(_ text: String) -> WidgetOutcome {
    for candidate in [typed + text, text] {
      if let place = points.firstIndex(of: candidate) {
        typed = candidate
        return choose(place)
      }
    }
    // Where the points are words, a digit is the number of one.
    if let number = Int(text), points.allSatisfy({ Int($0) == nil }),
      points.indices.contains(number - 1)
    {
      return choose(number - 1)
    }
    return text == " " ? .ignored : .refused
  }

  private mutating func choose(_ place: Int) -> WidgetOutcome {
    guard points.indices.contains(place) else { return .refused }
    guard place != chosen else { return .moved }
    chosen = place
    return .changed
  }

  /// A point on the row.
  private struct Cell {
    let column: Int
    let row: Int
    let width: Int
  }

  private func text(_ place: Int, _ look: Look) -> String {
    let marks = look.theme.marks
    return "\(place == chosen ? marks.radioOn : marks.radioOff) \(points[place])"
  }

  private func cells(at width: Int, _ look: Look) -> [Cell] {
    let widest =
      points.indices.map { TerminalText.width(of: text($0, look), look.widths) }.max() ?? 1
    // All points take the same room, so that equal steps look equal; two columns lie between them.
    let step = widest + 2
    let perRow = max((width + 2) / step, 1)
    return points.indices.map { place in
      Cell(column: place % perRow * step, row: place / perRow, width: widest)
    }
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let cells = cells(at: area.columns.count, look)
    var cursor: ScreenPlace?
    for (place, cell) in cells.enumerated() {
      let spot = ScreenPlace(
        column: area.columns.lowerBound + cell.column,
        row: area.rows.lowerBound + cell.row
      )
      let isHere = place == chosen ?? 0
      if isHere, look.isFocused { cursor = spot }
      let role: Theme.Role = place == chosen ? look.isFocused ? .focus : .chosen : .body
      screen.write(text(place, look), at: spot, look.theme.style(role), within: area)
    }
    drawEnds(on: &screen, in: area, below: (cells.map(\.row).max() ?? 0) + 1, look)
    return area.cursor(at: cursor)
  }

  /// The words of the ends: the low one below the first point, the high one at the right end of the points.
  private func drawEnds(
    on screen: inout Screen,
    in area: ScreenArea,
    below row: Int,
    _ look: Look
  ) {
    guard !low.isEmpty || !high.isEmpty else { return }
    let style = look.theme.style(.quiet)
    let line = area.rows.lowerBound + row
    let cells = cells(at: area.columns.count, look)
    let right = cells.map { $0.column + $0.width }.max() ?? 0
    let left = ScreenPlace(column: area.columns.lowerBound, row: line)
    let end = screen.write(low, at: left, style, within: area)
    let wanted = area.columns.lowerBound + right - TerminalText.width(of: high, look.widths)
    let place = ScreenPlace(column: max(wanted, end + (low.isEmpty ? 0 : 2)), row: line)
    screen.write(high, at: place, style, within: area)
  }
}
