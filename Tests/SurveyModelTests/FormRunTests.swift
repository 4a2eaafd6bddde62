import Messages
import SurveyModel
import Testing

/// What a form does while it is answered, beyond what is recorded.
@Suite struct FormRunTests {
  private func form(_ elements: String, _ more: String = "") throws -> Form {
    try Form(jsonBytes: Array("{\(more)\"elements\": [\(elements)]}".utf8))
  }

  private func check(_ form: Form, _ answers: String) throws -> AnswerCheck.Result {
    AnswerCheck(form: form).result(
      of: try [String: Value](json: answers),
      now: 0,
      language: .english
    )
  }

  @Test func `an answer in a panel, a row or an item outlives its default`() throws {
    let form = try form(
      """
      {"type": "paneldynamic", "name": "p", "templateElements": [
        {"type": "text", "name": "y", "defaultValueExpression": "10"}]},
      {"type": "matrixdynamic", "name": "m", "rowCount": 1, "columns": [
        {"name": "x", "cellType": "text"},
        {"name": "y", "cellType": "text", "defaultValueExpression": "{row.x} + 10"}]}
      """
    )
    let answers = #"{"m": [{"x": 1, "y": 5}], "p": [{"y": 5}]}"#
    let result = try check(form, answers)
    #expect(Value.object(result.completed).canonicalJSON == answers.replacing(" ", with: ""))
    let empty = try check(form, #"{"m": [{"x": 1}], "p": [{}]}"#)
    #expect(
      Value.object(empty.completed).canonicalJSON == #"{"m":[{"x":1,"y":11}],"p":[{"y":10}]}"#
    )
  }

  @Test func `questions that take choices from each other have none`() throws {
    let form = try form(
      """
      {"type": "radiogroup", "name": "a", "choicesFromQuestion": "b"},
      {"type": "radiogroup", "name": "b", "choicesFromQuestion": "a"}
      """
    )
    #expect(try check(form, #"{"a": 1}"#).faults.map(\.code) == ["not-offered"])
  }

  @Test func `an answer that must be unique is told where it repeats`() throws {
    let form = try form(
      """
      {"type": "matrixdynamic", "name": "m", "keyName": "k", "columns": [
        {"name": "k", "cellType": "text"}, {"name": "u", "cellType": "text", "isUnique": true}]}
      """
    )
    let result = try check(form, #"{"m": [{"k": "1", "u": "a"}, {"k": "1", "u": "b"}]}"#)
    #expect(result.faults.map(\.part) == ["[1].k"])
    #expect(result.faults.map(\.code) == ["repeated"])
  }

  @Test func `rows know the rows beside them`() throws {
    let form = try form(
      """
      {"type": "matrixdynamic", "name": "m", "columns": [
        {"name": "x", "cellType": "text"},
        {"name": "d", "cellType": "expression", "expression": "{prevRow.x}"}]}
      """
    )
    let result = try check(form, #"{"m": [{"x": 1}, {"x": 2}]}"#)
    #expect(Value.object(result.completed).canonicalJSON == #"{"m":[{"x":1},{"d":1,"x":2}]}"#)
  }

  @Test func `triggers, set and reset values follow an answer`() throws {
    let form = try form(
      """
      {"type": "text", "name": "a"}, {"type": "text", "name": "b"},
      {"type": "text", "name": "c", "setValueIf": "{a} = 'x'", "setValueExpression": "{a} + '!'"},
      {"type": "text", "name": "d", "resetValueIf": "{a} = 'x'", "defaultValue": "new"},
      {"type": "text", "name": "e", "visibleIf": "{a} = 'y'"}
      """,
      """
      "clearInvisibleValues": "onHidden", "triggers": [
        {"type": "copyvalue", "expression": "{a} notempty", "fromName": "a", "setToName": "b"}],
      """
    )
    let run = FormRun(form: form, now: 0)
    run.load(["d": .text("old")])
    run.set(.text("y"), for: "a")
    run.set(.text("shown"), for: "e")
    #expect(run.data["b"] == .text("y"))
    #expect(run.data["c"] == nil && run.data["d"] == .text("old"))
    run.set(.text("x"), for: "a")
    #expect(run.data["b"] == .text("x") && run.data["c"] == .text("x!"))
    #expect(run.data["d"] == .text("new"))
    #expect(run.data["e"] == nil)
  }

  @Test func `more panels than are looked at are told`() throws {
    let inner = String(
      repeating: #"{"type": "paneldynamic", "name": "p", "panelCount": 30, "templateElements": ["#,
      count: 5
    )
    let form = try form(
      inner + #"{"type": "text", "name": "x"}"# + String(repeating: "]}", count: 5)
    )
    #expect(try check(form, "{}").faults.map(\.code).contains("too-large"))
  }
}

extension FormRunTests {
  @Test func `answers of another shape or number are told and not replaced`() throws {
    let form = try form(
      """
      {"type": "paneldynamic", "name": "p", "minPanelCount": 2, "maxPanelCount": 3,
       "templateElements": [{"type": "text", "name": "t", "defaultValueExpression": "1"}]},
      {"type": "matrixdropdown", "name": "m", "rows": ["r"], "columns": [{"name": "c", "cellType": "text"}]},
      {"type": "slider", "name": "s", "max": 10}
      """
    )
    let result = try check(form, #"{"p": "text", "m": [1], "s": 11}"#)
    #expect(result.faults.map(\.code) == ["wrong-shape", "wrong-shape", "above-maximum"])
    #expect(result.completed["p"] != .text("text"))
    let one = try check(form, #"{"p": [{"t": 1}], "s": 10}"#)
    #expect(one.faults.map(\.code) == ["too-few-entries"])
    let four = try check(form, #"{"p": [{}, {}, {}, {}], "s": "x"}"#)
    #expect(four.faults.map(\.code) == ["too-many-entries", "wrong-input"])
    #expect(try check(form, #"{"p": [{}, {}], "s": 0}"#).isValid)
  }
}
