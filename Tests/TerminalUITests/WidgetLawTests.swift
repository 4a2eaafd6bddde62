import TerminalUI
import TestSupport
import Testing

@Suite struct WidgetLawTests {
  private let long = ["很满意", "“比较”满意……①", String(repeating: "说不清楚，", count: 8), "e\u{301}", ""]

  @Test func `lists keep to their areas`() {
    let options = long.map { OptionList.Option($0, isExclusive: $0 == "很满意") }
    expectLaws(OptionList(options, rowLimit: 5)) { $0.chosen.count <= 1 }
    expectLaws(OptionList(options, isMultiple: true, maximum: 2)) { $0.chosen.count <= 2 }
    expectLaws(OptionList([])) { $0.chosen.isEmpty }
    expectLaws(RankingList(long, maximum: 3)) { list in
      list.ranked.count <= 3 && Set(list.ranked).count == list.ranked.count
    }
  }

  @Test func `scales and sliders keep to their areas`() {
    expectLaws(ScaleRow((0...10).map(String.init), low: "完全不会", high: "一定会")) { row in
      row.chosen.map((0...10).contains) ?? true
    }
    expectLaws(Slider(-5...5, step: 0.5)) { $0.value.map((-5...5).contains) ?? true }
  }

  @Test func `texts keep to their areas`() {
    expectLaws(TextField("食堂“很好”", placeholder: "请输入①", limit: 20)) { field in
      (0...field.content.characters.count).contains(field.content.cursor)
    }
    expectLaws(TextEditor("食堂“很好”\n宿舍", placeholder: "请输入", limit: 60, rows: 2...4)) { editor in
      editor.content.characters.count <= 60
    }
  }
}
