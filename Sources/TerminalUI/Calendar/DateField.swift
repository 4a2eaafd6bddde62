/// A day, a month, a week or a time, typed part by part or chosen in a calendar.
///
/// Digits go into the part one is in and then into the next one; Left and Right go through the parts, Up and Down change
/// one, Backspace and Delete clear it, and a date pasted in any usual form fills all. F4 or Space opens a
/// calendar where days are asked for.
///
/// ## Usage
/// ```swift
/// var birthday = DateField(.date, maximum: "2026-11-26", weekdays: ["一", "二", "三", "四", "五", "六", "日"])
/// birthday.receive(.text("19900517"), width: 24, look)
/// birthday.value  // 1990-05-17
/// ```
public struct DateField: Widget, Hashable {
  /// What was typed so far.
  public enum State: Sendable, Hashable {
    /// Nothing.
    case empty
    /// Some parts lack.
    case incomplete
    /// A day that no calendar has, such as 31 February, or a week that the year has not.
    case impossible
    /// Before the first one that may be given.
    case beforeMinimum
    /// After the last one that may be given.
    case afterMaximum
    /// Complete and within the limits.
    case complete
  }

  /// What is asked for.
  public let kind: Kind
  /// The first and the last that may be given, in the form of ``value``; nil for any.
  public let minimum: String?
  /// The last that may be given, in the form of ``value``; nil for any.
  public let maximum: String?
  /// Today, which the calendar shows and steps begin with; nil where nobody knows.
  public let today: CalendarDate?
  /// The heads of the calendar's columns from Monday on.
  public let weekdays: [String]
  /// The digits of each part.
  var digits: [String]
  /// The part that keys go to.
  var current = 0
  /// True where the next digit begins the part anew.
  var isFresh = true
  var calendar: MonthCalendar?
  var history = EditHistory<Entry>()

  /// What can be taken back.
  struct Entry: Sendable, Hashable {
    let digits: [String]
    let current: Int
  }

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - kind: What is asked for.
  ///   - value: What it begins with, in the form of ``value``; nothing where it does not read.
  ///   - minimum: The first that may be given, in the form of ``value``; nil for any.
  ///   - maximum: The last that may be given, in the form of ``value``; nil for any.
  ///   - today: Today, which the calendar shows and steps begin with.
  ///   - weekdays: The heads of the calendar's columns from Monday on.
  public init(
    _ kind: Kind = .date,
    value: String? = nil,
    minimum: String? = nil,
    maximum: String? = nil,
    today: CalendarDate? = nil,
    weekdays: [String] = []
  ) {
    self.kind = kind
    self.minimum = minimum
    self.maximum = maximum
    self.today = today
    self.weekdays = weekdays
    digits = kind.parts.map { _ in "" }
    if let numbers = value.flatMap(kind.numbers(in:)) { fill(numbers) }
  }

  /// The date or time in the form of ISO 8601, within the limits or not: `2026-11-26`, `2026-11`, `09:30`, `2026-11-26T09:30` or
  /// `2026-W48`; nil while it is incomplete or impossible.
  public var value: String? {
    let parts = kind.parts
    var text = ""
    for (place, part) in parts.enumerated() {
      guard let number = number(place), part.range.contains(number),
        part != .year || digits[place].count == part.width
      else { return nil }
      text += kind.separator(before: part) + CalendarDate.padded(number, part.width)
    }
    return exists ? text : nil
  }

  /// What was typed so far.
  public var state: State {
    guard digits.contains(where: { !$0.isEmpty }) else { return .empty }
    guard let value else { return exists ? .incomplete : .impossible }
    if let minimum, value < minimum { return .beforeMinimum }
    if let maximum, value > maximum { return .afterMaximum }
    return .complete
  }

  /// True while the calendar is open.
  public var isOpen: Bool { calendar != nil }

  /// Closes the calendar and changes nothing else, as when the focus goes elsewhere.
  public mutating func close() { calendar = nil }

  /// False for a day that its month has not, as far as the month is known.
  private var exists: Bool {
    for (place, part) in kind.parts.enumerated() where digits[place].count == part.width {
      guard let number = number(place), part.range.contains(number) else { return false }
    }
    if let week = number(.week), let year = number(.year), digits[0].count == 4 {
      return week <= CalendarDate.weeks(in: year)
    }
    guard let day = number(.day) else { return true }
    return day <= monthLength
  }

  /// How many days the month has; the longest it may have where month or year lack.
  var monthLength: Int {
    guard let month = number(.month), (1...12).contains(month) else { return 31 }
    let year = digits[0].count == 4 ? number(.year) : nil
    return CalendarDate.days(inMonth: month, of: year ?? 2000)
  }

  func number(_ place: Int) -> Int? { Int(digits[place]) }

  func number(_ part: DatePart) -> Int? { kind.parts.firstIndex(of: part).flatMap(number) }

  /// The day typed, or the first one of the week; nil as long as there is none.
  var day: CalendarDate? {
    guard value != nil || kind == .dateTime else { return nil }
    if let week = number(.week), let year = number(.year) {
      return CalendarDate.monday(of: week, in: year)
    }
    guard let year = number(.year), let month = number(.month), let day = number(.day) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  mutating func fill(_ numbers: [Int]) {
    for (place, (part, number)) in zip(kind.parts, numbers).enumerated() {
      digits[place] = CalendarDate.padded(number, part.width)
    }
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int {
    1 + (look.isFocused ? calendar?.height(at: width, look) ?? 0 : 0)
  }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    if let outcome = receiveInCalendar(event, width, look) { return outcome }
    switch event {
    case .text(let text): return type(text)
    case .paste(let text): return paste(text)
    case .key(let press) where press.modifiers.isEmpty: return take(press.key)
    case .key(KeyPress(.letter("u"), .control)): return clear()
    case .key(KeyPress(.letter("z"), .control)): return restore(history.undo(from: entry))
    case .key(KeyPress(.letter("y"), .control)): return restore(history.redo(from: entry))
    case .mouse(let mouse) where mouse.action == .press && mouse.place.row == 0:
      return go(to: part(at: mouse.place.column, width))
    default: return .ignored
    }
  }

  private mutating func take(_ key: Key) -> WidgetOutcome {
    switch key {
    case .left: return go(to: current - 1)
    case .right: return go(to: current + 1)
    case .home: return go(to: 0)
    case .end: return go(to: digits.count - 1)
    case .up: return step(1)
    case .down: return step(-1)
    case .backspace: return eraseDigit()
    case .delete: return digits[current].isEmpty ? .ignored : set("", as: .deletion)
    case .function(4): return openCalendar()
    case .enter: return .done
    default: return .ignored
    }
  }
}
