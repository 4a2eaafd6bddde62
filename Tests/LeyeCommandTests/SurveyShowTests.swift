import Foundation
import SurveyModel
import TestSupport
import Testing

/// `leye survey show` and `leye survey preview`.
@Suite struct SurveyShowTests {
  private static let form = #"""
    {"title": {"default": "Shifts", "zh-cn": "班次"}, "pages": [
      {"elements": [{"type": "text", "name": "age", "inputType": "number", "min": 16,
        "title": {"default": "Age", "zh-cn": "年龄"}},
       {"type": "boolean", "name": "night", "title": {"default": "Nights?", "zh-cn": "上夜班吗？"}}]},
      {"elements": [{"type": "comment", "name": "why", "visibleIf": "{night} = true and {age} > 18",
        "title": {"default": "Why, at {age}?", "zh-cn": "{age} 岁，为什么？"}}]}
    ]}
    """#

  @Test func `a form is shown in the language of the interface`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.json")
    let english = try desk.run("survey", "show", "form.json")
    #expect(english.code == 0)
    #expect(english.errors.isEmpty)
    #expect(english.output.contains("▸ shows if “Nights?” is “Yes” and “Age” > 18"))
    let chinese = try desk.run("survey", "show", "form.json", "--language", "zh")
    #expect(chinese.output.contains("▸ 显示条件：「上夜班吗？」为“是”且「年龄」> 18"))
    #expect(chinese.output.hasPrefix("班次\n════\n"))
  }

  @Test func `shipped surveys are found by name, and JSON is JSON`() throws {
    let desk = try Desk()
    let outcome = try desk.run("survey", "show", "pulse", "--json")
    #expect(outcome.code == 0)
    let members = try [String: Value](json: outcome.output)
    #expect(members["title"] == .text("Pulse: five quick questions"))
    let scored = try desk.chinese.run("survey", "show", "pulse")
    #expect(scored.output.contains("反向计分"))
    #expect(scored.output.contains("不足 5 人不出数字，不足 10 人不公布留言。"))
  }

  @Test func `a preview shows page by page what shows`() throws {
    let desk = try Desk()
    try desk.folder.write(Self.form, as: "form.json")
    try desk.folder.write(#"{"age": 12, "night": false}"#, as: "young.json")
    try desk.folder.write(#"{"age": 40, "night": true}"#, as: "old.json")
    let empty = try desk.run("survey", "preview", "form.json")
    #expect(empty.code == 0)
    #expect(empty.output.contains("Page 1 of 1"))
    let young = try desk.run("survey", "preview", "form.json", "--answers", "young.json")
    #expect(young.output.contains("! Please answer 16 or more."))
    let old = try desk.chinese.run(
      "survey",
      "preview",
      "form.json",
      "--answers",
      "old.json",
      "--page",
      "2"
    )
    #expect(old.output.hasPrefix("第 2 页，共 2 页\n"))
    #expect(old.output.contains("3. 40 岁，为什么？"))
    let none = try desk.run("survey", "preview", "form.json", "--page", "2")
    #expect(none.code == 2)
    #expect(
      none.errors == "leye: There is no page 2: with these answers one page shows.\n"
    )
  }

  @Test func `what cannot be read ends as elsewhere`() throws {
    let desk = try Desk()
    try desk.folder.write("{oops", as: "bad.json")
    try desk.folder.write(Self.form, as: "form.json")
    try desk.folder.write(#"{"age": "secret"#, as: "answers.json")
    for command in ["show", "preview"] {
      #expect(try desk.run("survey", command, "none.json").code == 66)
      let bad = try desk.run("survey", command, "bad.json")
      #expect(bad.code == 65)
      #expect(bad.errors.contains("bad.json:1:2"))
      #expect(bad.output.isEmpty)
    }
    let answers = try desk.run("survey", "preview", "form.json", "--answers", "answers.json")
    #expect(answers.code == 65)
    #expect(!answers.errors.contains("secret"))
    #expect(try desk.run("survey", "preview", "-", "--answers", "-").code == 2)
    let piped = try desk.run("survey", "show", "-", input: Self.form)
    #expect(piped.output.hasPrefix("Shifts\n"))
  }
}
