import Foundation
import TestSupport
import Testing

/// What `leye import` does not take, and imports that are cut short.
@Suite struct ImportRefusalTests {
  /// The file, its bytes, the exit code, the sentence after the file's name.
  private static let refusals: [(String, [UInt8]?, Int32, String)] = [
    ("none.csv", nil, 66, "there is no such file; check the name and the folder."),
    ("folder", nil, 66, "this is a folder; name the CSV file in it."),
    (
      "empty.csv", [], 65,
      "the file is empty; its first row must name the columns. Export it again."
    ),
    (
      "book.xlsx", Array("PK\u{3}\u{4}____[Content_Types].xml".utf8), 65,
      "this is a spreadsheet workbook, not a CSV file; open it and save it as “CSV UTF-8”."
    ),
    (
      "old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 65,
      "this is a spreadsheet workbook, not a CSV file; open it and save it as “CSV UTF-8”."
    ),
    (
      "page.xls", Array("<html><table><tr><td>1".utf8), 65,
      "this is a web page, not a CSV file; open it in a spreadsheet and save it as “CSV UTF-8”."
    ),
  ]

  @Test(arguments: refusals)
  func `what is no table is refused by name`(
    name: String,
    bytes: [UInt8]?,
    code: Int32,
    sentence: String
  ) throws {
    let desk = try Desk()
    try desk.open("w")
    let files = FileManager.default
    try files.createDirectory(atPath: desk.path("folder"), withIntermediateDirectories: false)
    if let bytes { try Data(bytes).write(to: desk.file(name)) }
    let outcome = try desk.run("import", name, "--wave", "w")
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "leye: \(name): \(sentence)\n")
    #expect(try desk.count(in: "w") == 0)
  }

  @Test func `the columns and the questions are told where none belong together`() throws {
    let desk = try Desk().chinese
    try desk.open("w")
    let outcome = try desk.run("import", "-", "--wave", "w", input: "姓名,电话\n甲,1\n")
    #expect(outcome.code == 65)
    #expect(outcome.errors.hasPrefix("leye：没有一列与问卷的题目对应。现有的列：“姓名”、“电话”。"))
    #expect(outcome.errors.hasSuffix("请检查文件与问卷是否配套，或把列名改成题目名称。\n"))
  }

  @Test func `a closed wave and an unknown one take no file`() throws {
    let desk = try Desk()
    try desk.open("w")
    #expect(try desk.run("wave", "close", "w").code == 0)
    let table = "id,pulse.work_worth\n1,5\n"
    let closed = try desk.run("import", "-", "--wave", "w", input: table)
    #expect(closed.code == 77)
    #expect(closed.errors.hasPrefix("leye: Wave “w” is closed"))
    #expect(try desk.run("import", "-", "--wave", "v", input: table).code == 66)
    let option = ["import", "-", "--wave", "w", "--encoding", "klingon"]
    let encoding = try desk.program.run(option, input: table)
    #expect(encoding.code == 2)
    #expect(encoding.errors.hasPrefix("leye: “klingon” is no encoding known here. Use one of "))
    #expect(try desk.count(in: "w") == 0)
  }

  /// More rows than are read at once; a pipe that has given them then stalls.
  private static let manyRows: String = {
    let comment = String(repeating: "夜班太多，食堂太远。", count: 4)
    let rows = (1...4000).map { "\($0),\($0 % 5 + 1),\(comment)\n" }
    return "id,pulse.work_worth,trouble\n" + rows.joined()
  }()

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted import keeps what it has read, and the next run adds the rest`(
    signal: Int32
  ) throws {
    let desk = try Desk()
    try desk.open("w")
    try desk.folder.write(Self.manyRows, as: "many.csv")
    let running = try desk.program.start(["import", "-", "--wave", "w"])
    running.send(Self.manyRows)
    try desk.waitForResponses(in: "w")
    running.interrupt(with: signal)
    let outcome = running.finish(closingInput: false)
    #expect(outcome.code == 128 + signal)
    #expect(outcome.output.isEmpty)
    let kept = try desk.count(in: "w")
    #expect(
      outcome.errors == """
        leye: interrupted; \(kept) responses were imported, all that had been read. Run the same \
        command again to go on: nothing is stored twice.

        """
    )
    #expect(kept > 0 && kept < 4000)
    let rest = try desk.run("import", "many.csv", "--wave", "w")
    #expect(rest.code == 0)
    #expect(
      rest.output
        == "Wave “w”: \(4000 - kept) responses imported, \(kept) were there already.\n"
    )
    #expect(try desk.count(in: "w") == 4000)
  }

  @Test func `killed in the middle it keeps whole batches, and with --strict nothing`() throws {
    let desk = try Desk()
    try desk.open("lax")
    try desk.open("strict")
    let lax = try desk.program.start(["import", "-", "--wave", "lax"])
    lax.send(Self.manyRows)
    try desk.waitForResponses(in: "lax")
    lax.interrupt(with: SIGKILL)
    #expect(lax.finish().code == 137)
    let strict = try desk.program.start(["import", "-", "--wave", "strict", "--strict"])
    strict.send(Self.manyRows)
    strict.interrupt()
    let outcome = strict.finish(closingInput: false)
    #expect(outcome.code == 130)
    #expect(outcome.errors == "leye: interrupted; nothing was imported.\n")
    let kept = try desk.count(in: "lax")
    #expect(kept > 0 && kept.isMultiple(of: 1000))
    #expect(try desk.count(in: "strict") == 0)
    #expect(try desk.run("doctor").code == 0)
  }
}
