import Testing

@testable import Insight

@Suite struct WeekTests {
  @Test(arguments: [
    ("2019-12-29", "2019-W52"), ("2019-12-30", "2020-W01"), ("2021-01-03", "2020-W53"),
    ("2021-01-04", "2021-W01"), ("2016-01-01", "2015-W53"), ("2024-02-29", "2024-W09"),
    ("2000-03-01", "2000-W09"), ("1969-12-31", "1970-W01"), ("1900-01-01", "1900-W01"),
  ])
  func `a day lies in the week that ISO 8601 gives it`(day: String, week: String) {
    #expect(Period.week.text(ofDay: day) == week)
    #expect(Period.read(week)?.period == .week)
  }

  @Test func `weeks are numbered in a row, over the turn of years too`() throws {
    let first = try #require(Week("2020-W52"))
    #expect(
      (0..<4).map { Week(number: first.number + $0).text } == [
        "2020-W52", "2020-W53", "2021-W01", "2021-W02",
      ]
    )
    #expect(Period.week.filled(["2020-W52", "2021-W01"], upTo: 9).count == 3)
    #expect(Period.week.filled(["2010-W52", "2021-W01"], upTo: 9).count == 2)
    for wrong in ["2021-W53", "2021-W00", "2021-W1", "2021-05", "W05", ""] {
      #expect(Week(wrong) == nil, "\(wrong)")
    }
    #expect(Period.read("2021-05")?.period == .month)
  }
}
