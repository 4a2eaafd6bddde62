import Foundation
import TestSupport
import Testing

/// `leye take` through a pipe: whole sessions, and sessions that are cut short.
@Suite struct TakeTests {
  private static let crews = "unit,parent,headcount,title\ncrew1,,9,一班\ncrew2,,8,二班\n"
  private static let lines = "2\n5\n4\n2\n3\n1\n食堂太远，\n夜班也多。\n\n\n"

  @Test func `a survey is filled in through a pipe in Chinese`() throws {
    let desk = try Desk().chinese
    try desk.open("二季度", roster: Self.crews)
    let outcome = try desk.run("take", "--wave", "二季度", input: Self.lines)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    expectSnapshot(outcome.maskedOutput, named: "take-zh")
    #expect(try desk.count(in: "二季度") == 1)
    let answers =
      #"{"pulse":{"belonging_help":3,"safety_stop":4,"voice_speak":1,"work_worth":5,"#
      + #""workload_tired":2},"trouble":"食堂太远，\n夜班也多。","unit":"crew2"}"#
    #expect(try desk.bodies(of: "二季度") == [answers])
  }

  @Test func `a survey is filled in through a pipe in English`() throws {
    let desk = try Desk()
    try desk.open("Q2", roster: Self.crews)
    let lines = "nobody\n一班\n9\nAgree\n<\n5\n4\n2\n-\n1\n:lang\n:lang\n\n3\n1\n\n"
    let outcome = try desk.run("take", "--wave", "Q2", input: lines)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    expectSnapshot(outcome.maskedOutput, named: "take-en")
    #expect(try desk.count(in: "Q2") == 1)
    let answers =
      #"{"pulse":{"safety_stop":1,"voice_speak":1,"work_worth":5,"workload_tired":2},"#
      + #""unit":"crew1"}"#
    #expect(try desk.bodies(of: "Q2") == [answers])
  }

  @Test func `a language changed on the way holds to the end`() throws {
    let desk = try Desk()
    try desk.open("w")
    let lines = ":lang\n\n\n\n\n\n\n\n\n"
    let outcome = try desk.run("take", "--wave", "w", input: lines)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("答卷已保存，谢谢！\n批次关闭之前可凭回执查看"))
    #expect(outcome.output.hasSuffix("谢谢您！您的回答已经保存。\n"))
  }

  @Test func `a pipe that ends early keeps the answers, and the code goes on with them`() throws {
    let desk = try Desk()
    try desk.open("w", roster: Self.crews)
    let first = try desk.run("take", "--wave", "w", input: "2\n5\n")
    #expect(first.code == 75)
    #expect(first.errors == "leye: the input ended before the survey did.\n")
    let code = try #require(first.resumeCode)
    #expect(
      first.output.hasSuffix(
        "Your answers are saved and not yet handed in. To go on: leye take --resume \(code)\n"
      )
    )
    #expect(try desk.count(in: "w") == 0)

    let second = try desk.run("take", "--resume", code.lowercased(), input: "4\n2\n")
    #expect(second.code == 75)
    #expect(second.output.contains("Question 3 of 7"))
    #expect(!second.output.contains("Question 2 of 7"))

    let third = try desk.run("take", "--resume", code, input: "3\n1\n\n\n")
    #expect(third.code == 0)
    #expect(third.output.contains("Welcome back. You go on where you left.\n"))
    #expect(try desk.count(in: "w") == 1)
    let answers =
      #"{"pulse":{"belonging_help":3,"safety_stop":4,"voice_speak":1,"work_worth":5,"#
      + #""workload_tired":2},"unit":"crew2"}"#
    #expect(try desk.bodies(of: "w") == [answers])

    let fourth = try desk.run("take", "--resume", code, input: "\n")
    #expect(fourth.code == 66)
    #expect(
      fourth.errors == """
        leye: No survey waits under this code. Check the code; a survey that was handed in, or \
        whose wave was closed, cannot be gone on with.

        """
    )
    #expect(try desk.count(in: "w") == 1)
  }

  @Test func `one code used in two places at once loses nothing`() throws {
    let desk = try Desk()
    try desk.open("w", roster: Self.crews)
    let begun = try desk.run("take", "--wave", "w", input: "1\n")
    let code = try #require(begun.resumeCode)
    let first = try desk.program.start(["take", "--resume", code])
    try #require(first.waits(for: "Question 2 of 7"))
    let second = try desk.run("take", "--resume", code, input: "5\n\n\n\n\n\n\n")
    #expect(second.code == 0)
    first.send("1\n\n\n\n\n\n\n")
    let late = first.finish()
    #expect(late.code == 75)
    let sentence = "This survey is being filled in elsewhere with the same code"
    #expect(late.errors.contains(sentence), "\(late.errors)")
    #expect(try desk.bodies(of: "w") == [#"{"pulse":{"work_worth":5},"unit":"crew1"}"#])
  }

  @Test func `an early end is told in Chinese`() throws {
    let desk = try Desk().chinese
    try desk.open("w")
    let outcome = try desk.run("take", "--wave", "w", input: "")
    #expect(outcome.code == 75)
    #expect(outcome.errors == "leye：输入在问卷填完之前就结束了。\n")
    let code = try #require(outcome.resumeCode)
    #expect(outcome.output.hasSuffix("已填的内容保存好了，尚未提交。接着填：leye take --resume \(code)\n"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal in the middle of a stalled pipe ends with its code, resumable`(
    signal: Int32
  ) throws {
    let desk = try Desk()
    try desk.open("w", roster: Self.crews)
    let running = try desk.program.start(["take", "--wave", "w"])
    running.send("1\n5\n")
    try #require(running.waits(for: "Question 3 of 7"))
    running.interrupt(with: signal)
    let outcome = running.finish(closingInput: false)
    #expect(outcome.code == 128 + signal)
    #expect(outcome.errors.isEmpty)
    let code = try #require(outcome.resumeCode)
    #expect(outcome.output.hasSuffix("To go on: leye take --resume \(code)\n"))
    let rest = try desk.run("take", "--resume", code, input: "4\n\n\n\n\n\n\n")
    #expect(rest.code == 0)
    let answers = #"{"pulse":{"safety_stop":4,"work_worth":5},"unit":"crew1"}"#
    #expect(try desk.bodies(of: "w") == [answers])
  }

  @Test func `killed without warning loses no answer already given`() throws {
    let desk = try Desk()
    try desk.open("w", roster: Self.crews)
    let running = try desk.program.start(["take", "--wave", "w"])
    running.send("1\n5\n")
    try #require(running.waits(for: "Question 3 of 7"))
    running.interrupt(with: SIGKILL)
    let outcome = running.finish()
    #expect(outcome.code == 137)
    let code = try #require(outcome.resumeCode)
    let rest = try desk.run("take", "--resume", code, input: "\n\n\n\n\n\n")
    #expect(rest.code == 0)
    let answers = #"{"pulse":{"work_worth":5},"unit":"crew1"}"#
    #expect(try desk.bodies(of: "w") == [answers])
  }
}
