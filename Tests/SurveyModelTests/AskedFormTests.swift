import Messages
import SurveyModel
import Testing

@Suite struct AskedFormTests {
  @Test func `a question shows while its condition holds`() throws {
    let survey = try survey(
      elements: """
        {"type": "boolean", "name": "a"}, {"type": "html", "name": "h", "html": "x"},
        {"type": "text", "name": "b", "visibleIf": "{a} = true"}
        """
    )
    #expect(names(survey.asked()) == ["a", "h"])
    #expect(names(survey.asked(["a": .boolean(true)])) == ["a", "h", "b"])
  }

  @Test func `a trigger shows and hides by the answers as they are`() throws {
    let survey = try survey(
      """
      {"triggers": [{"type": "visible", "name": "a", "value": "x", "questions": ["b"]}],
       "elements": [{"type": "text", "name": "a"}, {"type": "text", "name": "b", "visible": false}]}
      """
    )
    #expect(names(survey.asked()) == ["a"])
    #expect(names(survey.asked(["a": .text("x")])) == ["a", "b"])
  }

  @Test func `a question without a title is called by its name`() throws {
    let survey = try survey(elements: #"{"type": "text", "name": "city"}"#)
    #expect(survey.questions[0].title[.chinese] == "city")
  }

  @Test func `a page shows only with something on it`() throws {
    let survey = try survey(
      """
      {"pages": [
        {"name": "one", "elements": [{"type": "text", "name": "a"}]},
        {"name": "two", "elements": [{"type": "panel", "elements": [
          {"type": "text", "name": "b", "visibleIf": "{a} = 1"}]}]},
        {"name": "three", "visibleIf": "{a} = 2", "elements": [{"type": "text", "name": "c"}]}
      ]}
      """
    )
    #expect(survey.asked().pages.map(\.name) == ["one"])
    #expect(survey.asked(["a": .text("1")]).pages.map(\.name) == ["one", "two"])
    #expect(survey.asked(["a": .number(2)]).pages.map(\.name) == ["one", "three"])
  }

  @Test func `required and enabled follow their conditions`() throws {
    let survey = try survey(
      elements: """
        {"type": "text", "name": "a", "isRequired": true},
        {"type": "text", "name": "b", "requiredIf": "{a} = 1", "enableIf": "{a} notempty"},
        {"type": "text", "name": "c", "readOnly": true}
        """
    )
    let empty = survey.asked()
    let one = survey.asked(["a": .text("1")])
    #expect(empty.pages[0].questions.map(\.isRequired) == [true, false, false])
    #expect(one.pages[0].questions.map(\.isRequired) == [true, true, false])
    #expect(empty.pages[0].questions.map(\.isReadOnly) == [false, true, true])
    #expect(one.pages[0].questions.map(\.isReadOnly) == [false, false, true])
    #expect(one.problems.map(\.questionName) == ["b"])
  }

  @Test func `choices follow their conditions`() throws {
    let survey = try survey(
      elements: """
        {"type": "checkbox", "name": "a", "choices": [1, 2, 3]},
        {"type": "radiogroup", "name": "b",
         "choices": [1, 2, {"value": 9, "visibleIf": "{a} empty"}],
         "choicesVisibleIf": "{a} contains {item}", "showOtherItem": true}
        """
    )
    let path = QuestionPath("b")
    let before = try #require(survey.asked().question(at: path))
    #expect(before.choices.map(\.value) == [.number(9), .text("other")])
    let state = survey.asked(["a": .array([.number(2)]), "b": .number(1)])
    let after = try #require(state.question(at: path))
    #expect(after.choices.map(\.value) == [.number(2), .text("other")])
    #expect(after.problems.map(\.kind) == [.notOffered])
  }

  @Test func `calculated values are seen by expressions and belong to the result where asked`()
    throws
  {
    let survey = try survey(
      """
      {"calculatedValues": [
        {"name": "double", "expression": "{sum} * 2", "includeIntoResult": true},
        {"name": "sum", "expression": "{a} + {b}"}],
       "elements": [{"type": "text", "name": "a"}, {"type": "text", "name": "b"},
        {"type": "text", "name": "c", "visibleIf": "{double} > 5"}]}
      """
    )
    let state = survey.asked(["a": .number(1), "b": .number(2)])
    #expect(names(state) == ["a", "b", "c"])
    #expect(state.completedAnswers == ["a": .number(1), "b": .number(2), "double": .number(6)])
  }

  @Test func `answers of hidden questions are not handed in`() throws {
    let survey = try survey(
      elements: """
        {"type": "radiogroup", "name": "a", "choices": [1, 2], "showOtherItem": true},
        {"type": "text", "name": "b", "visibleIf": "{a} = 2"}
        """
    )
    let answers: [String: Value] = [
      "a": .text("other"), "a-Comment": .text("third"), "b": .text("x"), "unknown": .text("y"),
    ]
    let expected: [String: Value] = ["a": .text("other"), "a-Comment": .text("third")]
    #expect(survey.asked(answers).completedAnswers == expected)
  }

  @Test func `texts show answers by the texts of choices`() throws {
    let survey = try survey(
      """
      {"elements": [
        {"type": "dropdown", "name": "unit", "choices": [
          {"value": 1, "text": {"en": "Shop", "zh-cn": "车间"}}]},
        {"type": "matrix", "name": "m", "rows": ["pay"], "columns": [
          {"value": 5, "text": {"en": "Good", "zh-cn": "好"}}]},
        {"type": "text", "name": "why", "title": {
          "en": "Why {unit} and {m.pay}{why}? {x}", "zh-cn": "为什么{unit}"}}
      ]}
      """
    )
    let answers: [String: Value] = ["unit": .number(1), "m": .object(["pay": .number(5)])]
    func title(_ language: Language) -> String? {
      survey.asked(answers, in: language).question(at: QuestionPath("why"))?.title
    }
    #expect(title(.english) == "Why Shop and Good? {x}")
    #expect(title(.chinese) == "为什么车间")
  }

  @Test func `a survey starts with its default answers`() throws {
    let survey = try survey(
      elements: """
        {"type": "text", "name": "a", "defaultValue": "x"},
        {"type": "boolean", "name": "b", "valueTrue": "ja", "valueFalse": "nein",
         "defaultValue": "true"},
        {"type": "checkbox", "name": "c", "valueName": "v", "choices": [1, 2], "defaultValue": [2]}
        """
    )
    #expect(
      survey.initialAnswers(now: 0)
        == ["a": .text("x"), "b": .text("ja"), "v": .array([.number(2)])]
    )
  }

  @Test func `units become choices without a new version`() throws {
    let survey = try survey(
      elements: #"{"type": "dropdown", "name": "u", "leye": {"bind": "unit"}}"#
    )
    let filled = survey.with(unitChoices: [("s1", LocalizedText("一车间"))])
    #expect(filled.digest == survey.digest)
    let shown = filled.asked(["u": .text("s1")], in: .chinese).question(at: QuestionPath("u"))
    #expect(shown?.answerText == "一车间")
    #expect(shown?.problems.isEmpty == true)
    let kinds = filled.asked(["u": .text("s2")]).problems.map(\.kind)
    #expect(kinds == [.notOffered])
  }

  @Test func `without units their question is left out unless it has its own choices`() throws {
    let open = try survey(
      elements: """
        {"type": "dropdown", "name": "u", "isRequired": true, "defaultValue": "x",
          "leye": {"bind": "unit"}}, {"type": "text", "name": "q"}
        """
    ).with(unitChoices: [])
    #expect(names(open.asked([:])) == ["q"])
    #expect(open.asked([:]).problems.isEmpty)
    #expect(open.asked(["u": .text("张三")]).completedAnswers.isEmpty)
    #expect(open.initialAnswers(now: 0).isEmpty)
    let own = try survey(
      elements: #"{"type": "dropdown", "name": "u", "choices": ["a"], "leye": {"bind": "unit"}}"#
    ).with(unitChoices: [])
    #expect(names(own.asked([:])) == ["u"])
  }

  private func names(_ form: AskedForm) -> [String] {
    form.pages.flatMap(\.questions).map(\.path.name)
  }
}
