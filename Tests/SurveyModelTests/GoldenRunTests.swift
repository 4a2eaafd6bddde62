import Messages
import SurveyModel
import TestSupport
import Testing

/// Whole runs of survey-core 3.0.1 over plain forms.
@Suite struct GoldenRunTests {
  @Test func `plain forms behave as recorded`() throws {
    guard let ids = try SharedData.bytes("surveyjs/core-subset-ids.txt"),
      let forms = try SharedData.records("surveyjs/surveys.jsonl"),
      let runs = try SharedData.records("surveyjs/golden-runs.jsonl")
    else { return }
    let core = Set(String(decoding: ids, as: UTF8.self).split(separator: "\n").map(String.init))
    let surveys = Self.surveys(forms.filter { core.contains($0.text("id")) })
    var tally = Tally()
    for run in runs {
      guard let survey = surveys[run.text("survey")] else { continue }
      tally.add(run, survey)
    }
    tally.show()
    #expect(tally.share(of: "visible questions") > 0.9)
    #expect(tally.share(of: "errors") > 0.85)
  }

  private static func surveys(_ forms: [[String: Value]]) -> [String: Survey] {
    var result: [String: Survey] = [:]
    var refused: [String: Int] = [:]
    for form in forms {
      let bytes = Array(form.object("json").canonicalJSON.utf8)
      let (survey, diagnostics) = SurveyReader.read(bytes, file: form.text("id"))
      if let survey { result[form.text("id")] = survey }
      for code in Set(diagnostics.filter { $0.severity == .error }.map(\.code)) {
        refused[code, default: 0] += 1
      }
    }
    print("read \(result.count) of \(forms.count) plain forms; refused for \(refused)")
    return result
  }
}

/// How many runs agree on what.
private struct Tally {
  var agreed: [String: Int] = [:]
  var total = 0
  var examples: [String: [String]] = [:]

  mutating func add(_ run: [String: Value], _ survey: Survey) {
    total += 1
    let form = AskedForm(
      survey: survey,
      answers: run.object("dataAfterLoad"),
      now: ExpressionVectorTests.now,
      language: .english
    )
    let visible = form.pages.flatMap(\.questions).filter { $0.path.inner.isEmpty }
    let known = Set(survey.questions.filter(\.isAsked).map(\.name))
    func names(_ questions: [AskedQuestion]) -> [String] { questions.map(\.path.name) }
    compare("visible questions", run, names(visible), run.texts("visibleQuestions"))
    compare("visible pages", run, form.pages.map(\.name), run.texts("visiblePages"))
    compare("required", run, names(visible.filter(\.isRequired)), run.texts("required"))
    let faulty = form.problems.map(\.questionName)
    guard case .array(let errors)? = run["errors"] else { return }
    let recorded = errors.compactMap { error -> String? in
      guard case .object(let members) = error else { return nil }
      return known.contains(members.text("q")) ? members.text("q") : nil
    }
    compare("errors", run, Array(Set(faulty)).sorted(), Array(Set(recorded)).sorted())
  }

  private mutating func compare(
    _ what: String,
    _ run: [String: Value],
    _ own: [String],
    _ recorded: [String]
  ) {
    if own == recorded {
      agreed[what, default: 0] += 1
    } else {
      let input = run.object("dataAfterLoad").canonicalJSON
      examples[what, default: []].append("\(run.text("survey")) \(input): \(own), not \(recorded)")
    }
  }

  func share(of what: String) -> Double { Double(agreed[what] ?? 0) / Double(max(total, 1)) }

  func show() {
    for (what, count) in agreed.sorted(by: { $0.key < $1.key }) {
      print("\(what): \(count) of \(total) runs agree")
      for example in (examples[what] ?? []).prefix(Self.shownExamples) { print("  \(example)") }
    }
  }

  static let shownExamples = 0
}
