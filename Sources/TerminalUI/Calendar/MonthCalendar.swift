import TextDisplay

/// The days of a month in weeks that begin on Monday, of which one is chosen.
///
/// Arrows go by days and weeks, Page Up and Page Down by months, with Shift by years, Home and End to the ends of the month;
/// Enter or Space takes the day. Days outside the limits are marked and cannot be reached.
public struct MonthCalendar: Widget, Hashable {
  /// The day that keys go to.
  public private(set) var day: CalendarDate
  /// The day that is chosen already; nil where none is.
  public let chosen: CalendarDate?
  /// Today, which stands out; nil where nobody knows.
  public let today: CalendarDate?
  /// The days that may be chosen.
  public let limits: ClosedRange<CalendarDate>
  /// The heads of the columns from Monday on.
  public let weekdays: [String]

  /// The columns of a day: a mark and two digits.
  private static let cellWidth = 3

  /// Creates a calendar.
  ///
  /// - Parameters:
  ///   - day: The day to begin with; the nearest one within the limits counts.
  ///   - chosen: The day that is chosen already.
  ///   - today: Today, which stands out.
  ///   - minimum: The first day that may be chosen; nil for any.
  ///   - maximum: The last day that may be chosen; nil for any.
  ///   - weekdays: The heads of the columns from Monday on, of two columns each: `一`, `Mo`.
  public init(
    _ day: CalendarDate,
    chosen: CalendarDate? = nil,
    today: CalendarDate? = nil,
    minimum: CalendarDate? = nil,
    maximum: CalendarDate? = nil,
    weekdays: [String] = []
  ) {
    let least = minimum ?? .first
    limits = least...max(maximum ?? .last, least)
    self.day = min(max(day, limits.lowerBound), limits.upperBound)
    self.chosen = chosen
    self.today = today
    self.weekdays = weekdays
  }

  /// How many rows it takes at some width: a title, the heads and six weeks.
  public func height(at width: Int, _ look: Look) -> Int { 8 }

  /// Takes what came from the terminal; ``WidgetOutcome/done`` says that the day is taken.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    switch event {
    case .text(" "), .text("\u{3000}"): return .done
    case .key(let press) where press.modifiers.isEmpty: return take(press.key)
    case .key(KeyPress(.pageUp, .shift)): return go(to: day.adding(months: -12))
    case .key(KeyPress(.pageDown, .shift)): return go(to: day.adding(months: 12))
    case .mouse(let mouse): return take(mouse, width)
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key) -> WidgetOutcome {
    switch key {
    case .left: return go(to: day.adding(days: -1))
    case .right: return go(to: day.adding(days: 1))
    case .up: return go(to: day.adding(days: -7))
    case .down: return go(to: day.adding(days: 7))
    case .pageUp: return go(to: day.adding(months: -1))
    case .pageDown: return go(to: day.adding(months: 1))
    case .home: return go(to: day.adding(days: 1 - day.day))
    case .end: return go(to: day.adding(days: monthLength - day.day))
    case .enter: return .done
    default: return .ignored
    }
  }

  private mutating func take(_ mouse: MouseEvent, _ width: Int) -> WidgetOutcome {
    switch mouse.action {
    case .scrollUp: return go(to: day.adding(months: -1))
    case .scrollDown: return go(to: day.adding(months: 1))
    case .press:
      let shown = shownWeekdays(width)
      if mouse.place.row == 0 {
        let isLeft = mouse.place.column < shown.count * Self.cellWidth / 2
        return go(to: day.adding(months: isLeft ? -1 : 1))
      }
      let place = mouse.place.column / Self.cellWidth
      guard (2..<8).contains(mouse.place.row), place < shown.count else { return .ignored }
      let cell = (mouse.place.row - 2) * 7 + shown.lowerBound + place - firstWeekday
      guard (0..<monthLength).contains(cell) else { return .ignored }
      let target = day.adding(days: cell + 1 - day.day)
      guard limits.contains(target) else { return .refused }
      day = target
      return .done
    case .drag, .release: return .ignored
    }
  }

  /// Goes to a day, or to the nearest one within the limits.
  private mutating func go(to target: CalendarDate) -> WidgetOutcome {
    let target = min(max(target, limits.lowerBound), limits.upperBound)
    guard target != day else { return .refused }
    day = target
    return .moved
  }

  private var monthLength: Int { CalendarDate.days(inMonth: day.month, of: day.year) }

  private var firstWeekday: Int { day.adding(days: 1 - day.day).weekday }

  /// The days of the week that have room, that of the current day among them.
  private func shownWeekdays(_ width: Int) -> Range<Int> {
    let count = min(max(width / Self.cellWidth, 1), 7)
    let first = min(max(day.weekday - count / 2, 0), 7 - count)
    return first..<(first + count)
  }
}

extension MonthCalendar {
  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let shown = shownWeekdays(area.columns.count)
    let left = area.columns.lowerBound
    let top = area.rows.lowerBound
    drawHead(on: &screen, in: area, shown, look)
    var cursor: ScreenPlace?
    for number in 1...monthLength {
      let date = day.adding(days: number - day.day)
      let cell = firstWeekday + number - 1
      guard shown.contains(cell % 7) else { continue }
      let column = left + (cell % 7 - shown.lowerBound) * Self.cellWidth
      let place = ScreenPlace(column: column, row: top + 2 + cell / 7)
      let digits = TerminalText.padded(String(number), to: 2, .right)
      // The mark has a style of its own, so that what is underlined is the number.
      let behind = screen.write(mark(date, look), at: place, look.theme.style(.body), within: area)
      let spot = ScreenPlace(column: behind, row: place.row)
      screen.write(digits, at: spot, style(date, look), within: area)
      if date == day, area.contains(spot) { cursor = spot }
    }
    return cursor
  }

  private func drawHead(
    on screen: inout Screen,
    in area: ScreenArea,
    _ shown: Range<Int>,
    _ look: Look
  ) {
    let width = shown.count * Self.cellWidth
    let title = String(day.text.prefix(7))
    let hasRoom = width >= title.count + 5
    let isFirst = day.year == limits.lowerBound.year && day.month == limits.lowerBound.month
    let isLast = day.year == limits.upperBound.year && day.month == limits.upperBound.month
    let row = area.rows.lowerBound
    let heading = look.theme.style(.heading)
    let marks: [(String, Int)] = [
      (isFirst ? " " : "<", 1), (title, (width - title.count) / 2 + 1),
      (isLast ? " " : ">", width - 1),
    ]
    for (text, column) in marks where hasRoom || text == title {
      let place = ScreenPlace(
        column: area.columns.lowerBound + (hasRoom ? column : 0),
        row: row
      )
      screen.write(text, at: place, heading, within: area)
    }
    for (offset, weekday) in shown.enumerated() where weekdays.indices.contains(weekday) {
      let name = TerminalText.start(of: TerminalText.sanitized(weekdays[weekday]), fitting: 2)
      let place = ScreenPlace(
        column: area.columns.lowerBound + offset * Self.cellWidth + 1,
        row: row + 1
      )
      screen.write(name, at: place, look.theme.style(.quiet), within: area)
    }
  }

  /// What stands before a day, so that all can be told without colours.
  private func mark(_ date: CalendarDate, _ look: Look) -> String {
    guard limits.contains(date) else { return look.theme.marks.closed }
    if date == day, look.isFocused { return look.theme.marks.pointer }
    return date == chosen ? "*" : " "
  }

  private func style(_ date: CalendarDate, _ look: Look) -> CellStyle {
    let role: Theme.Role =
      !limits.contains(date)
      ? .quiet
      : date == day && look.isFocused ? .selection : date == chosen ? .chosen : .body
    var style = look.theme.style(role)
    style.isUnderlined = date == today
    return style
  }
}
