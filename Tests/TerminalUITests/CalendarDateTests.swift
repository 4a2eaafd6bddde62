import Testing

@testable import TerminalUI

@Suite struct CalendarDateTests {
  @Test func `days follow each other from the first to the last`() throws {
    var date = CalendarDate.first
    var number = 0
    // Two centuries, each day by itself.
    while date.year < 201 {
      let next = date.adding(days: 1)
      let follows =
        next.day == date.day + 1 && next.month == date.month && next.year == date.year
        || next.day == 1 && next.month == date.month + 1 && next.year == date.year
        || next.day == 1 && next.month == 1 && date.month == 12 && next.year == date.year + 1
      guard follows, next > date, date.number == number else {
        Issue.record("\(date.text) before \(next.text)")
        return
      }
      date = next
      number += 1
    }
    #expect(number == 200 * 365 + 48)
    #expect(CalendarDate.last.number == 3_652_058)
    #expect(CalendarDate.last.adding(days: 1) == .last)
    #expect(CalendarDate.first.adding(days: -1) == .first)
    #expect(CalendarDate.last.adding(months: 1) == .last)
  }

  @Test(arguments: [
    ("2026-11-26", 3, 2026, 48), ("2021-01-03", 6, 2020, 53), ("2024-12-30", 0, 2025, 1),
    ("2000-02-29", 1, 2000, 9), ("1900-01-01", 0, 1900, 1), ("9999-12-31", 4, 9999, 52),
    ("0001-01-01", 0, 1, 1),
  ])
  func `weekdays and weeks are those of ISO 8601`(text: String, weekday: Int, year: Int, week: Int)
    throws
  {
    let date = try #require(CalendarDate(text))
    #expect(date.text == text && date.weekday == weekday)
    #expect(date.week == (year, week))
    let monday = CalendarDate.monday(of: week, in: year)
    #expect(monday.adding(days: weekday) == date)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "x", "",
  ])
  func `days that no calendar has are none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
