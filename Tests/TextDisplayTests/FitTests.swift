import Testing
import TextDisplay

@Suite struct FitTests {
  @Test(arguments: [
    ("工资太低", 8, "工资太低"), ("工资太低", 7, "工资太…"), ("工资太低", 6, "工资…"), ("工资", 1, "…"),
    ("工资", 0, ""), ("abc def", 5, "abc…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
    ("cafe\u{301}s", 4, "caf…"),
  ])
  func `a long text ends in an ellipsis`(text: String, width: Int, cut: String) {
    #expect(TerminalText.truncated(text, to: width) == cut)
  }

  @Test func `padding fills to the width exactly`() {
    #expect(TerminalText.padded("工", to: 4) == "工  ")
    #expect(TerminalText.padded("工", to: 4, .right) == "  工")
    #expect(TerminalText.padded("工资", to: 3) == "工…")
    #expect(TerminalText.padded("工资工资", to: 4) == "工…" + " ")
  }

  @Test func `lines break at spaces and between Chinese characters`() {
    #expect(TerminalText.wrapped("the quick brown fox", to: 10) == ["the quick", "brown fox"])
    #expect(TerminalText.wrapped("夜班太多，没有调休", to: 8) == ["夜班太", "多，没有", "调休"])
    #expect(TerminalText.wrapped("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
    #expect(TerminalText.wrapped("工资，，，，，，", to: 6).allSatisfy { $0.count <= 3 })
    #expect(TerminalText.wrapped("", to: 6) == [""])
  }

  @Test func `the start and the end that fit are whole characters`() {
    #expect(TerminalText.start(of: "工a资", fitting: 3) == "工a")
    #expect(TerminalText.start(of: "工a资", fitting: 4) == "工a")
    #expect(TerminalText.start(of: "工a资".reversed(), fitting: 3) == "资a")
    #expect(TerminalText.start(of: "工资", fitting: 1).isEmpty)
    #expect(TerminalText.start(of: "工资", fitting: -1).isEmpty)
  }

  @Test func `lines wrap by the widths of the terminal`() {
    let text = "①②③④⑤⑥"
    #expect(TerminalText.wrapped(text, to: 6) == [text])
    #expect(TerminalText.wrapped(text, to: 6, .wide) == ["①②③", "④⑤⑥"])
  }
}
