import Foundation
import TestSupport
import Testing

/// Names of people that a command is given to mask; all made up.
@Suite struct NamesTests {
  private static let comments = (0..<14).map { "食堂太贵难吃，司徒万里说了第\($0)回也没人管" }

  @Test func `names of a list are masked in a file and none is told in a fault`() throws {
    let desk = try Desk()
    let rows = ["text"] + Self.comments
    try desk.folder.write(rows.joined(separator: "\n") + "\n", as: "c.csv")
    try desk.folder.write("司徒万里\nMo Lin\n", as: "names.txt")
    try desk.folder.write("工号,姓名\n1,司徒万里\n", as: "staff.csv")
    try desk.folder.write("工号,电话\n司徒万里,1\n", as: "other.csv")
    let plain = try desk.run("analyze", "c.csv", "--text", "text")
    #expect(plain.output.contains("司徒万里说了"))
    for list in ["names.txt", "staff.csv"] {
      let masked = try desk.run("analyze", "c.csv", "--text", "text", "--names", list)
      #expect(masked.code == 0, "\(masked.errors)")
      #expect(masked.output.contains("［姓名］说了"))
      #expect(!masked.output.contains("司徒万里"))
    }
    let found = try desk.run(
      "comments",
      "search",
      "食堂",
      "--file",
      "c.csv",
      "--text",
      "text",
      "--names",
      "staff.csv"
    )
    #expect(found.output.contains("［姓名］说了"))
    #expect(!found.output.contains("司徒万里"))
    let wrong = try desk.run("analyze", "c.csv", "--text", "text", "--names", "other.csv")
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("there is no name to mask") && !wrong.errors.contains("司徒"))
  }

  @Test func `names are masked in a report and in searches of a wave, and not stored`() throws {
    let desk = try Desk()
    try desk.open("w")
    let rows = ["id,trouble"] + Self.comments.enumerated().map { "\($0),\($1)" }
    let table = rows.joined(separator: "\n") + "\n"
    #expect(try desk.run("import", "-", "--wave", "w", input: table).code == 0)
    #expect(try desk.run("wave", "close", "w").code == 0)
    try desk.folder.write("司徒万里\n", as: "names.txt")
    // First with the names: what the file keeps of it must not depend on them.
    let masked = try desk.run("report", "w", "--names", "names.txt")
    #expect(masked.output.contains("［姓名］说了") && !masked.output.contains("司徒万里"))
    let report = try desk.run("report", "w")
    #expect(report.output.contains("司徒万里说了"))
    let search = try desk.run("comments", "search", "食堂", "--names", "names.txt")
    #expect(search.output.contains("［姓名］说了") && !search.output.contains("司徒万里"))
    let name = try desk.run("comments", "search", "司徒万里", "--names", "names.txt")
    #expect(name.output.contains("No comment matches."))
    let open = try desk.run("comments", "search", "司徒万里")
    #expect(open.output.contains("司徒万里说了"))
  }
}
