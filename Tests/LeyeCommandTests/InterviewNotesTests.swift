import Foundation
import SurveyStore
import TestSupport
import Testing

/// `leye interview notes`.
@Suite struct InterviewNotesTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.open("春季", roster: "unit\n一车间\n二车间\n")
    let store = try Store(path: desk.path("leye.sqlite"))
    let wave = try store.wave(named: "春季")
    for (byte, unit, text) in [
      (UInt8(0x1A), "一车间", "班长在场，回答很短。\n下次换个地方，\u{1B}[31m单独谈。"),
      (0x1B, nil, "=1+1"),
    ] {
      let id = try #require(NoteID(bytes: Array(repeating: byte, count: 16)))
      let note = InterviewNote(id: id, unit: unit, day: "2026-03-1\(byte - 0x1A)", text: text)
      try store.saveNote(note, in: wave)
    }
    try store.close()
  }

  @Test func `notes are listed by day, harmless to the terminal`() throws {
    let outcome = try desk.run("interview", "notes", "--wave", "春季")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        Wave “春季”: 2 notes

        2026-03-10  一车间  [1a1a1a1a]
          班长在场，回答很短。
          下次换个地方，�[31m单独谈。

        2026-03-11  [1b1b1b1b]
          =1+1

        """
    )
    let unit = try desk.chinese.run("interview", "notes", "--wave", "春季", "--unit", "二车间")
    #expect(unit.output == "批次“春季”：没有访谈记录。\n")
  }

  @Test func `notes are exported as JSON, and as CSV without formulas`() throws {
    let json = try desk.run("interview", "notes", "--wave", "春季", "--json", "--unit", "一车间")
    let id = String(repeating: "1a", count: 16)
    #expect(
      json.output == """
        [{"day":"2026-03-10","id":"\(id)","text":"班长在场，回答很短。\\n下次换个地方，\\u001b[31m单独谈。",\
        "unit":"一车间"}]

        """
    )
    let csv = try desk.run("interview", "notes", "--wave", "春季", "--output", "notes.csv")
    #expect(csv.code == 0)
    #expect(csv.output.isEmpty && csv.errors == "Written: notes.csv\n")
    let text = try String(contentsOf: desk.file("notes.csv"), encoding: .utf8)
    #expect(text.hasPrefix("\"day\",\"unit\",\"text\",\"id\"\n\"2026-03-10\",\"一车间\","))
    #expect(text.contains("\"2026-03-11\",\"\",\"'=1+1\","))
    let spoiled = try desk.run("interview", "notes", "--wave", "春季", "--output", "leye.sqlite")
    #expect(spoiled.code == 2)
  }

  @Test func `a note is erased by its mark, and then nowhere in the file`() throws {
    let bytes = { try Data(contentsOf: desk.file("leye.sqlite")) }
    #expect(try bytes().range(of: Data("班长在场".utf8)) != nil)
    for mark in ["1", "2c", ""] {
      let refused = try desk.run(
        "interview",
        "notes",
        "--wave",
        "春季",
        "--erase",
        "1a1a",
        "--erase",
        mark
      )
      #expect(refused.code == 66)
      #expect(refused.errors.contains("none was erased"))
      #expect(!refused.errors.contains("班长"))
    }
    let erased = try desk.run("interview", "notes", "--wave", "春季", "--erase", "1A1A1A1A")
    #expect(erased.code == 0)
    #expect(erased.output == "Wave “春季”: 1 note erased.\n")
    #expect(try bytes().range(of: Data("班长在场".utf8)) == nil)
    let all = try desk.chinese.run("interview", "notes", "--wave", "春季", "--erase-all")
    #expect(all.output == "批次“春季”：已删除 1 条访谈记录。\n")
    let none = try desk.run("interview", "notes", "--wave", "春季")
    #expect(none.output == "Wave “春季”: no notes.\n")
  }

  @Test func `one thing at a time, and a wave that is there`() throws {
    for words in [
      ["--json", "--output", "x"], ["--json", "--erase", "1a"], ["--erase-all", "--erase", "1a"],
    ] {
      let outcome = try desk.program.run(["interview", "notes", "--wave", "春季"] + words)
      #expect(outcome.code == 2, "\(words)")
    }
    let unknown = try desk.run("interview", "notes", "--wave", "春天")
    #expect(unknown.code == 66)
    #expect(unknown.errors.contains("“春季”"))
  }

  @Test func `no report shows a note`() throws {
    for words in [["report", "春季"], ["report", "春季", "--json"], ["wave", "list"], ["doctor"]] {
      let outcome = try desk.program.run(words)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(!outcome.output.contains("班长") && !outcome.errors.contains("班长"))
    }
  }
}
