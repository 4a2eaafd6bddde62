import TerminalUI
import TestSupport
import Testing

@Suite struct ChoiceGridTests {
  private let look = looks[0]

  @Test func `a grid scrolls below its heads and no farther than needed`() {
    var grid = ChoiceGrid(rows: (1...9).map { "第\($0)项" }, columns: ["否", "是"], rowLimit: 5)
    #expect(
      picture(grid, width: 30) == """
          1/9    否   是
        ❯ 第1项   ○    ○
          第2项   ○    ○
          第3项   ○    ○
          第4项   ○    ○
        @10,1
        """
    )
    for _ in 0..<5 { feed("\u{1B}[B", to: &grid, width: 30) }
    #expect(
      picture(grid, width: 30) == """
          6/9    否   是
          第3项   ○    ○
          第4项   ○    ○
          第5项   ○    ○
        ❯ 第6项   ○    ○
        @10,4
        """
    )
    feed("\u{1B}[A\u{1B}[A", to: &grid, width: 30)
    #expect(picture(grid, width: 30).contains("第6项"), "going up moves the mark before the picture")
    feed("222", to: &grid, width: 30)
    #expect(grid.chosen[3...5] == [[1], [1], [1]], "digits typed fast")
    #expect(grid.height(at: 30, look) == 5)
  }

  @Test func `a folded grid scrolls, too, and takes the mouse`() {
    let columns = ["完全不满意", "不太满意", "说不清楚", "比较满意", "完全满意"]
    var grid = ChoiceGrid(rows: ["食堂的饭菜和服务", "宿舍"], columns: columns, rowLimit: 5)
    #expect(
      picture(grid, width: 18) == """
        (1/2) 食堂的饭菜和
        服务
        ❯ ○ 完全不满意
          ○ 不太满意
          ○ 说不清楚
        @2,2
        """
    )
    for _ in 0..<3 { feed("\u{1B}[B", to: &grid, width: 18) }
    #expect(
      picture(grid, width: 18) == """
        (1/2) 食堂的饭菜和
        服务
          ○ 说不清楚
        ❯ ○ 比较满意
          ○ 完全满意
        @2,3
        """
    )
    let press = MouseEvent(.press, at: ScreenPlace(column: 5, row: 2))
    let outcome = grid.receive(.mouse(press), width: 18, look)
    #expect(outcome == .changed && grid.chosen[0].count == 1)
  }

  @Test func `several marks in a row`() {
    var grid = ChoiceGrid(rows: ["食堂", "宿舍"], columns: ["早", "中", "晚"], isMultiple: true)
    feed("13\u{1B}[B 2", to: &grid)
    #expect(grid.chosen == [[0, 2], [1, 2]])
    #expect(
      picture(grid, width: 34, looks[1]) == """
                早   中   晚
          食堂  [x]  [ ]  [x]
        > 宿舍  [ ]  [x]  [x]
        @13,2
        """
    )
  }

  @Test func `disabled rows and columns show and are passed over`() {
    var grid = ChoiceGrid(
      rows: ["食堂", "宿舍", "班车", "浴室"],
      columns: ["差", "中", "好"],
      chosen: [[], [2]],
      disabledRows: [1, 3],
      disabledColumns: [1]
    )
    #expect(
      picture(grid, width: 34) == """
                差   中   好
        ❯ 食堂   ○    ·    ○
          宿舍   ·    ·    ◉
          班车   ○    ·    ○
          浴室   ·    ·    ·
        @9,1
        """
    )
    #expect(feed("\u{1B}[C2\u{1B}[B", to: &grid) == [.moved, .refused, .moved])
    #expect(grid.current == (2, 2))
    #expect(feed("\u{1B}[B", to: &grid) == [.ignored])
    #expect(feed("\r", to: &grid) == [.done] && grid.chosen == [[], [2], [], []])
    #expect(feed(" \r", to: &grid) == [.changed, .done] && grid.chosen == [[], [2], [2], []])
    let press = MouseEvent(.press, at: ScreenPlace(column: 10, row: 2))
    let outcome = grid.receive(.mouse(press), width: 34, look)
    #expect(outcome == .refused)
    #expect(
      picture(grid, width: 12) == """
        (3/4) 班车
          ○ 差
          · 中
        ❯ ◉ 好
        @2,3
        """
    )
    var closed = ChoiceGrid(rows: ["食堂"], columns: ["差"], disabledRows: [0])
    #expect(feed(" \u{1B}[B\r", to: &closed) == [.ignored, .ignored, .ignored])
  }

  @Test func `whatever comes, disabled cells stay empty`() {
    let label = String(repeating: "食堂的饭菜和服务，", count: 9)
    for limit in [4, 7, 100] {
      let grid = ChoiceGrid(
        rows: [label, "宿舍", "班车", "①“浴室”", "e\u{301}"],
        columns: ["差", "一般", "好", "非常非常非常好"],
        isMultiple: limit == 7,
        disabledRows: [1],
        disabledColumns: [2],
        rowLimit: limit
      )
      expectLaws(grid) { grid in
        grid.chosen[1].isEmpty && grid.chosen.allSatisfy { !$0.contains(2) }
          && (limit == 7 || grid.chosen.allSatisfy { $0.count <= 1 })
          && grid.current.row != 1 && grid.current.column != 2
          && [8, 20, 60].allSatisfy { grid.height(at: $0, looks[0]) <= limit }
      }
    }
  }
}
