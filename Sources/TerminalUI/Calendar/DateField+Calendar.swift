extension DateField {
  mutating func openCalendar() -> WidgetOutcome {
    guard kind.hasCalendar else { return .ignored }
    let limits = [minimum, maximum].map { $0.flatMap(kind.numbers(in:)) }
    let days = zip(limits, [false, true]).map { numbers, isLast -> CalendarDate? in
      guard let numbers else { return nil }
      if kind == .week {
        return CalendarDate.monday(of: numbers[1], in: numbers[0]).adding(days: isLast ? 6 : 0)
      }
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    calendar = MonthCalendar(
      day ?? today ?? days[0] ?? days[1] ?? .default,
      chosen: day,
      today: today,
      minimum: days[0],
      maximum: days[1],
      weekdays: weekdays
    )
    return .moved
  }

  /// Gives an event to the open calendar; nil where it is none of its own.
  mutating func receiveInCalendar(
    _ event: TerminalEvent,
    _ width: Int,
    _ look: Look
  ) -> WidgetOutcome? {
    guard var open = calendar else { return nil }
    var event = event
    switch event {
    case .key(KeyPress(.escape)), .key(KeyPress(.function(4))):
      calendar = nil
      return .moved
    case .mouse(let mouse):
      guard mouse.place.row > 0 else { return nil }
      let place = ScreenPlace(column: mouse.place.column, row: mouse.place.row - 1)
      event = .mouse(MouseEvent(mouse.action, at: place))
    // What is typed goes into the parts.
    case .text(let text) where text.narrowed != " ":
      calendar = nil
      return nil
    case .paste, .key(KeyPress(.backspace)), .key(KeyPress(.delete)):
      calendar = nil
      let outcome = receive(event, width: width, look)
      return outcome == .ignored ? .moved : outcome
    default: break
    }
    let outcome = open.receive(event, width: width, look)
    guard outcome == .done else {
      // Undoing and the like would change what the calendar shows as chosen.
      calendar = open
      return outcome
    }
    calendar = nil
    return take(open.day)
  }

  private mutating func take(_ day: CalendarDate) -> WidgetOutcome {
    let former = digits
    history.note(entry, before: .other)
    let week = day.week
    fill(kind == .week ? [week.year, week.week] : [day.year, day.month, day.day])
    (current, isFresh) = (min(3, digits.count - 1), true)
    return digits == former ? .moved : .changed
  }

  /// A sign of the field, and the part it belongs to.
  private struct Cell {
    let sign: Character
    let part: Int?
  }

  private var cells: [Cell] {
    kind.parts.enumerated().flatMap { place, part in
      // A blank is easier to read than the letter between a day and a time.
      let separator = kind.separator(before: part).replacing("T", with: " ")
      let empty = String(repeating: "_", count: part.width - digits[place].count)
      return separator.map { Cell(sign: $0, part: nil) }
        + (digits[place] + empty).map { Cell(sign: $0, part: place) }
    }
  }

  /// The cells of the current part, and the one of the cursor.
  private var place: (part: Range<Int>, cursor: Int) {
    let start = cells.firstIndex { $0.part == current } ?? 0
    let width = kind.parts[current].width
    return (start..<(start + width), start + (isFresh ? 0 : digits[current].count))
  }

  /// The first cell shown: so that the current part does, as far as it fits.
  private func start(_ width: Int) -> Int {
    let place = place
    let end = max(place.part.upperBound, place.cursor + 1)
    return max(0, min(place.part.lowerBound, end - width), place.cursor + 1 - width)
  }

  func part(at column: Int, _ width: Int) -> Int {
    let cells = cells
    let index = min(start(width) + max(column, 0), cells.count - 1)
    return cells[...index].last { $0.part != nil }?.part ?? 0
  }

  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    let row = area.rows.lowerBound
    let first = start(area.columns.count)
    let line = ScreenArea(columns: area.columns, rows: row..<(row + 1))
    screen.clear(line, CellStyle(isUnderlined: true))
    for (offset, cell) in cells.dropFirst(first).enumerated() {
      let isCurrent = look.isFocused && cell.part == current && calendar == nil
      let role: Theme.Role = isCurrent ? .selection : cell.sign == "_" ? .quiet : .body
      var style = look.theme.style(role)
      style.isUnderlined = true
      let place = ScreenPlace(column: area.columns.lowerBound + offset, row: row)
      screen.write(String(cell.sign), at: place, style, within: area)
    }
    if look.isFocused, let calendar {
      let rows = min(row + 1, area.rows.upperBound)..<area.rows.upperBound
      let rest = ScreenArea(columns: area.columns, rows: rows)
      return calendar.draw(on: &screen, in: rest, look)
    }
    return ScreenPlace(column: area.columns.lowerBound + place.cursor - first, row: row)
  }
}
