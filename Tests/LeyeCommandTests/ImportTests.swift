import Foundation
import TestSupport
import Testing

/// Importing answers: `leye import`.
@Suite struct ImportTests {
  private static let survey = Program.package
    .appendingPathComponent("Tests/TableImportTests/Fixtures/phone-survey.json").path
  private static let byText = "wenjuanxing/wjx-800-by-text.csv"
  private static let byCode = "wenjuanxing/wjx-800-by-code.csv"

  @Test(.enabled(if: SharedData.url(byText) != nil && SharedData.url(byCode) != nil))
  func `both exports of 问卷星 give the same 800 answers, once`() throws {
    let desk = try Desk()
    let files = try [Self.byText, Self.byCode].map { try #require(SharedData.url($0)).path }
    for (wave, file) in zip(["text", "code"], files) {
      try desk.open(wave, survey: Self.survey)
      let outcome = try desk.run("import", file, "--wave", wave)
      #expect(outcome.code == 0)
      #expect(outcome.output == "Wave “\(wave)”: 800 responses imported.\n")
    }
    let text = try desk.bodies(of: "text")
    #expect(text.count == 800)
    #expect(try desk.bodies(of: "code") == text)
    let again = try desk.run("import", files[0], "--wave", "text")
    #expect(again.code == 0)
    #expect(again.output == "Wave “text”: 0 responses imported, 800 were there already.\n")
    let chinese = try desk.chinese.run("import", files[0], "--wave", "text")
    #expect(chinese.output == "批次“text”：导入 0 份答卷，800 份原已存在。\n")
    let reports = try ["text", "code"].map { wave in
      #expect(try desk.run("wave", "close", wave).code == 0)
      let outcome = try desk.run("report", wave, "--json")
      #expect(outcome.code == 0)
      return outcome.output.replacing(#""wave": "\#(wave)""#, with: "")
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].contains(#""responses": {"lowest": 800, "highest": 800}"#))
    #expect(try ["text", "code"].map(desk.count(in:)) == [800, 800])
  }

  @Test(.enabled(if: SharedData.url(byText) != nil), arguments: ["gb18030", "bom"])
  func `another encoding of the file holds the same answers`(encoding: String) throws {
    let desk = try Desk()
    try desk.open("w", survey: Self.survey)
    let source = try #require(SharedData.url(Self.byText)).path
    let script =
      encoding == "bom"
      ? #"{ printf '\357\273\277'; cat "\#(source)"; } > copy.csv"#
      : #"iconv -f utf-8 -t gb18030 "\#(source)" > copy.csv"#
    let copied = try desk.program.shell(script)
    #expect(copied.code == 0, "\(copied.errors)")
    for (path, count) in [("copy.csv", 800), (source, 0)] {
      let outcome = try desk.run("import", path, "--wave", "w")
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("Wave “w”: \(count) responses imported"))
    }
    #expect(try desk.count(in: "w") == 800)
  }

  private static let rows = """
    id,pulse.work_worth,pulse.safety_stop,trouble
    1,5,4,食堂太远
    2,很同意,比较同意,
    3,绝不外传zzqx,4,夜班多
    4,Agree,3,
    """

  @Test func `a row that cannot be read is told with its line, and the rest is kept`() throws {
    let desk = try Desk()
    try desk.open("w")
    try desk.folder.write(Self.rows, as: "a.csv")
    let english = try desk.run("import", "a.csv", "--wave", "w")
    #expect(english.code == 65)
    #expect(english.output == "Wave “w”: 3 responses imported, 1 row was left out.\n")
    let sentence = "Line 4, column “pulse.work_worth”: the cell is none of the options"
    #expect(english.errors.contains(sentence), "\(english.errors)")
    #expect(!english.errors.contains("绝不外传"))
    let chinese = try desk.chinese.run("import", "a.csv", "--wave", "w")
    #expect(chinese.code == 65)
    #expect(chinese.output == "批次“w”：导入 0 份答卷，3 份原已存在，跳过 1 行。\n")
    #expect(chinese.errors.contains("第 4 行“pulse.work_worth”列：单元格不是任何一个选项"))
    #expect(!chinese.errors.contains("绝不外传"))
    #expect(try desk.count(in: "w") == 3)
    let stored = try desk.bodies(of: "w")
    #expect(
      stored == [
        #"{"pulse":{"safety_stop":3,"work_worth":4}}"#,
        #"{"pulse":{"safety_stop":4,"work_worth":5},"trouble":"食堂太远"}"#,
        #"{"pulse":{"safety_stop":4,"work_worth":5}}"#,
      ]
    )
  }

  @Test func `with --strict nothing is imported`() throws {
    let desk = try Desk()
    try desk.open("w")
    try desk.folder.write(Self.rows, as: "a.csv")
    let english = try desk.run("import", "a.csv", "--wave", "w", "--strict")
    #expect(english.code == 65)
    #expect(english.output.isEmpty)
    #expect(
      english.errors.hasSuffix(
        "leye: 1 row cannot be imported, so nothing was (--strict). "
          + "Mend them or leave out --strict.\n"
      )
    )
    let chinese = try desk.chinese.run("import", "a.csv", "--wave", "w", "--strict")
    #expect(
      chinese.errors.hasSuffix("有 1 行不能导入，因此没有导入任何答卷（--strict）。请改正，或去掉 --strict。\n")
    )
    #expect(try desk.count(in: "w") == 0)
  }

  @Test func `a row that was changed since keeps the stored answers`() throws {
    let desk = try Desk()
    try desk.open("w")
    let first = try desk.run(
      "import",
      "-",
      "--wave",
      "w",
      input: "id,pulse.work_worth\n1,5\n2,4\n"
    )
    #expect(first.code == 0)
    let second = try desk.run(
      "import",
      "-",
      "--wave",
      "w",
      input: "id,pulse.work_worth\n1,1\n2,4\n"
    )
    #expect(second.code == 65)
    #expect(
      second.errors.contains(
        "Line 2: a response with this number is stored with other answers; the stored one stays."
      )
    )
    #expect(try desk.count(in: "w") == 2)
  }

  @Test func `columns can be matched by hand`() throws {
    let desk = try Desk()
    try desk.open("w")
    let table = "编号,值不值,备注\n1,5,x\n"
    let plain = try desk.run("import", "-", "--wave", "w", input: table)
    #expect(plain.code == 65)
    #expect(plain.errors.hasPrefix("leye: No column belongs to a question of the survey."))
    let told = try desk.program.run(
      ["import", "-", "--wave", "w", "--column", "值不值=pulse.work_worth", "--column", "备注=-"],
      input: table
    )
    #expect(told.code == 0, "\(told.errors)")
    let wrong = try desk.program.run(
      ["import", "-", "--wave", "w", "--column", "值不得=pulse.work_worth"],
      input: table
    )
    #expect(wrong.code == 2)
    #expect(
      wrong.errors.hasPrefix("leye: There is no column “值不得” to map. Did you mean “值不值”?")
    )
    #expect(try desk.count(in: "w") == 1)
  }
}
