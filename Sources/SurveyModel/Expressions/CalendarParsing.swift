extension CalendarTime {
  /// The time a text stands for, nil where it stands for none.
  ///
  /// Reads ISO dates with or without a time and a zone (UTC where none is given), `2024/1/31` and
  /// `1/31/2024`. A day or an hour that does not exist is no time.
  ///
  /// - Parameter text: The text.
  /// - Returns: Milliseconds since 1970 UTC.
  static func milliseconds(from text: String) -> Double? {
    let trimmed = text.trimmingWhitespace
    let cut = trimmed.firstIndex { $0 == "T" || $0 == " " } ?? trimmed.endIndex
    guard let days = dayNumber(from: trimmed[..<cut]) else { return nil }
    let base = Double(days) * day
    if cut == trimmed.endIndex { return base }
    return offset(from: trimmed[trimmed.index(after: cut)...]).map { base + $0 }
  }

  private static func dayNumber(from text: Substring) -> Int? {
    let separator: Character = text.contains("/") ? "/" : "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { digits($0) }
    guard numbers.count == parts.count, (1...3).contains(numbers.count) else { return nil }
    var (year, month, dayOfMonth) = (numbers[0], 1, 1)
    if parts[0].count == 4 {
      if numbers.count > 1 { month = numbers[1] }
      if numbers.count > 2 { dayOfMonth = numbers[2] }
    } else {
      guard numbers.count == 3, parts[2].count == 4 else { return nil }
      (month, dayOfMonth, year) = (numbers[0], numbers[1], numbers[2])
    }
    guard CalendarDay.exists(year: year, month: month, day: dayOfMonth) else { return nil }
    return dayNumber(year: year, month: month, day: dayOfMonth)
  }

  /// Milliseconds since midnight UTC of `08:30`, `08:30:15.250`, with `Z` or `+08:00` behind.
  private static func offset(from text: Substring) -> Double? {
    var clock = text
    var zone = 0.0
    if clock.hasSuffix("Z") || clock.hasSuffix("z") {
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let parts = clock[clock.index(after: sign)...].split(separator: ":")
      let numbers = parts.compactMap { digits($0) }
      guard numbers.count == parts.count, (1...2).contains(parts.count) else { return nil }
      zone = Double(numbers[0]) * hour + Double(numbers.count > 1 ? numbers[1] : 0) * minute
      if clock[sign] == "-" { zone = -zone }
      clock = clock[..<sign]
    }
    return clockOffset(from: clock).map { $0 - zone }
  }

  /// Milliseconds since midnight of a time of day, nil where it is none.
  ///
  /// - Parameter text: For example `8:30` or `08:30:15.250`.
  /// - Returns: Milliseconds, without a time zone.
  static func clockOffset(from text: Substring) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = digits(parts[0]), hours <= 24,
      let minutes = digits(parts[1]), minutes < 60, parts[1].count == 2
    else { return nil }
    var seconds = 0.0
    if parts.count == 3 {
      guard let value = Double(parts[2]), value >= 0, value < 60 else { return nil }
      seconds = value
    }
    return Double(hours) * hour + Double(minutes) * minute + (seconds * second).rounded(.down)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
