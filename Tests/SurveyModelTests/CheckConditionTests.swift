import Messages
import SurveyModel
import Testing

/// Conditions and comparisons over what can be answered.
@Suite struct CheckConditionTests {
  private static let questions = """
    {"type": "radiogroup", "name": "r", "choices": ["north", {"value": "south", "text": "S"}]},
    {"type": "checkbox", "name": "cb", "choices": ["a", "b", 3]},
    {"type": "text", "name": "age", "inputType": "number", "min": 0, "max": 120},
    {"type": "text", "name": "day", "inputType": "date"},
    {"type": "text", "name": "free"},
    {"type": "rating", "name": "stars"},
    {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["x", {"value": "y"}]},
    """

  private func expect(
    _ condition: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    // What is wrong with a whole condition is told at its quote.
    let isWhole = condition.hasPrefix("⟦condition-")
    let quoted =
      isWhole ? condition.replacing("⟧", with: "⟧\"", maxReplacements: 1) : "\"" + condition
    expectFaults(
      elements: Self.questions + #"{"type": "text", "name": "q", "visibleIf": \#(quoted)"}"#,
      sourceLocation: sourceLocation
    )
  }

  @Test func `a choice that does not exist is found`() {
    expect("⟦choice-unknown⟧{r} = 'nort'")
    expect("⟦choice-unknown⟧{r} != 'west'")
    expect("⟦choice-unknown⟧{r} anyof ['north', 'west']")
    expect("⟦choice-unknown⟧{cb} contains 'c'")
    expect("⟦choice-unknown⟧{stars} = 6")
    expect("⟦choice-unknown⟧{m.x} = 9")
    expect("{r} = 'North' or {cb} contains '3' or {stars} = '5' or {m.y} = '2'")
    expect("{r} anyof ['north', 'south']")
    expect("{stars} >= 4.5")
  }

  @Test func `choices that come from elsewhere may be anything`() {
    expectFaults(
      elements: """
        {"type": "dropdown", "name": "d", "choices": ["a"], ⟦unsupported-property⟧"choicesByUrl": {"url": "x"}},
        {"type": "radiogroup", "name": "o", "choices": ["a"], "showOtherItem": true},
        {"type": "text", "name": "q", "visibleIf": "{d} = 'b' or {o} = 'other'"}
        """
    )
    expectFaults(
      """
      {"storeOthersAsComment": false, "elements": [
        {"type": "radiogroup", "name": "o", "choices": ["a"], "showOtherItem": true},
        {"type": "text", "name": "q", "visibleIf": "{o} = 'mine'"}]}
      """
    )
  }

  @Test func `types that never match are found`() {
    expect("⟦type-mismatch⟧{cb} = 'a'")
    expect("⟦type-mismatch⟧{age} = 'old'")
    expect("⟦type-mismatch⟧{age} > 120")
    expect("⟦type-mismatch⟧{day} > 2024")
    expect("⟦type-mismatch⟧{r} > 3")
    expect("{cb} = ['a'] or {age} = '30' or {age} >= 120 or {day} > '2024-01-05'")
    expect("{free} > 3 or {free} = 'old'")
  }

  @Test func `contains on a single choice is a hint`() throws {
    let text = Marked(
      "{\"elements\": [" + Self.questions
        + #"{"type": "text", "name": "q", "visibleIf": "{r} contains 'north'"}]}"#
    ).text
    let (survey, plain) = SurveyReader.read(Array(text.utf8), file: "form.json")
    #expect(survey != nil && plain.isEmpty)
    let hints = SurveyReader.read(Array(text.utf8), file: "form.json", withHints: true).diagnostics
    #expect(hints.map(\.code) == ["contains-on-single"])
    #expect(hints.allSatisfy { $0.isHint && $0.severity == .warning })
    #expect(hints.first?.phrase.english.contains(": hint: ") == true)
    #expect(hints.first?.phrase.chinese.contains(": 提示：") == true)
  }

  @Test func `conditions that are never true are found`() {
    expect("⟦condition-never⟧{age} > 60 and {age} < 20")
    expect("⟦condition-never⟧{free} = 1 and {free} = 2")
    expect("⟦condition-never⟧{r} = 'north' and {r} = 'south'")
    expect("⟦condition-never⟧{cb} contains 'a' and {cb} notcontains 'a'")
    expect("⟦condition-never⟧1 = 2")
    expect("{age} > 20 and {age} < 60")
    expect("{cb} contains 'a' and {cb} contains 'b'")
  }

  @Test func `conditions that are always true are found`() {
    expect("⟦condition-always⟧{r} = 'north' or {r} != 'north'")
    expect("{r} = 'north' or {r} = 'south'")
    expect("{age} >= 0")
  }

  @Test func `dead branches are found`() {
    expect("⟦dead-branch⟧{r} = 'north' and {r} = 'south' or {age} > 3")
    expect("{age} > 3 and (⟦dead-branch⟧{free} empty or {free} notempty)")
    expect("{age} > 3 or {r} = 'north' and {cb} notempty")
  }

  @Test func `conditions of other kinds are checked too`() {
    expectFaults(
      elements: Self.questions + """
        {"type": "text", "name": "a", "enableIf": ⟦never-answerable⟧"{age} > 60 and {age} < 20"},
        {"type": "text", "name": "b", "requiredIf": ⟦condition-never⟧"{age} > 60 and {age} < 20"},
        {"type": "text", "name": "c", "validators": [
          {"type": "expression", "expression": ⟦dead-end⟧"{c} = 'x' and {c} = 'y'"}]},
        {"type": "radiogroup", "name": "d", "choices": [
          {"value": 1, "visibleIf": ⟦condition-never⟧"{age} < 20 and {age} > 60"}, 2]},
        {"type": "panel", "name": "e", "visibleIf": ⟦condition-never⟧"{age} < 20 and {age} > 60",
         "elements": [{"type": "text", "name": "f"}]},
        {"type": "text", "name": "g", "validators": [
          {"type": "expression", "expression": "{g} > {age}"}]}
        """
    )
    expectFaults(
      """
      {"calculatedValues": [
        {"name": "v", "expression": "iif(⟦condition-never⟧{n} > 2 and {n} < 1, 1, 0)"}],
       "elements": [{"type": "text", "name": "n"}]}
      """
    )
  }
}
