import TestSupport
import Testing

@Suite struct ExpressionTests {
  @Test func `a line comes out for each line, bad ones as errors`() throws {
    let desk = try Desk()
    let lines = [
      #"{"expression":"{a} > 1 and {b} notempty","values":{"a":2,"b":"x"},"kind":"condition"}"#,
      #"{"expression":"today()"}"#, "nonsense", #"{"values":{}}"#,
      #"{"expression":"x.median(1,2,10)"}"#,
    ]
    let outcome = try desk.run(
      "expression",
      "--now",
      "2026-05-01T08:00:00Z",
      input: lines.joined(separator: "\n")
    )
    #expect(outcome.code == 65)
    #expect(
      outcome.output == """
        {"result":true}
        {"result":{"$date":"2026-05-01T00:00:00.000Z"}}
        {"error":"invalid-json","line":3}
        {"error":"other-form","line":4}
        {"result":2}

        """
    )
    #expect(outcome.errors.contains("standard input:4: the object is not of the form"))
  }

  @Test func `a time that is none is refused`() throws {
    let outcome = try Desk().run("expression", "--now", "noon", input: "")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("--now takes a time such as 2026-05-01T08:00:00Z."))
  }
}
