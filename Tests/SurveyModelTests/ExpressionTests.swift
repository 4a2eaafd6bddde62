import Messages
import SurveyModel
import Testing

@Suite struct ExpressionTests {
  private func value(_ source: String, _ values: [String: Value] = [:]) throws -> Value {
    try Expression(source).value(in: ExpressionContext(values: values, now: 1_704_067_200_000))
  }

  @Test(arguments: [
    ("1 +", 4, ExpressionFault.Kind.end), ("{a} = 'x", 7, .quote), ("{a", 1, .brace),
    ("{a} === 1", 7, .unexpected("= 1")), ("{年龄} = 1 {b}", 10, .unexpected("{b}")),
    (" ", 1, .empty),
  ])
  func `a fault knows its place`(source: String, place: Int, kind: ExpressionFault.Kind) {
    let fault = #expect(throws: ExpressionFault.self) { try Expression(source) }
    #expect(fault?.place == place)
    #expect(fault?.kind == kind)
  }

  @Test func `deep nesting is refused, not followed`() {
    for part in ["(", "!", "iif(", "["] {
      let source = String(repeating: part, count: 5_000) + "1"
      #expect(throws: ExpressionFault.self) { try Expression(source) }
    }
    #expect(throws: ExpressionFault.self) {
      try Expression(String(repeating: "1 or ", count: 5_000) + "1")
    }
  }

  @Test func `a condition holds only where its value is true`() throws {
    let context = ExpressionContext(values: ["a": .number(1)], now: 0)
    #expect(try Expression("{a} = 1").holds(in: context))
    #expect(try !Expression("{a}").holds(in: context))
  }

  @Test func `names reach into answers`() throws {
    let values: [String: Value] = [
      "m": .object(["pay": .number(2)]), "l": .array([.text("x"), .text("y")]), "a.b": .number(7),
    ]
    #expect(try value("{m.pay}", values) == .number(2))
    #expect(try value("{M.Pay}", values) == .number(2))
    #expect(try value("{l[1]}", values) == .text("y"))
    #expect(try value("{l.length}", values) == .number(2))
    #expect(try value("{a.b}", values) == .number(7))
    #expect(try value("{none.length}", values) == .number(0))
    #expect(try value("{none}", values) == .null)
  }

  @Test func `time comes from the caller`() throws {
    #expect(try value("today()") == .date(1_704_067_200_000))
    #expect(try value("age('1990-06-01')") == .number(33))
    #expect(try value("dateDiff('2023-12-25', today(), 'days')") == .number(7))
    #expect(try value("today(-1) < '2024-01-01'") == .boolean(true))
  }

  @Test func `a fault is worded in both languages`() {
    let fault = #expect(throws: ExpressionFault.self) { try Expression("{a} > ") }
    #expect(
      fault?.phrase.english
        == """
        The expression ends where a value is expected. \
        Add the missing value, as in {age} > 18.
        """
    )
    #expect(fault?.phrase.chinese == "表达式不完整，末尾缺少一个值。请补上缺少的值，例如 {age} > 18。")
  }
}
