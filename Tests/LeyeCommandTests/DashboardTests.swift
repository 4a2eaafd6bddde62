import Foundation
import SurveyStore
import TestSupport
import Testing

/// `leye dashboard` as an organiser uses it.
@Suite struct DashboardTests {
  private static let roster = """
    unit,parent,headcount,title
    plant,,60,厂
    a,plant,20,甲班
    b,plant,20,乙班
    c,plant,9,丙班
    """

  /// A wave with 12 people of crew a, 25 of b and 3 of c.
  private func desk(_ environment: [String: String] = [:], isClosed: Bool = true) throws -> Desk {
    let desk = try Desk(environment)
    try desk.open("春季", roster: Self.roster)
    var rows = (0..<12).map { "a\($0),a,食堂的饭菜又贵又难吃第\($0)回" }
    rows += (0..<25).map { "b\($0),b,加班费\($0)个月没发，打13800138000找人" }
    rows += (0..<3).map { "c\($0),c,宿舍热水zzqx坏了\($0)天" }
    try add(rows, to: desk)
    if isClosed { #expect(try desk.run("wave", "close", "春季").code == 0) }
    return desk
  }

  private func add(_ rows: [String], to desk: Desk) throws {
    let table = (["id,unit,trouble"] + rows).joined(separator: "\n") + "\n"
    let imported = try desk.run("import", "-", "--wave", "春季", input: table)
    #expect(imported.code == 0, "\(imported.errors)")
  }

  private func screen(_ desk: Desk, kind: String = "xterm-256color") throws -> PseudoTerminal {
    var desk = desk
    desk.program.environment["TERM"] = kind
    return try PseudoTerminal(desk.program, ["dashboard"], columns: 100)
  }

  @Test func `views, a search and the end at a real terminal`() throws {
    let desk = try desk()
    let terminal = try screen(desk.chinese)
    // Written cell by cell: what stands together in one update does so in the output.
    try #require(terminal.waits(for: "甲班"))
    #expect(!terminal.isCooked)
    terminal.type("3")
    try #require(terminal.waits(for: "分单位结果：指数"))
    terminal.type("4")
    try #require(terminal.waits(for: "顺序已打乱"))
    #expect(!terminal.text.contains("13800138000"))
    terminal.type("/饭菜\r")
    try #require(terminal.waits(for: "检索：饭菜"))
    terminal.type("q")
    #expect(terminal.finish() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.text.contains("\u{1B}[?1049l"))
    // What is counted behind is kept for the next look.
    let store = try Store(path: desk.path("leye.sqlite"), mode: .mustExist)
    #expect(try store.keptRelease(of: try store.wave(named: "春季")) != nil)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends it with the terminal as it was`(signal: Int32) throws {
    let desk = try desk()
    let terminal = try screen(desk)
    try #require(terminal.waits(for: "甲班"))
    terminal.send(signal)
    #expect(terminal.finish() == 128 + signal)
    #expect(terminal.isCooked)
    #expect(desk.files.contains("leye.sqlite"))
  }

  @Test func `responses that come show at once, and the figures say that they are old`() throws {
    let desk = try desk(isClosed: false)
    let terminal = try screen(desk)
    try #require(terminal.waits(for: "44/60"))
    try #require(terminal.waits(for: "keep what you see"))
    try add(["x,b,一切都好"], to: desk)
    try #require(terminal.waits(for: "Counted until"))
    terminal.type("q")
    #expect(terminal.finish() == 0)
  }

  @Test func `without a terminal the overview is printed`() throws {
    let desk = try desk()
    let outcome = try desk.run("dashboard")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("乙班"))
    #expect(!outcome.output.contains("\u{1B}"))
    let crew = outcome.output.split(separator: "\n").first { $0.contains("丙班") } ?? ""
    #expect(crew.contains("·") && !crew.contains("3/9"))
    let plain = try screen(desk, kind: "dumb")
    #expect(plain.waits(for: "乙班"))
    #expect(plain.finish() == 0)
    #expect(!plain.text.contains("\u{1B}"))
  }

  /// What the test reads of `leye dashboard --json`.
  private struct Report: Decodable {
    struct Count: Decodable, Equatable {
      let lowest: Int
      let highest: Int
    }
    struct Unit: Decodable {
      let unit: String
      let responses: Responses
    }
    struct Responses: Decodable {
      let lowest: Int?
      let hidden: Bool?
    }
    let format: String
    let responses: Count
    let responseByUnit: [Unit]
    let current: Bool

    private enum CodingKeys: String, CodingKey {
      case format, responses, current
      case responseByUnit = "response_by_unit"
    }
  }

  private func report(_ desk: Desk) throws -> Report {
    let outcome = try desk.run("dashboard", "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func `JSON has the same figures under the same gate`() throws {
    let report = try report(try desk())
    #expect(report.format == "leye-dashboard")
    #expect(report.responses == Report.Count(lowest: 40, highest: 40))
    #expect(report.current)
    let units = Dictionary(
      uniqueKeysWithValues: report.responseByUnit.map { ($0.unit, $0.responses) }
    )
    #expect(units["c"]?.hidden == true)
    #expect(units["b"]?.lowest == 25)
    // What is left beside b would be the three of c: so a is hidden, too.
    #expect(units["a"]?.hidden == true)
  }

  @Test func `figures of an open wave rest until enough people have answered`() throws {
    let desk = try desk(isClosed: false)
    #expect(try report(desk).current)
    try add((0..<4).map { "x\($0),b,一切都好" }, to: desk)
    // Two looks before and after a few responses would tell these.
    #expect(try !report(desk).current)
    #expect(try report(desk).responses == Report.Count(lowest: 40, highest: 44))
    // One of them in five is held back until the wave is closed.
    try add((0..<40).map { "y\($0),b,一切都好" }, to: desk)
    #expect(try report(desk).current)
  }

  @Test func `a report keeps what it counts for the next look`() throws {
    let desk = try desk()
    #expect(try desk.run("report", "春季").code == 0)
    let store = try Store(path: desk.path("leye.sqlite"), mode: .mustExist)
    let wave = try store.wave(named: "春季")
    let kept = try #require(try store.keptRelease(of: wave))
    #expect(kept.changes == 40)
    // The dashboard counts it as its own: nothing is written anew.
    _ = try report(desk)
    #expect(try store.keptRelease(of: wave) == kept)
  }

  @Test func `what is kept holds no comment of a hidden crew and no personal data`() throws {
    let desk = try desk()
    _ = try report(desk)
    let store = try Store(path: desk.path("leye.sqlite"), mode: .mustExist)
    let kept = try #require(try store.keptRelease(of: try store.wave(named: "春季")))
    #expect(!kept.body.contains("zzqx"))
    #expect(!kept.body.contains("13800138000"))
    #expect(kept.day.count == 10)
  }

  @Test func `its JSON fits the published schemas`() throws {
    let outcome = try desk().run("dashboard", "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try SchemaCheck("leye-dashboard").problems(of: outcome.output) == [])
    // The figures and the trend are those of the reports, but for the head.
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    )
    for (key, name) in [("figures", "leye-wave"), ("trend", "leye-trend")] {
      var members = try #require(all[key] as? [String: Any])
      members["$schema"] = "urn:leye:schema:\(name):1"
      members["format"] = name
      members["version"] = 1
      members["synthetic"] = false
      let data = try JSONSerialization.data(withJSONObject: members)
      let found = try SchemaCheck(name).problems(of: String(decoding: data, as: UTF8.self))
      #expect(found == [])
    }
  }

  @Test func `without a wave it says what to do`() throws {
    let desk = try Desk()
    try desk.open("w")
    let unknown = try desk.run("dashboard", "秋季")
    #expect(unknown.code == 66)
    #expect(unknown.errors.contains("秋季"))
    #expect(try Desk().run("dashboard").code == 66)
  }
}
