import TerminalUI
import TestSupport
import Testing

@Suite struct EditableTextTests {
  private func key(_ key: Key, _ modifiers: KeyPress.Modifiers = []) -> TerminalEvent {
    .key(KeyPress(key, modifiers))
  }

  @Test func `typing, moving and deleting go by characters`() {
    var text = EditableText()
    let outcome1 = text.receive(.text("加班费"))
    #expect(outcome1 == .changed)
    let outcome2 = text.receive(key(.left))
    #expect(outcome2 == .moved)
    text.receive(.text("👨‍👩‍👧"))
    #expect(text.text == "加班👨‍👩‍👧费" && text.cursor == 3)
    text.receive(key(.backspace))
    #expect(text.text == "加班费")
    text.receive(key(.delete))
    #expect(text.text == "加班")
    text.receive(key(.home))
    text.receive(.text("未发"))
    #expect(text.text == "未发加班")
    let outcome3 = text.receive(key(.up))
    #expect(outcome3 == .ignored)
  }

  @Test func `a mark typed alone joins the letter before it`() {
    var text = EditableText("cafe")
    text.receive(.text("\u{301}"))
    #expect(text.characters.count == 4 && text.cursor == 4)
    text.receive(key(.backspace))
    #expect(text.text == "caf")
  }

  @Test func `selected text is replaced, deleted, left`() {
    var text = EditableText("食堂太贵")
    text.receive(key(.left, .shift))
    text.receive(key(.left, .shift))
    #expect(text.selection == 2..<4)
    text.receive(.text("很好"))
    #expect(text.text == "食堂很好" && text.selection == nil)
    text.receive(key(.home, .shift))
    text.receive(key(.right))
    #expect(text.cursor == 4 && text.selection == nil)
    text.selectAll()
    text.receive(key(.backspace))
    #expect(text.text.isEmpty)
  }

  @Test func `words come from whoever knows them`() {
    var text = EditableText("宿舍空调坏了")
    let words: (String) -> [Range<Int>] = { _ in [0..<2, 2..<4, 4..<6] }
    text.receive(key(.left, .control), words: words)
    #expect(text.cursor == 4)
    text.receive(key(.letter("w"), .control), words: words)
    #expect(text.text == "宿舍坏了")
    var latin = EditableText("pay the overtime")
    latin.receive(key(.backspace, .alt))
    #expect(latin.text == "pay the ")
  }

  @Test func `changes can be taken back and made again`() {
    var text = EditableText(isMultiline: true)
    for letter in ["食", "堂"] { text.receive(.text(letter)) }
    text.receive(key(.enter))
    text.receive(.paste("一\n二"))
    text.receive(key(.backspace))
    #expect(text.text == "食堂\n一\n")
    let outcome4 = text.undo()
    #expect(outcome4)
    #expect(text.text == "食堂\n一\n二")
    text.undo()
    #expect(text.text.isEmpty, "what was typed in one go is one change")
    let outcome5 = text.undo()
    #expect(!outcome5)
    text.redo()
    text.redo()
    #expect(text.text == "食堂\n一\n")
    let outcome6 = text.redo()
    #expect(!outcome6)
  }

  @Test func `no more fits than is allowed, and nothing harmful`() {
    var text = EditableText("一二三四五", limit: 4)
    #expect(text.text == "一二三四")
    let outcome7 = text.receive(.paste("五"))
    #expect(outcome7 == .full)
    text.receive(key(.left, .shift))
    let outcome8 = text.receive(.paste("五六"))
    #expect(outcome8 == .full)
    #expect(text.text == "一二三五")
    var line = EditableText()
    line.receive(.paste("a\nb\u{1B}[31m\u{202E}c"))
    #expect(line.text == "a b[31mc")
  }

  @Test func `any keys keep the cursor within the text and can be taken back`() {
    var generator = SeededGenerator(seed: 17)
    let events: [TerminalEvent] =
      [.text("中"), .text("e"), .text("\u{301}"), .paste("a b\nc"), .text("👍🏽")]
      + [.left, .right, .home, .end, .backspace, .delete, .enter].flatMap { one in
        [key(one), key(one, .shift), key(one, .control)]
      } + ["a", "e", "k", "u", "w", "z", "y"].map { key(.letter($0), .control) }
    for _ in 0..<300 {
      var text = EditableText(isMultiline: true, limit: 30)
      for _ in 0..<40 {
        text.receive(events.randomElement(using: &generator) ?? .text("x"))
        #expect((0...text.characters.count).contains(text.cursor))
        #expect(text.anchor.map { (0...text.characters.count).contains($0) } ?? true)
        #expect(text.characters.count <= 30)
        #expect(Array(text.text).count == text.characters.count)
      }
      while text.undo() {}
      #expect(text.text.isEmpty)
    }
  }
}

@Suite struct TextLayoutTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    let characters = Array(text)
    return TextLayout(characters, width: width).rows.map { String(characters[$0]) }
  }

  @Test func `Chinese breaks anywhere but before a closing mark, words at blanks`() {
    #expect(rows("食堂的饭菜很好吃", 9) == ["食堂的饭", "菜很好吃"])
    #expect(rows("食堂的饭，菜很好", 9) == ["食堂的", "饭，菜很", "好"])
    #expect(rows("pay the overtime", 9) == ["pay the ", "overtime"])
    #expect(rows("一\n\n二", 9) == ["一\n", "\n", "二"])
    #expect(rows("", 9) == [""])
    #expect(rows("abcdefghijkl", 6) == ["abcde", "fghij", "kl"])
  }

  @Test func `every place has a cell, and the cell leads back to it`() {
    var generator = SeededGenerator(seed: 29)
    let letters = Array("食堂a b，。\n👍🏽—e")
    for _ in 0..<500 {
      let count = Int.random(in: 0...40, using: &generator)
      let characters = (0..<count).map { _ in letters.randomElement(using: &generator) ?? "x" }
      let layout = TextLayout(characters, width: Int.random(in: 3...12, using: &generator))
      #expect(layout.rows.flatMap { Array($0) } == Array(0..<count))
      for place in 0...count {
        let cell = layout.cell(of: place)
        #expect(layout.place(at: cell) == place, "\(characters) \(place) \(cell)")
      }
    }
  }
}
