import Messages
import SurveyModel
import Testing

@Suite struct AnswerReaderTests {
  private func read(_ text: String, _ element: String) throws -> Value {
    let survey = try survey(elements: "{\"name\": \"q\", \(element)}")
    let question = try #require(survey.asked().question(at: QuestionPath("q")))
    return try AnswerReader().read(text, for: question)
  }

  private static let complaint = """
    "type": "checkbox", "showOtherItem": true, "choices": [
      {"value": "pay", "text": {"en": "Pay, bonus", "zh-cn": "工资、奖金"}},
      {"value": "food", "text": {"en": "Canteen", "zh-cn": "食堂"}},
      {"value": "bus", "text": {"en": "Bus", "zh-cn": "班车"}}]
    """

  @Test(arguments: [
    ("2", ["food"]), ("1 3", ["pay", "bus"]), ("１、３", ["pay", "bus"]),
    ("bus;food", ["food", "bus"]),
    ("食堂┋班车", ["food", "bus"]), ("工资、奖金", ["pay"]), ("工资、奖金┋食堂", ["pay", "food"]),
    ("canteen, BUS", ["food", "bus"]), ("Pay, bonus", ["pay"]), ("4", ["other"]), ("3,3", ["bus"]),
    ("其他", ["other"]), ("(2)", ["food"]),
  ])
  func `several choices are read`(text: String, expected: [String]) throws {
    #expect(try read(text, Self.complaint) == .array(expected.map(Value.text)))
  }

  @Test func `one choice is read by number, value or text`() throws {
    let element = """
      "type": "radiogroup", "choices": [{"value": "a", "text": {"en": "Yes", "zh-cn": "好"}}, "b"]
      """
    #expect(try read("1", element) == .text("a"))
    #expect(try read("B", element) == .text("b"))
    #expect(try read(" 好 ", element) == .text("a"))
    let fault = #expect(throws: AnswerFault.self) { try read("1 2", element) }
    #expect(fault == .oneOnly)
  }

  @Test func `a scale is read by its values`() throws {
    #expect(try read("0", #""type": "rating", "rateMin": 0, "rateMax": 10"#) == .number(0))
    let matrix = #""type": "matrix", "rows": ["r"], "columns": [{"value": 5, "text": "很同意"}, 4]"#
    #expect(try read("5", matrix) == .number(5))
    #expect(try read("很同意", matrix) == .number(5))
    #expect(throws: AnswerFault.self) { try read("1", matrix) }
  }

  @Test(arguments: [
    ("y", true), ("是", true), ("TRUE", true), ("Ｙ", true), ("n", false), ("否", false),
  ])
  func `yes and no are read`(text: String, expected: Bool) throws {
    #expect(try read(text, #""type": "boolean""#) == .boolean(expected))
  }

  @Test(arguments: [
    ("number", "１２．５", Value.number(12.5)), ("number", "-3", .number(-3)),
    ("date", "2024/5/1", .text("2024-05-01")), ("date", "2024年5月31日", .text("2024-05-31")),
    ("month", "2024年5月", .text("2024-05")), ("time", "8:05", .text("08:05")),
    ("time", "8点30分", .text("08:30")),
    ("datetime-local", "2024-05-01 8:05", .text("2024-05-01T08:05")),
    ("text", " a  b ", .text("a  b")), ("email", "a@b.cn", .text("a@b.cn")),
  ])
  func `numbers and times are read`(type: String, text: String, expected: Value) throws {
    #expect(try read(text, "\"type\": \"text\", \"inputType\": \"\(type)\"") == expected)
  }

  @Test func `a fault says what is accepted`() {
    let choice = #expect(throws: AnswerFault.self) { try read("9", Self.complaint) }
    #expect(
      choice?.phrase.english
        == """
        Please give the number or the text of a choice: \
        1 Pay, bonus, 2 Canteen, 3 Bus, 4 Other.
        """
    )
    #expect(
      choice?.phrase.chinese == "请填选项的序号或文字：1 工资、奖金、2 食堂、3 班车、4 其他。"
    )
    let number = #expect(throws: AnswerFault.self) {
      try read("a lot", #""type": "text", "inputType": "number""#)
    }
    #expect(number?.phrase.chinese == "请填数，例如 12 或 3.5。")
    let both = #expect(throws: AnswerFault.self) { try read("maybe", #""type": "boolean""#) }
    #expect(both?.phrase.english == "Please answer Yes or No (y or n).")
    #expect(throws: AnswerFault.empty) { try read("  ", #""type": "text""#) }
  }
}
