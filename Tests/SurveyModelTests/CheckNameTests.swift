import Messages
import SurveyModel
import Testing

/// Names, values and texts that stand twice.
@Suite struct CheckNameTests {
  @Test func `names that clash are found`() {
    expectFaults(
      """
      {"calculatedValues": [{"name": ⟦name-clash⟧"a", "expression": "1"}],
       "pages": [
        {"name": "first", "elements": [
          {"type": "text", "name": "a"},
          {"type": "panel", "name": ⟦name-clash⟧"a", "elements": [{"type": "text", "name": "b"}]}]},
        {"name": "second", "elements": [{"type": "text", "name": ⟦name-clash⟧"first"}]}]}
      """
    )
  }

  @Test func `names that differ in case only are a hint`() {
    let text = #"{"elements": [{"type": "text", "name": "a"}, {"type": "text", "name": "A"}]}"#
    let hints = SurveyReader.read(Array(text.utf8), file: "form.json", withHints: true).diagnostics
    #expect(hints.map(\.code) == ["name-case"])
    #expect(SurveyReader.read(Array(text.utf8), file: "form.json").diagnostics.isEmpty)
  }

  @Test func `texts and values that stand twice are found`() {
    expectFaults(
      elements: """
        {"type": "radiogroup", "name": "a", "choices": [
          {"value": 1, "text": "Yes"}, ⟦choice-text⟧{"value": 2, "text": "Yes "}, 3, ⟦choice-duplicate⟧"3"]},
        {"type": "matrix", "name": "b", "rows": [{"value": "x", "text": "Pay"},
          ⟦choice-text⟧{"value": "y", "text": "Pay"}], "columns": [1, 2]},
        {"type": "radiogroup", "name": "c", "choices": [{"value": 1, "text": "Yes"}, {"value": 2, "text": "No"}]},
        {"type": "ranking", "name": "d", "choices": [1, 2, ⟦choice-duplicate⟧1]}
        """
    )
  }

  @Test func `an answer shared by questions of different types is found`() {
    expectFaults(
      elements: """
        {"type": "text", "name": "a", "valueName": "v"},
        {"type": "checkbox", "name": "b", "choices": [1, 2], "valueName": ⟦value-name-types⟧"v"},
        {"type": "comment", "name": "c", "valueName": "v"}
        """
    )
  }
}
