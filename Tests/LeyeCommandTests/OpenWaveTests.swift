import Foundation
import TestSupport
import Testing

/// What may be seen of a wave while people answer it, and afterwards.
@Suite struct OpenWaveTests {
  private static let header =
    "id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble\n"

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.open("w", roster: "unit,parent,headcount,title\np,,150,厂\na,p,80,甲班\nb,p,70,乙班\n")
    return desk
  }

  private func rows(_ range: Range<Int>) -> String {
    range.map {
      "r\($0),\($0 % 2 == 0 ? "a" : "b"),\(1 + $0 % 5),\(1 + $0 % 3),\(2 + $0 % 4),食堂太贵\n"
    }
    .joined()
  }

  private func add(_ range: Range<Int>, to desk: Desk) throws {
    let table = Self.header + rows(range)
    #expect(try desk.run("import", "-", "--wave", "w", input: table).code == 0)
  }

  private func report(_ desk: Desk) throws -> [String: Any] {
    let outcome = try desk.run("report", "w", "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func text(_ report: [String: Any], _ key: String) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: report[key] ?? NSNull(),
      options: [.sortedKeys, .fragmentsAllowed]
    )
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `one response more changes no figure of an open wave`() throws {
    let desk = try desk()
    try add(0..<120, to: desk)
    let before = try report(desk)
    #expect(try text(before, "indices").contains("value"))
    #expect(try !text(before, "units").contains("value"))
    try add(120..<121, to: desk)
    let after = try report(desk)
    for key in ["indices", "items", "recommendation", "comments", "units"] {
      #expect(try text(before, key) == text(after, key), "\(key)")
    }
  }

  @Test func `a closed wave shows the figures of all, also of units`() throws {
    let desk = try desk()
    try add(0..<120, to: desk)
    let open = try report(desk)
    #expect(try desk.run("wave", "close", "w").code == 0)
    let closed = try report(desk)
    #expect(try text(closed, "units").contains("value"))
    #expect(try text(open, "items") != text(closed, "items"))
    #expect(try text(closed, "responses") == #"{"highest":120,"lowest":120}"#)
  }

  @Test func `what would count an open wave in another way is refused`() throws {
    let desk = try desk()
    let outcome = try desk.run("report", "w", "--topics", "workplace")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("Close it first"))
  }

  @Test func `counts that followed the responses give the report of one import`() throws {
    let first = try desk()
    try add(0..<30, to: first)
    _ = try report(first)
    try add(30..<31, to: first)
    try add(31..<120, to: first)
    let second = try desk()
    try add(0..<120, to: second)
    let reports = try [first, second].map { desk in
      #expect(try desk.run("wave", "close", "w").code == 0)
      return try report(desk)
    }
    for key in reports[0].keys {
      #expect(try text(reports[0], key) == text(reports[1], key), "\(key)")
    }
  }

  @Test func `the proof lists what is stored and repels its attacks`() throws {
    let desk = try desk()
    try add(0..<120, to: desk)
    #expect(try desk.run("wave", "close", "w").code == 0)
    let outcome = try desk.run("wave", "privacy-proof", "w", "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.components(separatedBy: #""repelled":true"#).count == 7)
    #expect(!outcome.output.contains("食堂"))
    let words = try desk.chinese.run("wave", "privacy-proof", "w")
    #expect(words.output.contains("存了什么"))
    #expect(words.output.contains("✓"))
  }

  @Test func `one newcomer keeps the next wave back, and the report says why`() throws {
    let desk = try desk()
    try add(0..<120, to: desk)
    #expect(try desk.run("wave", "close", "w").code == 0)
    try desk.open("x", roster: "unit,parent,headcount,title\np,,151,厂\na,p,81,甲班\nb,p,70,乙班\n")
    let table = Self.header + rows(0..<121)
    #expect(try desk.run("import", "-", "--wave", "x", input: table).code == 0)
    #expect(try desk.run("wave", "close", "x").code == 0)
    let outcome = try desk.run("report", "x")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Nothing is published of this wave"))
    #expect(!outcome.output.contains("95 % interval"))
  }
}
