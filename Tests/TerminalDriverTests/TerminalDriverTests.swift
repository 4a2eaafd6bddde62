import Foundation
import TestSupport
import Testing

/// The driver at a real pseudo-terminal.
@Suite struct TerminalDriverTests {
  private static let enter = "\u{1B}[?1049h"
  private static let leave = "\u{1B}[?1049l"

  private func terminal() throws -> PseudoTerminal {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.url, environment: ["TERM": "xterm-256color"])
    let terminal = try PseudoTerminal(program, [], executable: "terminal-probe", columns: 60)
    try #require(terminal.waits(for: "60x40"))
    return terminal
  }

  @Test func `Chinese typed in pieces of a character, erased, pasted`() throws {
    let terminal = try terminal()
    #expect(!terminal.isCooked)
    terminal.type("食堂很好")
    try #require(terminal.waits(for: "好"))
    terminal.type("\u{7F}\u{7F}\u{1B}[200~饭菜\r热\u{1B}[201~")
    try #require(terminal.waits(for: "热"))
    terminal.type("\u{3}")
    #expect(terminal.finish() == 130)
    #expect(terminal.isCooked)
    #expect(terminal.waits(for: "ended with 食堂饭菜\r\n热"))
  }

  @Test func `a new size is drawn anew`() throws {
    let terminal = try terminal()
    terminal.resize(columns: 40, rows: 10)
    try #require(terminal.waits(for: "40x10"))
    terminal.type("\u{3}")
    #expect(terminal.finish() == 130)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal ends it with the terminal put back and nothing lost`(signal: Int32) throws {
    let terminal = try terminal()
    terminal.type("宿舍")
    try #require(terminal.waits(for: "舍"))
    terminal.send(signal)
    #expect(terminal.finish() == 128 + signal)
    #expect(terminal.isCooked)
    #expect(terminal.waits(for: "ended with 宿舍"))
    #expect(terminal.waits(for: Self.leave))
  }

  @Test func `a crash puts the terminal back and tells what was written`() throws {
    let terminal = try terminal()
    terminal.type("\u{18}")
    #expect(terminal.finish() > 128)
    #expect(terminal.isCooked)
    let output = terminal.text
    let left = try #require(output.range(of: Self.leave))
    #expect(output[left.upperBound...].contains("about to fail"))
    #expect(output[left.upperBound...].contains("failed"))
    #expect(!output[..<left.lowerBound].contains("about to fail"))
  }

  @Test func `it can be stopped and goes on where it was`() throws {
    let terminal = try terminal()
    terminal.type("一二")
    try #require(terminal.waits(for: "二"))
    terminal.type("\u{1A}")
    try #require(terminal.waits(for: Self.leave))
    while !terminal.isCooked { Thread.sleep(forTimeInterval: 0.005) }
    terminal.send(SIGCONT)
    try #require(terminal.waits(for: Self.enter, count: 2))
    try #require(terminal.waits(for: "60x40", count: 2))
    terminal.type("三\u{3}")
    #expect(terminal.finish() == 130)
    #expect(terminal.waits(for: "ended with 一二三"))
  }
}
