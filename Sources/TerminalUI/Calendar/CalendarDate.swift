/// A day of the proleptic Gregorian calendar, from year 1 to 9999.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  static let first = CalendarDate(1, 1, 1)
  static let last = CalendarDate(9999, 12, 31)
  /// Where a calendar opens when nothing is known.
  static let `default` = CalendarDate(2000, 1, 1)

  private init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Creates a day; nil where the calendar has none.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: The month, from 1.
  ///   - day: The day of the month, from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(year, month, day)
  }

  /// Reads a day such as `2026-11-26`, with what may follow it of a time; nil where it does not begin with a day.
  ///
  /// - Parameter text: The text.
  public init?(_ text: String) {
    let parts = text.prefix(10).split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `2026-11-26`; such texts sort as the days do.
  public var text: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// True where a day comes before another one.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }

  /// How many days a month has.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of a time.
  ///
  /// - Parameter milliseconds: The time in milliseconds since 1970 UTC.
  public init(milliseconds: Double) {
    let days = (milliseconds / 86_400_000).rounded(.down)
    let epoch = CalendarDate(1970, 1, 1)
    let limit = Double(Self.last.number)
    self = days.isFinite ? epoch.adding(days: Int(min(max(days, -limit), limit))) : epoch
  }

  /// How many days have passed since 1 January of year 1.
  var number: Int {
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return before * 365 + leaps + months + day - 1
  }

  /// The day of the week, 0 for Monday: 1 January of year 1 is one.
  var weekday: Int { number % 7 }

  /// The day some days later, or the calendar's first or last one.
  func adding(days: Int) -> CalendarDate {
    let wanted = number + days
    guard wanted > 0 else { return .first }
    guard wanted < Self.last.number else { return .last }
    // A year too early or too late at most: 400 years have 146,097 days.
    var year = min(wanted * 400 / 146_097 + 1, 9999)
    while CalendarDate(year, 1, 1).number > wanted { year -= 1 }
    while year < 9999, CalendarDate(year + 1, 1, 1).number <= wanted { year += 1 }
    var rest = wanted - CalendarDate(year, 1, 1).number
    var month = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    return CalendarDate(year, month, rest + 1)
  }

  /// The same day some months later, or the last one where that month is shorter.
  func adding(months: Int) -> CalendarDate {
    let wanted = year * 12 + month - 1 + months
    guard wanted >= 12 else { return .first }
    guard wanted < 10_000 * 12 else { return .last }
    let (year, month) = (wanted / 12, wanted % 12 + 1)
    return CalendarDate(year, month, min(day, Self.days(inMonth: month, of: year)))
  }

  /// The week of ISO 8601, which belongs to the year of its Thursday.
  var week: (year: Int, week: Int) {
    let thursday = number - weekday + 3
    guard thursday <= Self.last.number else { return (9999, 52) }
    let year = CalendarDate.first.adding(days: thursday).year
    return (year, (thursday - CalendarDate(year, 1, 1).number) / 7 + 1)
  }

  /// How many weeks ISO 8601 gives a year.
  static func weeks(in year: Int) -> Int { CalendarDate(year, 12, 28).week.week }

  /// The first day of a week of ISO 8601.
  static func monday(of week: Int, in year: Int) -> CalendarDate {
    let fourth = CalendarDate(year, 1, 4)
    return fourth.adding(days: (week - 1) * 7 - fourth.weekday)
  }
}
