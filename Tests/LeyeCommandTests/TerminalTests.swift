import Foundation
import TestSupport
import Testing

/// `leye take` at a terminal, as a person sits before it.
@Suite struct TerminalTests {
  /// The terminal shows a question of the pulse survey and waits for the answer.
  private static let chineseQuestions = (1...7).map { "第 \($0) 题，共 7 题" }

  private func desk(_ kind: String) throws -> Desk {
    let desk = try Desk(["LANG": "zh_CN.UTF-8", "TERM": kind])
    try desk.open("w", roster: "unit,headcount,title\nu1,9,一车间\nu2,8,二车间\n")
    return desk
  }

  @Test func `Chinese is typed, erased by whole characters, and stored`() throws {
    let desk = try desk("xterm-256color")
    let terminal = try PseudoTerminal(desk.program, ["take", "--wave", "w", "--plain"])
    try #require(terminal.waits(for: "您在哪个单位？"))
    try #require(terminal.waits(for: "\u{1B}[2C"))
    #expect(!terminal.isCooked)
    terminal.type("一车检")
    try #require(terminal.waits(for: "> 一车检\u{1B}[K"))
    terminal.type("\u{7F}")
    try #require(terminal.waits(for: "> 一车\u{1B}[K", count: 1))
    #expect(terminal.screen.rows.last == "> 一车")
    #expect(terminal.screen.column == 6)
    terminal.type("间\r")
    for (number, answer) in ["5", "4", "2", "3", "1"].enumerated() {
      try #require(terminal.waits(for: Self.chineseQuestions[number + 1]))
      terminal.type(answer + "\r")
    }
    try #require(terminal.waits(for: Self.chineseQuestions[6]))
    terminal.type("夜班太多👨‍👩‍👧\u{7F}，食堂远\r\r")
    try #require(terminal.waits(for: "按回车提交"))
    let rows = terminal.screen.rows
    #expect(rows.contains("1. 您在哪个单位？ → 一车间"))
    #expect(rows.contains("7. 眼下最让您烦心的是什么？ → 夜班太多，食堂远"))
    terminal.type("\r")
    try #require(terminal.waits(for: "谢谢您！您的回答已经保存。"))
    #expect(terminal.finish() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.screen.complaints.isEmpty)
    #expect(try desk.count(in: "w") == 1)
    let answers =
      #"{"pulse":{"belonging_help":3,"safety_stop":4,"voice_speak":1,"work_worth":5,"#
      + #""workload_tired":2},"trouble":"夜班太多，食堂远","unit":"u1"}"#
    #expect(try desk.bodies(of: "w") == [answers])
  }

  @Test(arguments: ["xterm-256color", "dumb"])
  func `Ctrl-C leaves the terminal as it was and shows how to go on`(kind: String) throws {
    let desk = try desk(kind)
    let terminal = try PseudoTerminal(desk.program, ["take", "--wave", "w", "--plain"])
    try #require(terminal.waits(for: Self.chineseQuestions[0]))
    terminal.type("一车间\r")
    try #require(terminal.waits(for: Self.chineseQuestions[1]))
    try #require(terminal.waits(for: "> ", count: 2))
    terminal.type("\u{3}")
    try #require(terminal.waits(for: "接着填：leye take --resume ", count: 1))
    #expect(terminal.finish() == 130)
    #expect(terminal.isCooked)
    #expect(try desk.count(in: "w") == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal from outside leaves the terminal as it was`(signal: Int32) throws {
    let desk = try desk("xterm-256color")
    let terminal = try PseudoTerminal(desk.program, ["take", "--wave", "w", "--plain"])
    try #require(terminal.waits(for: "\u{1B}[2C"))
    #expect(!terminal.isCooked)
    terminal.send(signal)
    #expect(terminal.finish() == 128 + signal)
    #expect(terminal.isCooked)
  }

  @Test func `a plain terminal works without control sequences`() throws {
    let desk = try desk("dumb")
    let terminal = try PseudoTerminal(desk.program, ["take", "--wave", "w"])
    try #require(terminal.waits(for: Self.chineseQuestions[0]))
    #expect(terminal.isCooked)
    terminal.type("二车检\u{7F}间\r")
    for number in 1...5 {
      try #require(terminal.waits(for: Self.chineseQuestions[number]))
      terminal.type("3\r")
    }
    try #require(terminal.waits(for: Self.chineseQuestions[6]))
    terminal.type("\r")
    try #require(terminal.waits(for: "按回车提交"))
    #expect(terminal.screen.rows.contains("1. 您在哪个单位？ → 二车间"))
    terminal.type("\r")
    try #require(terminal.waits(for: "谢谢您！您的回答已经保存。"))
    #expect(terminal.finish() == 0)
    #expect(terminal.screen.complaints.isEmpty)
    #expect(try desk.count(in: "w") == 1)
  }
}
