import TerminalUI
import TestSupport
import Testing

@Suite struct DateFieldTests {
  private let look = looks[0]
  private let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
  private let today = CalendarDate("2026-11-26")

  @Test func `digits go from part to part`() {
    var field = DateField()
    #expect(picture(field) == "____-__-__\n@0,0")
    #expect(field.state == .empty && field.value == nil)
    feed("２026", to: &field)
    #expect(picture(field) == "2026-__-__\n@5,0")
    #expect(field.state == .incomplete && field.value == nil)
    feed("9", to: &field)
    #expect(picture(field) == "2026-09-__\n@8,0", "no month begins with 9")
    feed("1", to: &field)
    #expect(field.value == "2026-09-01", "a digit alone is a day already")
    feed("5", to: &field)
    #expect(field.value == "2026-09-15" && field.state == .complete)
    #expect(picture(field) == "2026-09-15\n@10,0")
  }

  @Test func `separators end a part, and those passed over mean nothing`() {
    for typed in ["2026-1-2", "2026年1月2日", "2026/01/02", "2026.1.2", "2026０１02"] {
      var field = DateField()
      for sign in typed { feed(String(sign), to: &field) }
      #expect(field.value == "2026-01-02", "\(typed)")
    }
    var moment = DateField(.dateTime)
    for sign in "2026-11-26 9:30" { feed(String(sign), to: &moment) }
    #expect(moment.value == "2026-11-26T09:30" && !moment.isOpen)
    #expect(picture(moment) == "2026-11-26 09:30\n@16,0")
  }

  @Test(arguments: [
    (DateField.Kind.date, "2026-11-26", "2026-11-26"), (.date, "2026/11/6", "2026-11-06"),
    (.date, "2026年11月26日", "2026-11-26"), (.date, "２０２６．１１．２６", "2026-11-26"),
    (.date, "20261126", "2026-11-26"), (.date, "2026-11-26T09:30:00Z", "2026-11-26"),
    (.date, "26/11/2026", ""), (.date, "2026-13-01", ""), (.date, "next week", ""),
    (.date, "2026-11", ""), (.month, "2026年3月", "2026-03"), (.month, "2026-11-26", ""),
    (.time, "9点30分", "09:30"), (.time, "0930", "09:30"), (.time, "24:00", ""),
    (.time, "2026-11-26T09:30", "09:30"), (.dateTime, "2026-11-26T09:30", "2026-11-26T09:30"),
    (.dateTime, "2026年11月26日 9时5分", "2026-11-26T09:05"),
    (.dateTime, "202611260930", "2026-11-26T09:30"),
    (.week, "2026-W48", "2026-W48"), (.week, "2026年第48周", "2026-W48"), (.week, "2026-W54", ""),
  ])
  func `dates are pasted as people write them`(kind: DateField.Kind, text: String, value: String) {
    var field = DateField(kind)
    let outcome = feed("\u{1B}[200~\(text)\u{1B}[201~", to: &field)
    #expect(outcome == [value.isEmpty ? .refused : .changed])
    #expect(field.value ?? "" == value)
    #expect(DateField(kind, value: text).value ?? "" == value)
  }

  @Test func `a day that is none is told from one that lacks`() {
    var field = DateField(value: "2026-01-31")
    feed("\u{1B}[C02", to: &field)
    #expect(field.state == .impossible && field.value == nil)
    feed("\u{1B}[H2024\u{1B}[F29", to: &field)
    #expect(field.value == "2024-02-29")
    feed("\u{1B}[H2023", to: &field)
    #expect(field.state == .impossible)
    #expect(DateField(.week, value: "2025-W53").state == .impossible)
    #expect(DateField(.week, value: "2026-W53").value == "2026-W53")
    let limited = DateField(value: "2026-11-27", minimum: "2026-01-01", maximum: "2026-11-26")
    #expect(limited.state == .afterMaximum && limited.value == "2026-11-27")
    let early = DateField(.time, value: "07:59", minimum: "08:00")
    #expect(early.state == .beforeMinimum)
  }

  @Test func `up and down change a part and keep the day possible`() {
    var field = DateField(value: "2026-01-31")
    feed("\u{1B}[C\u{1B}[A", to: &field)
    #expect(field.value == "2026-02-28")
    feed("\u{1B}[B\u{1B}[B", to: &field)
    #expect(field.value == "2026-12-28", "months begin anew")
    feed("\u{1B}[C\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A", to: &field)
    #expect(field.value == "2026-12-01")
    feed("\u{1A}", to: &field)
    #expect(field.value == "2026-12-31")
    var empty = DateField(today: today)
    feed("\u{1B}[A\u{1B}[C\u{1B}[A\u{1B}[C\u{1B}[A", to: &empty)
    #expect(empty.value == "2026-11-26")
    var limited = DateField(value: "2026-05-05", maximum: "2026-12-31")
    let outcome = feed("\u{1B}[A", to: &limited)
    #expect(outcome == [.refused] && limited.value == "2026-05-05")
    var week = DateField(.week, value: "2026-W53")
    feed("\u{1B}[A", to: &week)
    #expect(week.value == "2027-W52")
  }

  @Test func `parts are erased, and keys that mean nothing are handed back`() {
    var field = DateField(value: "2026-11-26")
    #expect(feed("\u{1B}[D\t\u{7F}", to: &field) == [.ignored, .ignored, .changed])
    #expect(picture(field) == "202_-11-26\n@3,0")
    feed("5\u{1B}[C\u{1B}[3~", to: &field)
    #expect(picture(field) == "2025-11-__\n@8,0")
    feed("\u{15}", to: &field)
    #expect(field.state == .empty)
    feed("\u{1A}\u{1A}", to: &field)
    #expect(picture(field).hasPrefix("2025-11-26"))
    var time = DateField(.time)
    #expect(feed(" \u{1B}OS\u{1B}[5~\r", to: &time) == [.ignored, .ignored, .ignored, .done])
    let bad = feed("x", to: &time)
    #expect(bad == [.refused])
  }

  @Test func `a calendar opens below and gives the day`() {
    var field = DateField(minimum: "2026-11-10", today: today, weekdays: weekdays)
    feed(" ", to: &field)
    #expect(field.isOpen)
    #expect(
      picture(field) == """
        ____-__-__
                2026-11     >
         一 二 三 四 五 六 日
                          · 1
        · 2· 3· 4· 5· 6· 7· 8
        · 9 10 11 12 13 14 15
         16 17 18 19 20 21 22
         23 24 25❯26 27 28 29
         30
        @10,7
        """
    )
    feed("\u{1B}[D\u{1B}[A", to: &field)
    #expect(picture(field).contains("❯18"))
    feed("\u{1B}[5~\u{1B}[5~", to: &field)
    #expect(picture(field).contains("❯10"), "not before the first day that may be given")
    feed("\u{1B}[6~\u{1B}[F", to: &field)
    #expect(picture(field).contains("❯31") && picture(field).contains("2026-12"))
    let taken = feed("\r", to: &field)
    #expect(taken == [.changed] && field.value == "2026-12-31" && !field.isOpen)
    feed("\u{1B}OS\u{1B}[B\u{1B}", to: &field)
    #expect(!field.isOpen && field.value == "2026-12-31", "Esc leaves it as it was")
  }

  @Test func `a calendar tells its days apart without colours and at any width`() {
    let field = DateField(
      value: "2026-11-18",
      maximum: "2026-11-26",
      today: today,
      weekdays: weekdays
    )
    var open = field
    feed("\u{1B}OS\u{1B}[C", to: &open)
    #expect(
      picture(open, width: 30, looks[1]) == """
        2026-11-18
         <      2026-11
         一 二 三 四 五 六 日
                            1
          2  3  4  5  6  7  8
          9 10 11 12 13 14 15
         16 17*18>19 20 21 22
         23 24 25 26.27.28.29
        .30
        @10,6
        """
    )
    #expect(
      picture(open, width: 10) == """
        2026-11-18
        2026-11
         三 四 五

          4  5  6
         11 12 13
        *18❯19 20
         25 26·27

        @4,6
        """
    )
    var away = look
    away.isFocused = false
    #expect(open.height(at: 30, away) == 1)
    let underlined = rows(of: open, width: 30) { $0.isUnderlined }
    #expect(underlined == [0, 7], "today")
    let reversed = rows(of: open, width: 30) { $0.isReversed }
    #expect(reversed == [6], "where one is")
  }

  @Test func `days are chosen by the mouse, and digits close the calendar`() {
    var field = DateField(value: "2026-11-18", maximum: "2026-11-26", weekdays: weekdays)
    feed("\u{1B}OS", to: &field)
    func press(_ column: Int, _ row: Int) -> WidgetOutcome {
      let place = ScreenPlace(column: column, row: row)
      return field.receive(.mouse(MouseEvent(.press, at: place)), width: 30, look)
    }
    let closed = press(13, 7)
    #expect(closed == .refused, "27 November")
    let back = press(1, 1)
    #expect(back == .moved)
    let october = press(10, 4)
    #expect(october == .changed && field.value == "2026-10-08" && !field.isOpen)
    let year = press(1, 0)
    #expect(year == .moved)
    feed("\u{1B}OS2", to: &field)
    #expect(!field.isOpen && picture(field).hasPrefix("2___-10-08"))
    var week = DateField(.week, today: today)
    feed(" ", to: &week)
    feed(" ", to: &week)
    #expect(week.value == "2026-W48")
    var moment = DateField(.dateTime, value: "2026-11-18T09:30")
    feed("\u{1B}OS\u{1B}[B\r17", to: &moment)
    #expect(moment.value == "2026-11-25T17:30")
  }

  @Test func `keys count wherever their bytes are cut`() {
    let keys = "２026\u{1B}[D9\u{7F}\u{1A}\u{1B}OS\u{1B}[C\r\u{1B}[200~2026年1月5日\u{1B}[201~\u{1B}[A"
    expectSameWhereverCut(keys, in: DateField(today: today)) { picture($0) }
  }

  @Test(arguments: DateField.Kind.allCases)
  func `whatever is typed, a value reads again`(kind: DateField.Kind) {
    let limits = DateField(kind, minimum: "2026-01-05T08:00", maximum: "2026-11-26T18:00")
    #expect(limits.state == .empty)
    expectLaws(DateField(kind, today: today, weekdays: weekdays)) { field in
      guard let value = field.value else { return field.state != .complete }
      return DateField(kind, value: value).value == value && field.state == .complete
    }
    expectLaws(
      DateField(kind, value: "2026-06-06T12:00", minimum: "2026-01-31", maximum: "2026-11-26")
    )
  }
}
