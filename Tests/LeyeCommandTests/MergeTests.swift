import Foundation
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// `leye wave export` and `leye merge`: from the desk to the field and back.
@Suite struct MergeTests {
  /// Puts responses into a file that nobody has open.
  private func fill(
    _ desk: Desk,
    _ file: String,
    _ count: Int,
    first: UInt32 = 0,
    text: String = "食堂很好吃"
  ) throws {
    let store = try Store(path: desk.path(file), mode: .mustExist)
    let wave = try store.wave(named: "春季")
    try store.importing(into: wave, today: "2026-03-10") { writer in
      for number in first..<first + UInt32(count) {
        let bytes = (0..<16).map { UInt8(truncatingIfNeeded: number >> UInt32($0 % 4 * 8)) }
        let response = Response(
          id: ResponseID(bytes: bytes) ?? ResponseID(),
          surveyDigest: wave.surveyDigest,
          collector: .import,
          language: .chinese,
          answers: ["comment": .text(text)]
        )
        _ = try writer.add(response)
      }
    }
    try store.close()
  }

  private func export(_ desk: Desk, _ file: String) throws {
    let outcome = try desk.run("wave", "export", "春季", "--output", file)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func `a wave goes to the field and comes back`() throws {
    let desk = try Desk()
    try desk.open("春季", roster: "unit,parent\n一车间,\n二车间,一车间\n")
    let exported = try desk.run("wave", "export", "春季", "--output", "field 1.sqlite")
    #expect(exported.code == 0)
    #expect(
      exported.output == """
        Wrote field 1.sqlite with wave “春季” and no answers.
        Merge it when it comes back: leye merge 'field 1.sqlite'

        """
    )
    #expect(desk.files.contains("field 1.sqlite"))
    let unsure = try desk.chinese.run("wave", "export", "春季", "--output", "field 1.sqlite")
    #expect(unsure.code == 73)
    #expect(
      unsure.errors == "leye：\(desk.path("field 1.sqlite"))：已有此文件，其中可能有答卷；请换一个文件名。\n"
    )
    try fill(desk, "field 1.sqlite", 3)
    let merged = try desk.run("merge", "field 1.sqlite")
    #expect(merged.code == 0)
    #expect(merged.output == "field 1.sqlite, wave “春季”: 3 responses merged.\n")
    #expect(merged.errors.isEmpty)
    let again = try desk.chinese.run("merge", "field 1.sqlite")
    #expect(again.output == "field 1.sqlite，批次“春季”：并入 0 份答卷，3 份原已存在。\n")
    #expect(try desk.count(in: "春季") == 3)
    // One file each, with no log beside it that somebody could forget to carry.
    #expect(desk.files == ["field 1.sqlite", "leye.sqlite", "roster.csv"])
  }

  @Test func `a dry run says what would happen`() throws {
    let desk = try Desk()
    try desk.open("春季")
    try export(desk, "field.sqlite")
    try fill(desk, "field.sqlite", 1)
    let trial = try desk.run("merge", "field.sqlite", "--dry-run")
    #expect(trial.code == 0)
    #expect(trial.output == "field.sqlite, wave “春季”: 1 response would be merged.\n")
    #expect(try desk.count(in: "春季") == 0)
  }

  @Test func `each file is for itself, and one that cannot be read is told`() throws {
    let desk = try Desk()
    try desk.open("春季")
    for number in 1...2 {
      try export(desk, "\(number).sqlite")
      try fill(desk, "\(number).sqlite", 2, first: UInt32(number * 10))
    }
    try desk.folder.write(String(repeating: "一封信\n", count: 99), as: "letter.txt")
    let outcome = try desk.run(
      "merge",
      "1.sqlite",
      "letter.txt",
      "none.sqlite",
      "2.sqlite",
      "leye.sqlite"
    )
    #expect(outcome.code == 65)
    #expect(
      outcome.output == """
        1.sqlite, wave “春季”: 2 responses merged.
        2.sqlite, wave “春季”: 2 responses merged.

        """
    )
    #expect(
      outcome.errors == """
        leye: \(desk.path("letter.txt")): this is not a Leye data file; give another path.
        leye: \(desk.path("none.sqlite")): there is no such file; correct the path.
        leye: \(desk.path("leye.sqlite")): this is the data file to merge into; give another file.

        """
    )
    #expect(try desk.count(in: "春季") == 4)
  }

  @Test func `what differs is left out and told without its content`() throws {
    let desk = try Desk()
    try desk.open("春季")
    try export(desk, "field.sqlite")
    try fill(desk, "leye.sqlite", 2, text: "原来的话")
    try fill(desk, "field.sqlite", 3, text: "后来的话")
    let strict = try desk.run("merge", "field.sqlite", "--strict")
    #expect(strict.code == 65)
    #expect(try desk.count(in: "春季") == 2)
    let outcome = try desk.run("merge", "field.sqlite")
    #expect(outcome.code == 65)
    #expect(outcome.output == "field.sqlite, wave “春季”: 1 response merged.\n")
    #expect(
      outcome.errors == """
        field.sqlite, wave “春季”: 2 of its responses or notes differ from those here with the same \
        identity and were left out; what is here stays.

        """
    )
    #expect(try desk.count(in: "春季") == 3)
  }

  @Test func `a wave of the same name with other rules is refused by its differences`() throws {
    let desk = try Desk()
    try desk.open("春季")
    let other = try desk.run(
      "wave",
      "open",
      "春季",
      "--survey",
      "leye-aijia",
      "--database",
      "other.sqlite"
    )
    #expect(other.code == 0)
    let outcome = try desk.run("merge", "other.sqlite")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors == """
        leye: \(desk.path("other.sqlite")): its wave “春季” is not the one here: another version of \
        the survey. Nothing of the file was taken; merge it into a data file without that wave.

        """
    )
  }

  @Test func `a data file to merge into is made only where that is asked for`() throws {
    let desk = try Desk()
    try desk.open("春季")
    try export(desk, "field.sqlite")
    try fill(desk, "field.sqlite", 1)
    let refused = try desk.run("merge", "field.sqlite", "--database", "all.sqlite")
    #expect(refused.code == 66)
    #expect(
      refused.errors == """
        leye: all.sqlite: there is no data file to merge into; give the right path with --database, \
        or make one with --create.

        """
    )
    let slip = try desk.run("merge", "feild.sqlite", "--database", "all.sqlite", "--create")
    #expect(slip.code == 66)
    let trial = try desk.run(
      "merge",
      "field.sqlite",
      "--database",
      "all.sqlite",
      "--create",
      "--dry-run"
    )
    #expect(trial.code == 2)
    #expect(!desk.files.contains("all.sqlite"))
    let made = try desk.run("merge", "field.sqlite", "--database", "all.sqlite", "--create")
    #expect(made.code == 0)
    #expect(made.output == "field.sqlite, wave “春季” (new here): 1 response merged.\n")
  }

  @Test func `what is closed or unfinished there is said`() throws {
    let desk = try Desk()
    try desk.open("春季")
    try export(desk, "field.sqlite")
    let store = try Store(path: desk.path("field.sqlite"))
    let wave = try store.wave(named: "春季")
    let draft = DraftRecord(responseID: ResponseID(), language: .chinese, state: "{}")
    try store.saveDraft(draft, code: "code", in: wave, today: "2026-03-10")
    try store.close()
    let begun = try desk.run("merge", "field.sqlite")
    #expect(
      begun.output == """
        field.sqlite, wave “春季”: 0 responses merged.
          1 that was begun stays there; finish it on that machine, then merge again.

        """
    )
    _ = try desk.run("wave", "close", "春季", "--database", "field.sqlite")
    let taken = try desk.chinese.run(
      "merge",
      "field.sqlite",
      "--create",
      "--database",
      "all.sqlite"
    )
    #expect(
      taken.output == """
        field.sqlite，批次“春季”（此处新增）：并入 0 份答卷。
          该批次在那边已关闭，在此处仍开启。全部合并之后请运行：leye wave close 春季 \
        --database all.sqlite

        """
    )
  }

  @Test func `--json prints each file with its waves`() throws {
    let desk = try Desk()
    try desk.open("春季")
    try export(desk, "field.sqlite")
    try fill(desk, "field.sqlite", 2)
    let outcome = try desk.run("merge", "field.sqlite", "none.sqlite", "--json")
    #expect(outcome.code == 66)
    #expect(
      outcome.output == #"""
        [{"file":"field.sqlite","merged":true,"waves":[{"alreadyThere":0,"closedThere":false,\#
        "conflicts":0,"name":"春季","new":false,"notes":0,"notesErased":0,"responses":2,\#
        "separateImports":false,"unfinished":0}]},\#
        {"file":"none.sqlite","merged":false,"waves":[]}]

        """#
    )
  }

  @Test func `killed at any point, a file is merged whole or not at all`() throws {
    let desk = try Desk()
    try desk.open("春季")
    try export(desk, "field.sqlite")
    let (old, new) = (50, 3000)
    try fill(desk, "leye.sqlite", old, first: 100_000)
    // Long comments, so that the transaction outgrows memory and shows in the log while it runs.
    try fill(desk, "field.sqlite", new, text: String(repeating: "宿舍热水供应不稳定。", count: 60))
    let field = try Data(contentsOf: desk.file("field.sqlite"))
    let whole = try Data(contentsOf: desk.file("leye.sqlite"))
    var cutShort = 0
    for size in [1, 300_000, 1_500_000, 3_000_000, 4_500_000] {
      for suffix in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(at: desk.file("leye.sqlite" + suffix))
      }
      try whole.write(to: desk.file("leye.sqlite"))
      let running = try desk.program.start(["merge", "field.sqlite"])
      while !running.hasEnded, logSize(desk) < size { usleep(500) }
      running.interrupt(with: SIGKILL)
      let killed = running.finish().code == 128 + SIGKILL
      let store = try Store(path: desk.path("leye.sqlite"), mode: .mustExist)
      let count = try store.responseCount(in: try store.wave(named: "春季"))
      #expect(count == old || count == old + new, "\(size)")
      #expect(try store.integrityProblems == [])
      try store.close()
      if killed, count == old { cutShort += 1 }
      #expect(try desk.run("merge", "field.sqlite").code == 0)
      #expect(try desk.count(in: "春季") == old + new)
    }
    // Else the test would not have tested what it says.
    #expect(cutShort > 0)
    #expect(try Data(contentsOf: desk.file("field.sqlite")) == field)
  }

  private func logSize(_ desk: Desk) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: desk.path("leye.sqlite-wal"))
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }
}
