import Foundation
import SurveyStore
import TestSupport
import Testing

/// `leye kiosk` and `leye interview` at a terminal.
@Suite struct KioskTests {
  private func desk() throws -> Desk {
    let desk = try Desk(["LANG": "zh_CN.UTF-8", "TERM": "xterm-256color"])
    try desk.open("w", roster: "unit,headcount,title\nu1,9,一车间\nu2,8,二车间\n")
    return desk
  }

  private func kiosk(_ desk: Desk, more: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(desk.program, ["kiosk", "--wave", "w"] + more, columns: 80)
    try #require(terminal.waits(for: "请设置结束自助填答的口令"))
    terminal.type("滴水穿石非一日\r")
    try #require(terminal.waits(for: "请再输入一遍"))
    terminal.type("滴水穿石非一日\r")
    return terminal
  }

  /// The bytes of all files of the desk.
  private func bytes(of desk: Desk) throws -> Data {
    try desk.files.reduce(into: Data()) { $0 += try Data(contentsOf: desk.file($1)) }
  }

  @Test func `one after another fills in, and nothing of the last one is left`() throws {
    let desk = try desk()
    let terminal = try kiosk(desk)
    try #require(terminal.waits(for: "按回车开始填写"))
    terminal.type("\r")
    try #require(terminal.waits(for: "您在哪个单位？"))
    terminal.type("1\t\t食堂的饺子很咸")
    try #require(terminal.waits(for: "很咸"))
    terminal.type("\u{1B}")
    try #require(terminal.waits(for: "不填了，删除"))
    terminal.type("\u{1B}[C\u{1B}[C\r")
    // Screen and scroll-back are cleared before the next one begins.
    try #require(terminal.waits(for: "按回车开始填写", count: 2))
    #expect(terminal.text.contains("\u{1B}[3J"))
    let afterwards = try #require(terminal.text.components(separatedBy: "\u{1B}[3J").last)
    #expect(!afterwards.contains("饺子"))
    #expect(try bytes(of: desk).range(of: Data("饺子".utf8)) == nil)
    terminal.type("\r")
    // The form of the next one: the last one's may have been drawn more than once.
    try #require(terminal.waits(for: "您在哪个单位？", after: "\u{1B}[3J"))
    terminal.type("2\t\u{0E}\u{0C}")
    try #require(terminal.waits(for: "请核对您的回答"))
    terminal.type("\u{0E}\r")
    try #require(terminal.waits(for: "请下一位填写"))
    terminal.type("\r")
    try #require(terminal.waits(for: "按回车开始填写", count: 3))
    #expect(try desk.bodies(of: "w") == [#"{"unit":"u2"}"#])
    terminal.type("\u{3}\u{1A}\u{11}")
    terminal.type("\u{18}")
    try #require(terminal.waits(for: "请输入口令"))
    terminal.type("猜猜看\r")
    try #require(terminal.waits(for: "口令不对"))
    terminal.type("滴水穿石非一日\r")
    #expect(terminal.finish() == 0)
    #expect(terminal.isCooked)
    #expect(try bytes(of: desk).range(of: Data("滴水穿石".utf8)) == nil)
  }

  @Test func `with a code one goes on at the kiosk`() throws {
    let desk = try desk()
    let terminal = try kiosk(desk)
    try #require(terminal.waits(for: "按回车开始填写"))
    terminal.type("\r")
    try #require(terminal.waits(for: "您在哪个单位？"))
    terminal.type("1\t")
    try #require(terminal.waits(for: "14 %"))
    terminal.type("\u{1B}")
    try #require(terminal.waits(for: "以后再填"))
    terminal.type("\u{1B}[C\r")
    try #require(terminal.waits(for: "您的续答码"))
    let code = try #require(terminal.text.firstMatch(of: /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{2}/))
    terminal.type("\r")
    try #require(terminal.waits(for: "按回车开始填写", count: 2))
    terminal.type("r")
    try #require(terminal.waits(for: "请输入续答码"))
    terminal.type("AAAAA-AAAAA\r")
    try #require(terminal.waits(for: "没有找到这个续答码"))
    terminal.type("\(code.output)\r")
    try #require(terminal.waits(for: "欢迎回来"))
    terminal.type("\u{0E}\u{0C}")
    try #require(terminal.waits(for: "请核对您的回答"))
    terminal.type("\u{0E}\r")
    try #require(terminal.waits(for: "请下一位填写", count: 2))
    #expect(try desk.bodies(of: "w") == [#"{"unit":"u1"}"#])
    terminal.send(SIGTERM)
    _ = terminal.finish()
  }

  @Test func `a kiosk without a terminal says so`() throws {
    let desk = try desk()
    let store = try Store(path: desk.path("leye.sqlite"), mode: .mustExist)
    try store.setKioskPassphrase("滴水穿石非一日")
    let outcome = try desk.run("kiosk", "--wave", "w")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("终端"))
    let idle = try desk.run("kiosk", "--wave", "w", "--idle", "5")
    #expect(idle.code == 2)
  }

  @Test func `an interviewer asks one after another and notes apart from the answers`() throws {
    let desk = try desk()
    let terminal = try PseudoTerminal(desk.program, ["interview", "--wave", "w"], columns: 80)
    try #require(terminal.waits(for: "请选择受访者的单位"))
    terminal.type("ecj")
    try #require(terminal.waits(for: "二车间"))
    terminal.type("\r")
    try #require(terminal.waits(for: "您在哪个单位？"))
    terminal.type("\u{0F}他有点着急")
    try #require(terminal.waits(for: "着急"))
    // Esc and what follows at once would be one key.
    terminal.type("\u{1B}")
    Thread.sleep(forTimeInterval: 0.3)
    terminal.type("\u{0E}\u{0C}")
    try #require(terminal.waits(for: "请核对您的回答"))
    terminal.type("\u{0E}\r")
    try #require(terminal.waits(for: "请下一位填写"))
    terminal.type("\r")
    try #require(terminal.waits(for: "已完成 1 份"))
    terminal.type("\u{1B}")
    #expect(terminal.finish() == 0)
    #expect(try desk.bodies(of: "w") == [#"{"unit":"u2"}"#])
    let notes = try desk.run("interview", "notes", "--wave", "w")
    #expect(notes.output.contains("他有点着急"))
    #expect(notes.output.contains("u2"))
    let report = try desk.run("report", "--wave", "w", "--json")
    #expect(!report.output.contains("着急"))
  }

  @Test func `an interview goes line by line where no screen is to be had`() throws {
    let desk = try desk()
    let lines = ["", "1", "5", "4", "3", "2", "1", "", "", ":q", ""]
    let outcome = try desk.run(
      "interview",
      "--wave",
      "w",
      "--unit",
      "u1",
      input: lines.joined(separator: "\n")
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("已完成 1 份"))
    #expect(try desk.count(in: "w") == 1)
  }
}
