import Foundation
import TestSupport
import Testing

/// Imports that meet a fault, and what else can be done meanwhile.
@Suite struct ImportFaultTests {
  private static let rows = (1...1500).map { "\($0),\($0 % 5 + 1)\n" }.joined()
  private static let table = "id,pulse.work_worth\n" + rows

  @Test func `the rows before a quote that is never closed are kept and counted`() throws {
    let desk = try Desk()
    try desk.open("w")
    try desk.folder.write(Self.table + "1501,\"3\n", as: "a.csv")
    let strict = try desk.run("import", "a.csv", "--wave", "w", "--strict")
    #expect(strict.code == 65)
    #expect(try desk.count(in: "w") == 0)
    let outcome = try desk.run("import", "a.csv", "--wave", "w")
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        Wave “w”: 1500 responses imported before the fault.
        leye: a.csv: a quote opened in line 1502 is never closed; close it, or double it ("") \
        where it belongs to the text.

        """
    )
    #expect(try desk.count(in: "w") == 1500)
    try desk.folder.write("id,pulse.work_worth\n1,2\n2,\"3\n", as: "b.csv")
    let chinese = try desk.chinese.run("import", "b.csv", "--wave", "w")
    #expect(chinese.errors.hasPrefix("批次“w”：出错之前导入 0 份答卷，1 份原已存在。\n"))
  }

  @Test func `a survey is filled in while an import waits for its input`() throws {
    let desk = try Desk()
    try desk.open("w")
    let running = try desk.program.start(["import", "-", "--wave", "w"])
    // More than is looked at for the encoding, so that rows have been read when the pipe stalls.
    let rows = (1...20_000).map { "\($0),\($0 % 5 + 1)\n" }.joined()
    running.send("id,pulse.work_worth\n" + rows)
    try desk.waitForResponses(in: "w")
    let taken = try desk.run("take", "--wave", "w", input: String(repeating: "\n", count: 12))
    #expect(taken.code == 0, "\(taken.errors)")
    let outcome = running.finish()
    #expect(outcome.code == 0)
    #expect(outcome.output == "Wave “w”: 20000 responses imported.\n")
    #expect(try desk.count(in: "w") == 20_001)
  }

  @Test func `a row with malformed bytes is refused and the others are kept`() throws {
    let desk = try Desk()
    try desk.open("w")
    let bytes =
      Array("id,pulse.work_worth,trouble\n1,5,食堂\u{FFFD}\n2,4,".utf8) + [0xCA, 0x0A]
      + Array("3,3,宿舍\n".utf8)
    try Data(bytes).write(to: desk.file("a.csv"))
    let arguments = ["import", "a.csv", "--wave", "w", "--encoding", "utf-8"]
    let outcome = try desk.program.run(arguments)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("Line 3: the row has bytes that are not valid"))
    #expect(outcome.errors.contains("--encoding"))
    let bodies = try desk.bodies(of: "w")
    #expect(!bodies.contains { $0.contains(#""work_worth":4"#) })
    #expect(bodies.contains { $0.contains("宿舍") })
  }

  @Test func `one response is told in the singular`() throws {
    let desk = try Desk()
    try desk.open("w")
    let table = "id,pulse.work_worth\n1,5\n"
    let first = try desk.run("import", "-", "--wave", "w", input: table)
    #expect(first.output == "Wave “w”: 1 response imported.\n")
    let again = try desk.run("import", "-", "--wave", "w", "--strict", input: table)
    #expect(again.output == "Wave “w”: 0 responses imported, 1 was there already.\n")
  }

  @Test func `a closed wave takes no import even of rows it has`() throws {
    let desk = try Desk()
    try desk.open("w")
    let table = "id,pulse.work_worth\n1,5\n"
    #expect(try desk.run("import", "-", "--wave", "w", input: table).code == 0)
    #expect(try desk.run("wave", "close", "w").code == 0)
    for wording in [
      (desk, "leye: Wave “w” is closed, and takes no imported responses either"),
      (desk.chinese, "leye：批次“w”已经关闭，也不再导入答卷"),
    ] {
      let outcome = try wording.0.run("import", "-", "--wave", "w", input: table)
      #expect(outcome.code == 77)
      #expect(outcome.errors.hasPrefix(wording.1))
    }
  }

  @Test func `all rows of a roster that cannot be used are told at once`() throws {
    let desk = try Desk()
    let open = ["wave", "open", "w", "--survey", "pulse", "--roster", "r.csv"]
    try desk.folder.write("unit,headcount\na,zehn\nb,１２\n,5\nc,-1\n", as: "r.csv")
    let faulty = try desk.program.run(open)
    #expect(faulty.code == 65)
    #expect(
      faulty.errors == """
        leye: r.csv:2: a number of people is not a whole number. Write digits only.
        r.csv:4: the unit has no name. Fill the column “unit”.
        r.csv:5: a number of people is not a whole number. Write digits only.

        """
    )
    try desk.folder.write("unit,headcount\n", as: "r.csv")
    let empty = try desk.program.run(open)
    #expect(empty.code == 65)
    #expect(empty.errors.hasPrefix("leye: r.csv: the roster names no unit."))
    try desk.folder.write("unit,headcount\na,１２\nb,12.0\n", as: "r.csv")
    #expect(try desk.program.run(open).code == 0)
  }

  @Test func `a line of more than a megabyte ends the input with a reason`() throws {
    let desk = try Desk()
    try desk.open("w")
    let line = String(repeating: "好", count: 400_000)
    let outcome = try desk.run("take", "--wave", "w", input: "5\n\(line)\n1\n")
    #expect(outcome.code == 75)
    #expect(outcome.errors.hasPrefix("leye: a line of the input is longer than 1 MB"))
    #expect(try desk.count(in: "w") == 0)
  }
}
