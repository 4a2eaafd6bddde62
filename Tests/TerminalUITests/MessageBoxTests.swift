import TerminalUI
import TestSupport
import Testing

@Suite struct MessageBoxTests {
  private let look = looks[0]

  private func shown(_ box: MessageBox, columns: Int, rows: Int, _ look: Look = looks[0]) -> String
  {
    var box = box
    var screen = Screen(ScreenSize(columns: columns, rows: rows), widths: look.widths)
    let area = box.fit(in: ScreenArea(screen.size), look)
    let cursor = box.draw(on: &screen, in: area, look)
    return "\(screen.text)\n\(cursor.map { "@\($0.column),\($0.row)" } ?? "@-")"
  }

  @Test func `a question stands in the middle`() {
    let box = MessageBox("退出", "答案已经保存。现在退出吗？", choices: ["继续填写", "退出"], escape: 0)
    #expect(
      shown(box, columns: 40, rows: 10) == """


             ┌─ 退出 ─────────────────────┐
             │ 答案已经保存。现在退出吗？ │
             │                            │
             │ [ 继续填写 ]  [ 退出 ]     │
             └────────────────────────────┘



        @9,5
        """
    )
    #expect(
      shown(box, columns: 40, rows: 10, looks[1]) == """


             +- 退出 ---------------------+
             | 答案已经保存。现在退出吗？ |
             |                            |
             | [ 继续填写 ]  [ 退出 ]     |
             +----------------------------+



        @9,5
        """
    )
    #expect(
      shown(box, columns: 10, rows: 10) == """
        ┌─ 退出 ─┐
        │答案已经│
        │保存。现│
        │在退出  │
        │吗？    │
        │        │
        │[ 继续填│
        │[ 退出 ]│
        └────────┘

        @3,6
        """
    )
  }

  @Test func `buttons are gone through and pressed`() {
    var box = MessageBox("退出", "退出吗？", choices: ["继续", "退出", "放弃"], escape: 0)
    let outcomes = feed("\u{1B}[C\t\t\u{1B}[Z\r", to: &box)
    #expect(outcomes == [.moved, .moved, .moved, .moved, .done] && box.current == 2)
    #expect(feed("2", to: &box) == [.moved] && box.current == 1)
    #expect(feed(" ", to: &box) == [.done])
    #expect(feed("\u{1B}", to: &box) == [.done] && box.current == 0)
    #expect(feed("\u{1B}[D", to: &box) == [.refused])
    var open = MessageBox("", "必须回答", choices: ["好"])
    #expect(feed("\u{1B}", to: &open) == [.ignored])
    let area = box.fit(in: ScreenArea(ScreenSize(columns: 40, rows: 10)), look)
    let press = MouseEvent(.press, at: ScreenPlace(column: 12, row: area.rows.count - 2))
    let outcome = box.receive(.mouse(press), width: area.columns.count, look)
    #expect(outcome == .done && box.current == 1)
  }

  @Test func `a long text scrolls and its buttons stay`() {
    let help = (1...30).map { "第\($0)条：按方向键移动，按空格键选择。" }.joined(separator: "\n")
    var box = MessageBox("帮助", help, choices: ["关闭"], escape: 0, rowLimit: 10)
    #expect(
      shown(box, columns: 40, rows: 10) == """
        ┌─ 帮助 ───────────────────────────────┐
        │ 第1条：按方向键移动，按空格键选择。 █│
        │ 第2条：按方向键移动，按空格键选择。 ││
        │ 第3条：按方向键移动，按空格键选择。 ││
        │ 第4条：按方向键移动，按空格键选择。 ││
        │ 第5条：按方向键移动，按空格键选择。 ││
        │ 第6条：按方向键移动，按空格键选择。 ││
        │                                      │
        │ [ 关闭 ]                             │
        └──────────────────────────────────────┘
        @4,8
        """
    )
    feed("\u{1B}[6~", to: &box)
    #expect(shown(box, columns: 40, rows: 10).contains("第7条"))
    feed("\u{1B}[F", to: &box)
    #expect(shown(box, columns: 40, rows: 10).contains("第30条"))
    #expect(feed("\u{1B}[B\u{1B}[A", to: &box) == [.refused, .moved])
    #expect(shown(box, columns: 100, rows: 40).contains("第1条"), "there is room for all")
  }

  @Test func `whatever comes, it keeps to its area`() {
    let text = "“退出”……\n\n" + String(repeating: "请先保存再退出。", count: 12) + "\tabc def"
    for rows in [4, 5, 10, 24] {
      let box = MessageBox(
        "关于①",
        text,
        choices: ["继续填写", "保存并退出", "不保存"],
        escape: 2,
        rowLimit: rows
      )
      expectLaws(box) {
        (0..<3).contains($0.current) && $0.height(at: 30, looks[2]) <= max(rows, 4)
      }
    }
    expectLaws(MessageBox("", "", choices: []))
  }
}
