import Testing
import TextDisplay

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("工资", 4), ("ＡＢ！", 6), ("한국", 4), ("ひらカナ", 8), ("é", 1),
    ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤️", 2), ("❤", 1), ("—…①", 3),
    ("か\u{3099}", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("𠮷野家", 6), ("a\u{200D}b", 2), ("ﾊﾝ", 2),
    ("😀", 2), ("⌚", 2), ("ก้", 1), ("नि", 2),
  ])
  func `columns of a text`(text: String, width: Int) {
    #expect(TerminalText.width(of: text) == width)
  }
}
