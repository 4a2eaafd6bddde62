import FormExport
import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

/// Two versions of a form.
@Suite struct ComparisonTests {
  /// The pulse survey with some texts replaced, each of which must be there.
  private func pulse(_ replacements: (String, String)...) throws -> Form {
    let url = Program.package.appendingPathComponent("Surveys/pulse.json")
    var json = try String(contentsOf: url, encoding: .utf8)
    for (old, new) in replacements {
      try #require(json.contains(old), "\(old)")
      json = json.replacing(old, with: new, maxReplacements: 1)
    }
    return try Forms.read(json)
  }

  private func verdicts(_ comparison: FormComparison) -> [String: ComparedMeasure.Verdict] {
    Dictionary((comparison.items + comparison.indices).map { ($0.name, $0.verdict) }) { $1 }
  }

  @Test func `a form is the same as itself`() throws {
    for name in Forms.shipped {
      let form = try Forms.survey(name)
      let comparison = FormComparison(from: form, to: form)
      #expect(comparison.isSame, "\(name)")
      #expect((comparison.items + comparison.indices).allSatisfy { $0.verdict == .same })
    }
  }

  @Test func `new words call for care, and only for the item and its index`() throws {
    let new = try pulse(("我觉得自己的工作有价值。", "我的工作有价值。"))
    let comparison = FormComparison(from: try pulse(), to: new)
    #expect(comparison.changes.map(\.kind) == [.reworded])
    #expect(
      comparison.changes.first?.phrase.english
        == "row “work_worth” reworded (zh-cn): “我觉得自己的工作有价值。” → “我的工作有价值。”"
    )
    let verdicts = verdicts(comparison)
    #expect(verdicts["pulse.work_worth"] == .withCare)
    #expect(verdicts["pulse.safety_stop"] == .same)
    #expect(verdicts["leye"] == .withCare)
    #expect(verdicts["aijia"] == .same)
  }

  @Test func `reversal, points and shares make figures incomparable`() throws {
    let old = try pulse()
    let reversed = try pulse(
      (#""leye": {"scale": "safety"}"#, #""leye": {"scale": "safety", "reverse": true}"#)
    )
    let first = FormComparison(from: old, to: reversed)
    #expect(first.changes.map(\.kind) == [.scoringChanged])
    #expect(verdicts(first)["pulse.safety_stop"] == .notComparable)
    #expect(verdicts(first)["pulse.work_worth"] == .same)
    #expect(verdicts(first)["leye"] == .notComparable)

    let longer = try pulse(
      (#"{"value": 5, "text""#, #"{"value": 6, "text": "x"}, {"value": 5, "text""#)
    )
    let second = FormComparison(from: old, to: longer)
    #expect(second.changes.map(\.kind) == [.scaleChanged, .choiceAdded])
    #expect(second.items.allSatisfy { $0.verdict == .notComparable })
    #expect(second.items.first?.reasons.first?.english == "6 points, were 5")

    let share = try pulse((#""minimumAnswered": 0.5"#, #""minimumAnswered": 0.75"#))
    let third = FormComparison(from: old, to: share)
    #expect(verdicts(third)["leye"] == .notComparable)
    #expect(verdicts(third)["aijia"] == .same)
    #expect(third.items.allSatisfy { $0.verdict == .same })
  }

  @Test func `texts of values that change places turn a scale round`() throws {
    let new = try pulse(
      (#""default": "Strongly disagree", "zh-cn": "很不同意""#, #""default": "A", "zh-cn": "甲""#),
      (#""default": "Strongly agree", "zh-cn": "很同意""#, #""default": "Strongly disagree""#),
      (#""default": "A", "zh-cn": "甲""#, #""default": "Strongly agree", "zh-cn": "很同意""#)
    )
    let comparison = FormComparison(from: try pulse(), to: new)
    #expect(comparison.changes.contains { $0.kind == .directionChanged })
    #expect(comparison.items.allSatisfy { $0.verdict == .notComparable })
  }

  @Test func `renamed, moved, added and removed questions are told apart`() throws {
    let old = try Forms.read(
      #"""
      {"pages": [{"name": "p1", "elements": [
        {"type": "text", "name": "a", "title": "Alpha"}, {"type": "text", "name": "b"},
        {"type": "text", "name": "c"}, {"type": "radiogroup", "name": "d", "choices": [1, 2, 3]}]}]}
      """#
    )
    let new = try Forms.read(
      #"""
      {"pages": [{"name": "p1", "elements": [
        {"type": "text", "name": "c"}, {"type": "text", "name": "x", "title": "Alpha"}]},
        {"name": "p2", "elements": [{"type": "dropdown", "name": "d", "choices": [2, 1, 4],
        "isRequired": true, "visibleIf": "{c} = 1"}, {"type": "text", "name": "e"}]}]}
      """#
    )
    let changes = FormComparison(from: old, to: new).changes
    func kinds(_ place: String) -> Set<FormChange.Kind> {
      Set(changes.filter { $0.place == place }.map(\.kind))
    }
    #expect(kinds("x") == [.questionRenamed])
    #expect(kinds("c") == [.questionMoved])
    #expect(kinds("b") == [.questionRemoved])
    #expect(kinds("e") == [.questionAdded])
    #expect(kinds("p2") == [.questionAdded])
    #expect(
      kinds("d") == [
        .pageBreakAdded, .typeChanged, .choiceAdded, .choiceRemoved, .choicesReordered,
        .requiredChanged, .conditionChanged,
      ]
    )
    #expect(FormComparison(from: new, to: old).changes.contains { $0.kind == .pageBreakRemoved })
  }

  @Test func `nothing differs in silence`() throws {
    let old = try Forms.read(#"{"elements": [{"type": "text", "name": "a"}], "x": 1}"#)
    for json in [
      #"{"elements": [{"type": "text", "name": "a"}], "x": 2}"#,
      #"{"elements": [{"type": "text", "name": "a", "y": {"z": 1}}], "x": 1}"#,
      #"{"elements": [{"type": "text", "name": "a"}, {"type": "odd"}], "x": 1}"#,
      #"{"elements": [{"type": "text", "name": "a", "validators": [{}]}], "x": 1}"#,
    ] {
      #expect(!FormComparison(from: old, to: try Forms.read(json)).isSame, "\(json)")
    }
  }

  @Test func `a comparison looks as reviewed`() throws {
    let new = try pulse(
      ("我觉得自己的工作有价值。", "我的工作有价值。"),
      (#""leye": {"scale": "safety"}"#, #""leye": {"scale": "safety", "reverse": true}"#),
      (#""name": "trouble""#, #""name": "worry", "isRequired": true"#)
    )
    let comparison = FormComparison(from: try pulse(), to: new)
    for language in Language.allCases {
      let text = ComparisonText(comparison, language: language).text()
      expectSnapshot(text, named: "diff-pulse.\(language.rawValue)")
    }
    let json = comparison.jsonText(in: .english)
    expectSnapshot(json, named: "diff-pulse.en", extension: "json")
  }

  @Test func `any form is the same as itself`() throws {
    for (id, form) in try Forms.recorded() {
      #expect(FormComparison(from: form, to: form).isSame, "\(id)")
    }
  }
}
