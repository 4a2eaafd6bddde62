import Foundation
import TestSupport
import Testing

/// The data file a command is given, and `leye doctor`.
@Suite struct DatabaseTests {
  private static let readers: [[String]] = [
    ["wave", "list"], ["wave", "close", "w"], ["take", "--wave", "w"], ["report", "w"], ["trend"],
    ["import", "-", "--wave", "w"],
  ]

  @Test(arguments: readers)
  func `a command that needs a data file makes none`(command: [String]) throws {
    let desk = try Desk()
    let english = try desk.program.run(command)
    #expect(english.code == 66)
    #expect(
      english.errors == """
        leye: \(desk.path("leye.sqlite")): there is no data file here; give the right path with \
        --database, or make one with `leye wave open`.

        """
    )
    let chinese = try desk.chinese.program.run(command + ["--database", "别处.sqlite"])
    #expect(chinese.code == 66)
    #expect(
      chinese.errors == """
        leye：\(desk.path("别处.sqlite"))：这里没有数据文件；请用 --database 给出正确路径，或用 \
        `leye wave open` 新建。

        """
    )
    #expect(desk.files.isEmpty)
  }

  @Test func `LEYE_DATABASE names the file unless --database does`() throws {
    let desk = try Desk(["LEYE_DATABASE": "named.sqlite"])
    try desk.open("w")
    #expect(desk.files.contains("named.sqlite") && !desk.files.contains("leye.sqlite"))
    #expect(try desk.waves().map(\.name) == ["w"])
    let other = try desk.run("wave", "list", "--database", "other.sqlite")
    #expect(other.code == 66)
    let doctor = try desk.run("doctor")
    #expect(doctor.code == 0)
    #expect(doctor.output.hasSuffix("Data file: named.sqlite is sound\n"))
    #expect(doctor.output.contains("\nSearch index: not up to date; the next search"))
  }

  @Test func `the data file is readable by its owner only`() throws {
    let desk = try Desk()
    try desk.open("w")
    let path = desk.path("leye.sqlite")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test(arguments: ["wave list", "wave open w --survey pulse", "doctor"])
  func `what is no data file of ours stays as it is`(command: String) throws {
    let desk = try Desk()
    let words = command.split(separator: " ").map(String.init)
    let noise = String(repeating: "this is no database; it is a letter to a friend.\n", count: 99)
    try desk.folder.write(noise, as: "letter.txt")
    var files = ["letter.txt"]
    let made = try desk.program.shell(
      "command -v sqlite3 >/dev/null && sqlite3 other.sqlite 'CREATE TABLE friend (name TEXT)'"
    )
    if made.code == 0 { files.append("other.sqlite") }
    for file in files {
      let before = try Data(contentsOf: desk.file(file))
      let outcome = try desk.program.run(words + ["--database", file])
      #expect(outcome.code == 65)
      #expect(
        outcome.errors == """
          leye: \(desk.path(file)): this is not a Leye data file, and nothing in it was changed; \
          give another path with --database.

          """
      )
      #expect(try Data(contentsOf: desk.file(file)) == before)
    }
    let folder = try desk.program.run(words + ["--database", "."])
    #expect(folder.code == 66)
  }

  @Test func `a damaged data file is told and kept`() throws {
    let desk = try Desk()
    try desk.open("w")
    var bytes = try Data(contentsOf: desk.file("leye.sqlite"))
    for index in 100..<min(bytes.count, 40_000) where index % 4096 > 200 { bytes[index] = 0xA5 }
    try bytes.write(to: desk.file("leye.sqlite"))
    let outcome = try desk.run("doctor")
    #expect(outcome.code == 65, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("damaged"))
    #expect(try Data(contentsOf: desk.file("leye.sqlite")) == bytes)
  }

  private static let isRoot: Bool = {
    if getuid() == 0 { print("skipped: everything is writable for root") }
    return getuid() == 0
  }()

  @Test(.enabled(if: !isRoot))
  func `a folder that cannot be written to is refused`() throws {
    let desk = try Desk()
    try desk.open("w")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: desk.folder.url.path)
    defer {
      try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desk.folder.url.path)
    }
    #expect(try desk.run("wave", "list").code == 77)
    #expect(try desk.run("wave", "open", "v", "--survey", "pulse", "--database", "n").code == 77)
  }

  @Test func `doctor says what is in use and whether there is a data file`() throws {
    let desk = try Desk()
    let english = try desk.run("doctor")
    #expect(english.code == 0)
    #expect(english.output.hasPrefix("Words: ICU"))
    #expect(english.output.contains("\nWords of our own for cutting: "))
    let lines = english.output.split(separator: "\n")
    let lexicon = try #require(lines.first { $0.hasPrefix("Lexicon") })
    let counts = lexicon.matches(of: /(\d+) (polarity words|patterns|learned weights|topics)/)
    #expect(counts.count == 4 && counts.allSatisfy { (Int($0.output.1) ?? 0) > 0 })
    #expect(english.output.hasSuffix("Data file: leye.sqlite does not exist yet\n"))
    let chinese = try desk.chinese.run("doctor")
    #expect(chinese.output.hasPrefix("分词：ICU"))
    #expect(chinese.output.hasSuffix("数据文件：leye.sqlite 尚不存在\n"))
    #expect(desk.files.isEmpty)
    let lost = try Desk(["LEYE_HOME": desk.folder.url.path]).run("doctor")
    #expect(lost.code == 72)
    #expect(lost.errors.contains("Set LEYE_HOME to the folder that holds Surveys and Lexicons."))
  }
}
