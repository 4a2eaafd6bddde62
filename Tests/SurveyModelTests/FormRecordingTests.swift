import Foundation
import Messages
import SurveyModel
import TestSupport
import Testing

/// Everything that was recorded of survey-core 3.0.1: what forms make of answers, and how they load.
@Suite struct FormRecordingTests {
  private static let fields = [
    "dataAfterLoad", "visiblePages", "visibleQuestions", "required", "readOnly", "errors",
    "processedTitles", "calculatedValues", "completedData",
  ]

  @Test func `every run comes out as recorded but for those listed`() throws {
    guard let forms = try SharedData.records("surveyjs/surveys.jsonl"),
      let runs = try SharedData.records("surveyjs/golden-runs.jsonl")
    else { return }
    var known: [String: Form] = [:]
    for record in forms {
      let bytes = Array(record.object("json").canonicalJSON.utf8)
      known[record.text("id")] = try Form(jsonBytes: bytes)
    }
    var failed: [String: Int] = [:]
    var differences: [String] = []
    for run in runs {
      let id = run.text("survey")
      let form = try #require(known[id])
      let result = form.record(of: run.object("input"), now: ExpressionVectorTests.now)
      let wrong = Self.fields.filter {
        Self.field($0, of: .object(run)) != Self.field($0, of: result)
      }
      guard !wrong.isEmpty else { continue }
      failed[id, default: 0] += 1
      differences.append("\(id): \(wrong)")
    }
    print("\(runs.count - differences.count) of \(runs.count) runs as recorded")
    #expect(failed == (try Self.listed()), "\(differences)")
  }

  @Test func `every form loads or has the recorded kinds of faults`() throws {
    guard let forms = try SharedData.records("surveyjs/surveys.jsonl") else { return }
    var wrong: [String] = []
    for record in forms {
      let status = record.text("status").split(separator: ":").last ?? "ok"
      let recorded = status == "ok" ? [] : status.split(separator: ",").map(String.init).sorted()
      let bytes = Array(record.object("json").canonicalJSON.utf8)
      let found = Form.faults(in: bytes).map(\.kind.rawValue).sorted()
      if found != recorded { wrong.append("\(record.text("id")): \(found.prefix(5))") }
    }
    print("\(forms.count - wrong.count) of \(forms.count) forms load as recorded")
    #expect(wrong == [])
  }

  /// A field, absent where nothing is recorded for it.
  private static func field(_ name: String, of record: Value) -> Value {
    guard case .object(let members) = record, let value = members[name] else { return .undefined }
    return value == .object([:]) && ["processedTitles", "calculatedValues"].contains(name)
      ? .undefined : value
  }

  /// The runs that are known to differ, by form.
  private static func listed() throws -> [String: Int] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Recordings/not-passed.tsv")
    let text = try String(contentsOf: url, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t")
    }
    return Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), Int($0[1]) ?? 0) })
  }
}
