import Messages
import SurveyModel
import Testing

@Suite struct ValidationTests {
  /// What is wrong with an answer to one question.
  private func kinds(_ element: String, _ value: Value) throws -> [AnswerProblemKind] {
    let survey = try survey(elements: "{\"name\": \"q\", \(element)}")
    return survey.asked(["q": value]).problems.map(\.kind)
  }

  @Test(arguments: [
    ("number", "12.5", true), ("number", "12a", false), ("date", "2024-02-29", true),
    ("date", "2023-02-29", false), ("date", "29.2.2024", false), ("time", "08:30", true),
    ("time", "25:00", false), ("month", "2024-05", true), ("month", "2024-13", false),
    ("week", "2024-W05", true), ("week", "2024-W54", false),
    ("datetime-local", "2024-05-31T08:30", true), ("email", "a@b.cn", true),
    ("email", "a@b", false),
    ("email", "a b@c.cn", false), ("url", "https://example.com/x", true), ("url", "example", false),
    ("color", "#ff8800", true), ("color", "red", false), ("tel", "+86 10 1234", true),
  ])
  func `inputs are checked for their kind`(type: String, text: String, isSound: Bool) throws {
    let kinds = try kinds("\"type\": \"text\", \"inputType\": \"\(type)\"", .text(text))
    #expect(kinds.isEmpty == isSound)
  }

  @Test func `limits of inputs are checked`() throws {
    let number = #""type": "text", "inputType": "number", "min": 1, "max": 10"#
    #expect(try kinds(number, .number(0)) == [.below("1", isTime: false)])
    #expect(try kinds(number, .text("11")) == [.above("10", isTime: false)])
    let date = #""type": "text", "inputType": "date", "min": "2024-01-01""#
    #expect(try kinds(date, .text("2023-12-31")) == [.below("2024-01-01", isTime: true)])
    #expect(try kinds(#""type": "comment", "maxLength": 3"#, .text("四个汉字")) == [.tooLong(3)])
  }

  @Test func `choices are checked`() throws {
    let one = #""type": "radiogroup", "choices": [1, 2], "showOtherItem": true"#
    #expect(try kinds(one, .text("2")).isEmpty)
    #expect(try kinds(one, .number(3)) == [.notOffered])
    #expect(try kinds(one, .text("other")) == [.otherTextMissing])
    let several = """
      "type": "checkbox", "choices": [1, 2, 3], "showNoneItem": true,
      "minSelectedChoices": 2, "maxSelectedChoices": 2
      """
    #expect(try kinds(several, .array([.number(1)])) == [.tooFew(2)])
    #expect(try kinds(several, .array([.number(1), .number(2), .number(3)])) == [.tooMany(2)])
    #expect(try kinds(several, .array([.text("none")])).isEmpty)
    let none = AnswerProblemKind.noneWithOthers(Phrase("None", "以上都不是"))
    #expect(try kinds(several, .array([.text("none"), .number(1)])) == [none])
    #expect(try kinds(#""type": "rating""#, .number(6)) == [.notOffered])
    #expect(try kinds(#""type": "boolean""#, .text("x")) == [.notOffered])
  }

  @Test func `rows are checked one by one`() throws {
    let survey = try survey(
      elements: """
        {"type": "matrix", "name": "q", "isRequired": true, "eachRowRequired": true,
         "rows": ["a", "b", "c"], "columns": [1, 2]}
        """
    )
    let state = survey.asked(["q": .object(["a": .number(1), "b": .number(9)])])
    let problems = state.problems
    #expect(problems.map(\.row) == ["b", "c"])
    #expect(problems.map(\.kind) == [.notOffered, .rowRequired])
    #expect(survey.asked().problems.map(\.row) == ["a", "b", "c"])
  }

  @Test func `validators are applied`() throws {
    func rule(_ validator: String, _ value: Value) throws -> [AnswerProblemKind] {
      try kinds("\"type\": \"text\", \"validators\": [\(validator)]", value)
    }
    #expect(
      try rule(#"{"type": "numeric", "minValue": 3}"#, .text("2")) == [.below("3", isTime: false)]
    )
    #expect(try rule(#"{"type": "numeric"}"#, .text("x")) == [.wrongInput(.number)])
    #expect(try rule(#"{"type": "text", "minLength": 3}"#, .text("两字")) == [.tooShort(3)])
    #expect(try rule(#"{"type": "text", "allowDigits": false}"#, .text("a1")) == [.digits])
    #expect(try rule(#"{"type": "regex", "regex": "^[A-Z]{2}\\d+$"}"#, .text("AB12")).isEmpty)
    #expect(try rule(#"{"type": "regex", "regex": "^[A-Z]{2}\\d+$"}"#, .text("ab12")) == [.pattern])
    #expect(
      try rule(#"{"type": "regex", "regex": "^ab$", "caseInsensitive": true}"#, .text("AB")).isEmpty
    )
    #expect(try rule(#"{"type": "email"}"#, .text("a@b.cn")).isEmpty)
    #expect(
      try rule(#"{"type": "expression", "expression": "{q} > 5"}"#, .number(3)) == [.condition]
    )
    #expect(try rule(#"{"type": "numeric", "minValue": 3}"#, .undefined).isEmpty)
  }

  @Test func `the author's own words go first`() throws {
    let survey = try survey(
      elements: """
        {"type": "text", "name": "q", "isRequired": true,
         "requiredErrorText": {"en": "Say it.", "zh-cn": "请说。"},
         "validators": [{"type": "numeric", "maxValue": 5, "text": "At most 5, not {q}"}]}
        """
    )
    #expect(survey.asked(in: .chinese).problems.map(\.phrase.chinese) == ["请说。"])
    let phrases = survey.asked(["q": .number(7)]).problems.map(\.phrase.english)
    #expect(phrases == ["At most 5, not 7"])
  }

  @Test func `the program's words are whole sentences`() throws {
    let problem = AnswerProblem(questionName: "q", kind: .required)
    #expect(problem.phrase == Phrase("Please answer this question.", "请回答这道题。"))
    let late = AnswerProblemKind.above("2024-05-31", isTime: true).phrase
    #expect(late == Phrase("Please answer 2024-05-31 or earlier.", "不能晚于 2024-05-31。"))
  }
}
