/// A point in time taken apart by the proleptic Gregorian calendar, in UTC.
struct CalendarTime: Sendable, Hashable {
  static let second = 1_000.0
  static let minute = 60_000.0
  static let hour = 3_600_000.0
  static let day = 86_400_000.0

  var year: Int
  /// From 1; other numbers count on from the year.
  var month: Int
  var dayOfMonth: Int
  var hour: Int
  var minute: Int
  var second: Int
  var millisecond: Int

  /// Takes a point in time apart.
  ///
  /// - Parameter milliseconds: Milliseconds since 1970 UTC; taken as 0 where not a number.
  init(milliseconds: Double) {
    let bounded = milliseconds.isFinite ? min(max(milliseconds, -8.64e15), 8.64e15) : 0
    let days = (bounded / Self.day).rounded(.down)
    let rest = Int(bounded - days * Self.day)
    (year, month, dayOfMonth) = Self.date(ofDay: Int(days))
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1_000 % 60
    millisecond = rest % 1_000
  }

  /// Milliseconds since 1970 UTC; parts beyond their range carry over.
  var milliseconds: Double {
    let months = year * 12 + month - 1
    let wholeYear = months >= 0 ? months / 12 : (months - 11) / 12
    let days = Self.dayNumber(year: wholeYear, month: months - wholeYear * 12 + 1, day: 1)
    return Double(days + dayOfMonth - 1) * Self.day + Double(hour) * Self.hour
      + Double(minute) * Self.minute + Double(second) * Self.second + Double(millisecond)
  }

  /// The day of the week, 0 for Sunday.
  var weekday: Int {
    let days = Int((milliseconds / Self.day).rounded(.down))
    return ((days + 4) % 7 + 7) % 7
  }

  /// The date as `2024-01-31`.
  var dateText: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfMonth, 2))"
  }

  /// The time as JSON writes it, `2024-01-31T08:30:00.000Z`.
  var isoText: String {
    dateText + "T\(Self.padded(hour, 2)):\(Self.padded(minute, 2)):\(Self.padded(second, 2))"
      + ".\(Self.padded(millisecond, 3))Z"
  }

  /// The time as JavaScript's `Date.toString` writes it in UTC.
  var javaScriptText: String {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(days[weekday]) \(months[month - 1]) \(Self.padded(dayOfMonth, 2)) "
      + "\(Self.padded(year, 4)) \(Self.padded(hour, 2)):\(Self.padded(minute, 2)):"
      + "\(Self.padded(second, 2)) GMT+0000 (Coordinated Universal Time)"
  }

  /// The last point of a grid at or before a time.
  ///
  /// - Parameters:
  ///   - milliseconds: The time.
  ///   - unit: The width of the grid in milliseconds.
  /// - Returns: The point in milliseconds since 1970 UTC.
  static func floor(_ milliseconds: Double, to unit: Double) -> Double {
    (milliseconds / unit).rounded(.down) * unit
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }

  /// Days since 1970-01-01 by Howard Hinnant's `days_from_civil`.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date of a day number by Howard Hinnant's `civil_from_days`.
  private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
