import TerminalUI
import TestSupport
import Testing

@Suite struct MaskedFieldTests {
  private let phone = "+86 999-9999-9999"

  @Test func `typing passes over the fixed characters`() {
    var field = MaskedField(phone)
    #expect(picture(field) == "+86 ___-____-____\n@4,0")
    feed("１38", to: &field)
    #expect(picture(field) == "+86 138-____-____\n@8,0")
    feed("-1234", to: &field)
    #expect(field.masked == "+86 138-1234-____" && field.value == "1381234")
    #expect(!field.isComplete)
    let more = feed("x", to: &field)
    #expect(more == [.refused])
    feed("5678", to: &field)
    #expect(field.isComplete && field.masked == "+86 138-1234-5678")
    let full = feed("9", to: &field)
    #expect(full == [.refused] && field.value == "13812345678")
    #expect(picture(field) == "+86 138-1234-5678\n@17,0")
  }

  @Test(arguments: [
    "13812345678", "138-1234-5678", "138 1234 5678", "+86 138-1234-5678", "8613812345678",
    "+8613812345678", "＋８６ １３８１２３４５６７８", "(138)1234.5678",
  ])
  func `a number is pasted as people write it`(text: String) {
    var field = MaskedField(phone)
    feed("\u{1B}[200~\(text)\u{1B}[201~", to: &field)
    #expect(field.masked == "+86 138-1234-5678")
    #expect(MaskedField(phone, value: text) == MaskedField(phone, value: "13812345678"))
  }

  @Test func `what does not fit is not pasted at all`() {
    for text in ["138123456789012", "1381234567x", "电话", "", "---"] {
      var field = MaskedField(phone)
      let outcome = feed("\u{1B}[200~\(text)\u{1B}[201~", to: &field)
      #expect(outcome == [.refused] && field.isEmpty, "\(text)")
    }
    var part = MaskedField("9999-aa")
    feed("12\u{1B}[200~34xy\u{1B}[201~", to: &part)
    #expect(part.masked == "1234-xy")
    var plate = MaskedField("京a·#####")
    feed("\u{1B}[200~京A·12b45\u{1B}[201~", to: &plate)
    #expect(plate.masked == "京A·12b45" && plate.value == "A12b45")
    #expect(picture(plate, width: 20) == "京A·12b45\n@9,0")
    #expect(picture(plate, width: 20, looks[2]) == "京A·12b45\n@10,0", "the dot is wide there")
    #expect(MaskedField("\\a\\9\\\\9", value: "5").masked == "a9\\5")
  }

  @Test func `erasing empties places and moves nothing, and all of it is undone`() {
    var field = MaskedField("99-99", value: "1234")
    feed("\u{1B}[D\u{1B}[D\u{7F}", to: &field)
    #expect(field.masked == "1_-34")
    #expect(picture(field) == "1_-34\n@1,0")
    feed("\u{7F}", to: &field)
    let none = feed("\u{7F}", to: &field)
    #expect(none == [.ignored], "nothing before it")
    feed("\u{1A}", to: &field)
    #expect(field.masked == "12-34", "erasing one after the other is one change")
    feed("\u{19}", to: &field)
    #expect(field.masked == "__-34")
    feed("\u{1B}[F\u{1B}[D\u{1B}[3~", to: &field)
    #expect(field.masked == "__-3_")
    feed("\u{15}", to: &field)
    #expect(field.isEmpty)
    #expect(feed("\u{1B}[A\t\r\u{1B}[D", to: &field) == [.ignored, .ignored, .done, .ignored])
  }

  @Test func `a field that is too narrow scrolls, and the mouse finds its places`() {
    var field = MaskedField(phone, value: "13812345678")
    #expect(picture(field, width: 10) == "1234-5678\n@9,0")
    let press = MouseEvent(.press, at: ScreenPlace(column: 4, row: 0))
    let outcome = field.receive(.mouse(press), width: 10, looks[0])
    #expect(outcome == .moved)
    feed("0", to: &field)
    #expect(field.masked == "+86 138-1234-0678")
  }

  @Test func `keys count wherever their bytes are cut`() {
    expectSameWhereverCut("１3\u{1B}[D8\u{7F}\u{1A}\u{1B}[200~77\u{1B}[201~", in: MaskedField(phone))
    {
      picture($0)
    }
  }

  @Test func `whatever is typed, each place holds what it may`() {
    for pattern in [phone, "aa-##", "京a·#####", "", "--", "9"] {
      expectLaws(MaskedField(pattern)) { field in
        let refilled = MaskedField(pattern, value: field.value)
        return field.masked.count == MaskedField(pattern).masked.count
          && field.value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
          && (!field.isComplete || refilled.masked == field.masked)
      }
    }
  }
}
