import Foundation
import GRDB
import Messages
import SurveyStore
import TestSupport
import Testing

struct NoteTests {
  static let units = [WaveUnit(name: "一车间"), WaveUnit(name: "二车间", parent: "一车间")]

  private let scene: Scene

  init() throws {
    scene = try Scene(request: Scene.request(units: Self.units))
  }

  private func note(
    _ text: String = "班长在场，回答很短",
    unit: String? = nil,
    day: String = "2025-03-10"
  ) -> InterviewNote {
    InterviewNote(unit: unit, day: day, text: text)
  }

  @Test func `notes come back by day, and saving one twice does nothing`() throws {
    let late = note(day: "2025-03-12")
    let early = note(unit: "二车间")
    #expect(try scene.store.saveNote(late, in: scene.wave) == .stored)
    #expect(try scene.store.saveNote(early, in: scene.wave) == .stored)
    #expect(try scene.store.saveNote(early, in: scene.wave) == .alreadyStored)
    #expect(try scene.store.notes(of: scene.wave) == [early, late])
    let other = try scene.store.openWave(Scene.request("autumn"))
    #expect(try scene.store.notes(of: other) == [])
  }

  @Test func `what is no note is refused`() throws {
    let store = scene.store
    let saved = note()
    try store.saveNote(saved, in: scene.wave)
    let changed = InterviewNote(id: saved.id, day: saved.day, text: "改过")
    let refusals: [(InterviewNote, any Error)] = [
      (note(" \n"), NoteFault.empty),
      (note(String(repeating: "长", count: 4001)), NoteFault.tooLong(most: 4000)),
      (note(day: "2025-02-30"), WaveFault.notADay(text: "2025-02-30")),
      (
        note(unit: "三车间"),
        NoteFault.unknownUnit(unit: "三车间", wave: "spring", nearest: "一车间")
      ),
      (changed, NoteFault.conflict(wave: "spring")),
    ]
    for (note, fault) in refusals {
      let thrown = #expect(throws: (any Error).self) { try store.saveNote(note, in: scene.wave) }
      #expect(String(describing: thrown) == String(describing: Optional(fault)))
    }
    #expect(try store.notes(of: scene.wave) == [saved])
  }

  @Test func `a wave without a roster takes any unit, and a closed one takes notes`() throws {
    let free = try scene.store.openWave(Scene.request("autumn"))
    try scene.store.saveNote(note(unit: "食堂"), in: free)
    let closed = try scene.store.closeWave(named: "autumn")
    try scene.store.saveNote(note(), in: closed)
    #expect(try scene.store.notes(of: free).count == 2)
  }

  @Test func `an erased note is nowhere in the file and does not come back`() throws {
    let secret = note("张三说他要辞职")
    let kept = note("热水不足")
    for note in [secret, kept] { try scene.store.saveNote(note, in: scene.wave) }
    #expect(try scene.bytesOnDisk().range(of: Data("张三".utf8)) != nil)
    #expect(try scene.store.deleteNote(secret.id, of: scene.wave))
    #expect(try !scene.store.deleteNote(secret.id, of: scene.wave))
    #expect(try scene.store.notes(of: scene.wave) == [kept])
    #expect(try scene.bytesOnDisk().range(of: Data("张三".utf8)) == nil)
    #expect(throws: NoteFault.erased(wave: "spring")) {
      try scene.store.saveNote(secret, in: scene.wave)
    }
    #expect(try scene.store.deleteNotes(of: scene.wave) == 1)
    #expect(try scene.store.notes(of: scene.wave) == [])
    #expect(try scene.bytesOnDisk().range(of: Data("热水".utf8)) == nil)
  }

  @Test func `a note of another wave is not erased by mistake`() throws {
    let other = try scene.store.openWave(Scene.request("autumn"))
    let note = note()
    try scene.store.saveNote(note, in: scene.wave)
    #expect(try !scene.store.deleteNote(note.id, of: other))
    #expect(try scene.store.deleteNotes(of: other) == 0)
    #expect(try scene.store.notes(of: scene.wave) == [note])
  }

  @Test func `nothing leads from a note to a response, its writer or an hour`() throws {
    let columns = try scene.store.pool.read {
      try String.fetchAll($0, sql: #"SELECT "name" FROM pragma_table_info('note')"#)
    }
    #expect(columns == ["id", "wave", "unit", "day", "text"])
  }

  @Test func `the sentences of its faults`() {
    for wording in [
      Wording(
        NoteFault.empty,
        .usage,
        "The note says nothing; write at least a word.",
        "访谈记录为空；请至少写一个字。"
      ),
      Wording(
        NoteFault.tooLong(most: 4000),
        .usage,
        "The note is longer than 4000 characters; write it as two notes.",
        "访谈记录超过 4000 个字符；请分成两条记录。"
      ),
      Wording(
        NoteFault.unknownUnit(unit: "三车间", wave: "春季", nearest: "二车间"),
        .noInput,
        "Wave “春季” has no unit “三车间”; did you mean “二车间”?",
        "批次“春季”没有单位“三车间”；您要找的是“二车间”吗？"
      ),
      Wording(
        NoteFault.unknownUnit(unit: "食堂", wave: "春季", nearest: nil),
        .noInput,
        "Wave “春季” has no unit “食堂”; give a unit of its roster, or none.",
        "批次“春季”没有单位“食堂”；请填写名册中的单位，或不填。"
      ),
      Wording(
        NoteFault.conflict(wave: "春季"),
        .badData,
        "Wave “春季”: a different note with the same identity is stored already, and it was not "
          + "changed; give the new note its own identity.",
        "批次“春季”：已存有标识相同而内容不同的访谈记录，原记录未作改动；请为新记录使用新的标识。"
      ),
      Wording(
        NoteFault.erased(wave: "春季"),
        .badData,
        "Wave “春季”: this note was erased, and is not stored again; write a new one.",
        "批次“春季”：这条访谈记录已被删除，不再保存；请另写一条。"
      ),
    ] { wording.check() }
  }
}
