import Testing

@testable import SurveyModel

@Suite struct ConditionAnalysisTests {
  private static let domains: [String: PossibleValues] = [
    "one": .oneOf([.text("a"), .text("b")]),
    "many": .lists(of: [.text("a"), .text("b"), .text("c")], atMost: .max),
    "age": .numbers(from: 18, to: 65),
    "free": .texts,
    "day": .calendar,
  ]

  private func outcome(_ source: String) throws -> ConditionOutcome {
    var analysis = ConditionAnalysis()
    return analysis.outcome(of: try Expression(source).root) { Self.domains[$0] ?? .anything }
  }

  @Test(
    arguments: [
      "{one} = 'c'", "{one} = 'a' and {one} = 'b'", "{one} empty and {one} notempty",
      "{age} > 60 and {age} < 20", "{age} > 65", "{age} = 'old'", "{age} < 18 and {age} notempty",
      "{free} = 'x' and {free} = 'y'", "{free} > 60 and {free} < 20", "{free} = 1 and {free} = 2",
      "{many} = 'a'", "{many} contains 'a' and {many} notcontains 'a'", "{many} contains 'z'",
      "{many} anyof ['a', 'b'] and {many} empty",
      "{day} > '2024-06-01' and {day} < '2024-01-01'", "{day} > 5",
      "{day} = '2024-01-01' and {day} > '2024-02'", "!({one} = 'a' or {one} != 'a')",
      "{other} = 1 and false", "1 = 2", "iif({one} = 'z', true, false)",
      "{one} = 'a' and ({one} = 'b' or {age} > 70)",
    ]
  )
  func `a contradiction is found`(_ source: String) throws {
    #expect(try outcome(source).isNever)
  }

  @Test(
    arguments: [
      "{one} = 'a' or {one} != 'a'", "{age} empty or {age} >= 18", "true", "1 < 2",
      "{many} contains 'a' or {many} notcontains 'a' or {many} empty",
      "{one} empty or {one} notempty", "{free} = 'x' or {free} != 'x'", "{one} != 'c'",
    ]
  )
  func `a tautology is found`(_ source: String) throws {
    #expect(try outcome(source).isAlways)
  }

  @Test(
    arguments: [
      "{one} = 'a'", "{one} = ' A '", "{age} > 60 or {age} < 20", "{age} > 60 and {age} < 62",
      "{age} = 18", "{free} = 'x' or {free} = 'y'", "{free} > 20 and {free} < 60", "{free} = 'X'",
      "{many} = ['a']", "{many} = ['b', 'a']", "{many} contains 'a' and {many} notcontains 'b'",
      "{many} allof ['a', 'b', 'c']",
      "{day} = '2024-01-05'", "{day} > '2024-01-01' and {day} < '2024-06-01'",
      "{day} < '2024-01-05'",
      "{other} = 1 and {other} = 2", "{one} = {free}", "today() > {day}", "{age} + 5 > 60",
      "{one} contains 'a'", "{many} allof {one}", "{many} contains {one}", "{free} = 0",
      "{free} empty", "{many.length} > 2",
    ]
  )
  func `what may be either is left open`(_ source: String) throws {
    let outcome = try outcome(source)
    #expect(outcome.mayHold && outcome.mayFail)
  }

  @Test func `a condition over many names ends soon and stays open`() throws {
    let source = (0..<60).map { "{free\($0)} = 'x\($0)'" }.joined(separator: " and ")
    var analysis = ConditionAnalysis()
    let outcome = analysis.outcome(of: try Expression(source).root) { _ in .texts }
    #expect(outcome.mayHold && outcome.mayFail)
    #expect(analysis.stepsLeft > 4_000_000)
  }

  @Test func `cells of numbers cut at the constants and cover the whole range`() throws {
    let constants = ComparedConstants(in: try Expression("{a} > 3 and {a} < '7' or {a} = 99").root)
    #expect(constants.numbers == [3, 7, 99])
    let cells = PossibleValues.numbers(from: 1, to: 10).cells(constants, isVerbatim: false)
    #expect(
      cells == [
        .exactly(.null), .exactly(.text("")),
        .number(from: 1, to: 1, isLoose: false), .number(from: 1, to: 3, isLoose: false),
        .number(from: 3, to: 3, isLoose: false), .number(from: 3, to: 7, isLoose: false),
        .number(from: 7, to: 7, isLoose: false), .number(from: 7, to: 10, isLoose: false),
        .number(from: 10, to: 10, isLoose: false),
      ]
    )
  }

  @Test func `circles are found once for each group`() {
    #expect(Circles.find([[1], [2], [0], [3], [0]]) == [[0, 1, 2], [3]])
    #expect(Circles.find([[1], [2], []]) == [])
    #expect(Circles.find([[1, 2], [0], [0]]) == [[0, 1]])
  }

  @Test(
    arguments: [
      ("^\\d{11}$", 11), ("a|bcd", 1), ("(ab)+c?", 2), ("x*", 0), ("[a-z]{2,5}", 2), (".{4}", 0),
      ("(?=.*\\d)\\w{8,}", 8), ("^$", 0), ("[^a]b", 1), ("\\u0041", 0), ("(?:ab|c){2}", 2),
      ("", 0), ("a{,3}", 5),
    ]
  )
  func `the shortest match of a pattern is known`(_ pattern: String, _ length: Int) {
    #expect(PatternReach(pattern).shortest == length)
  }

  @Test(arguments: ["a^", "$a", "[]", "^x$y", "(a^)", "a^|$b"])
  func `a pattern that matches nothing is known`(_ pattern: String) {
    #expect(PatternReach(pattern).shortest == nil)
  }

  @Test(arguments: ["^a$", "a|^b", "x*^b", "a$|b", "[^]", "(?!^)a", "[]|a"])
  func `a pattern that may match is left alone`(_ pattern: String) {
    #expect(PatternReach(pattern).shortest != nil)
  }
}
