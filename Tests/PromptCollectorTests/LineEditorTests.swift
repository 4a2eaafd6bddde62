import PromptCollector
import TestSupport
import Testing
import TextDisplay

/// A line editor together with the terminal it draws on.
private struct Typing {
  var editor: LineEditor
  var terminal = MiniTerminal()
  var events: [LineEditor.Event] = []

  init(prompt: String = "> ", columns: Int = 40) {
    editor = LineEditor(prompt: prompt, columns: columns)
    terminal.write(editor.picture)
  }

  mutating func type(_ text: String) { type(Array(text.utf8)) }

  /// Draws once a chunk, as a terminal delivers bytes.
  mutating func type(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      let event = editor.receive(byte)
      if event != .edited { events.append(event) }
    }
    terminal.write(editor.picture)
  }
}

private let left = "\u{1B}[D"
private let right = "\u{1B}[C"
private let home = "\u{1B}[H"
private let end = "\u{1B}OF"
private let delete = "\u{1B}[3~"

/// What is typed, the line it makes, and the column of the cursor behind the prompt.
private let keystrokes: [(typed: String, line: String, column: Int)] = [
  ("", "", 0),
  ("abc", "abc", 3),
  ("工资低", "工资低", 6),
  ("工资\u{7F}", "工", 2),
  ("工资\u{08}\u{08}\u{08}", "", 0),
  ("a工b\(left)\(left)", "a工b", 1),
  ("a工b\(left)\(left)\u{7F}", "工b", 0),
  ("工资\(left)\(delete)", "工", 2),
  ("工资\(home)低", "低工资", 2),
  ("工资\(home)\(right)低\(end)!", "工低资!", 7),
  ("加班太多\u{15}好", "好", 2),
  ("加班太多\(left)\(left)\u{15}", "太多", 0),
  ("加班太多\(left)\(left)\u{0B}", "加班", 4),
  ("one two  \u{17}", "one ", 4),
  ("食堂 宿舍\u{17}", "食堂 ", 5),
  ("e\u{301}x\(left)\u{7F}", "x", 0),
  ("👨‍👩‍👧好", "👨‍👩‍👧好", 4),
  ("👨‍👩‍👧\u{7F}", "", 0),
  ("🇨🇳a\(left)\(left)", "🇨🇳a", 0),
  ("1\u{1B}[1;5A2\u{1B}[B3", "123", 3),
  ("a\u{01}b\u{05}c\u{02}\u{06}d", "bacd", 4),
  ("a\u{07}\u{1B}cb\u{9B}c\u{202E}d", "abcd", 4),
  ("ab\u{04}", "ab", 2),
  ("ab\(left)\u{04}", "a", 1),
  ("\u{1B}[200~好\r\n的\n\u{1B}[201~!", "好\n的\n!", 7),
  ("ｆ１２", "ｆ１２", 6),
]

@Test(arguments: keystrokes)
func `a line is the same wherever its bytes are cut`(
  _ keystroke: (typed: String, line: String, column: Int)
) {
  let bytes = Array(keystroke.typed.utf8)
  for cut in 0...bytes.count {
    var typing = Typing()
    typing.type(bytes[..<cut])
    typing.type(bytes[cut...])
    let shown = keystroke.line.replacing("\n", with: "\u{23CE}")
    #expect(typing.editor.line == keystroke.line, "cut at \(cut)")
    #expect(typing.editor.visibleText == "> " + shown, "cut at \(cut)")
    #expect(typing.editor.cursorColumn == keystroke.column + 2, "cut at \(cut)")
    #expect(typing.terminal.column == keystroke.column + 2, "cut at \(cut)")
    let row = "> " + shown
    #expect(typing.terminal.text == row.trimmingEnd, "cut at \(cut)")
    #expect(typing.terminal.complaint == nil)
    #expect(typing.events.isEmpty)
  }
}

@Test(arguments: [
  ("工资\r", LineEditor.Event.submitted), ("工资\n", .submitted), ("工资\u{03}", .interrupted),
  ("\u{04}", .ended), ("a\u{7F}\u{04}", .ended),
])
func `a line ends once`(_ typed: String, _ event: LineEditor.Event) {
  var typing = Typing()
  typing.type(typed)
  #expect(typing.events == [event])
}

@Test func `return and line feed together submit once`() {
  var typing = Typing()
  typing.type("1\r\n")
  #expect(typing.events == [.submitted])
}

@Test func `bytes that are not UTF-8 become one replacement each`() {
  var typing = Typing()
  typing.type([0x61, 0xFF, 0xE5, 0xB7, 0x62, 0xF0, 0x9F, 0x0D])
  #expect(typing.editor.line == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
  #expect(typing.events == [.submitted])
}

@Test func `a long line scrolls by whole characters and keeps one row`() {
  var typing = Typing(columns: 20)
  typing.type(String(repeating: "加班", count: 20))
  #expect(typing.editor.visibleText == "> 加班加班加班加班")
  typing = Typing(columns: 20)
  var texts: Set<String> = []
  for character in "我们车间夏天太热了,希望能多装几台风扇 and more water please" {
    typing.type(String(character))
    let shown = typing.editor.visibleText
    texts.insert(shown)
    #expect(TerminalText.width(of: shown) <= 19)
    #expect(typing.editor.cursorColumn <= 19)
    #expect(typing.terminal.column == typing.editor.cursorColumn)
  }
  #expect(texts.count > 20)
  typing.type(home)
  #expect(typing.editor.visibleText == "> 我们车间夏天太热")
  #expect(typing.editor.cursorColumn == 2)
}

@Test func `random keys leave the terminal showing what the editor holds`() {
  var generator = SeededGenerator(seed: 20_250_601)
  let keys = ["工", "a", " ", "e\u{301}", "👍🏽", "\u{7F}", left, right, home, end, delete, "\u{17}"]
  for _ in 0..<200 {
    var typing = Typing(columns: 24)
    for _ in 0..<40 {
      typing.type(keys.randomElement(using: &generator) ?? "")
      #expect(typing.terminal.column == typing.editor.cursorColumn)
      #expect(typing.terminal.text == typing.editor.visibleText.trimmingEnd)
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
