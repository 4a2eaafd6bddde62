import SurveyModel
import Testing

@Suite struct OwnFunctionTests {
  private static let values: [String: Value] = [
    "a": .number(1), "b": .text("4"), "c": .number(10), "list": .array([.number(3), .number(5)]),
    "no": .null, "empty": .text(""), "word": .text("often"),
  ]

  @Test(arguments: [
    ("x.median({a}, {b}, {c})", Value.number(4)), ("x.median({a}, {b})", .number(2.5)),
    ("x.median({list}, {c})", .number(5)), ("x.median({no})", .null), ("x.median()", .null),
    ("x.scaleMean(2, {a}, {b}, {no})", .number(2.5)), ("x.scaleMean(3, {a}, {b}, {no})", .null),
    ("x.scaleMean(1, {word})", .null), ("x.countMissing({a}, {no}, {empty}, {z})", .number(3)),
    ("x.countMissing()", .number(0)), ("x.unknown({a})", .null),
    ("x.median({a}, {c}) > 5", .boolean(true)), ("median({a})", .null),
  ])
  func `functions of our own stand behind x`(source: String, expected: Value) throws {
    let context = ExpressionContext(values: Self.values, now: 0)
    #expect(try Expression(source).value(in: context) == expected)
  }

  @Test func `x alone stays a word`() throws {
    let context = ExpressionContext(values: ["x": .text("x")], now: 0)
    #expect(try Expression("{x} = x").holds(in: context))
    #expect(throws: ExpressionFault.self) { try Expression("x.y") }
  }

  @Test(arguments: [
    (#"{"expression":"{a}+1","values":{"a":2}}"#, #"{"result":3}"#),
    (#"{"expression":"{a","kind":"condition"}"#, #"{"result":false}"#),
    (#"{"expression":"{a","kind":"expression"}"#, #"{"result":null}"#),
    (#"{"expression":"{a"}"#, #"{"result":{"$cannotParse":true}}"#),
    (
      #"{"expression":"{a}","values":{"a":{"$date":"2024-03-01"}}}"#,
      #"{"result":{"$date":"2024-03-01T00:00:00.000Z"}}"#
    ),
    (
      #"{"expression":"{a}","values":{"a":{"$number":"-Infinity"}}}"#,
      #"{"result":{"$number":"-Infinity"}}"#
    ),
    (
      #"{"expression":"{a}","values":{"a":[{"$undefined":true}]}}"#,
      #"{"result":[{"$undefined":true}]}"#
    ),
  ])
  func `records are read and answered in the notation of recordings`(
    line: String,
    expected: String
  ) throws {
    let record = try #require(ExpressionRecord(try Value(json: line)))
    #expect(record.result(now: 0).canonicalJSON == expected)
  }

  @Test(arguments: [
    "{}", #"{"expression":3}"#, #"{"expression":"1","values":[]}"#,
    #"{"expression":"1","kind":"x"}"#,
  ])
  func `what is no record is refused`(line: String) throws {
    #expect(ExpressionRecord(try Value(json: line)) == nil)
  }
}
