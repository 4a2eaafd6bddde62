import TestSupport
import Testing

@testable import SurveyModel

/// What the analysis of conditions says, against the values that conditions have for random answers.
@Suite struct ConditionPropertyTests {
  private static let domains: [String: PossibleValues] = [
    "one": .oneOf([.text("a"), .text("B"), .number(3), .text("4"), .text("other")]),
    "scale": .oneOf((1...5).map { .number(Double($0)) }),
    "flag": .oneOf([.boolean(true), .boolean(false)]),
    "many": .lists(of: [.text("a"), .text("b"), .number(3), .text("d")], atMost: 3),
    "age": .numbers(from: 0, to: 120),
    "open": .numbers(from: -.infinity, to: .infinity),
    "free": .texts,
    "word": .words,
    "day": .calendar,
    "any": .anything,
  ]

  private static let texts = [
    "a", "A", " b ", "B", "x", "y", "other", "3", "03", "4", "0", "true", "False", "undefined", " ",
    "2024-06-30", "2024", "08:30", "0b1", "0x10", "1e1", "-1", "2.5", "Infinity", "2024-01-05",
    "'a'", "NaN", "null", "1,5",
  ]
  private static let numbers: [Double] = [-1, 0, 1, 2.5, 3, 4, 10, 16, 20, 60, 119.5, 120, 130]

  @Test func `what is called never or always true is so for random answers`() {
    var random = SeededGenerator(seed: 20_240_105)
    var analysis = ConditionAnalysis()
    var decided = 0
    for _ in 0..<Self.rounds {
      let node = Self.condition(depth: 3, &random)
      if analysis.stepsLeft < 1_000_000 { analysis = ConditionAnalysis() }
      let outcome = analysis.outcome(of: node) { Self.domains[$0] ?? .anything }
      guard outcome.isNever || outcome.isAlways || !outcome.mayBeTruthy else { continue }
      decided += 1
      for _ in 0..<20 {
        let answers = Self.answers(&random)
        let context = ExpressionContext(values: answers, now: 1_704_067_200_000)
        let value = ExpressionEvaluator(context: context).value(of: node)
        let isSound =
          (!outcome.isNever || value != .boolean(true))
          && (!outcome.isAlways || value == .boolean(true))
          && (outcome.mayBeTruthy || !value.isTruthy)
        #expect(isSound, "\(node) is \(value) for \(answers)")
      }
    }
    #expect(decided > Self.rounds / 20)
  }

  private static let rounds = 4_000

  /// Names with values to compare them with and values they may have.
  private static let scenes: [(name: String, constants: [Value], answers: [Value])] = [
    (
      "day", ["2024-01-05", "2024-06-30", "08:30", "x"].map(Value.text),
      ["2024-01-05", "2024-03-01", "2024-06-30", "2025-01-01", "1/31/2024", ""].map(Value.text)
    ),
    (
      "age", [.number(0), .number(20), .number(60.5), .text("60")],
      [0, 10, 20, 40, 60, 60.5, 120].map(Value.number) + [.undefined]
    ),
    (
      "free", [.number(0), .number(3), .text("x"), .text("3")],
      ["x", " X", "3", "03", "0", "true", "z", "", " ", "0b1"].map(Value.text) + [.undefined]
    ),
    (
      "one", [.text("a"), .text("b"), .number(3), .text("4")],
      [.text("a"), .text("B"), .number(3), .text("4"), .text("other"), .undefined]
    ),
    (
      "many", [.text("a"), .number(3), .array([.text("a"), .text("b")]), .array([])],
      [
        .undefined, .array([]), .array([.text("a")]), .array([.text("b"), .text("a")]),
        .array([.number(3), .text("d")]), .array([.text("a"), .number(3), .text("b")]),
      ]
    ),
  ]

  @Test func `all pairs of comparisons are judged as their values are`() {
    let signs: [BinaryOperator] = [
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .anyOf, .noneOf,
    ]
    for (name, constants, answers) in Self.scenes {
      let comparisons = signs.flatMap { sign in
        constants.map {
          ExpressionNode.binary(sign, .variable(name, isVerbatim: false), .constant($0))
        }
      }
      let contexts = answers.map { ExpressionContext(values: [name: $0], now: 0) }
      let domain = Self.domains[name] ?? .anything
      for (place, first) in comparisons.enumerated() {
        for second in comparisons[place...] {
          for node in [ExpressionNode.binary(.and, first, second), .binary(.or, first, second)] {
            var analysis = ConditionAnalysis()
            let outcome = analysis.outcome(of: node) { _ in domain }
            let holds = contexts.map { context in
              ExpressionEvaluator(context: context).value(of: node) == .boolean(true)
            }
            let isSound =
              (outcome.mayHold || !holds.contains(true))
              && (outcome.mayFail || !holds.contains(false))
            #expect(isSound, "\(node) is \(holds)")
          }
        }
      }
    }
  }

  private static func condition(depth: Int, _ random: inout SeededGenerator) -> ExpressionNode {
    let choice = Int.random(in: 0..<10, using: &random)
    if depth > 0, choice < 5 {
      let sign: BinaryOperator = choice < 3 ? .and : .or
      return .binary(
        sign,
        condition(depth: depth - 1, &random),
        condition(depth: depth - 1, &random)
      )
    }
    if depth > 0, choice == 5 { return .unary(.negate, condition(depth: depth - 1, &random)) }
    let name = variable(&random)
    if choice == 6 { return .unary(Bool.random(using: &random) ? .empty : .notEmpty, name) }
    if choice == 7, depth > 0 {
      let inner = condition(depth: 0, &random)
      return .call("iif", [inner, condition(depth: 0, &random), operand(&random)])
    }
    let signs: [BinaryOperator] = [
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .notContains,
      .anyOf, .allOf, .noneOf, .equal, .equal, .less, .greater, .plus, .minus,
    ]
    let sign = signs.randomElement(using: &random) ?? .equal
    let other = operand(&random)
    return Int.random(in: 0..<5, using: &random) == 0
      ? .binary(sign, other, name) : .binary(sign, name, other)
  }

  private static func variable(_ random: inout SeededGenerator) -> ExpressionNode {
    let name = domains.keys.sorted().randomElement(using: &random) ?? "any"
    return .variable(name, isVerbatim: Int.random(in: 0..<8, using: &random) == 0)
  }

  private static func operand(_ random: inout SeededGenerator) -> ExpressionNode {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return variable(&random)
    case 1: return .constant(.null)
    case 2: return .constant(.boolean(Bool.random(using: &random)))
    case 3, 4:
      return .list((0..<Int.random(in: 0..<3, using: &random)).map { _ in scalar(&random) })
    default: return scalar(&random)
    }
  }

  private static func scalar(_ random: inout SeededGenerator) -> ExpressionNode {
    .constant(
      Bool.random(using: &random)
        ? .text(texts.randomElement(using: &random) ?? "")
        : .number(numbers.randomElement(using: &random) ?? 0)
    )
  }

  /// Answers within the possible values; some are missing.
  private static func answers(_ random: inout SeededGenerator) -> [String: Value] {
    var result: [String: Value] = [:]
    for (name, domain) in domains.sorted(by: { $0.key < $1.key }) {
      if Int.random(in: 0..<5, using: &random) == 0 {
        result[name] = [.undefined, .null, .text("")].randomElement(using: &random)
        continue
      }
      switch domain {
      case .oneOf(let values): result[name] = values.randomElement(using: &random)
      case .lists(let values, let limit):
        let count = Int.random(in: 0...min(limit, values.count), using: &random)
        result[name] = .array(Array(values.shuffled(using: &random).prefix(count)))
      case .numbers(let low, let high):
        let number =
          (numbers.randomElement(using: &random) ?? 0)
          + (Bool.random(using: &random) ? 0 : 0.25)
        result[name] = .number(min(max(number, low), high))
      case .texts: result[name] = .text(texts.randomElement(using: &random) ?? "")
      case .words:
        let words = ["2024-01-05", "a", "B", "x", "08:30", "a@b.cn"]
        result[name] = .text(words.randomElement(using: &random) ?? "")
      case .calendar:
        let days = [
          "2024-01-05", "2024-01-06", "2024-06-30", "2024-05", "1/31/2024", "08:30", "2024-W05",
        ]
        result[name] = .text(days.randomElement(using: &random) ?? "")
      case .anything:
        let values: [Value] = [.number(3), .text("a"), .boolean(true), .array([.text("a")]), .null]
        result[name] = values.randomElement(using: &random)
      }
    }
    return result
  }
}
