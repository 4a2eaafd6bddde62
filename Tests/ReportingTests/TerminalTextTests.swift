import Insight
import Testing

@testable import Reporting

struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("工资", 4), ("ＡＢ！", 6), ("한국", 4), ("ひらカナ", 8), ("é", 1),
    ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤️", 2), ("❤", 1), ("—…①", 3),
    ("か\u{3099}", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("𠮷野家", 6), ("a\u{200D}b", 2), ("ﾊﾝ", 2),
    ("😀", 2), ("⌚", 2), ("ก้", 1), ("नि", 2),
  ])
  func `columns of a text`(text: String, width: Int) {
    #expect(TerminalText.width(of: text) == width)
  }

  @Test(arguments: [
    ("a\tb\nc\r\nd", "a b c  d"),
    ("\u{1B}[31mred\u{7}\u{7F}\u{9B}2J", "\u{FFFD}[31mred\u{FFFD}\u{FFFD}\u{FFFD}2J"),
    ("\u{202A}\u{202E}\u{2066}\u{2069}\u{200F}\u{61C}", String(repeating: "\u{FFFD}", count: 6)),
    ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
    ("x\u{E0041}\u{E007F}\u{FEFF}\u{AD}", "x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
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

  @Test func `a table lines up and gives way`() {
    var table = TextTable(columns: [
      .init("单位", minimumWidth: 6),
      .init("n", alignment: .right),
      .init("bar", expendable: 1),
    ])
    table.add(["炼钢一车间", "120", "████"])
    table.add(["QA\n", "7"])
    #expect(
      table.lines(width: 40) == [
        "单位          n  bar", "─────────────────────", "炼钢一车间  120  ████", "QA            7",
      ]
    )
    #expect(
      table.lines(width: 13) == ["单位        n", "─────────────", "炼钢一…   120", "QA          7"]
    )
    #expect(table.lines(width: 6).allSatisfy { TerminalText.width(of: $0) <= 6 })
  }
}

struct NumeralsTests {
  private let numerals = Numerals.text

  @Test(arguments: [
    (0.285, 2, "0.29"), (-0.004, 2, "0.00"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0, 1, "0.0"),
    (61.34999, 1, "61.3"), (1e15, 1, "–"), (Double.nan, 1, "–"), (-Double.infinity, 0, "–"),
    (0.05, 1, "0.1"), (1.005, 2, "1.01"), (99.96, 1, "100.0"),
  ])
  func `a fixed count of decimals`(number: Double, decimals: Int, text: String) {
    #expect(numerals.fixed(number, decimals: decimals) == text)
  }

  @Test func `shares, scores and indices`() {
    #expect(numerals.share(0.7249) == "72 %")
    #expect(numerals.score(0.314) == "+0.31")
    #expect(numerals.score(-0.314) == "-0.31")
    #expect(Numerals.page.score(-0.314) == "−0.31")
    #expect(numerals.score(0.001) == "0.00")
    #expect(numerals.index(63.449) == "63.4")
  }

  @Test func `what everybody in a small group answered is not told`() {
    for share in [0.9, 0.95, 1] {
      let estimate = Estimate(value: share, lower: 0.7, upper: 1, count: PublishedCount(8))
      #expect(numerals.share(share, of: estimate.count) == "≥ 90 %")
      #expect(numerals.shareInterval(estimate) == "–")
      #expect(estimate.drawnShare == 0.9)
      #expect(!JSONReport().estimate(estimate, .share).text().contains("\(share)1"))
    }
    #expect(numerals.share(0, of: PublishedCount(8)) == "≤ 10 %")
    #expect(numerals.share(0, of: PublishedCount(exact: 8)) == "0 %")
    #expect(numerals.share(1, of: PublishedCount(80)) == "100 %")
  }
}

struct UnitTreeTests {
  private func unit(_ name: String, under parent: String?) -> UnitRelease {
    UnitRelease(unit: name, parent: parent, scores: [])
  }

  @Test func `children follow their parent whatever the order`() {
    let rows = UnitTree.rows(of: [
      unit("c1", under: "c"), unit("a", under: nil), unit("c", under: "a"), unit("b", under: "a"),
      unit("orphan", under: "nobody"),
    ])
    #expect(rows.map(\.release.unit) == ["a", "c", "c1", "b", "orphan"])
    #expect(rows.map(\.depth) == [0, 1, 2, 1, 0])
  }

  @Test func `a ring of parents loses no unit`() {
    let rows = UnitTree.rows(of: [
      unit("a", under: "b"), unit("b", under: "a"), unit("c", under: "c"),
    ])
    #expect(Set(rows.map(\.release.unit)) == ["a", "b", "c"])
  }
}
