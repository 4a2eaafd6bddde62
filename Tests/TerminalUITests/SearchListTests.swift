import TerminalUI
import TestSupport
import Testing

@Suite struct SearchListTests {
  private let names = ["乐山分厂", "安全部", "二车间", "动力车间", "ＡＢ车间", "材料处"]
  private let keys = [
    "lsfc ysfc leshanfenchang", "aqb anquanbu", "ecj erchejian", "dlcj donglichejian",
    "abcj abchejian", "clc cailiaochu",
  ]

  private func found(_ typed: String) -> [String] {
    var list = SearchList(names, keys: keys, rowLimit: 20)
    feed(typed, to: &list)
    guard !list.isEmpty else { return [] }
    return picture(list, width: 40).split(separator: "\n").dropFirst().dropLast()
      .map { String($0.drop { "❯○ ".contains($0) }) }
  }

  @Test func `beginnings come before what is found further on`() {
    #expect(found("cl") == ["材料处"], "not 车间 of another letter")
    #expect(found("c") == ["材料处", "乐山分厂", "二车间", "动力车间", "ＡＢ车间"])
    #expect(found("车间") == ["二车间", "动力车间", "ＡＢ车间"])
    #expect(found("a") == ["安全部", "ＡＢ车间", "乐山分厂", "二车间", "动力车间", "材料处"])
    #expect(found("ａｂ") == ["ＡＢ车间"])
    #expect(found("ys") == ["乐山分厂"], "the second reading counts like the first")
    #expect(found("车间　dl") == ["动力车间"])
    #expect(found("zz").isEmpty)
  }

  @Test func `whatever is typed, what is chosen is one of the options`() {
    expectLaws(SearchList(names, keys: keys, chosen: 2, placeholder: "请输入", rowLimit: 6)) { list in
      list.chosen.map(names.indices.contains) ?? true
    }
  }
}
