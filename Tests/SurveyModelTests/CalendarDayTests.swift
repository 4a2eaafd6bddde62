import SurveyModel
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: ["2025-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `days of the calendar are recognised`(text: String) {
    #expect(CalendarDay.isISO(text))
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "2025-1-01",
    "2025/01/01", "2025-01-01 ", "２０２５-01-01", "+025-01-01", "", "2025-01-1x",
  ])
  func `other texts are no days`(text: String) {
    #expect(!CalendarDay.isISO(text))
  }
}
