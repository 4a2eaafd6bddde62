import Testing
import TextDisplay

@Suite struct HarmlessTextTests {
  @Test(arguments: [
    ("a\tb\nc\r\nd", "a b c d"),
    ("\u{1B}[31mred\u{7}\u{7F}\u{9B}2J", "\u{FFFD}[31mred\u{FFFD}\u{FFFD}\u{FFFD}2J"),
    ("\u{202A}\u{202E}\u{2066}\u{2069}\u{200F}\u{61C}", String(repeating: "\u{FFFD}", count: 6)),
    ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
    ("x\u{E0041}\u{E007F}\u{FFF9}", "x\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FEFF}x\u{AD}y\u{200B}z\u{2060}", "xyz"),
    ("工资 👨‍👩‍👧 ❤️ é", "工资 👨‍👩‍👧 ❤️ é"),
  ])
  func `hostile text is defused and other text kept`(text: String, safe: String) {
    let result = TerminalText.sanitized(text)
    #expect(Array(result.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test func `noncharacters are replaced`() {
    for value in [0xFFFE, 0x1FFFF, 0x10FFFE, 0xFDD0] as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(TerminalText.sanitized(String(Character(scalar))) == "\u{FFFD}")
    }
  }

  @Test func `of a tower of marks four stay`() {
    let tower = "Z" + String(repeating: "\u{310}", count: 50) + "a"
    #expect(
      Array(TerminalText.sanitized(tower).unicodeScalars)
        == Array(("Z" + String(repeating: "\u{310}", count: 4) + "a").unicodeScalars)
    )
  }

  @Test func `a dropped character gives a tower no new floor`() {
    let floor = String(repeating: "\u{310}", count: 4)
    let tower = "Z" + floor + "\u{200B}" + floor
    #expect(
      Array(TerminalText.sanitized(tower).unicodeScalars) == Array(("Z" + floor).unicodeScalars)
    )
  }

  @Test(arguments: [
    ("a\u{1B}]0;title\u{07}b", "a\u{FFFD}]0;title\u{FFFD}b"),
    ("a\u{9B}2Jb\u{7F}", "a\u{FFFD}2Jb\u{FFFD}"),
    ("\u{202E}abc\u{2066}d\u{200F}", "\u{FFFD}abc\u{FFFD}d\u{FFFD}"),
    ("一\r\n二\r三\n四\u{2028}五\t六\n\n七", "一\n二\n三\n四\n五 六\n\n七"),
    ("👨‍👩‍👧 cafe\u{301} 好", "👨‍👩‍👧 cafe\u{301} 好"),
  ])
  func `text in lines cannot steer a terminal and keeps its lines`(text: String, safe: String) {
    let result = TerminalText.sanitizedLines(text)
    #expect(Array(result.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb\u{7F}\u{9B}", "a[2Jb"), ("a\tb\nc\r\nd", "a b\nc\nd"),
    ("\u{202E}工资\u{200B}", "工资"), ("👨‍👩‍👧 ❤️ e\u{301}", "👨‍👩‍👧 ❤️ e\u{301}"),
  ])
  func `harmful characters are stripped from what is typed`(text: String, kept: String) {
    let result = TerminalText.stripped(text)
    #expect(Array(result.unicodeScalars) == Array(kept.unicodeScalars))
  }
}
