import Messages
import SurveyModel
import Testing

/// Ways through a survey: what nobody reaches, answers or leaves, and values that compute each other.
@Suite struct CheckReachabilityTests {
  @Test func `pages that nobody reaches are found`() {
    expectFaults(
      """
      {"pages": [
        {"name": "a", "elements": [{"type": "rating", "name": "n"}]},
        {"name": "b", "visibleIf": ⟦condition-never⟧"{n} > 4 and {n} < 2",
         "elements": [{"type": "text", "name": "q1"}]},
        {"name": ⟦page-unreachable⟧"c",
         "elements": [{"type": "text", "name": "q2", "visible": false}]},
        {"name": "d", "elements": [{"type": "text", "name": "q3", "visible": false},
          {"type": "text", "name": "q4", "visibleIf": "{n} > 4"}]}
      ]}
      """
    )
  }

  @Test func `conditions on questions that never show are found`() {
    expectFaults(
      elements: """
        {"type": "rating", "name": "n"},
        {"type": "text", "name": "a", "visible": false},
        {"type": "text", "name": "b", "visibleIf": ⟦condition-on-hidden⟧"{a} = 'x'"},
        {"type": "text", "name": "c", "visibleIf": ⟦condition-on-hidden⟧"{b} notempty and {n} > 1"},
        {"type": "text", "name": "d", "visibleIf": "{a} empty"},
        {"type": "text", "name": "e", "visible": false, "defaultValue": "x"},
        {"type": "text", "name": "f", "visibleIf": "{e} = 'x'"}
        """
    )
  }

  @Test func `what a trigger shows or sets is reached`() {
    expectFaults(
      """
      {"triggers": [
        {"type": "visible", "expression": "{n} > 1", "questions": ["a"]},
        {"type": "setvalue", "expression": "{n} > 2", "setToName": "b", "setValue": 1}],
       "elements": [
        {"type": "rating", "name": "n"},
        {"type": "text", "name": "a", "visible": false},
        {"type": "text", "name": "b", "visible": false},
        {"type": "text", "name": "c", "visibleIf": "{a} = 'x' or {b} = 1"}
      ]}
      """
    )
  }

  @Test func `a circle with another way in is none`() {
    expectFaults(
      elements: """
        {"type": "rating", "name": "n"},
        {"type": "text", "name": "a", "visibleIf": "{b} = 1 or {n} > 3"},
        {"type": "text", "name": "b", "visibleIf": "{a} = 1"},
        {"type": "text", "name": "c", "visibleIf": "{c} empty"}
        """
    )
  }

  @Test func `a required question in what never shows is found`() {
    expectFaults(
      elements: """
        {"type": "panel", "name": "p", "visible": false, "elements": [
          {"type": "text", "name": ⟦never-visible⟧"a", "isRequired": true},
          {"type": "text", "name": "b"}]},
        {"type": "text", "name": "c", "isRequired": true}
        """
    )
  }

  @Test func `read-only questions without a value are found`() {
    expectFaults(
      elements: """
        {"type": "text", "name": "a", ⟦never-answerable⟧"readOnly": true},
        {"type": "text", "name": "b", "readOnly": true, "defaultValue": 1},
        {"type": "text", "name": "c", "readOnly": true,
         "setValueExpression": "{b} + 1"},
        {"type": "text", "name": "d", "readOnly": true, "enableIf": "{b} = 2"},
        {"type": "html", "name": "e", "readOnly": true, "html": "x"}
        """
    )
    expectFaults(#"{"readOnly": true, "elements": [{"type": "text", "name": "a"}]}"#)
  }

  @Test func `questions that no answer satisfies are found`() {
    expectFaults(
      elements: #"""
        {"type": "checkbox", "name": "a", "choices": [1, 2], "minSelectedChoices": ⟦dead-end⟧3},
        {"type": "checkbox", "name": "b", "choices": [1, 2], "showOtherItem": true,
         "minSelectedChoices": 3},
        {"type": "checkbox", "name": "c", "choices": [1, 2, 3, 4], "maxSelectedChoices": 2,
         "validators": [{"type": "answercount", "minCount": ⟦dead-end⟧3}]},
        {"type": "text", "name": "d", "inputType": "number", "max": 5,
         "validators": [{"type": "numeric", "minValue": ⟦dead-end⟧10}]},
        {"type": "text", "name": "e", "maxLength": 10, "validators": [
          {"type": "regex", "regex": ⟦dead-end⟧"^\\d{11}$"}]},
        {"type": "text", "name": "f", "maxLength": 11, "validators": [
          {"type": "regex", "regex": "^\\d{11}$"}]},
        {"type": "comment", "name": "g", "maxLength": 20, "validators": [
          {"type": "text", "minLength": ⟦dead-end⟧50}]},
        {"type": "text", "name": "h", "validators": [{"type": "regex", "regex": ⟦dead-end⟧"[0-9]$a"}]},
        {"type": "radiogroup", "name": ⟦dead-end⟧"i", "isRequired": true,
         "choicesVisibleIf": ⟦condition-never⟧"{e} = 'x' and {e} = 'y'", "choices": [1, 2]},
        {"type": "radiogroup", "name": "j", "isRequired": true, "choices": [1, 2],
         "choicesVisibleIf": "{item} = {e}"},
        {"type": "matrix", "name": ⟦dead-end⟧"k", "isRequired": true, "columns": [1, 2], "rows": [
          {"value": "r", "visibleIf": ⟦condition-never⟧"{e} = 'x' and {e} = 'y'"}]}
        """#
    )
  }

  @Test func `values that compute each other are found`() {
    expectFaults(
      """
      {"calculatedValues": [
         {"name": "v", "expression": ⟦calculation-loop⟧"{w} + 1"},
         {"name": "w", "expression": "{v} + {a}"},
         {"name": "x", "expression": "{v} * 2"}],
       "elements": [
         {"type": "text", "name": "a"},
         {"type": "text", "name": "b", "setValueExpression": ⟦calculation-loop⟧"{b} + 1"},
         {"type": "text", "name": "c", "defaultValueExpression": "{a} + 1"},
         {"name": "d", "type": "expression", "expression": "{c} + {x}"}
      ]}
      """
    )
  }

  @Test func `questions that take choices from each other are found`() {
    expectFaults(
      elements: """
        {"type": "radiogroup", "name": "a", "choicesFromQuestion": ⟦choice-loop⟧"b"},
        {"type": "checkbox", "name": "b", "choicesFromQuestion": "a"},
        {"type": "dropdown", "name": "c", "choicesFromQuestion": ⟦choice-loop⟧"c"},
        {"type": "dropdown", "name": "d", "choicesFromQuestion": "e"},
        {"type": "dropdown", "name": "e", "choices": [1, 2]}
        """
    )
  }

  @Test func `triggers that set each other are found`() {
    expectFaults(
      """
      {"triggers": [
        {"type": "setvalue", "expression": "{a} = 1", "setToName": ⟦calculation-loop⟧"b", "setValue": 1},
        {"type": "copyvalue", "expression": "{n} = 1", "setToName": "a", "fromName": "b"},
        {"type": "setvalue", "expression": "{c} = 1", "setToName": "c", "setValue": 2}],
       "elements": [
        {"type": "text", "name": "a"}, {"type": "text", "name": "b"},
        {"type": "text", "name": "c"}, {"type": "rating", "name": "n"}]}
      """
    )
  }
}
