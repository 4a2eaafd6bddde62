import TerminalUI
import Testing

@Suite struct WidgetTests {
  private let look = Look(theme: Theme(TerminalProfile()))

  /// A widget as it is shown, with the cursor as `▏` behind the picture's rows: its column and row.
  private func picture(_ widget: some Widget, width: Int = 24, look: Look? = nil) -> String {
    let look = look ?? self.look
    let height = widget.height(at: width, look)
    var screen = Screen(ScreenSize(columns: width, rows: height))
    let cursor = widget.draw(on: &screen, in: ScreenArea(screen.size), look)
    let place = cursor.map { "@\($0.column),\($0.row)" } ?? "@-"
    return "\(screen.text)\n\(place)"
  }

  private func key(_ key: Key, _ modifiers: KeyPress.Modifiers = []) -> TerminalEvent {
    .key(KeyPress(key, modifiers))
  }

  @Test func `a list of one choice`() {
    var list = OptionList(["很满意", "比较满意", "不满意"].map { .init($0) })
    #expect(
      picture(list) == """
        ❯ ○ 1. 很满意
          ○ 2. 比较满意
          ○ 3. 不满意
        @2,0
        """
    )
    let outcome1 = list.receive(key(.up), width: 24, look)
    #expect(outcome1 == .ignored)
    let outcome2 = list.receive(key(.down), width: 24, look)
    #expect(outcome2 == .moved)
    let outcome3 = list.receive(.text(" "), width: 24, look)
    #expect(outcome3 == .changed)
    let outcome4 = list.receive(.text("3"), width: 24, look)
    #expect(outcome4 == .changed)
    #expect(list.chosen == [2])
    let outcome5 = list.receive(key(.enter), width: 24, look)
    #expect(outcome5 == .done)
    #expect(
      picture(list) == """
          ○ 1. 很满意
          ○ 2. 比较满意
        ❯ ◉ 3. 不满意
        @2,2
        """
    )
    let outcome6 = list.receive(key(.backspace), width: 24, look)
    #expect(outcome6 == .changed)
    #expect(list.chosen.isEmpty)
    var ascii = look
    ascii.theme = Theme(TerminalProfile(hasUnicode: false))
    #expect(picture(list, look: ascii).hasPrefix("  ( ) 1. 很满意"))
  }

  @Test func `several choices keep to their number, and none excludes all others`() {
    var list = OptionList(
      [.init("食堂"), .init("宿舍"), .init("班车"), .init("以上都不是", isExclusive: true)],
      isMultiple: true,
      maximum: 2
    )
    for text in ["1", "2"] {
      let outcome7 = list.receive(.text(text), width: 24, look)
      #expect(outcome7 == .changed)
    }
    let outcome8 = list.receive(.text("3"), width: 24, look)
    #expect(outcome8 == .refused)
    #expect(list.chosen == [0, 1])
    let outcome9 = list.receive(.text("4"), width: 24, look)
    #expect(outcome9 == .changed)
    #expect(list.chosen == [3])
    let outcome10 = list.receive(.text("1"), width: 24, look)
    #expect(outcome10 == .changed)
    #expect(list.chosen == [0])
  }

  @Test func `long texts wrap and long lists scroll`() {
    var list = OptionList(
      (1...20).map { .init("第\($0)项，说明写得比较长一些") },
      rowLimit: 5
    )
    for _ in 0..<7 { _ = list.receive(key(.down), width: 20, look) }
    let shown = picture(list, width: 20)
    #expect(shown.contains("第8项"))
    #expect(shown.split(separator: "\n", omittingEmptySubsequences: false).count == 6)
    _ = list.receive(key(.end), width: 20, look)
    #expect(picture(list, width: 20).contains("第20项"))
  }

  @Test func `a field scrolls so that the cursor shows`() {
    var field = TextField(placeholder: "姓名不用写")
    #expect(picture(field, width: 12) == "姓名不用写\n@0,0")
    _ = field.receive(.text("食堂的饭菜很好吃"), width: 12, look)
    #expect(picture(field, width: 12) == "饭菜很好吃\n@10,0")
    _ = field.receive(key(.home), width: 12, look)
    #expect(picture(field, width: 12) == "食堂的饭菜很\n@0,0")
    let press = MouseEvent(.press, at: ScreenPlace(column: 5, row: 0))
    let outcome11 = field.receive(.mouse(press), width: 12, look)
    #expect(outcome11 == .moved)
    #expect(field.content.cursor == 2)
    let outcome12 = field.receive(key(.enter), width: 12, look)
    #expect(outcome12 == .done)
    let outcome13 = field.receive(key(.down), width: 12, look)
    #expect(outcome13 == .ignored)
  }

  @Test func `an editor wraps, scrolls, counts and keeps its column`() {
    var editor = TextEditor(limit: 60, rows: 2...3)
    _ = editor.receive(.paste("宿舍热水停了\n一周\n反映三次没人管"), width: 16, look)
    #expect(
      picture(editor, width: 16) == """
        宿舍热水停了
        一周
        反映三次没人管
                   17/60
        @14,2
        """
    )
    let outcome14 = editor.receive(key(.up), width: 16, look)
    #expect(outcome14 == .moved)
    #expect(editor.content.cursor == 9, "the end of the shorter line")
    _ = editor.receive(key(.up), width: 16, look)
    #expect(editor.content.cursor == 6)
    let outcome15 = editor.receive(key(.up), width: 16, look)
    #expect(outcome15 == .ignored)
    _ = editor.receive(key(.end, .control), width: 16, look)
    _ = editor.receive(key(.enter), width: 16, look)
    _ = editor.receive(.text("谁来管"), width: 16, look)
    #expect(
      picture(editor, width: 16) == """
        一周
        反映三次没人管
        谁来管
                   21/60
        @6,2
        """
    )
  }

  @Test func `what does not fit is refused`() {
    var field = TextField(limit: 3)
    let outcome16 = field.receive(.text("一二三四"), width: 12, look)
    #expect(outcome16 == .refused)
    #expect(field.content.text == "一二三")
  }

  @Test func `a scale is chosen by arrows and by its numbers`() {
    var scale = ScaleRow((0...10).map(String.init), low: "不会", high: "一定会")
    let left = scale.receive(key(.left), width: 60, look)
    #expect(left == .changed && scale.chosen == 10)
    let one = scale.receive(.text("1"), width: 60, look)
    #expect(one == .changed && scale.chosen == 1)
    let zero = scale.receive(.text("0"), width: 60, look)
    #expect(zero == .changed && scale.chosen == 10)
    let other = scale.receive(.text("x"), width: 60, look)
    #expect(other == .refused)
    #expect(
      picture(scale, width: 66) == """
        ○ 0   ○ 1   ○ 2   ○ 3   ○ 4   ○ 5   ○ 6   ○ 7   ○ 8   ○ 9   ◉ 10
        不会                                                      一定会
        @60,0
        """
    )
    #expect(picture(ScaleRow(["1", "2", "3"], chosen: 1), width: 8) == "○ 1  ◉ 2\n○ 3\n@5,0")
  }

  @Test func `options are put in order`() {
    var list = RankingList(["工资", "食堂", "安全"], maximum: 2)
    for event in [key(.down), .text(" "), key(.end), .text(" ")] {
      _ = list.receive(event, width: 24, look)
    }
    #expect(list.ranked == [1, 2])
    #expect(
      picture(list) == """
          1 食堂
          2 安全
        ❯ ─ 工资
        @2,2
        """
    )
    let third = list.receive(.text(" "), width: 24, look)
    #expect(third == .refused)
    _ = list.receive(key(.up), width: 24, look)
    let moved = list.receive(key(.up, .shift), width: 24, look)
    #expect(moved == .changed && list.ranked == [2, 1] && list.current == 0)
    let top = list.receive(.text("+"), width: 24, look)
    #expect(top == .refused)
  }

  @Test func `a grid goes row by row, and folds where it is narrow`() {
    var grid = ChoiceGrid(rows: ["食堂", "宿舍和洗浴"], columns: ["差", "一般", "好"])
    #expect(
      picture(grid, width: 40) == """
                       差   一般   好
        ❯ 食堂         ○     ○     ○
          宿舍和洗浴   ○     ○     ○
        @15,1
        """
    )
    let first = grid.receive(.text("3"), width: 40, look)
    #expect(first == .changed && grid.chosen == [[2], []])
    #expect(grid.current == (1, 2))
    _ = grid.receive(key(.left), width: 40, look)
    let last = grid.receive(key(.enter), width: 40, look)
    #expect(last == .done && grid.chosen == [[2], [1]])
    #expect(
      picture(grid, width: 16) == """
        (2/2) 宿舍和洗浴
          ○ 差
        ❯ ◉ 一般
          ○ 好
        @2,2
        """
    )
    let up = grid.receive(key(.left), width: 16, look)
    #expect(up == .moved && grid.current.row == 0)
    let below = grid.receive(key(.down), width: 16, look)
    #expect(below == .moved && grid.current.column == 2)
  }

  @Test func `a long grid scrolls and takes the mouse`() {
    var grid = ChoiceGrid(
      rows: (1...20).map { "第\($0)项" },
      columns: ["否", "是"],
      isMultiple: true,
      rowLimit: 5
    )
    for _ in 0..<9 { _ = grid.receive(key(.down), width: 30, look) }
    #expect(grid.height(at: 30, look) == 5)
    #expect(picture(grid, width: 30).contains("❯ 第10项"))
    let shown = picture(grid, width: 30).split(separator: "\n")
    let line = shown.firstIndex { $0.contains("第8项") } ?? 0
    let press = MouseEvent(.press, at: ScreenPlace(column: 18, row: line))
    let outcome = grid.receive(.mouse(press), width: 30, look)
    #expect(outcome == .changed)
    #expect(grid.chosen[7].count == 1)
  }

  @Test func `a slider goes in steps and takes numbers`() {
    var slider = Slider(0...100, step: 5)
    #expect(picture(slider, width: 20) == "─────────────  0–100\n@0,0")
    let first = slider.receive(key(.right), width: 30, look)
    #expect(first == .changed && slider.value == 0)
    _ = slider.receive(.text("4"), width: 30, look)
    _ = slider.receive(.text("0"), width: 30, look)
    #expect(slider.value == 40)
    let beyond = slider.receive(.text("9"), width: 30, look)
    #expect(beyond == .changed && slider.value == 10, "409 is out of range: a new number begins")
    _ = slider.receive(key(.end), width: 30, look)
    #expect(picture(slider, width: 20) == "━━━━━━━━━━━━●  100\n@12,0")
    let stop = slider.receive(key(.right), width: 30, look)
    #expect(stop == .refused)
    let gone = slider.receive(key(.backspace), width: 30, look)
    #expect(gone == .changed && slider.value == nil)
  }

  @Test func `a long list is searched by text and by keys`() {
    var list = SearchList(
      ["一车间", "二车间", "安全部", "食堂"],
      keys: ["yicj ycj", "ercj ecj", "aqb", "st"],
      placeholder: "输入文字或拼音首字母"
    )
    #expect(picture(list).hasPrefix("输入文字或拼音首字母\n❯ ○ 一车间"))
    _ = list.receive(.text("车间"), width: 24, look)
    #expect(picture(list) == "车间\n❯ ○ 一车间\n  ○ 二车间\n@4,0")
    _ = list.receive(.text(" ecj"), width: 24, look)
    let done = list.receive(key(.enter), width: 24, look)
    #expect(done == .done && list.chosen == 1)
    for _ in 0..<7 { _ = list.receive(key(.backspace), width: 24, look) }
    #expect(list.typed.isEmpty && list.chosen == 1)
    _ = list.receive(.text("xyz"), width: 24, look)
    #expect(list.isEmpty && list.chosen == nil)
  }
}
