import Testing
import TextDisplay

@testable import Reporting

struct TextTableTests {
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
