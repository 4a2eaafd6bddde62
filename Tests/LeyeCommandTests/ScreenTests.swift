import Foundation
import TestSupport
import Testing

/// `leye take` on a full screen, as a person sits before it.
@Suite struct ScreenTests {
  private static let enter = "\u{1B}[?1049h"
  private static let leave = "\u{1B}[?1049l"

  private func desk(_ kind: String, language: String = "zh_CN.UTF-8") throws -> Desk {
    let desk = try Desk(["LANG": language, "TERM": kind])
    try desk.open("w", roster: "unit,headcount,title\nu1,9,一车间\nu2,8,二车间\n")
    return desk
  }

  private func take(_ desk: Desk, _ more: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(desk.program, ["take", "--wave", "w"] + more, columns: 80)
    try #require(terminal.waits(for: "您在哪个单位？"))
    return terminal
  }

  private static let answers =
    #"{"pulse":{"belonging_help":3,"safety_stop":4,"voice_speak":1,"work_worth":5,"#
    + #""workload_tired":2},"trouble":"夜班太多，食堂远","unit":"u1"}"#

  @Test func `Chinese is typed, erased by whole characters, and stored`() throws {
    let desk = try desk("xterm-256color")
    let terminal = try take(desk)
    #expect(!terminal.isCooked)
    terminal.type("1\t")
    try #require(terminal.waits(for: "14 %"))
    terminal.type("54231\t")
    try #require(terminal.waits(for: "Ctrl-Z"))
    terminal.type("夜班太多👨‍👩‍👧\u{7F}，食堂")
    try #require(terminal.waits(for: "食堂"))
    terminal.resize(columns: 40, rows: 12)
    try #require(terminal.waits(for: "1/1 页"))
    terminal.type("远")
    // Ctrl-L has the screen sent whole, not only what differs.
    terminal.type("\u{0E}\u{0C}")
    try #require(terminal.waits(for: "请核对您的回答"))
    terminal.type("\u{0E}\r")
    try #require(terminal.waits(for: "谢谢您！您的回答已经保存。"))
    #expect(terminal.finish() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.text.contains(Self.leave))
    #expect(try desk.bodies(of: "w") == [Self.answers])
  }

  @Test(arguments: [
    ("linux", "C"), ("screen", "zh_CN.UTF-8"), ("xterm", "C"), ("xterm-256color", "POSIX"),
    ("tmux-256color", "C.UTF-8"), ("vt100", "zh_CN.UTF-8"),
  ])
  func `it works on terminals of all kinds`(kind: String, language: String) throws {
    let desk = try desk(kind, language: language)
    let terminal = try take(desk, ["--language", "zh"])
    #expect(terminal.text.contains(Self.enter))
    if kind == "linux" { #expect(!terminal.text.contains("○")) }
    terminal.type("2\t")
    try #require(terminal.waits(for: "14 %"))
    // Ctrl-L has the screen sent whole, not only what differs.
    terminal.type("\u{0E}\u{0C}")
    try #require(terminal.waits(for: "请核对您的回答"))
    terminal.type("\u{0E}\r")
    #expect(terminal.finish() == 0)
    #expect(terminal.isCooked)
    #expect(try desk.bodies(of: "w") == [#"{"unit":"u2"}"#])
  }

  @Test func `words are those of the segmenter`() throws {
    let desk = try desk("xterm-256color")
    let terminal = try take(desk)
    terminal.type("\t\t")
    try #require(terminal.waits(for: "Ctrl-Z"))
    // Ctrl-W takes away a word, Ctrl-← goes over one.
    terminal.type("加班费太少食堂\u{17}")
    terminal.type("\u{1B}[1;5D真")
    terminal.type("\u{0E}\u{0C}")
    try #require(terminal.waits(for: "请核对您的回答"))
    terminal.type("\u{0E}\r")
    #expect(terminal.finish() == 0)
    #expect(try desk.bodies(of: "w") == [#"{"trouble":"加班费真太少"}"#])
  }

  @Test func `no colour where none is wanted`() throws {
    var desk = try desk("xterm-256color")
    desk.program.environment["NO_COLOR"] = "1"
    let terminal = try take(desk)
    for colour in 31...36 { #expect(!terminal.text.contains(";\(colour)m")) }
    terminal.type("\u{1B}")
    try #require(terminal.waits(for: "现在退出吗"))
    terminal.type("\u{3}")
    #expect(terminal.finish() == 0)
  }

  @Test func `what was typed is there again after the program was killed`() throws {
    let desk = try desk("xterm-256color")
    let terminal = try take(desk)
    let code = try #require(terminal.text.firstMatch(of: /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{2}/))
    terminal.type("1\t")
    try #require(terminal.waits(for: "14 %"))
    terminal.type("\t")
    try #require(terminal.waits(for: "Ctrl-Z"))
    terminal.type("食堂太远")
    // What is typed is saved as soon as the hands rest.
    Thread.sleep(forTimeInterval: 2)
    terminal.send(SIGKILL)
    #expect(terminal.finish() == 128 + SIGKILL)
    let again = try PseudoTerminal(
      desk.program,
      ["take", "--resume", String(code.output)],
      columns: 80
    )
    try #require(again.waits(for: "欢迎回来"))
    again.type("\u{0E}\u{0C}")
    try #require(again.waits(for: "请核对您的回答"))
    try #require(again.waits(for: "食堂太远"))
    again.type("\u{0E}\r")
    #expect(again.finish() == 0)
    #expect(try desk.bodies(of: "w") == [#"{"trouble":"食堂太远","unit":"u1"}"#])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal from outside leaves the terminal as it was and the draft saved`(
    signal: Int32
  ) throws {
    let desk = try desk("xterm-256color")
    let terminal = try take(desk)
    terminal.type("2")
    try #require(terminal.waits(for: "14 %"))
    terminal.send(signal)
    #expect(terminal.finish() == 128 + signal)
    #expect(terminal.isCooked)
    #expect(terminal.text.contains(Self.leave))
    #expect(terminal.text.contains("leye take --resume"))
  }
}
