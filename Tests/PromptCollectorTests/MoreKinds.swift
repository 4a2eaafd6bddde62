import Messages
import PromptCollector
import SurveyModel
import TestSupport
import Testing

/// The kinds of questions that hold others, put things in order, or take numbers between ends.
@Suite struct MoreKindsTests {
  private static let json = """
    {"title": {"default": "More kinds", "zh-cn": "更多题型"}, "elements": [
      {"type": "ranking", "name": "first", "choices": ["工资", "班车", "澡堂"],
       "title": {"default": "What comes first?", "zh-cn": "先办哪件事？"}},
      {"type": "slider", "name": "noise", "max": 10,
       "title": {"default": "How loud is it?", "zh-cn": "吵不吵？"}},
      {"type": "slider", "name": "span", "sliderType": "range",
       "title": {"default": "From what age to what?", "zh-cn": "从几岁到几岁？"}},
      {"type": "tagbox", "name": "skills", "choices": ["焊接", "钳工", "起重"], "showSelectAllItem": true,
       "title": {"default": "What can you do?", "zh-cn": "您会什么？"}},
      {"type": "multipletext", "name": "who", "title": {"default": "You", "zh-cn": "您"}, "items": [
        {"name": "post", "title": {"default": "Post", "zh-cn": "岗位"}},
        {"name": "since", "inputType": "date", "title": {"default": "Since", "zh-cn": "到岗日期"}}]},
      {"type": "matrixdropdown", "name": "care", "title": {"default": "Care", "zh-cn": "后勤"},
       "rows": [{"value": "food", "text": {"default": "Food", "zh-cn": "伙食"}}],
       "columns": [
         {"name": "good", "cellType": "rating", "title": {"default": "How good?", "zh-cn": "好不好？"}},
         {"name": "wish", "cellType": "text", "visibleIf": "{row.good} < 3",
          "title": {"default": "Your wish", "zh-cn": "您的希望"}}]},
      {"type": "paneldynamic", "name": "tools", "panelCount": 1, "keyName": "name",
       "title": {"default": "Missing tools", "zh-cn": "缺的工具"}, "templateElements": [
         {"type": "text", "name": "name", "isRequired": true,
          "title": {"default": "Tool", "zh-cn": "工具"}}]},
      {"type": "text", "name": "phone", "maskType": "pattern", "maskSettings": {"pattern": "999-9999"},
       "title": {"default": "Extension", "zh-cn": "分机"}},
      {"type": "expression", "name": "sum", "expression": "{noise} * 2",
       "title": {"default": "Twice", "zh-cn": "两倍"}},
      {"type": "file", "name": "photo", "isRequired": true,
       "title": {"default": "A photo", "zh-cn": "照片"}},
      {"type": "radiogroup", "name": "own", "showOtherItem": true, "showCommentArea": true,
       "title": {"default": "Anything else?", "zh-cn": "还有吗？"}, "choices": [1, 2]}]}
    """

  private static let typed = [
    "2", "x", "7", "20,60", "1", "焊工", "2025年3月1日", "2", "热菜", "", "扳手", "+", "扳手", "", "-2", "",
    "12", "123-4567", "other", "别的", "补充", "",
  ]

  private static let answers: [String: Value] = [
    "first": .array([.text("班车"), .text("工资"), .text("澡堂")]), "noise": .number(7),
    "span": .array([.number(20), .number(60)]),
    "skills": .array([.text("焊接"), .text("钳工"), .text("起重")]),
    "who": .object(["post": .text("焊工"), "since": .text("2025-03-01")]),
    "care": .object(["food": .object(["good": .number(2), "wish": .text("热菜")])]),
    "tools": .array([.object(["name": .text("扳手")])]), "phone": .text("1234567"),
    "sum": .number(14), "own": .text("别的"), "own-Comment": .text("补充"),
  ]

  @Test func `they are asked line by line in Chinese`() throws {
    var person = try Respondent(Self.json)
    let outcome = try person.types(Self.typed, in: .chinese)
    #expect(outcome.answers == Self.answers)
    expectSnapshot(person.transcript.text, named: "more-kinds-chinese")
  }

  @Test func `they are asked line by line in English`() throws {
    var person = try Respondent(Self.json)
    _ = try person.types(Self.typed)
    expectSnapshot(person.transcript.text, named: "more-kinds-english")
  }

  @Test func `a long list is searched by a part of a text`() throws {
    let units = (1...40).map { #"{"value": "u\#($0)", "text": "第\#($0)车间"}"# }
    var person = try Respondent(
      """
      {"elements": [{"type": "dropdown", "name": "u", "title": "单位", "choices": [
        \(units.joined(separator: ",")), {"value": "k", "text": "食堂"}]}]}
      """
    )
    let outcome = try person.types(["39", "<", "第4", "无此单位", "食", ""], in: .chinese)
    #expect(outcome.answers == ["u": .text("k")])
    let text = person.transcript.text
    #expect(text.contains("……另有 31 项"))
    #expect(text.contains("4) 第4车间") && text.contains("40) 第40车间"))
    #expect(!text.contains("15) 第15车间"))
  }
}
