import Foundation
import TestSupport
import Testing

/// Reports as files for spreadsheets and statistics programs.
@Suite struct TableReportTests {
  /// One wave: 18 responses, of which three from crew c, and a unit that begins like a formula.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.open(
      "big",
      roster:
        "unit,parent,headcount,title\nplant,,20,=plant\na,plant,9,甲班\nb,plant,8,乙班\nc,plant,3,丙班\n"
    )
    var rows = ["id,unit,pulse.work_worth,pulse.safety_stop,pulse.belonging_help,trouble"]
    for (unit, count, answer) in [("a", 8, 5), ("b", 7, 3), ("c", 3, 1)] {
      for number in 0..<count {
        let other = max(1, answer - number % 2)
        rows.append("\(unit)\(number),\(unit),\(answer),\(other),\(answer),绝不外传zzqx")
      }
    }
    let table = rows.joined(separator: "\n") + "\n"
    #expect(try desk.run("import", "-", "--wave", "big", input: table).code == 0)
    #expect(try desk.run("wave", "close", "big").code == 0)
    return desk
  }

  private func text(_ name: String, in desk: Desk) throws -> String {
    try String(contentsOf: desk.file(name), encoding: .utf8)
  }

  @Test func `a report goes into a workbook and a table, hidden figures as such`() throws {
    let desk = try desk()
    let outcome = try desk.run("report", "big", "--xlsx", "r.xlsx", "--csv", "r.csv", "--bom")
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("Workbook: r.xlsx\n"))
    #expect(outcome.output.contains("10–19 of 20 people responded"))
    let table = try text("r.csv", in: desk)
    let mark = try Data(contentsOf: desk.file("r.csv")).prefix(12)
    #expect(mark == Data("\u{FEFF}\"section\"".utf8))
    let units = table.split(separator: "\n").filter { $0.hasPrefix("\"unit\",") }
    #expect(units.count == 8)
    #expect(units[0].hasPrefix(#""unit","big","plant","'=plant","leye""#))
    // Crew c has three people, and b would give it away.
    for unit in units {
      let isHidden = unit.hasSuffix(",,,,,,,1,")
      #expect(isHidden == (unit.contains("\"b\"") || unit.contains("\"c\"")), "\(unit)")
    }
    #expect(!table.contains("绝不外传"))
    #expect(desk.files.filter { $0.hasSuffix(".part") }.isEmpty)
    let bytes = try Data(contentsOf: desk.file("r.xlsx"))
    #expect(bytes.starts(with: Data("PK".utf8)))
  }

  @Test func `CSV alone goes to standard output`() throws {
    let desk = try desk()
    let outcome = try desk.run("report", "big", "--csv", "-", "--raw")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("\"section\",\"wave\""))
    #expect(outcome.output.contains(#""=plant""#))
    #expect(!outcome.output.contains("Indices"))
    let trend = try desk.chinese.run("trend", "--by", "unit", "--csv", "-", "--xlsx", "t.xlsx")
    #expect(trend.code == 0)
    #expect(trend.output.contains(#""trend","big",,,"leye","乐业","mean""#))
    #expect(desk.files.contains("t.xlsx"))
  }

  @Test(arguments: [
    (["--xlsx", "-"], "--xlsx needs the name of a file: a workbook is no text to print."),
    (["--csv", "-", "--json"], "both want standard output"),
    (["--csv", "x", "--xlsx", "x"], "Two forms of the report would go into one file."),
    (["--bom"], "--bom and --raw are for CSV, which is not written here."),
    (["--xlsx", "leye.sqlite"], "leye.sqlite: the report would replace what it is made from."),
  ])
  func `what cannot be is refused at once`(options: [String], sentence: String) throws {
    let desk = try desk()
    let outcome = try desk.program.run(["report", "big"] + options)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `what cannot be written is told, and nothing half is left`() throws {
    let desk = try desk()
    let missing = try desk.run("report", "big", "--xlsx", "none/r.xlsx")
    #expect(missing.code == 73)
    #expect(
      missing.errors.hasSuffix(
        "leye: none/r.xlsx: the folder does not exist. Make it first or choose another one.\n"
      )
    )
    // No file may grow beyond 50 KB: a sheet is cut before it is packed, which the library does not notice.
    let rows = (0..<1200).map { "食堂太贵,第\($0)组\n" }
    try desk.folder.write("t,g\n" + rows.joined(), as: "c.csv")
    try desk.folder.write("old", as: "r.xlsx")
    for option in ["--xlsx r.xlsx", "--csv r.csv"] {
      let full = try desk.program.shell(
        "ulimit -f 100; \"$LEYE\" analyze c.csv --text t --group g \(option)"
      )
      #expect(full.code == 74, "\(full.errors)")
      let name = option.split(separator: " ")[1]
      #expect(full.errors.hasPrefix("leye: \(name): "), "\(full.errors)")
      #expect(full.errors.split(separator: "\n").count == 1)
    }
    let old = try text("r.xlsx", in: desk)
    #expect(old == "old")
    #expect(desk.files.filter { $0.contains(".part") }.isEmpty)
  }

  @Test(arguments: [
    ("leye-wave", ["report", "big", "--json"]), ("leye-trend", ["trend", "--json"]),
    (
      "leye-comments",
      ["analyze", "c.csv", "--text", "t", "--time", "d", "--group", "g", "--json"]
    ),
  ])
  func `JSON fits the published schema`(schema: String, arguments: [String]) throws {
    let desk = try desk()
    try desk.folder.write("t,d,g\n食堂太贵,2026-01-02,甲\n食堂很好,2026-02-03,乙\n", as: "c.csv")
    let outcome = try desk.program.run(arguments)
    #expect(outcome.code == 0)
    #expect(try SchemaCheck(schema).problems(of: outcome.output) == [])
  }
}
