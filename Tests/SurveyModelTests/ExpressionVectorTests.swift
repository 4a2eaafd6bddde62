import SurveyModel
import TestSupport
import Testing

/// Recordings of survey-core 3.0.1, as described in the README of the shared data.
@Suite struct ExpressionVectorTests {
  /// The day of the recording, which the vectors with `today()` need.
  static let now = 1_795_305_600_000.0 + 43_200_000

  @Test func `the operator matrix comes out as recorded`() throws {
    try check("surveyjs/expression-operator-matrix.jsonl", floor: 0.99)
  }

  @Test func `the expressions of the reference test suite come out as recorded`() throws {
    try check("surveyjs/expression-vectors.jsonl", floor: 0.97)
  }

  @Test func `the functions come out as recorded`() throws {
    try check("surveyjs/expression-functions.jsonl", floor: 0.97)
  }

  private func check(_ path: String, floor: Double) throws {
    guard let records = try SharedData.records(path) else { return }
    var failures: [String] = []
    for line in records {
      let record = try #require(ExpressionRecord(.object(line)))
      let expected = line["result"] ?? .object(["$undefined": .boolean(true)])
      let result = record.result(now: Self.now)
      if result != .object(["result": expected]) {
        let values = record.values.canonicalJSON
        failures.append("\(record.expression) with \(values): \(result), not \(expected)")
      }
    }
    let passed = records.count - failures.count
    print("\(path): \(passed) of \(records.count)")
    for failure in failures.prefix(40) { print("  \(failure)") }
    #expect(Double(passed) >= floor * Double(records.count))
  }
}
