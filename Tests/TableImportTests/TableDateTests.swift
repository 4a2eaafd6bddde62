import TableImport
import Testing

@Suite struct TableDateTests {
  @Test(
    arguments: [
      "2019/2/14 20:00:00", "2019-02-14 08:00:00", "2019-2-14", "2019.02.14", "2019年2月14日",
      "2019年02月14日20:00", "2019年2月14日 20时05分33秒", "2019年2月14号", "2019 年 2 月 14 日",
      "20190214", "20190214200000", "20190214 20:00:00",
      "2019-02-14T08:00:00Z", "2019-02-14T08:00:00.123+08:00", "2019-02-14T23:59:60Z",
      "2019-02-14 08:00:00 +0800", "2019/2/14 下午3:05", "2019/2/14 3:05 PM", "2019-02-14t08:00z",
      "  2019-02-14\u{3000}", "２０１９／０２／１４　２０：００", "\u{FEFF}2019-02-14", "2019-02-14 24:00:00",
    ]
  )
  func `a day is found however it is written`(_ text: String) throws {
    let day = try #require(TableDate.parse(text))
    #expect(day == (2019, 2, 14))
  }

  @Test(
    arguments: [
      "", "-", "2019", "2019-02", "2019-02-30", "2019/13/1", "2019/0/1", "2019/1/0", "2019-2/14",
      "14/2/2019", "02/14/2019", "19-02-14", "0019-02-14", "20190230", "2019021", "201902145",
      "2019-02-14x", "2019-02-1420:00", "2019-02-14 25:00", "2019-02-14 20:60", "2019-02-14 20",
      "2019-02-14 20:00:61", "2019-02-14 20:00 at home", "2019年2-14", "20190214250000", "43510",
      "2019-02-14T08:00:00+8:00x", "2019-02-14 24:01", "昨天",
    ]
  )
  func `what is no day is refused`(_ text: String) {
    #expect(TableDate.parse(text) == nil)
  }

  @Test func `February has 29 days in leap years only`() {
    #expect(TableDate.parse("2020-02-29") != nil)
    #expect(TableDate.parse("2000-02-29") != nil)
    #expect(TableDate.parse("1900-02-29") == nil)
    #expect(TableDate.parse("2019-02-29") == nil)
  }

  @Test func `every day of a century is found again in each form`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for year in stride(from: 1951, through: 2051, by: 10) {
      for month in 1...12 {
        for day in 1...lengths[month - 1] {
          let compact = String(year * 10_000 + month * 100 + day)
          for text in ["\(year)/\(month)/\(day)", "\(year)年\(month)月\(day)日", compact] {
            let found = try #require(TableDate.parse(text))
            #expect(found == (year, month, day))
          }
        }
      }
    }
  }
}
