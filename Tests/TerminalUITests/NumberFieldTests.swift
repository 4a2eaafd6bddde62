import TerminalUI
import TestSupport
import Testing

@Suite struct NumberFieldTests {
  private let look = looks[0]

  @Test(arguments: [
    ("12.5", "12.5", 12.5), ("３５", "35", 35), ("－１．５", "-1.5", -1.5), ("3。5", "3.5", 3.5),
    (".5", ".5", 0.5), ("-0", "-0", 0), ("+7", "7", 7), ("1,234,567.8", "1234567.8", 1_234_567.8),
  ])
  func `numbers are typed and come as ASCII`(typed: String, text: String, value: Double) {
    var field = NumberField()
    feed(typed, to: &field)
    #expect(field.text == text)
    #expect(field.value == value && field.state == .number)
    var pasted = NumberField()
    feed("\u{1B}[200~\(typed)\u{1B}[201~", to: &pasted)
    #expect(pasted.value == value)
  }

  @Test func `what is no number yet has no value`() {
    var field = NumberField(limits: .init(minimum: -10, maximum: 10))
    #expect(field.state == .empty && field.value == nil)
    feed("-", to: &field)
    #expect(field.state == .unfinished && field.value == nil)
    feed("3", to: &field)
    #expect(field.state == .number && field.value == -3)
    feed(".", to: &field)
    #expect(field.state == .unfinished && field.value == nil)
    feed("\u{7F}3", to: &field)
    #expect(field.state == .belowMinimum && field.value == -33)
    feed("\u{15}11", to: &field)
    #expect(field.state == .aboveMaximum && field.value == 11)
  }

  @Test func `what can never be a number stays out, and it is said why`() {
    let limits = NumberField.Limits(minimum: 0, decimals: 0)
    let cases: [(NumberField.Limits, String, NumberField.Refusal, String)] = [
      (limits, "4.", .wholeOnly, "4"), (limits, "-", .noNegative, ""), (limits, "x", .noNumber, ""),
      (.init(decimals: 2), "1.234", .tooManyDecimals, ""), (.init(), "1.5.", .noNumber, "1.5"),
      (.init(), "中", .noNumber, ""), (.init(maximum: 5), "5+", .atLimit, "5"),
    ]
    for (limits, typed, refusal, text) in cases {
      var field = NumberField(limits: limits)
      var outcomes: [WidgetOutcome] = []
      if typed == "1.234" {
        outcomes = feed("\u{1B}[200~\(typed)\u{1B}[201~", to: &field)
      } else {
        for sign in typed { outcomes = feed(String(sign), to: &field) }
      }
      #expect(outcomes.last == .refused && field.refusal == refusal, "\(typed)")
      #expect(field.text == text, "\(typed)")
    }
    var long = NumberField()
    feed(String(repeating: "9", count: 40), to: &long)
    #expect(long.text.count == 24 && long.refusal == .tooLong)
  }

  @Test func `steps keep to the limits and to what people read`() {
    var field = NumberField(0.1, limits: .init(minimum: 0, maximum: 1, step: 0.2))
    let up = feed("\u{1B}[A", to: &field)
    #expect(up == [.changed] && field.text == "0.3")
    feed("++++", to: &field)
    #expect(field.text == "1", "0.9 and a step are cut at the limit")
    let stop = feed("+", to: &field)
    #expect(stop == [.refused] && field.refusal == .atLimit)
    feed("-", to: &field)
    #expect(field.text == "0.8")
    feed("\u{1A}", to: &field)
    #expect(field.text == "1", "a step is undone")
    var empty = NumberField(limits: .init(minimum: 16, maximum: 70))
    feed("\u{1B}[A", to: &empty)
    #expect(empty.value == 16)
    feed("\u{15}\u{1B}[B", to: &empty)
    #expect(empty.value == 70)
    var negative = NumberField(limits: .init(minimum: -5))
    feed("5-", to: &negative)
    #expect(negative.value == 4, "behind a digit the sign is a step")
    feed("\u{1B}[H-", to: &negative)
    #expect(negative.value == -4, "at the beginning it belongs to the number")
  }

  @Test func `keys that mean nothing here are handed back`() {
    var field = NumberField(5)
    #expect(feed("\t\u{1B}[5~\u{1B}[1;2A", to: &field) == [.ignored, .ignored, .ignored])
    #expect(feed("\r", to: &field) == [.done])
  }

  @Test func `a number shows in groups while nobody types it`() {
    var away = look
    away.isFocused = false
    let grouping = NumberGrouping(prefix: "￥", suffix: "元", precision: 2)
    let field = NumberField(-1_234_567.895, grouping: grouping)
    #expect(picture(field, width: 20, away) == "-￥1,234,567.9元\n@0,0")
    #expect(picture(field, width: 20) == "-1234567.895\n@12,0")
    #expect(picture(field, width: 12, away) == "-1234567.895\n@0,0")
    #expect(picture(field, width: 8, away) == "-123456…\n@0,0")
    var ascii = looks[1]
    ascii.isFocused = false
    #expect(picture(field, width: 8, ascii) == "-123456>\n@0,0")
    #expect(NumberGrouping(thousands: ".", decimal: ",").text(of: 1234.5) == "1.234,5")
    #expect(NumberGrouping(precision: 0).text(of: 999.5) == "1,000")
    #expect(NumberGrouping().text(of: 1e21) == "1,000,000,000,000,000,000,000")
    #expect(NumberGrouping().text(of: 0.000_012) == "0.000012")
    #expect(NumberGrouping(precision: 2).text(of: -0.001) == "0")
    #expect(NumberGrouping(precision: 1).text(of: 0.05) == "0.1")
    var pasted = NumberField(grouping: grouping)
    feed("\u{1B}[200~-¥ 1,234.5 元\u{1B}[201~", to: &pasted)
    #expect(pasted.text.isEmpty, "another sign than its own")
    feed("\u{1B}[200~-￥ 1,234.5 元\u{1B}[201~", to: &pasted)
    #expect(pasted.text == "-1234.5")
    var european = NumberField(grouping: NumberGrouping(thousands: ".", decimal: ","))
    feed("1,5", to: &european)
    #expect(european.value == 1.5)
    feed("\u{15}\u{1B}[200~1.234,5\u{1B}[201~", to: &european)
    #expect(european.value == 1234.5)
  }

  @Test func `keys count wherever their bytes are cut`() {
    expectSameWhereverCut("１2\u{1B}[D３。\u{1B}[A\u{1A}\u{1B}[200~77\u{1B}[201~", in: NumberField()) {
      "\($0.text) \(picture($0))"
    }
  }

  @Test func `whatever is typed, the text stays the beginning of a number`() {
    let grouping = NumberGrouping(prefix: "约", suffix: "元")
    for limits in [
      NumberField.Limits(), .init(minimum: 0, maximum: 99, decimals: 0),
      .init(step: 0.1, decimals: 2),
    ] {
      expectLaws(NumberField(limits: limits, placeholder: "请输入", grouping: grouping)) { field in
        let text = field.text
        let isFinished = text.contains { $0.isNumber } && text.last != "."
        let isAllowed = text.allSatisfy { "-.0123456789".contains($0) }
        return isAllowed && (field.value != nil) == isFinished
          && !(limits.decimals == 0 && text.contains("."))
      }
    }
  }
}
