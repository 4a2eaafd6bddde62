import Messages
import SurveyModel
import Testing

@Suite struct DiagnosticTests {
  @Test func `a sound survey has no faults`() {
    expectFaults(
      """
      {"title": {"default": "Pulse", "zh-cn": "小问卷"}, "pages": [{"elements": [
        {"type": "rating", "name": "q1", "title": {"en": "How?", "zh-cn": "怎么样？"}},
        {"type": "text", "name": "q2", "visibleIf": "{q1} < 3 and {Q1} notempty"}
      ]}]}
      """
    )
  }

  @Test func `all faults of JSON are found in one run`() {
    expectFaults(
      """
      {"title": ⟦json-syntax⟧'x', ⟦json-syntax⟧// note
       ⟦json-syntax⟧pages: [{"name": "a"⟦json-syntax⟧,}]
       ⟦json-syntax⟧"locale" ⟦json-syntax⟧"en",
       "mode": ⟦json-syntax⟧True}
      """
    )
  }

  @Test func `a key that stands twice is a warning`() {
    expectFaults(
      """
      {"title": "a", ⟦duplicate-key⟧"title": "b", "elements": [{"type": "text", "name": "q"}]}
      """
    )
  }

  @Test func `properties are checked for name and type`() {
    expectFaults(
      """
      {⟦unknown-property⟧"titel": "x", "title": ⟦wrong-type⟧5, "elements": [
        {"type": "text", "name": "q1", "isRequired": ⟦wrong-type⟧"maybe",
         ⟦unknown-property⟧"visibelIf": ""},
        ⟦wrong-type⟧7,
        {"type": "text", "name": "q2", "inputType": ⟦wrong-value⟧"numbr"},
        {"type": "text", "name": "q3", "setValueIf": "{q1} = 1"},
        {"type": "dropdown", "name": "q4", "choices": [1], ⟦unsupported-property⟧"choicesByUrl": {}}
      ]}
      """
    )
  }

  @Test func `types and names are checked`() {
    expectFaults(
      elements: """
        ⟦missing-type⟧{"name": "a"},
        {"type": ⟦unknown-type⟧"txt", "name": "b"},
        {"type": ⟦unsupported-type⟧"file", "name": "c"},
        ⟦missing-name⟧{"type": "text"},
        {"type": "text", "name": "c2"},
        {"type": "comment", "name": ⟦duplicate-name⟧"c2"}
        """
    )
    expectFaults("⟦no-questions⟧{\"title\": \"empty\"}")
  }

  @Test func `expressions are checked with the place inside`() {
    expectFaults(
      """
      {"pages": [{"elements": [
        {"type": "text", "name": "age"},
        {"type": "text", "name": "a", "visibleIf": "{age} > 3 ⟦expression-syntax⟧{age}"},
        {"type": "text", "name": "b", "visibleIf": "{age} = 1 or ⟦unknown-name⟧{agee} = 2"},
        {"type": "text", "name": "c", "visibleIf": "{age} > 3 and ⟦later-page⟧{last} = 1"},
        {"type": "text", "name": "d", "requiredIf": "{last} = ⟦unknown-function⟧summ(1)"}
      ]}, {"elements": [{"type": "text", "name": "last"}]}]}
      """
    )
  }

  @Test func `questions that show only by themselves or each other are found`() {
    expectFaults(
      elements: """
        {"type": "text", "name": "a", "visibleIf": ⟦circular-visibility⟧"{a} notempty"},
        {"type": "text", "name": "b", "visibleIf": ⟦circular-visibility⟧"{d} = 1"},
        {"type": "text", "name": "c", "visibleIf": "{b} = 1"},
        {"type": "text", "name": "d", "valueName": "v", "visibleIf": "{c} = 1 and {free} = 2"},
        {"type": "text", "name": "e", "visibleIf": "{free} = 1 or {e} notempty"},
        {"type": "text", "name": "f", "visibleIf": ⟦condition-on-hidden⟧"{v} = 1"},
        {"type": "text", "name": "free"}
        """
    )
  }

  @Test func `choices, rows and columns are checked`() {
    expectFaults(
      elements: """
        ⟦choices-missing⟧{"type": "radiogroup", "name": "a"},
        {"type": "checkbox", "name": "b", "choices": [
          1, ⟦choice-empty⟧"", 2, ⟦choice-duplicate⟧1, ⟦choice-empty⟧{"text": "x"}]},
        ⟦matrix-rows⟧⟦matrix-columns⟧{"type": "matrix", "name": "c"},
        {"type": "dropdown", "name": "unit", "leye": {"bind": "unit"}}
        """
    )
  }

  @Test func `limits are checked`() {
    expectFaults(
      elements: #"""
        {"type": "text", "name": "a", "inputType": "number", "min": ⟦limits⟧5, "max": 2},
        {"type": "rating", "name": "b", "rateMin": ⟦limits⟧5, "rateMax": 5},
        {"type": "rating", "name": "c", "rateMax": ⟦limits⟧5000},
        {"type": "checkbox", "name": "d", "choices": [1, 2, 3],
         "minSelectedChoices": ⟦limits⟧3, "maxSelectedChoices": 2},
        {"type": "text", "name": "e", "validators": [
          {"type": "numeric", "minValue": ⟦limits⟧2, "maxValue": 1},
          {"type": "regex", "regex": ⟦validator-regex⟧"[a-"},
          {"type": ⟦wrong-value⟧"emial"}
        ]},
        {"type": "text", "name": "f", "isRequired": true, ⟦never-visible⟧"visible": false}
        """#
    )
  }

  @Test func `the leye key is checked`() {
    expectFaults(
      """
      {"leye": {"indices": [
         {"name": "work", "scales": [{"name": "pay"}, {"name": ⟦scale-without-items⟧"load"}]},
         {"name": ⟦index-without-items⟧"home", "scales": [{"name": "team"}]}],
        "minimumGroup": ⟦minimum-group⟧3, "minimumComments": ⟦minimum-comments⟧9,
        "anonymity": ⟦wrong-value⟧"anonymus", ⟦unknown-property⟧"minimumgroup": 5},
       "elements": [
        {"type": "rating", "name": "a", "leye": {"scale": "pay", ⟦unknown-property⟧"revers": true}},
        {"type": "rating", "name": "b", "leye": {"scale": ⟦unknown-scale⟧"pai"}},
        {"type": "rating", "name": "c", "leye": {⟦reverse-without-scale⟧"reverse": true}},
        {"type": "comment", "name": "d", "leye": {"scale": ⟦scale-without-numbers⟧"pay"}},
        {"type": "text", "name": "e", "leye": {"bind": "level"}},
        {"type": "text", "name": "f", "leye": {"bind": ⟦bound-twice⟧"level"}}
      ]}
      """
    )
  }

  @Test func `a missing translation is a warning`() {
    expectFaults(
      """
      {"title": {"en": "Pulse", "zh-cn": "小问卷"},
       "description": ⟦translation-missing⟧{"zh-cn": "一分钟"},
       "elements": [
        {"type": "text", "name": "a", "title": ⟦translation-missing⟧{"default": "Name"}},
        {"type": "text", "name": "b", "title": ⟦translation-missing⟧"Name"},
        {"type": "text", "name": "c", "title": {"default": "姓名", "en": "Name"}}
      ]}
      """
    )
  }

  @Test func `what SurveyJS misses when it loads a form is told once`() {
    expectFaults(
      elements: """
        {"type": "text", "name": "a", ⟦unknown-property⟧"titel": "x"},
        {"type": "multipletext", "name": "b", "items": [
          ⟦missing-property⟧{"title": "x"}, {"name": "c", ⟦unknown-property⟧"minn": 1}]},
        {"type": "paneldynamic", "name": "d", "templateElements": [
          ⟦missing-type⟧{"name": "e"}, {"type": ⟦unknown-type⟧"txt", "name": "f"}]}
        """
    )
  }

  @Test func `every code has a test`() throws {
    let tested: Set<String> = [
      "json-syntax", "duplicate-key", "wrong-type", "wrong-value", "unknown-property",
      "unsupported-property", "missing-type", "unknown-type", "unsupported-type", "no-questions",
      "missing-name", "duplicate-name", "expression-syntax", "unknown-name", "unknown-function",
      "later-page", "circular-visibility", "choices-missing", "choice-empty", "choice-duplicate",
      "matrix-rows", "matrix-columns", "validator-regex", "limits", "never-visible",
      "unknown-scale", "scale-without-numbers", "scale-without-items", "index-without-items",
      "minimum-group", "minimum-comments", "bound-twice", "reverse-without-scale",
      "translation-missing", "condition-never", "condition-always", "dead-branch",
      "condition-on-hidden", "choice-unknown", "type-mismatch", "contains-on-single", "local-name",
      "unknown-member", "page-unreachable", "never-answerable", "dead-end", "calculation-loop",
      "choice-loop",
      "name-clash", "name-case", "choice-text", "value-name-types", "leading-question",
      "double-barrelled", "double-negation", "absolute-word", "scale-direction",
      "scale-unbalanced", "missing-property",
    ]
    #expect(Set(DiagnosticCode.allCases.map(\.rawValue)) == tested)
  }
}
