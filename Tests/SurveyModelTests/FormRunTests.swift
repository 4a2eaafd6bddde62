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

  @Test func `names that no panel or row has are told`() throws {
    let form = try form(
      """
      {"type": "paneldynamic", "name": "p", "templateElements": [{"type": "text", "name": "note"}]},
      {"type": "matrixdropdown", "name": "m", "rows": ["r"], "columns": [{"name": "c", "cellType": "text"}]},
      {"type": "multipletext", "name": "t", "items": [{"name": "i"}]},
      {"type": "html", "name": "h", "html": "x"}
      """
    )
    let answers = #"{"p": [{"note": "a", "nte": 1}], "m": {"r": {"d": 1}}, "t": {"j": 1}, "h": 2}"#
    let result = try check(form, answers)
    #expect(result.faults.map(\.part) == ["[0].nte", "r.d", "j", nil])
    #expect(
      result.faults.map(\.code) == ["unknown-name", "unknown-name", "unknown-name", "not-asked"]
    )
    #expect(result.faults[0].phrase.english.hasSuffix("Did you mean “note”?"))
    #expect(try check(form, #"{"p": [{"note": "a", "note-Comment": "b"}]}"#).isValid)
  }

  @Test func `an answer to what is computed must be what is computed`() throws {
    let form = try form(
      """
      {"type": "text", "name": "a", "inputType": "number"},
      {"type": "expression", "name": "b", "expression": "{a} * 2"}
      """,
      #""calculatedValues": [{"name": "c", "expression": "{a} + 1", "includeIntoResult": true}],"#
    )
    #expect(try check(form, #"{"a": 2, "b": 4, "c": 3}"#).isValid)
    let result = try check(form, #"{"a": 2, "b": 5, "c": 4}"#)
    #expect(result.faults.map(\.code) == ["computed-otherwise", "computed-otherwise"])
    #expect(result.completed["b"] == .number(4) && result.completed["c"] == .number(3))
  }
}

extension FormRunTests {
  @Test func `questions below a choice count while it is chosen`() throws {
    let form = try form(
      """
      {"type": "checkbox", "name": "q", "choices": [
        {"value": "x", "elements": [
          {"type": "text", "name": "x1", "isRequired": true},
          {"type": "radiogroup", "name": "x2", "choices": [
            {"value": 1, "elements": [{"type": "text", "name": "x3", "visibleIf": "{x1} = 'a'"}]}, 2]}]},
        "y"]},
      {"type": "text", "name": "z", "visibleIf": "{x1} notempty"}
      """
    )
    #expect(try check(form, #"{"q": ["y"]}"#).isValid)
    #expect(try check(form, #"{"q": ["x"]}"#).faults.map(\.question) == ["x1"])
    let all = #"{"q":["x"],"x1":"a","x2":1,"x3":"b","z":"c"}"#
    #expect(Value.object(try check(form, all).completed).canonicalJSON == all)
    let result = try check(form, #"{"q": ["y"], "x1": "a", "x2": 1, "x3": "b"}"#)
    #expect(result.leftOut == ["x1", "x2", "x3"])
    #expect(Value.object(result.completed).canonicalJSON == #"{"q":["y"]}"#)
    let other = try check(form, #"{"q": ["x"], "x1": "a", "x2": 2, "x3": "b"}"#)
    #expect(other.leftOut == ["x3"])
  }

  @Test func `columns that a condition hides take no answers`() throws {
    let form = try form(
      """
      {"type": "checkbox", "name": "q", "choices": [1, 2]},
      {"type": "matrix", "name": "m", "rows": ["r", "s"], "columns": [1, 2],
       "columnsVisibleIf": "{q} contains {item}"},
      {"type": "matrixdropdown", "name": "d", "rows": ["r"], "columns": [
        {"name": "1", "cellType": "text"}, {"name": "2", "cellType": "text", "isRequired": true}],
       "columnsVisibleIf": "{q} contains {item}"}
      """
    )
    let hidden = try check(form, #"{"q": [1], "m": {"r": 1, "s": 2}, "d": {"r": {"1": "a"}}}"#)
    #expect(hidden.faults.map(\.part) == ["s"])
    #expect(hidden.faults.map(\.code) == ["not-offered"])
    let shown = try check(form, #"{"q": [1, 2], "m": {"r": 1, "s": 2}, "d": {"r": {"1": "a"}}}"#)
    #expect(shown.faults.map(\.part) == ["r.2"])
  }

  @Test func `computed numbers are shown as the author wants them`() throws {
    let styles: [(String, String)] = [
      ("", "1234.5678"),
      (#""displayStyle": "decimal""#, "1,234.568"),
      (#""displayStyle": "decimal", "useGrouping": false, "maximumFractionDigits": 1"#, "1234.6"),
      (#""displayStyle": "decimal", "minimumFractionDigits": 5"#, "1,234.56780"),
      (#""displayStyle": "currency""#, "$1,234.57"),
      (#""displayStyle": "currency", "currency": "EUR", "maximumFractionDigits": 0"#, "€1,235"),
      (#""displayStyle": "currency", "currency": "JPY""#, "¥1,235"),
      (#""displayStyle": "percent""#, "123,457%"),
      (#""displayStyle": "decimal", "format": "about {0} yuan""#, "about 1,234.568 yuan"),
      (#""displayStyle": "unheard-of""#, "1234.5678"),
    ]
    for (style, wanted) in styles {
      let form = try form(
        """
        {"type": "expression", "name": "e", "expression": "1234.5678"\(style.isEmpty ? "" : ", ")\(style)},
        {"type": "text", "name": "t", "title": "It is {e}."}
        """
      )
      let run = FormRun(form: form, now: 0, locale: "en")
      run.load([:])
      #expect(run.processedTitles["t"] == "It is \(wanted).", "\(style)")
    }
  }

  @Test func `texts may name the number of their page`() throws {
    let json = """
      {"pages": [
        {"name": "a", "visibleIf": "{x} = 1", "elements": [{"type": "text", "name": "x"}]},
        {"name": "b", "elements": [{"type": "text", "name": "y", "title": "{pageno} of {PageCount}"}]},
        {"name": "c", "elements": [{"type": "text", "name": "z", "title": "{pageno} of {pagecount}"}]}]}
      """
    let run = FormRun(form: try Form(jsonBytes: Array(json.utf8)), now: 0)
    run.load([:])
    #expect(run.processedTitles == ["y": "1 of 2", "z": "2 of 2"])
  }

  @Test func `a choice that excludes all others is named`() throws {
    let form = try form(
      """
      {"type": "checkbox", "name": "q", "choices": [1, 2, {"value": 3, "text": "Neither", "isExclusive": true}]}
      """
    )
    let result = try check(form, #"{"q": [1, 3]}"#)
    #expect(result.faults.map(\.phrase.english) == ["“Neither” cannot go with other choices."])
  }

  @Test func `a form is an object`() {
    for json in ["[]", "1", "null", "\"x\""] {
      #expect(throws: JSONFault.self) { try Form(jsonBytes: Array(json.utf8)) }
    }
  }

  @Test func `triggers of older forms have a name, an operator and a value`() throws {
    let form = try form(
      """
      {"type": "text", "name": "a"}, {"type": "text", "name": "b"}, {"type": "text", "name": "c"}
      """,
      #"""
      "triggers": [
        {"type": "setvalue", "name": "a", "value": "it's", "setToName": "b", "setValue": 1},
        {"type": "setvalue", "name": "a", "operator": "notempty", "setToName": "c", "setValue": 2}],
      """#
    )
    let run = FormRun(form: form, now: 0)
    run.load([:])
    run.set(.text("x"), for: "a")
    #expect(run.data["b"] == nil && run.data["c"] == .number(2))
    run.set(.text("it's"), for: "a")
    #expect(run.data["b"] == .number(1))
  }

  @Test func `the number of panels follows the answer it is bound to`() throws {
    let form = try form(
      """
      {"type": "text", "name": "n", "inputType": "number"},
      {"type": "paneldynamic", "name": "p", "bindings": {"panelCount": "n"},
       "templateElements": [{"type": "text", "name": "x"}]}
      """
    )
    let run = FormRun(form: form, now: 0)
    run.applyDefaults()
    run.set(.number(3), for: "n")
    #expect(run.data["p"] == .array([.object([:]), .object([:]), .object([:])]))
    run.set(.array([.object(["x": .text("a")])]), for: "p")
    #expect(run.data["n"] == .number(1))
    run.set(.number(2), for: "n")
    #expect(run.data["p"] == .array([.object(["x": .text("a")]), .object([:])]))
  }

  @Test func `panels and rows begin as the author wants, and empty answers are named`() throws {
    let form = try form(
      """
      {"type": "matrixdynamic", "name": "m", "rowCount": 2, "defaultRowValue": {"x": 1},
       "columns": [{"name": "x", "cellType": "text"}]},
      {"type": "paneldynamic", "name": "p", "panelCount": 1, "defaultPanelValue": {"y": 2},
       "templateElements": [{"type": "text", "name": "y"}]},
      {"type": "text", "name": "a", "defaultDisplayValue": "[not set]"},
      {"type": "text", "name": "b", "title": "It is {a}."}
      """
    )
    let run = FormRun(form: form, now: 0)
    run.applyDefaults()
    #expect(Value.object(run.data).canonicalJSON == #"{"m":[{"x":1},{"x":1}],"p":[{"y":2}]}"#)
    #expect(run.processedTitles["b"] == "It is [not set].")
  }

  @Test func `a text in a panel takes no answer`() throws {
    let form = try form(
      """
      {"type": "paneldynamic", "name": "p", "templateElements": [
        {"type": "html", "name": "h", "html": "x"}, {"type": "text", "name": "t"}]}
      """
    )
    let result = try check(form, #"{"p": [{"h": 1}]}"#)
    #expect(result.faults.map(\.code) == ["not-asked"])
    #expect(result.faults.map(\.part) == ["[0].h"])
  }
}
