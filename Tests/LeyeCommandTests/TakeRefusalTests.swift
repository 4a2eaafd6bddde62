import Foundation
import TestSupport
import Testing

/// `leye take --answers`, and what `leye take` does not take.
@Suite struct TakeRefusalTests {
  /// A word that stands in answers only, so that it is found wherever an answer gets out.
  private static let secret = "绝不外传zzqx"

  @Test func `answers of a file are handed in at once`() throws {
    let desk = try Desk()
    try desk.open("w")
    let answers = #"{"trouble": "夜班多", "pulse": {"work_worth": 4}}"#
    try desk.folder.write(answers, as: "a.json")
    let outcome = try desk.run("take", "--wave", "w", "--answers", "a.json")
    #expect(outcome.code == 0)
    #expect(outcome.output == "The answers are stored.\n")
    let piped = try desk.chinese.run("take", "--wave", "w", "--answers", "-", input: answers)
    #expect(piped.code == 0)
    #expect(piped.output == "答卷已保存。\n")
    #expect(try desk.count(in: "w") == 2)
    let stored = #"{"pulse":{"work_worth":4},"trouble":"夜班多"}"#
    #expect(try desk.bodies(of: "w") == [stored, stored])
  }

  @Test func `an unknown question refuses the file and names the nearest`() throws {
    let desk = try Desk()
    try desk.open("w")
    try desk.folder.write(#"{"troubel": "\#(Self.secret)"}"#, as: "a.json")
    let english = try desk.run("take", "--wave", "w", "--answers", "a.json")
    #expect(english.code == 65)
    #expect(
      english.errors == """
        leye: a.json: the answers were not stored.
          The survey has no question “troubel”. Did you mean “trouble”?

        """
    )
    let chinese = try desk.chinese.run("take", "--wave", "w", "--answers", "a.json")
    #expect(
      chinese.errors == """
        leye：a.json：答案没有保存。
          问卷里没有“troubel”这道题。是不是“trouble”？

        """
    )
    #expect(try desk.count(in: "w") == 0)
  }

  @Test(arguments: ["en_US.UTF-8", "zh_CN.UTF-8"])
  func `refused answers are named by question and never shown`(locale: String) throws {
    let desk = try Desk(["LANG": locale])
    try desk.open("w")
    let long = String(repeating: Self.secret, count: 80)
    try desk.folder.write(
      #"{"trouble": "\#(long)", "pulse": {"work_worth": "\#(Self.secret)"}}"#,
      as: "a.json"
    )
    let outcome = try desk.run("take", "--wave", "w", "--answers", "a.json")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("trouble") && outcome.errors.contains("work_worth"))
    #expect(!outcome.errors.contains(Self.secret))
    #expect(outcome.output.isEmpty)
    #expect(try desk.count(in: "w") == 0)
  }

  @Test func `a file that is no JSON is told with its place and without its content`() throws {
    let desk = try Desk()
    try desk.open("w")
    let broken = "{\n  \"trouble\": \"\(Self.secret)\n}"
    let outcome = try desk.run("take", "--wave", "w", "--answers", "-", input: broken)
    #expect(outcome.code == 65)
    #expect(outcome.errors.hasPrefix("leye: -:2:"))
    #expect(!outcome.errors.contains(Self.secret))
    let list = try desk.run("take", "--wave", "w", "--answers", "-", input: "[1]")
    #expect(list.code == 65)
    #expect(
      list.errors
        == "leye: -: the file holds no JSON object. Write {\"question\": answer, …}.\n"
    )
    let missing = try desk.run("take", "--wave", "w", "--answers", "none.json")
    #expect(missing.code == 66)
  }

  @Test func `a closed wave takes nothing, not even what was begun before`() throws {
    let desk = try Desk()
    try desk.open("w")
    let begun = try desk.run("take", "--wave", "w", input: "crew1\n")
    let code = try #require(begun.resumeCode)
    #expect(try desk.run("wave", "close", "w").code == 0)
    let sentence = """
      leye: Wave “w” is closed, and the response was not stored; ask the organiser for the next \
      wave.

      """
    let fresh = try desk.run("take", "--wave", "w", input: "\n\n\n\n\n\n\n\n")
    #expect(fresh.code == 77)
    #expect(fresh.errors == sentence)
    #expect(fresh.output.isEmpty)
    let file = try desk.run("take", "--wave", "w", "--answers", "-", input: "{}")
    #expect(file.code == 77)
    #expect(file.errors == sentence)
    let resumed = try desk.run("take", "--resume", code, input: "\n\n\n\n\n\n\n\n")
    #expect([66, 77].contains(resumed.code))
    #expect(try desk.count(in: "w") == 0)
  }

  @Test func `a wave takes answers only between its days`() throws {
    let desk = try Desk()
    let open = ["wave", "open", "--survey", "pulse"]
    #expect(try desk.program.run(open + ["early", "--opens", "2190-01-01"]).code == 0)
    #expect(try desk.program.run(open + ["late", "--closes", "2001-01-01"]).code == 0)
    let early = try desk.run("take", "--wave", "early", "--answers", "-", input: "{}")
    #expect(early.code == 77)
    #expect(early.errors.hasPrefix("leye: Wave “early” takes answers from 2190-01-01 on"))
    let late = try desk.run("take", "--wave", "late", input: "\n")
    #expect(late.code == 77)
    #expect(late.errors.hasPrefix("leye: Wave “late” took answers until 2001-01-01"))
    #expect(try desk.waves().map(\.status) == ["past", "notYetOpen"])
  }

  @Test func `wrong usage is told before anything is asked`() throws {
    let desk = try Desk()
    let nothing = try desk.run("take")
    #expect(nothing.code == 2)
    #expect(
      nothing.errors == """
        leye: Say which wave to answer with --wave NAME, or go on with --resume CODE.

        """
    )
    #expect(
      try desk.chinese.run("take").errors
        == "leye：请用 --wave 批次名 指定批次，或用 --resume 续答码 接着填。\n"
    )
    try desk.open("spring")
    let unknown = try desk.run("take", "--wave", "sprin", input: "\(Self.secret)\n")
    #expect(unknown.code == 66)
    #expect(
      unknown.errors == """
        leye: There is no wave “sprin”; did you mean “spring”? The waves are “spring”.

        """
    )
  }
}
