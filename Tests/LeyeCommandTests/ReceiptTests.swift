import Foundation
import TestSupport
import Testing

/// `leye receipt`, and what is said before the first question.
@Suite struct ReceiptTests {
  @Test func `a receipt shows and deletes until the wave is closed`() throws {
    let desk = try Desk()
    try desk.open("w")
    let said = try Self.filledIn(desk)
    let code = try #require(said.firstMatch(of: /leye receipt ((?:[0-9A-Z]{4}-){4}[0-9A-Z]{2})/)?.1)
    let shown = try desk.run("receipt", String(code).lowercased())
    #expect(shown.code == 0, "\(shown.errors)")
    #expect(shown.output.contains("食堂太远"))
    let json = try desk.run("receipt", String(code), "--json")
    #expect(json.output == "{\"trouble\":\"食堂太远\"}\n")
    #expect(try desk.run("receipt", String(code), "--delete").code == 0)
    #expect(try desk.count(in: "w") == 0)
    let gone = try desk.run("receipt", String(code))
    #expect(gone.code == 66 && !gone.errors.contains(code))

    let second = try Self.filledIn(desk)
    let other = try #require(
      second.firstMatch(of: /leye receipt ((?:[0-9A-Z]{4}-){4}[0-9A-Z]{2})/)?.1
    )
    #expect(try desk.run("wave", "close", "w").code == 0)
    #expect(try desk.run("receipt", String(other)).code == 66)
    #expect(try desk.count(in: "w") == 1)
  }

  /// Hands in line by line: only the comment is answered.
  private static func filledIn(_ desk: Desk) throws -> String {
    let outcome = try desk.run("take", "--wave", "w", input: "\n\n\n\n\n食堂太远\n\n\n")
    #expect(outcome.code == 0, "\(outcome.output)")
    return outcome.output
  }

  @Test(arguments: [["ABC"], ["0000-0000-0000-0000-00"], []])
  func `a wrong code is told, not repeated`(arguments: [String]) throws {
    let desk = try Desk()
    try desk.open("w")
    let outcome = try desk.program.run(["receipt"] + arguments)
    #expect([2, 65, 66].contains(outcome.code))
    #expect(arguments.isEmpty || !outcome.errors.contains(arguments[0]))
  }

  @Test func `what the author wants said stands before the first question`() throws {
    let desk = try Desk()
    let form = try desk.folder.write(
      #"""
      {"title": "T", "leye": {"notice": {"purpose": {"default": "To mend the canteen.", "zh-cn": "改进食堂。"},
        "retention": "One year."}},
       "elements": [{"type": "comment", "name": "c", "title": "Canteen"}]}
      """#,
      as: "form.json"
    )
    #expect(try desk.run("survey", "check", form).code == 0)
    #expect(try desk.run("wave", "open", "w", "--survey", form).code == 0)
    let english = try desk.run("take", "--wave", "w", input: "ok\n\n").output
    let notice = try #require(english.range(of: "To mend the canteen.\nOne year.\n"))
    let question = try #require(
      english.range(of: "Canteen", range: notice.upperBound..<english.endIndex)
    )
    #expect(notice.upperBound <= question.lowerBound)
    #expect(try desk.chinese.run("take", "--wave", "w", input: "ok\n\n").output.contains("改进食堂。"))
  }
}
