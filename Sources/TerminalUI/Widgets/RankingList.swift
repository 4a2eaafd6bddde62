import TextDisplay

/// Options put in an order: those ranked come first with their number, the others wait below.
///
/// Space or Enter takes the current option into the ranking or out of it; with Shift or Ctrl held, or by `+` and `-`,
/// the arrows move a ranked option.
public struct RankingList: Widget, Hashable {
  /// What the options say.
  public let options: [String]
  /// The places of the ranked options, the first one first.
  public private(set) var ranked: [Int]
  /// How many may be ranked.
  public let maximum: Int
  /// Where one is among the lines shown: ranked options first, then the others as written.
  public private(set) var current = 0

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - options: What the options say.
  ///   - ranked: The places of those ranked, the first one first.
  ///   - maximum: How many may be ranked.
  public init(_ options: [String], ranked: [Int] = [], maximum: Int = .max) {
    self.options = options
    self.ranked = ranked
    self.maximum = maximum
  }

  /// The options in the order shown.
  private var order: [Int] { ranked + options.indices.filter { !ranked.contains($0) } }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int { max(options.count, 1) }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    guard !options.isEmpty else { return .ignored }
    switch event {
    case .text(" "): return toggle()
    case .text("+"): return shift(-1)
    case .text("-"): return shift(1)
    case .key(let press):
      let isMoving = !press.modifiers.isDisjoint(with: [.shift, .control])
      switch press.key {
      case .up: return isMoving ? shift(-1) : go(to: current - 1)
      case .down: return isMoving ? shift(1) : go(to: current + 1)
      case .home where !isMoving: return go(to: 0)
      case .end where !isMoving: return go(to: options.count - 1)
      case .enter where !isMoving: return .done
      default: return .ignored
      }
    case .mouse(let mouse)
    where mouse.action == .press && options.indices.contains(mouse.place.row):
      current = mouse.place.row
      return toggle()
    default: return .ignored
    }
  }

  private mutating func go(to line: Int) -> WidgetOutcome {
    guard options.indices.contains(line), line != current else { return .ignored }
    current = line
    return .moved
  }

  private mutating func toggle() -> WidgetOutcome {
    let option = order[current]
    if let rank = ranked.firstIndex(of: option) {
      ranked.remove(at: rank)
    } else {
      guard ranked.count < maximum else { return .refused }
      ranked.append(option)
    }
    return .changed
  }

  /// Moves a ranked option up or down among the ranked ones.
  private mutating func shift(_ step: Int) -> WidgetOutcome {
    guard ranked.indices.contains(current), ranked.indices.contains(current + step) else {
      return .refused
    }
    ranked.swapAt(current, current + step)
    current += step
    return .changed
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    var cursor: ScreenPlace?
    let digits = String(options.count).count
    for (line, option) in order.enumerated() {
      let isCurrent = look.isFocused && line == current
      let row = area.rows.lowerBound + line
      let rank = line < ranked.count ? String(line + 1) : look.theme.marks.empty
      let number = TerminalText.padded(rank, to: digits, .right)
      let style = look.theme.style(isCurrent ? .focus : line < ranked.count ? .chosen : .body)
      if isCurrent {
        let place = ScreenPlace(column: area.columns.lowerBound, row: row)
        screen.write(look.theme.marks.pointer, at: place, style, within: area)
        cursor = ScreenPlace(column: place.column + 2, row: row)
      }
      let place = ScreenPlace(column: area.columns.lowerBound + 2, row: row)
      let room = area.columns.count - 3 - digits
      let text = TerminalText.truncated(options[option], to: max(room, 1))
      screen.write("\(number) \(text)", at: place, style, within: area)
    }
    return area.cursor(at: cursor)
  }
}
