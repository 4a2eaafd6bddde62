import Foundation
import TestSupport
import Testing

/// Opening, closing and listing waves.
@Suite struct WaveTests {
  private static let roster = """
    unit,parent,headcount,title
    plant,,60,采油一厂
    crew1,plant,40,一班
    crew2,plant,20,二班
    """

  @Test func `a wave is opened and listed in both languages`() throws {
    let desk = try Desk()
    let roster = try desk.folder.write(Self.roster, as: "units.csv")
    let opened = try desk.run(
      "wave",
      "open",
      "2026-Q1",
      "--survey",
      "pulse",
      "--roster",
      roster,
      "--opens",
      "2026-01-05",
      "--closes",
      "2199-01-23"
    )
    #expect(opened.code == 0)
    #expect(
      opened.output == """
        Opened wave “2026-Q1” of “Pulse: five quick questions” with 3 units.
        Answer it with: leye take --wave 2026-Q1

        """
    )
    let second = try desk.chinese.run("wave", "open", "it's 二季度", "--survey", "pulse")
    #expect(
      second.output == """
        已开启批次“it's 二季度”：乐业爱家小问卷：五句话。
        填写请用：leye take --wave 'it'\\''s 二季度'

        """
    )
    #expect(
      try desk.run("wave", "list").output == """
        it's 二季度  …–…  open, 0–4 responses
        2026-Q1  2026-01-05–2199-01-23  open, 0–4 responses

        """
    )
    #expect(
      try desk.chinese.run("wave", "list").output == """
        it's 二季度  …–…  进行中，0–4 份答卷
        2026-Q1  2026-01-05–2199-01-23  进行中，0–4 份答卷

        """
    )
    let waves = try desk.waves()
    #expect(waves.map(\.name) == ["it's 二季度", "2026-Q1"])
    #expect(waves.map(\.opens) == [nil, "2026-01-05"])
    #expect(waves.allSatisfy { !$0.synthetic && $0.status == "open" })
  }

  @Test func `a data file of another name stands in the next command`() throws {
    let desk = try Desk()
    let outcome = try desk.run(
      "wave",
      "open",
      "w",
      "--survey",
      "pulse",
      "--database",
      "my data.sqlite"
    )
    #expect(
      outcome.output.hasSuffix(
        "Answer it with: leye take --wave w --database 'my data.sqlite'\n"
      )
    )
  }

  @Test func `closing is for good and may be repeated`() throws {
    let desk = try Desk()
    try desk.open("w")
    #expect(try desk.run("wave", "close", "w").output == "Closed wave “w”.\n")
    #expect(try desk.chinese.run("wave", "close", "w").output == "已关闭批次“w”。\n")
    #expect(try desk.waves().map(\.status) == ["closed"])
    let unknown = try desk.run("wave", "close", "ww")
    #expect(unknown.code == 66)
    #expect(
      unknown.errors
        == "leye: There is no wave “ww”; did you mean “w”? The waves are “w”.\n"
    )
  }

  @Test func `a name is given once`() throws {
    let desk = try Desk()
    try desk.open("w")
    let again = try desk.run("wave", "open", "w", "--survey", "visit")
    #expect(again.code == 73)
    #expect(again.errors == "leye: There is a wave “w” already; choose another name.\n")
    #expect(try desk.waves().count == 1)
  }

  /// The options, the exit code, the sentence.
  private static let refusals: [([String], Int32, String)] = [
    (
      ["--survey", "puls"], 66,
      "leye: puls: there is no such file, and no such survey is shipped. Did you mean “pulse”?"
    ),
    (
      ["--survey", "pulse", "--opens", "2026-03-02", "--closes", "2026-03-01"], 2,
      "leye: The wave's last day, 2026-03-01, is before its first day, 2026-03-02; "
        + "exchange them or correct one.\n"
    ),
    (
      ["--survey", "pulse", "--opens", "2026-02-30"], 2,
      "leye: “2026-02-30” is not a day of the calendar; write it as year-month-day, "
        + "such as 2025-03-31.\n"
    ),
    (
      ["--survey", "pulse", "--roster", "orphan.csv"], 65,
      "leye: Roster, unit “crew1”: there is no parent unit “plent”; did you mean “plant”?\n"
    ),
    (
      ["--survey", "pulse", "--roster", "words.csv"], 65,
      "leye: words.csv:2: a number of people is not a whole number. Write digits only.\n"
    ),
    (
      ["--survey", "pulse", "--roster", "none.csv"], 66,
      "leye: none.csv: there is no such file; check the name and the folder.\n"
    ),
    (
      ["--survey", "broken.json"], 65,
      "leye: broken.json: the survey has 1 error; mend it first.\nbroken.json:1:15: error: "
    ),
  ]

  @Test(arguments: refusals)
  func `what cannot be opened is refused and leaves nothing behind`(
    options: [String],
    code: Int32,
    sentence: String
  ) throws {
    let desk = try Desk()
    try desk.folder.write("unit,parent\nplant,\ncrew1,plent\n", as: "orphan.csv")
    try desk.folder.write("unit,headcount\nplant,many\n", as: "words.csv")
    let broken = #"{"elements": [{"type": "radiogroup", "name": "a"}]}"#
    try desk.folder.write(broken, as: "broken.json")
    let before = desk.files
    let outcome = try desk.program.run(["wave", "open", "w"] + options)
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(sentence), "\(outcome.errors)")
    #expect(desk.files == before)
  }

  @Test func `an unknown parent is told in Chinese`() throws {
    let desk = try Desk().chinese
    try desk.folder.write("unit,parent\nplant,\ncrew1,plent\n", as: "orphan.csv")
    let outcome = try desk.program.run(
      ["wave", "open", "w", "--survey", "pulse", "--roster", "orphan.csv"]
    )
    #expect(outcome.code == 65)
    #expect(outcome.errors == "leye：名册，单位“crew1”：没有上级单位“plent”；您要填的是“plant”吗？\n")
  }

  @Test func `wrong usage ends with 2 and says what is known`() throws {
    let desk = try Desk()
    let english = try desk.run("wave", "open", "w")
    #expect(english.code == 2)
    #expect(english.errors.contains("Missing expected argument '--survey <file>'"))
    let chinese = try desk.chinese.run("wave", "open", "w")
    #expect(chinese.code == 2)
    #expect(chinese.errors.contains("leye：缺少参数“--survey <file>”。"))
    let unknown = try desk.chinese.run("wave", "list", "--jsn")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("leye：没有“--jsn”这个选项。是不是要写“--json”？"))
  }
}
