/// A week of ISO 8601 as a number: it begins on Monday, and the first of a year holds its first Thursday.
struct Week: Sendable, Hashable {
  /// The weeks since the one of 1970-01-01.
  let number: Int

  init(number: Int) { self.number = number }

  /// The week of a text such as `2019-W05`; nil where it does not look like one or the year has no such week.
  init?(_ text: String) {
    let parts = text.split(separator: "-W", omittingEmptySubsequences: false)
    guard
      parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let week = Int(parts[1]), year >= 0, (1...53).contains(week)
    else { return nil }
    // 4 January lies in the first week.
    number = Self.number(ofDay: Self.days(year, 1, 4)) + week - 1
    guard self.text == text else { return nil }
  }

  /// The week of a day such as `2019-05-31`; nil where it does not look like one.
  init?(day: String) {
    let parts = day.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    number = Self.number(ofDay: Self.days(parts[0], parts[1], parts[2]))
  }

  /// The week as `2019-W05`.
  var text: String {
    let thursday = number * 7
    var year = 1970 + Int((Double(thursday) / 365.2425).rounded(.down))
    while Self.days(year, 1, 1) > thursday { year -= 1 }
    while Self.days(year + 1, 1, 1) <= thursday { year += 1 }
    let week = (thursday - Self.days(year, 1, 1)) / 7 + 1
    let digits = String(max(0, year))
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-W"
      + (week < 10 ? "0" : "") + String(week)
  }

  /// Every week from the first to the last of some; see ``Period/filled(_:upTo:)``.
  static func filled(_ texts: [String], upTo limit: Int) -> [String] {
    guard
      let first = texts.first.flatMap({ Week($0) }), let last = texts.last.flatMap({ Week($0) }),
      first.number <= last.number, last.number - first.number < limit
    else { return texts }
    return (first.number...last.number).map { Week(number: $0).text }
  }

  /// The week of a day: 1970-01-01 was a Thursday, so Thursdays have the multiples of seven.
  private static func number(ofDay day: Int) -> Int {
    Int((Double(day + 3) / 7).rounded(.down))
  }

  /// The days since 1970-01-01 in the Gregorian calendar, by counting from 1 March, after the leap day.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = Int((Double(shifted) / 400).rounded(.down))
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
