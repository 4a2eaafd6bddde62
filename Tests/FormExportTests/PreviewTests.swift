import FormExport
import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

/// What respondents see with some answers.
@Suite struct PreviewTests {
  private static let answers = #"""
    {"age": 200, "works": true, "hours": 5, "rank": ["food", "pay", "safety"], "city": "Beijing",
     "kids": [{"nm": "A", "sex": "f"}], "md": {"Helmet": {"has": true, "state": "old"}},
     "mt": {"tel": "1"}, "m": {"r1": ["c2"]}, "cb": ["x"], "cb-Comment": "because"}
    """#

  private func preview(
    _ form: Form,
    _ answers: String = "{}",
    _ language: Language = .english
  ) throws -> PreviewText {
    PreviewText(
      FormPreview(
        of: form,
        answers: try [String: Value](json: answers),
        language: language,
        now: 1_780_000_000_000
      )
    )
  }

  @Test func `a form is filled in`() throws {
    let form = try Forms.kinds()
    expectSnapshot(try preview(form, Self.answers).text(), named: "preview-kinds.en")
    expectSnapshot(
      try preview(form, Self.answers, .chinese).text(),
      named: "preview-kinds.zh"
    )
  }

  @Test func `hidden questions are left out and the rest is numbered anew`() throws {
    let form = try Forms.survey("visit")
    let text = try preview(form, #"{"urgent": false}"#).text()
    #expect(!text.contains("Only if"))
    #expect(text.contains("9. "))
  }

  @Test func `answers stand in texts, defaults are filled in`() throws {
    let form = try Forms.read(
      #"""
      {"elements": [
        {"type": "text", "name": "who", "defaultValue": "Li"},
        {"type": "text", "name": "b", "title": "Hello {who}, {c}"},
        {"type": "radiogroup", "name": "c", "choices": [{"value": 1, "text": "One"}], "defaultValue": 1}
      ]}
      """#
    )
    let text = try preview(form).text()
    #expect(text.contains("2. Hello Li, One"))
    #expect(text.contains("● One"))
    #expect(try preview(form, #"{"who": "Wang"}"#).text().contains("Hello Wang"))
  }

  @Test func `questions below choices show while the choice is chosen`() throws {
    let form = try Forms.read(
      #"""
      {"elements": [{"type": "radiogroup", "name": "q", "choices": [
        {"value": "x", "elements": [{"type": "text", "name": "why", "title": "Why x?"}]}, "y"]}]}
      """#
    )
    #expect(try !preview(form, #"{"q": "y"}"#).text().contains("Why x?"))
    let text = try preview(form, #"{"q": "x", "why": "because"}"#).text()
    #expect(text.contains("Why x?") && text.contains("because"))
  }

  @Test func `the author's own words of an error name answers`() throws {
    let form = try Forms.read(
      #"""
      {"elements": [
        {"type": "text", "name": "a"},
        {"type": "text", "name": "b", "validators": [
          {"type": "expression", "expression": "{b} > {a}", "text": "More than {a}, please."}]}]}
      """#
    )
    #expect(try preview(form, #"{"a": 4, "b": 3}"#).text().contains("! More than 4, please."))
  }

  @Test func `what a question cannot have asked for is told`() throws {
    let form = try Forms.read(
      #"{"elements": [{"type": "radiogroup", "name": "q", "choices": [1, 2]}]}"#
    )
    let text = try preview(form, #"{"q": 9}"#).text()
    #expect(text.contains("! Please choose one of the answers offered."))
  }

  @Test func `columns that a condition hides are left out`() throws {
    let form = try Forms.read(
      #"""
      {"elements": [
        {"type": "matrix", "name": "m", "columns": ["k1", "k2"], "rows": ["r"],
         "columnsVisibleIf": "{item} != 'k2'"},
        {"type": "matrixdropdown", "name": "d", "rows": ["r"], "columnsVisibleIf": "{item} != 'c2'",
         "columns": [{"name": "c1", "cellType": "text"}, {"name": "c2", "cellType": "text"}]}]}
      """#
    )
    let text = try preview(form).text()
    #expect(text.contains("k1") && !text.contains("k2"))
    #expect(text.contains("c1") && !text.contains("c2"))
  }

  @Test func `one page of several`() throws {
    let form = try Forms.survey("training-needs")
    let text = try preview(form)
    #expect(text.pageCount == 3)
    let second = text.text(page: 2)
    #expect(second.hasPrefix("Page 2 of 3 · Training topics\n"))
    #expect(!second.contains("Page 3"))
  }

  @Test func `errors are told in both languages and never quote an answer`() throws {
    let form = try Forms.read(
      #"{"elements": [{"type": "text", "name": "a", "inputType": "number", "min": 3}]}"#
    )
    #expect(
      try preview(form, #"{"a": 1}"#).text().contains("! Please answer 3 or more.")
    )
    #expect(try preview(form, #"{"a": 1}"#, .chinese).text().contains("! 不能小于 3。"))
  }

  @Test func `recorded answers can be previewed`() throws {
    guard let url = SharedData.url("surveyjs/golden-runs.jsonl") else { return }
    let forms = Dictionary(try Forms.recorded().map { ($0.id, $0.form) }) { first, _ in first }
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let run = try [String: Value](json: String(line))
      guard case .text(let id)? = run["survey"], let form = forms[id],
        case .object(let input)? = run["input"]
      else { continue }
      let preview = FormPreview(of: form, answers: input, language: .chinese, now: 1.78e12)
      #expect(PreviewText(preview).text().hasSuffix("\n"), "\(id)")
    }
  }

  @Test func `any form can be previewed`() throws {
    for (id, form) in try Forms.recorded() {
      let text = try preview(form, #"{"question1": "x", "q1": 1}"#, .chinese).text(width: 70)
      #expect(text.hasSuffix("\n"), "\(id)")
    }
  }
}
