import SurveyModel

/// The days that tables write in many ways.
public enum TableDate: Sendable {
  /// Reads the day a text begins with.
  ///
  /// Understood are year, month and day divided by `/`, `-`, `.` or 年月日, or eight digits in a row; a
  /// time may follow after a space, a `T` or 日. The day is taken as written: a time zone changes
  /// nothing. Days that the calendar does not have, two-digit years and orders other than year first
  /// are refused.
  ///
  /// - Parameter text: For example `2019/2/14 20:00:00`, `2019年5月1日` or `2019-05-01T08:00:00Z`.
  /// - Returns: The day, nil where the text is none.
  public static func parse(_ text: String) -> (year: Int, month: Int, day: Int)? {
    var scanner = DateScanner(text)
    guard let day = compactDay(&scanner) ?? dividedDay(&scanner), isDay(day) else { return nil }
    return scanner.isAtEnd || isTime(&scanner) ? day : nil
  }

  private typealias Day = (year: Int, month: Int, day: Int)

  /// Eight digits in a row, or the first eight of fourteen.
  private static func compactDay(_ scanner: inout DateScanner) -> Day? {
    let length = scanner.digitCount
    guard length == 8 || length == 14, let all = scanner.number(8...8) else { return nil }
    if length == 14 {
      guard
        let hour = scanner.number(2...2), let minute = scanner.number(2...2),
        let second = scanner.number(2...2), isClock(hour, minute, second)
      else { return nil }
    }
    return (all / 10_000, all / 100 % 100, all % 100)
  }

  private static func dividedDay(_ scanner: inout DateScanner) -> Day? {
    guard scanner.digitCount == 4, let year = scanner.number(4...4) else { return nil }
    scanner.skipSpaces()
    guard let mark = scanner.take(anyOf: "/-.年") else { return nil }
    scanner.skipSpaces()
    guard let month = scanner.number(1...2) else { return nil }
    scanner.skipSpaces()
    guard scanner.take(anyOf: mark == "年" ? "月" : String(mark)) != nil else { return nil }
    scanner.skipSpaces()
    guard let day = scanner.number(1...2) else { return nil }
    if mark == "年" {
      // People also write 号, or neither.
      scanner.skipSpaces()
      _ = scanner.take(anyOf: "日号")
    }
    return (year, month, day)
  }

  private static func isDay(_ date: Day) -> Bool {
    (1000...9999).contains(date.year)
      && CalendarDay.exists(year: date.year, month: date.month, day: date.day)
  }

  /// True when a time of day follows, with nothing after it but a time zone.
  private static func isTime(_ scanner: inout DateScanner) -> Bool {
    // After 日 a time may stand without a space.
    guard
      scanner.take(anyOf: " Tt") != nil
        || scanner.previous.map({ ["日", "号", " "].contains($0) }) == true
    else { return false }
    scanner.skipSpaces()
    for word in ["上午", "下午", "早上", "晚上", "am", "pm"] where scanner.take(word) { break }
    scanner.skipSpaces()
    guard
      let hour = scanner.number(1...2), scanner.take(anyOf: ":时点") != nil
    else { return false }
    var minute = 0
    var second = 0
    if let found = scanner.number(1...2) {
      minute = found
      if scanner.take(anyOf: ":分") != nil, let found = scanner.number(1...2) {
        second = found
        if scanner.take(anyOf: ".,") != nil {
          guard scanner.number(1...9) != nil else { return false }
        }
        _ = scanner.take(anyOf: "秒")
      }
    }
    guard isClock(hour, minute, second) else { return false }
    scanner.skipSpaces()
    for word in ["am", "pm"] where scanner.take(word) { break }
    scanner.skipSpaces()
    return scanner.isAtEnd || isZone(&scanner)
  }

  private static func isClock(_ hour: Int, _ minute: Int, _ second: Int) -> Bool {
    // A leap second is a time; so is the end of a day.
    (hour <= 23 && minute <= 59 && second <= 60) || (hour == 24 && minute == 0 && second == 0)
  }

  private static func isZone(_ scanner: inout DateScanner) -> Bool {
    for word in ["z", "utc", "gmt", "cst"] where scanner.take(word) { break }
    if scanner.isAtEnd { return true }
    guard scanner.take(anyOf: "+-") != nil, scanner.number(1...2) != nil else { return false }
    _ = scanner.take(anyOf: ":")
    if !scanner.isAtEnd, scanner.number(2...2) == nil { return false }
    return scanner.isAtEnd
  }
}
