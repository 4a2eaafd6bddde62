import TerminalUI
import TestSupport
import Testing
import TextDisplay

@Suite struct PartsTests {
  private let look = looks[0]

  @Test func `yes and no`() {
    var row = SwitchRow(yes: "是", no: "否")
    #expect(picture(row) == "○ 是   ○ 否\n@0,0")
    #expect(feed("\u{1B}[C", to: &row) == [.changed] && row.value == false)
    #expect(picture(row) == "○ 是   ◉ 否\n@7,0")
    #expect(feed("ｙ", to: &row) == [.changed] && row.value == true)
    #expect(feed("2", to: &row) == [.changed] && row.value == false)
    #expect(feed("是", to: &row) == [.changed] && row.value == true)
    #expect(feed(" ", to: &row) == [.changed] && row.value == false)
    #expect(feed("\u{7F}", to: &row) == [.changed] && row.value == nil)
    #expect(feed("\u{7F}\u{1B}[A\t", to: &row) == [.ignored, .ignored, .ignored])
    #expect(feed(" ", to: &row) == [.changed] && row.value == true)
    #expect(feed("x", to: &row) == [.refused])
    #expect(picture(row, width: 10) == "◉ 是\n○ 否\n@0,0")
    #expect(picture(row, width: 24, looks[1]) == "(*) 是   ( ) 否\n@0,0")
    let press = MouseEvent(.press, at: ScreenPlace(column: 8, row: 0))
    let outcome = row.receive(.mouse(press), width: 24, look)
    #expect(outcome == .changed && row.value == false)
    expectLaws(SwitchRow(yes: "同意", no: "不同意"))
  }

  @Test func `a bar grows by eighths and is full only at the end`() {
    let (blocks, simple) = (look.theme, looks[1].theme)
    #expect(ProgressBar(0.5).text(width: 10, blocks) == "█████░░░░░")
    #expect(ProgressBar(0.53).text(width: 10, blocks) == "█████▎░░░░")
    #expect(ProgressBar(0.53).text(width: 10, simple) == "#####-----")
    #expect(ProgressBar(0).text(width: 4, blocks) == "░░░░")
    #expect(ProgressBar(0.001).text(width: 4, blocks) == "▏░░░")
    #expect(ProgressBar(0.999).text(width: 4, blocks) == "███▉")
    #expect(ProgressBar(0.999).text(width: 4, simple) == "###-")
    #expect(ProgressBar(.nan).text(width: 3, simple) == "---")
    #expect(ProgressBar(.infinity).text(width: 3, simple) == "###")
    for width in 0...100 {
      for share in [0, 0.01, 0.3, 0.77, 0.99, 1] {
        let text = ProgressBar(share).text(width: width, blocks)
        #expect(TerminalText.width(of: text) == width)
      }
    }
  }

  @Test func `hints leave out the least important first and cut none`() {
    let hints = KeyHints([
      .init("F1", "帮助", importance: 3), .init("Tab", "下一题", importance: 2), .init("↑↓", "选择"),
      .init("Ctrl-S", "保存", importance: 1), .init("Esc", "退出", importance: 3),
    ])
    func line(_ width: Int, _ look: Look = looks[0]) -> String {
      var screen = Screen(ScreenSize(columns: max(width, 1), rows: 1), widths: look.widths)
      hints.draw(on: &screen, in: ScreenArea(screen.size), look)
      return screen.text
    }
    #expect(line(80) == "F1 帮助  Tab 下一题  ↑↓ 选择  Ctrl-S 保存  Esc 退出")
    #expect(line(51) == "F1 帮助  Tab 下一题  ↑↓ 选择  Ctrl-S 保存  Esc 退出")
    #expect(line(51, looks[2]) == "F1 帮助  Tab 下一题  Ctrl-S 保存  Esc 退出", "arrows are wide")
    #expect(line(50) == "F1 帮助  Tab 下一题  Ctrl-S 保存  Esc 退出")
    #expect(line(41) == "F1 帮助  Tab 下一题  Esc 退出")
    #expect(line(20) == "F1 帮助  Esc 退出")
    #expect(line(10) == "F1 帮助")
    #expect(line(6).isEmpty)
  }

  @Test func `a window keeps the rows that matter in sight`() {
    var view = Viewport(contentHeight: 100, height: 10)
    #expect(view.rows == 0..<10 && view.thumb == 0..<1)
    view.show(12..<15)
    #expect(view.rows == 5..<15, "no farther than needed")
    view.show(8..<9)
    #expect(view.rows == 5..<15)
    view.show(3..<20)
    #expect(view.rows == 3..<13, "the beginning of what is too long")
    view.show(99..<100, margin: 2)
    #expect(view.rows == 90..<100 && view.thumb == 9..<10)
    view.resize(contentHeight: 20, height: 10)
    #expect(view.rows == 10..<20 && view.thumb == 5..<10)
    view.resize(contentHeight: 8, height: 10)
    #expect(view.rows == 0..<8 && view.thumb == nil && !view.scroll(by: 5))
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var view = Viewport(
        contentHeight: .random(in: 0...60, using: &generator),
        height: .random(in: 0...30, using: &generator)
      )
      view.scroll(by: .random(in: -5...60, using: &generator))
      let first = Int.random(in: 0..<max(view.contentHeight, 1), using: &generator)
      let focus = first..<(first + 1)
      if view.contentHeight > 0 {
        view.show(focus, margin: .random(in: 0...9, using: &generator))
        #expect(view.rows.contains(first))
      }
      let ends = (view.offset > 0, view.offset + view.height < view.contentHeight)
      guard let thumb = view.thumb else {
        #expect(ends == (false, false))
        continue
      }
      #expect(thumb.lowerBound >= 0 && thumb.upperBound <= view.height && !thumb.isEmpty)
      guard view.height - thumb.count > 1 else { continue }
      #expect((thumb.lowerBound > 0) == ends.0 && (thumb.upperBound < view.height) == ends.1)
    }
  }

  @Test func `a window shows part of a taller picture and its cursor`() {
    var tall = Screen(ScreenSize(columns: Viewport.contentWidth(in: 8), rows: 6))
    for row in 0..<6 {
      tall.write("第\(row)行话", at: ScreenPlace(column: 0, row: row), CellStyle(isBold: row == 3))
    }
    tall.cursor = ScreenPlace(column: 2, row: 3)
    var view = Viewport(contentHeight: 6, height: 3)
    view.show(3..<4)
    var screen = Screen(ScreenSize(columns: 10, rows: 4))
    let area = ScreenArea(columns: 1..<9, rows: 1..<4)
    let cursor = view.draw(tall, on: &screen, in: area, look)
    #expect(screen.text == "\n 第1行话│\n 第2行话█\n 第3行话│")
    #expect(cursor == ScreenPlace(column: 3, row: 3))
    #expect(screen.style(at: ScreenPlace(column: 1, row: 3)).isBold)
    view.show(0..<1)
    let hidden = view.draw(tall, on: &screen, in: area, look)
    #expect(hidden == nil)
  }
}
