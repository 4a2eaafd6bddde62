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
    for record in records {
      let source = record.text("expression")
      let expected = record["result"].map(Self.decoded) ?? .undefined
      let values = record.object("values").mapValues(Self.decoded)
      let result = Self.result(of: source, kind: record.text("kind"), values: values)
      if !Self.same(result, expected) {
        failures.append("\(source) with \(values.canonicalJSON): \(result), not \(expected)")
      }
    }
    let passed = records.count - failures.count
    print("\(path): \(passed) of \(records.count)")
    for failure in failures.prefix(40) { print("  \(failure)") }
    #expect(Double(passed) >= floor * Double(records.count))
  }

  private static func result(
    of source: String,
    kind: String,
    values: [String: Value]
  ) -> Value {
    let context = ExpressionContext(values: values, now: now)
    guard let expression = try? Expression(source) else {
      switch kind {
      case "condition": return .boolean(false)
      case "": return .text("cannot parse")
      default: return .null
      }
    }
    return kind == "condition"
      ? .boolean(expression.holds(in: context)) : expression.value(in: context)
  }

  private static func decoded(_ value: Value) -> Value {
    switch value {
    case .object(let members):
      if members["$undefined"] != nil { return .undefined }
      if members["$cannotParse"] != nil { return .text("cannot parse") }
      if case .text(let text)? = members["$date"],
        case .date(let time)? = try? Expression("getDate('\(text)')").value(
          in: ExpressionContext(values: [:], now: 0)
        )
      {
        return .date(time)
      }
      if case .text(let name)? = members["$number"] {
        return .number(name == "NaN" ? .nan : name.hasPrefix("-") ? -.infinity : .infinity)
      }
      return .object(members.mapValues(decoded))
    case .array(let list): return .array(list.map(decoded))
    default: return value
    }
  }

  private static func same(_ left: Value, _ right: Value) -> Bool {
    if case .number(let left) = left, case .number(let right) = right {
      return left == right || left.isNaN && right.isNaN
    }
    return left == right
  }
}
