import Messages
import Testing

@testable import SurveyModel

/// Expressions in words.
@Suite struct ConditionWordsTests {
  private static let form = #"""
    {"elements": [
      {"type": "text", "name": "age"}, {"type": "text", "name": "city"},
      {"type": "text", "name": "titled", "title": {"default": "Your age", "zh-cn": "年龄"}},
      {"type": "text", "name": "long", "title": "A title that is much too long to stand in a condition"},
      {"type": "radiogroup", "name": "shift", "choices": [{"value": "n", "text": {"default": "Night", "zh-cn": "夜班"}}, "d"]},
      {"type": "checkbox", "name": "many", "choices": ["x", "y"]},
      {"type": "boolean", "name": "ok"},
      {"type": "matrix", "name": "m", "rows": [{"value": "r", "text": "Row"}], "columns": [1, 2]},
      {"type": "paneldynamic", "name": "kids", "templateElements": [{"type": "text", "name": "k"}]}
    ]}
    """#

  @Test(arguments: [
    (
      "{age} >= 18 and {city} notempty", "age ≥ 18 and city is answered", "「age」≥ 18 且「city」已回答"
    ),
    ("{titled} >= 18", "“Your age” ≥ 18", "「年龄」≥ 18"),
    ("{long} empty", "long is not answered", "「long」未回答"),
    ("{shift} = 'n'", "shift is “Night”", "「shift」为“夜班”"),
    ("'n' != {shift}", "shift is not “Night”", "「shift」不为“夜班”"),
    ("{shift} anyof ['n', 'd']", "shift is one of “Night”, “d”", "「shift」为“夜班”、“d”之一"),
    ("{many} contains 'x'", "many includes “x”", "「many」选了“x”"),
    ("{many} noneof ['x']", "many includes none of “x”", "「many」没选“x”中任何一个"),
    ("{ok} = true", "ok is “Yes”", "「ok」为“是”"),
    ("{m.r} = 2", "m, “Row” is “2”", "「m」「Row」为“2”"),
    (
      "{panel.k} = 2 or {kids[0].k} = 3", "k = 2 or kids, no. 1, k = 3", "「k」= 2 或「kids」第 1 组「k」= 3"
    ),
    (
      "({age} = 1 or {age} = 2) and {city} empty", "(age = 1 or age = 2) and city is not answered",
      "（「age」= 1 或「age」= 2）且「city」未回答"
    ),
    ("!({age} > 1)", "not (age > 1)", "并非（「age」> 1）"),
    ("{age} notempty and {age} < 3", "age < 3", "「age」< 3"),
    ("{age} - (1 - 2) > 0", "age − (1 − 2) > 0", "「age」−（1 − 2）> 0"),
    ("iif({age} > 1, 2, 3) = 2", "(2 if age > 1, else 3) = 2", "（若「age」> 1则2，否则3）= 2"),
    ("age({city}) > 3", "age in years since city > 3", "按「city」计的周岁 > 3"),
    ("strange({age}, 'x')", "strange(age, x)", "strange(「age」，「x」)"),
    ("{age} = null", "age is not answered", "「age」未回答"),
  ])
  func `conditions read as sentences`(source: String, english: String, chinese: String) throws {
    let form = try Form(jsonBytes: Array(Self.form.utf8))
    for (language, expected) in [(Language.english, english), (.chinese, chinese)] {
      let builder = OutlineBuilder(form, language: language, naming: .titles)
      let condition = builder.condition(FormExpression(source), .visible, at: nil)
      #expect(condition?.words == expected)
    }
  }

  @Test func `what cannot be read is quoted`() throws {
    let form = try Form(jsonBytes: Array(Self.form.utf8))
    let builder = OutlineBuilder(form, language: .english, naming: .titles)
    let condition = builder.condition(FormExpression("{age} >"), .visible, at: nil)
    #expect(condition?.words == "“{age} >” (cannot be read)")
    #expect(condition?.expression == nil)
  }

  @Test func `on paper questions go by their numbers`() throws {
    let form = try Form(jsonBytes: Array(Self.form.utf8))
    let builder = OutlineBuilder(form, language: .chinese, naming: .numbers)
    let condition = builder.condition(FormExpression("{city} = 3"), .visible, at: nil)
    #expect(condition?.words == "第 2 题 = 3")
  }
}
