import TextDisplay

/// A list of which one or several may be chosen: radio buttons or boxes to tick.
///
/// Arrows go through it, Space chooses, Enter chooses the option one has gone to and goes on; a digit chooses the option of that number.
/// Long texts wrap below their beginning; a list longer than its rows scrolls.
public struct OptionList: Widget, Hashable {
  /// One option.
  public struct Option: Sendable, Hashable {
    /// What it says.
    public let text: String
    /// True where choosing it takes back all others: "none of these".
    public let isExclusive: Bool

    /// Creates an option.
    ///
    /// - Parameters:
    ///   - text: What it says.
    ///   - isExclusive: True where choosing it takes back all others.
    public init(_ text: String, isExclusive: Bool = false) {
      self.text = text
      self.isExclusive = isExclusive
    }
  }

  /// The options in order.
  public let options: [Option]
  /// The places of the options chosen.
  public private(set) var chosen: Set<Int>
  /// The place of the option that keys go to.
  public private(set) var current: Int
  /// True where several may be chosen.
  public let isMultiple: Bool
  /// How many may be chosen at most.
  public let maximum: Int
  /// How many rows it may take.
  public var rowLimit: Int
  /// True where a digit chooses the option of that number.
  private let hasNumbers: Bool
  /// True once somebody has gone through it, so that Enter means the current option.
  private var isVisited: Bool

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - options: The options in order.
  ///   - chosen: The places of those chosen.
  ///   - isMultiple: True where several may be chosen.
  ///   - maximum: How many may be chosen at most.
  ///   - rowLimit: How many rows it may take.
  ///   - hasNumbers: True where a digit chooses, as long as there are no more than nine options.
  ///   - isVisited: True where Enter chooses the first option although nobody has gone through the list.
  public init(
    _ options: [Option],
    chosen: Set<Int> = [],
    isMultiple: Bool = false,
    maximum: Int = .max,
    rowLimit: Int = .max,
    hasNumbers: Bool = true,
    isVisited: Bool = false
  ) {
    self.isVisited = isVisited
    self.options = options
    self.chosen = chosen
    self.isMultiple = isMultiple
    self.maximum = maximum
    self.hasNumbers = hasNumbers && options.count <= 9
    self.rowLimit = max(rowLimit, 3)
    current = chosen.min() ?? 0
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int {
    var count = 0
    for place in options.indices {
      count += rows(of: place, at: width, look).count
      if count >= rowLimit { return rowLimit }
    }
    return max(count, 1)
  }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    guard !options.isEmpty else { return .ignored }
    switch event {
    case .text(" "): return toggle(current)
    case .text(let text): return choose(byNumber: text)
    case .key(let press) where press.modifiers.isEmpty: return take(press.key)
    case .mouse(let mouse): return take(mouse, width, look)
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key) -> WidgetOutcome {
    switch key {
    case .up: return go(to: current - 1)
    case .down: return go(to: current + 1)
    case .home: return go(to: 0)
    case .end: return go(to: options.count - 1)
    case .enter:
      // Enter alone passes by: it must not answer for somebody.
      if isMultiple || chosen.contains(current) || !isVisited { return .done }
      _ = toggle(current)
      return .done
    case .backspace, .delete:
      guard !chosen.isEmpty else { return .ignored }
      chosen = []
      return .changed
    default: return .ignored
    }
  }

  private mutating func take(
    _ mouse: MouseEvent,
    _ width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    switch mouse.action {
    case .scrollUp: return go(to: current - 1)
    case .scrollDown: return go(to: current + 1)
    case .press:
      let shown = shownRows(at: width, look)
      guard shown.indices.contains(mouse.place.row) else { return .ignored }
      current = shown[mouse.place.row].option
      return toggle(current)
    case .drag, .release: return .ignored
    }
  }

  /// Goes to an option; beyond the ends the key belongs to whoever is around.
  private mutating func go(to place: Int) -> WidgetOutcome {
    guard options.indices.contains(place), place != current else { return .ignored }
    current = place
    isVisited = true
    return .moved
  }

  private mutating func choose(byNumber text: String) -> WidgetOutcome {
    guard let number = Int(text), hasNumbers, options.indices.contains(number - 1) else {
      return .ignored
    }
    current = number - 1
    return toggle(current)
  }

  private mutating func toggle(_ place: Int) -> WidgetOutcome {
    guard isMultiple else {
      guard chosen != [place] else { return .moved }
      chosen = [place]
      return .changed
    }
    if chosen.remove(place) != nil { return .changed }
    if options[place].isExclusive {
      chosen = [place]
      return .changed
    }
    let others = chosen.filter { !options[$0].isExclusive }
    guard others.count < maximum else { return .refused }
    chosen = others.union([place])
    return .changed
  }
}

extension OptionList {
  /// A row of the list: a piece of an option's text.
  private struct Row {
    let option: Int
    let text: String
    let isFirst: Bool
  }

  private func mark(_ place: Int, _ look: Look) -> String {
    let marks = look.theme.marks
    let isOn = chosen.contains(place)
    return isMultiple
      ? isOn ? marks.checkOn : marks.checkOff : isOn ? marks.radioOn : marks.radioOff
  }

  /// The columns before the text: the pointer, the mark and, where digits choose, the number.
  private func inset(_ look: Look) -> Int {
    let marks = look.theme.marks
    let mark = TerminalText.width(of: isMultiple ? marks.checkOn : marks.radioOn, look.widths)
    return 2 + mark + 1 + (hasNumbers ? 3 : 0)
  }

  private func rows(of place: Int, at width: Int, _ look: Look) -> [Row] {
    let room = max(width - inset(look), 4)
    let text = options[place].text
    return TerminalText.wrapped(text.isEmpty ? " " : text, to: room, look.widths).enumerated()
      .map { Row(option: place, text: $0.element, isFirst: $0.offset == 0) }
  }

  /// The rows around the current option that fit.
  ///
  /// - Complexity: Linear in the rows that fit, not in the number of options.
  private func shownRows(at width: Int, _ look: Look) -> ArraySlice<Row> {
    // Each option has a row at least, so no more of them can show before and behind the current one.
    let reach = min(rowLimit, options.count)
    let around = max(current - reach, 0)..<min(current + reach + 1, options.count)
    let rows = around.flatMap { self.rows(of: $0, at: width, look) }
    guard rows.count > rowLimit else { return rows[...] }
    let first = rows.firstIndex { $0.option == current } ?? 0
    let start = min(max(first - rowLimit / 2, 0), rows.count - rowLimit)
    return ArraySlice(Array(rows[start..<(start + rowLimit)]))
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    var cursor: ScreenPlace?
    let left = area.columns.lowerBound
    for (offset, row) in shownRows(at: area.columns.count, look).enumerated() {
      let isCurrent = look.isFocused && row.option == current
      let isChosen = chosen.contains(row.option)
      let style = look.theme.style(isCurrent ? .focus : isChosen ? .chosen : .body)
      let line = area.rows.lowerBound + offset
      var column = left + inset(look)
      if row.isFirst {
        if isCurrent {
          let place = ScreenPlace(column: left, row: line)
          screen.write(look.theme.marks.pointer, at: place, style, within: area)
        }
        let number = hasNumbers ? "\(row.option + 1). " : ""
        let place = ScreenPlace(column: left + 2, row: line)
        if isCurrent { cursor = place }
        let head = "\(mark(row.option, look)) \(number)"
        column = screen.write(head, at: place, style, within: area)
      }
      let place = ScreenPlace(column: column, row: line)
      screen.write(row.text, at: place, style, within: area)
    }
    return area.cursor(at: cursor)
  }
}
