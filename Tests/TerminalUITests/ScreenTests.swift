import TerminalUI
import TestSupport
import Testing
import TextDisplay

@Suite struct ScreenTests {
  private let size = ScreenSize(columns: 12, rows: 3)

  @Test func `wide characters are never halved`() {
    var screen = Screen(size)
    screen.write("满意度调查", at: ScreenPlace(column: 0, row: 0))
    screen.write("x", at: ScreenPlace(column: 3, row: 0))
    screen.write("y", at: ScreenPlace(column: 4, row: 0))
    #expect(screen.text == "满 xy 调查\n\n")
    screen.write("中文中文", at: ScreenPlace(column: 7, row: 1))
    #expect(screen.text == "满 xy 调查\n       中文\n", "what does not fit whole is left out")
    screen.write("中", at: ScreenPlace(column: -1, row: 2))
    #expect(screen.text.hasSuffix("中文\n"))
  }

  @Test func `writing stays within its area`() {
    var screen = Screen(size)
    let area = ScreenArea(columns: 2..<6, rows: 1..<2)
    let end = screen.write("abcdefgh", at: ScreenPlace(column: 0, row: 1), within: area)
    #expect(end == 8)
    screen.write("no", at: ScreenPlace(column: 2, row: 0), within: area)
    screen.write("中中中", at: ScreenPlace(column: 1, row: 1), within: area)
    #expect(screen.text == "\n   中\n", "half a character at the edge is a blank")
  }

  @Test func `hostile text is harmless on a screen`() {
    var screen = Screen(ScreenSize(columns: 40, rows: 1))
    let marks = String(repeating: "\u{301}", count: 1_000)
    screen.write("\u{1B}[31mred\u{202E}\u{7}a\(marks)b\nc", at: ScreenPlace(column: 0, row: 0))
    #expect(
      screen.text.unicodeScalars.allSatisfy { !TerminalText.isHarmful($0) || $0 == "\u{FFFD}" }
    )
    #expect(screen.text.unicodeScalars.count < 40)
  }

  @Test func `characters of ambiguous width take what the terminal gives them`() {
    var screen = Screen(size, widths: .wide)
    screen.write("“好”", at: ScreenPlace(column: 0, row: 0))
    screen.write("x", at: ScreenPlace(column: 6, row: 0))
    #expect(screen.text == "“好”x\n\n")
    var narrow = Screen(size)
    narrow.write("“好”", at: ScreenPlace(column: 0, row: 0))
    narrow.write("x", at: ScreenPlace(column: 6, row: 0))
    #expect(narrow.text == "“好”  x\n\n")
  }

  @Test func `any screen can follow any other`() {
    var generator = SeededGenerator(seed: 11)
    let texts = ["abc", "满意", "👍🏽", "e\u{301}x", "“引号”", " ", "—", "ｆｕｌｌ", "é", "👨‍👩‍👧"]
    let size = ScreenSize(columns: 17, rows: 5)
    let styles = [
      CellStyle.plain, CellStyle(colour: .red, isBold: true), CellStyle(isReversed: true),
    ]
    var terminal = PaperTerminal(columns: size.columns, rows: size.rows)
    var shown: Screen?
    for round in 0..<400 {
      var screen = round % 3 == 0 ? Screen(size) : shown ?? Screen(size)
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let place = ScreenPlace(
          column: Int.random(in: -2...18, using: &generator),
          row: Int.random(in: -1...5, using: &generator)
        )
        screen.write(
          texts.randomElement(using: &generator) ?? "",
          at: place,
          styles.randomElement(using: &generator) ?? .plain
        )
      }
      screen.cursor = round % 5 == 0 ? nil : ScreenPlace(column: round % 17, row: round % 5)
      terminal.write(ScreenUpdate.bytes(from: shown, to: screen, TerminalProfile()))
      #expect(terminal.complaint == nil)
      #expect(terminal.text == screen.text)
      if let cursor = screen.cursor {
        #expect(terminal.isCursorVisible)
        #expect(terminal.column == cursor.column && terminal.row == cursor.row)
      } else {
        #expect(!terminal.isCursorVisible)
      }
      shown = screen
    }
  }

  @Test func `only what differs is sent`() {
    var old = Screen(ScreenSize(columns: 80, rows: 24))
    old.write("问题一：您对食堂满意吗？", at: ScreenPlace(column: 0, row: 3))
    var new = old
    new.write("✓", at: ScreenPlace(column: 40, row: 3))
    #expect(ScreenUpdate.bytes(from: old, to: old, TerminalProfile()).isEmpty)
    let bytes = ScreenUpdate.bytes(from: old, to: new, TerminalProfile())
    #expect(bytes.count < 50)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\u{1B}[4;41H") && text.contains("✓") && !text.contains("食堂"))
    // Another size draws everything anew.
    let small = Screen(ScreenSize(columns: 40, rows: 10))
    #expect(
      String(decoding: ScreenUpdate.bytes(from: old, to: small, TerminalProfile()), as: UTF8.self)
        .contains("\u{1B}[2J")
    )
  }

  @Test func `no colour is sent where none is wanted`() {
    var screen = Screen(size)
    screen.write("x", at: ScreenPlace(column: 0, row: 0), CellStyle(colour: .red, isBold: true))
    let plain = TerminalProfile(environment: ["TERM": "xterm-256color", "NO_COLOR": "1"])
    let text = String(decoding: ScreenUpdate.bytes(from: nil, to: screen, plain), as: UTF8.self)
    #expect(text.contains("\u{1B}[0;1m") && !text.contains("31"))
  }

  @Test func `the environment tells what a terminal can do`() {
    func profile(_ environment: [String: String]) -> TerminalProfile {
      TerminalProfile(environment: environment)
    }
    #expect(profile(["TERM": "xterm", "LANG": "zh_CN.UTF-8"]) == TerminalProfile())
    #expect(!profile(["TERM": "dumb"]).canDraw)
    #expect(!profile([:]).canDraw)
    #expect(!profile(["TERM": "vt100"]).hasColour)
    #expect(!profile(["TERM": "xterm", "LANG": "zh_CN.GB18030"]).hasUnicode)
    #expect(profile(["TERM": "xterm", "LANG": "C"]).hasUnicode)
    #expect(!profile(["TERM": "linux", "LANG": "C"]).hasUnicode)
    #expect(profile(["TERM": "xterm", "LEYE_AMBIGUOUS_WIDTH": "2"]).widths == .wide)
  }
}
