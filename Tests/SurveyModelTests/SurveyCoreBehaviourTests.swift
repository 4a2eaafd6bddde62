import SurveyModel
import Testing

/// What survey-core comes to for answers put into a form, where recordings say nothing of it.
@Suite struct SurveyCoreBehaviourTests {
  /// One field of what a form makes of answers, as canonical JSON.
  func field(_ name: String, _ form: String, _ answers: String = "{}") throws -> String {
    let form = try Form(jsonBytes: Array(form.utf8))
    guard case .object(let fields) = form.record(of: try [String: Value](json: answers), now: 0)
    else { return "" }
    return (fields[name] ?? .null).canonicalJSON
  }

  @Test func `a pattern is asked of each chosen value and of all of them together`() throws {
    let form = """
      {"elements": [{"type": "checkbox", "name": "a", "choices": ["ab", "cd"],
        "validators": [{"type": "regex", "regex": "^[a-z]+$", "text": "no"}]}]}
      """
    #expect(try field("errors", form, #"{"a": ["ab"]}"#) == "[]")
    #expect(
      try field("errors", form, #"{"a": ["ab", "cd"]}"#)
        == #"[{"q":"a","text":"no","type":"custom"}]"#
    )
  }

  @Test func `hidden answers on a start page are handed in`() throws {
    let pages = """
      "pages": [{"elements": [{"type": "text", "name": "a", "visible": false},
        {"type": "text", "name": "b"}]}, {"elements": [{"type": "text", "name": "c"}]}]
      """
    let answers = #"{"a": 1, "b": 2}"#
    #expect(
      try field("completedData", "{\"firstPageIsStartPage\": true, \(pages)}", answers)
        == #"{"a":1,"b":2}"#
    )
    #expect(try field("completedData", "{\(pages)}", answers) == #"{"b":2}"#)
  }

  @Test func `a hidden dynamic panel keeps the answers that hide with it alone`() throws {
    let form = """
      {"elements": [{"type": "paneldynamic", "name": "p", "templateVisibleIf": "{panel.a} = 2",
        "templateElements": [{"type": "text", "name": "a"},
          {"type": "text", "name": "b", "visibleIf": "{panel.a} = 3"}]}]}
      """
    #expect(
      try field("completedData", form, #"{"p": [{"a": 1, "b": 5}, {"a": 2, "b": 6}]}"#)
        == #"{"p":[{"a":1},{"a":2}]}"#
    )
  }

  @Test func `nothing is computed where nothing can be answered`() throws {
    let elements = """
      "elements": [{"type": "text", "name": "a"},
        {"type": "expression", "name": "e", "expression": "{a} + 1"}]
      """
    #expect(try field("dataAfterLoad", "{\(elements)}", #"{"a": 1}"#) == #"{"a":1,"e":2}"#)
    #expect(
      try field("dataAfterLoad", "{\"readOnly\": true, \(elements)}", #"{"a": 1}"#) == #"{"a":1}"#
    )
  }

  @Test func `expressions and titles know the score and the pages`() throws {
    let form = """
      {"pages": [{"elements": [
        {"type": "radiogroup", "name": "a", "choices": [1, 2], "correctAnswer": 1},
        {"type": "checkbox", "name": "b", "choices": [1, 2], "correctAnswer": [1, 2]},
        {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["r", "s", "t"],
          "correctAnswer": {"r": 1, "s": 2}},
        {"type": "text", "name": "c", "visibleIf": "{correctAnswers} = 3",
          "title": "{correctedAnswers} of {questionCount}, {inCorrectAnswers} wrong"}]},
        {"elements": [{"type": "expression", "name": "e", "expression": "{pageCount} * 10 + {pageNo}"}]}]}
      """
    let answers = #"{"a": 1, "b": [2, 1], "m": {"r": 1, "s": 1}}"#
    #expect(try field("processedTitles", form, answers) == #"{"c":"3 of 4, 1 wrong"}"#)
    #expect(try field("visibleQuestions", form) == #"["a","b","m","e"]"#)
    #expect(try field("dataAfterLoad", form) == #"{"e":21}"#)
  }

  @Test func `what defaults set off while a form opens stays when answers are put back`() throws {
    let form = """
      {"elements": [{"type": "text", "name": "a", "defaultValue": 1},
        {"type": "text", "name": "b", "visible": false}],
        "triggers": [{"type": "visible", "expression": "{a} = 1", "questions": ["b"]},
          {"type": "setvalue", "expression": "{a} = 1", "setToName": "v", "setValue": 7,
            "isVariable": true}],
        "calculatedValues": [{"name": "w", "expression": "{v} + 1"}]}
      """
    #expect(try field("visibleQuestions", form, #"{"a": "x"}"#) == #"["a","b"]"#)
    #expect(try field("calculatedValues", form, #"{"a": "x"}"#) == #"{"w":8}"#)
  }

  @Test func `a choice with a text alone has it as its value`() throws {
    let form = """
      {"elements": [{"type": "dropdown", "name": "d", "choices": [{"text": "A"}, {"text": "B"}]}]}
      """
    #expect(try field("completedData", form, #"{"d": "B"}"#) == #"{"d":"B"}"#)
  }

  @Test func `a ranking of choices taken over follows what its source offers`() throws {
    let form = """
      {"elements": [
        {"type": "checkbox", "name": "a", "choices": [1, 2, 3, 4], "defaultValue": [1, 2, 3]},
        {"type": "ranking", "name": "b", "choicesFromQuestion": "a",
          "choicesFromQuestionMode": "selected", "defaultValue": [3, 1, 2]}]}
      """
    #expect(
      try field("dataAfterLoad", form, #"{"a": [1, 2, 3, 4], "b": [4, 3, 2, 1]}"#)
        == #"{"a":[1,2,3,4],"b":[3,1,2,4]}"#
    )
    #expect(
      try field("dataAfterLoad", form, #"{"a": [2, 3, 4], "b": [4, 3, 2]}"#)
        == #"{"a":[2,3,4],"b":[4,3,2]}"#
    )
  }

  @Test func `older names of the start page and of the questions of a dynamic panel`() throws {
    let form = """
      {"firstPageIsStarted": true, "pages": [
        {"name": "start", "elements": [{"type": "text", "name": "a"}]},
        {"name": "next", "elements": [{"type": "paneldynamic", "name": "p", "questions": [
          {"type": "expression", "name": "b", "expression": "{panel.c} + 1"},
          {"type": "text", "name": "c"}]}]}]}
      """
    #expect(try field("visiblePages", form, #"{"p": [{"c": 1}]}"#) == #"["next"]"#)
    #expect(try field("completedData", form, #"{"p": [{"c": 1}]}"#) == #"{"p":[{"b":2,"c":1}]}"#)
  }

  @Test func `areas of a picture are counted, shown by their texts and cleared when hidden`() throws
  {
    let form = """
      {"elements": [{"type": "text", "name": "q"},
        {"type": "imagemap", "name": "m", "minSelectedAreas": 2, "maxSelectedAreas": 2, "areas": [
          {"value": "a", "text": "A"}, {"value": "b", "visibleIf": "{q} = 1"}, {"value": "c"}]},
        {"type": "imagemap", "name": "s", "multiSelect": false, "minSelectedAreas": 2, "areas": [
          {"value": "a"}, {"value": "b", "text": "B", "visibleIf": "{q} = 1"}]},
        {"type": "text", "name": "t", "title": "{m}; {s}"}]}
      """
    let answers = #"{"m": ["a", "b", "c"], "s": "b"}"#
    #expect(try field("completedData", form, answers) == #"{"m":["a","c"]}"#)
    #expect(try field("processedTitles", form, answers) == #"{"t":"A, b, c; B"}"#)
    #expect(
      try field("errors", form, answers)
        == #"[{"q":"m","text":"Please select no more than 2 option(s).","type":"custom"}]"#
    )
    #expect(try field("completedData", form, #"{"q": 1, "s": "b"}"#) == #"{"q":1,"s":"b"}"#)
  }

  @Test func `a label stands in for the title of a question that asks yes or no`() throws {
    let form = """
      {"elements": [{"type": "text", "name": "q", "title": "{a} {b}"},
        {"type": "boolean", "name": "a", "label": "Label {q}"},
        {"type": "boolean", "name": "b", "label": "Label {q}", "title": "Title {q}"},
        {"type": "boolean", "name": "c", "label": "Label {q}", "title": "Title {q}",
          "titleLocation": "hidden"}]}
      """
    #expect(
      try field("processedTitles", form, #"{"q": 1, "a": true, "b": false}"#)
        == #"{"a":"Label 1","b":"Title 1","c":"Label 1","q":"Yes No"}"#
    )
  }

  @Test func `the start page is not counted among the pages`() throws {
    let form = """
      {"firstPageIsStartPage": true, "pages": [
        {"name": "s", "elements": [{"type": "text", "name": "a"}]},
        {"name": "p", "elements": [{"type": "text", "name": "b",
          "title": "{pageno} of {pagecount}"}]}]}
      """
    #expect(try field("processedTitles", form) == #"{"b":"1 of 1"}"#)
  }
}
