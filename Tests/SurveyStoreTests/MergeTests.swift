import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct MergeTests {
  private let scene: MergeScene

  init() throws {
    scene = try MergeScene()
  }

  private func note(_ text: String) -> InterviewNote {
    InterviewNote(unit: "一车间", day: Scene.today, text: text)
  }

  @Test func `what a laptop collected comes back once`() throws {
    try scene.store.save(Scene.response(1), in: scene.wave, today: Scene.today)
    let note = note("热水不足")
    let path = try scene.field("field.sqlite") { store, wave in
      for byte in UInt8(2)...4 {
        try store.save(Scene.response(byte, collector: .interview), in: wave, today: Scene.today)
      }
      try store.saveNote(note, in: wave)
    }
    let first = try scene.merge(path)
    #expect(first.waves.count == 1)
    #expect(first.waves.first?.stored == 3)
    #expect(first.waves.first?.notesStored == 1)
    #expect(first.waves.first?.isNew == false)
    #expect(try scene.store.responseCount(in: scene.wave) == 4)
    #expect(try scene.store.notes(of: scene.wave) == [note])
    let held = try Holdings(of: scene.store)
    let again = try scene.merge(path)
    #expect(again.waves.first?.stored == 0)
    #expect(again.waves.first?.alreadyStored == 3)
    #expect(again.waves.first?.notesStored == 0)
    #expect(try Holdings(of: scene.store) == held)
    #expect(try scene.store.integrityProblems == [])
  }

  @Test func `a response taken in time is merged after the last day`() throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1, collector: .interview), in: wave, today: "2025-03-31")
    }
    #expect(throws: ResponseFault.wavePast(wave: "spring", closes: "2025-03-31")) {
      try scene.store.save(Scene.response(2), in: scene.wave, today: "2025-04-01")
    }
    #expect(try scene.merge(path).waves.first?.stored == 1)
  }

  @Test func `a wave that is not here is taken over whole, and open`() throws {
    try scene.field("field.sqlite")
    let path = try scene.reopen("field.sqlite") { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
      try store.closeWave(named: wave.name)
    }
    let other = try Store(path: scene.folder.file("all.sqlite"))
    let outcome = try scene.merge(path, into: other)
    #expect(outcome.waves.map(\.isNew) == [true])
    #expect(outcome.waves.map(\.isClosedThere) == [true])
    let wave = try other.wave(named: "spring")
    #expect(!wave.isClosed)
    #expect(try other.units(of: wave) == MergeScene.units)
    #expect(wave.importID(forRow: "7") == scene.wave.importID(forRow: "7"))
    #expect(
      try other.surveyJSON(digest: wave.surveyDigest)
        == scene.store.surveyJSON(digest: Scene.digest)
    )
    #expect(try other.responseCount(in: wave) == 1)
    // Taken over once, it is the same wave from then on.
    #expect(try scene.merge(path, into: other).waves.map(\.isNew) == [false])
  }

  @Test func `of two with one identity the one here stays, and the others come`() throws {
    let kept = Scene.response(1, "原来的")
    try scene.store.save(kept, in: scene.wave, today: Scene.today)
    let path = try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1, "另一份"), in: wave, today: Scene.today)
      try store.save(Scene.response(2), in: wave, today: Scene.today)
    }
    let before = try Holdings(of: scene.store)
    #expect(throws: MergeFault.conflicts(path: path, wave: "spring", count: 1)) {
      try scene.merge(path, isStrict: true)
    }
    #expect(try Holdings(of: scene.store) == before)
    let outcome = try scene.merge(path)
    #expect(outcome.hasConflicts)
    #expect(outcome.waves.first?.conflicts == 1)
    #expect(outcome.waves.first?.stored == 1)
    var found: [Response] = []
    try scene.store.forEachResponse(in: scene.wave) { found.append($0) }
    #expect(found == [kept, Scene.response(2)])
  }

  @Test func `a note of one identity and other words is left out too`() throws {
    let kept = note("热水不足")
    try scene.store.saveNote(kept, in: scene.wave)
    let path = try scene.field("field.sqlite") { store, wave in
      try store.saveNote(InterviewNote(id: kept.id, day: kept.day, text: "改"), in: wave)
    }
    #expect(try scene.merge(path).waves.first?.conflicts == 1)
    #expect(try scene.store.notes(of: scene.wave) == [kept])
  }

  @Test func `an erased note does not come back, and is erased wherever it went`() throws {
    let note = note("张三说他要辞职")
    let path = try scene.field("field.sqlite") { store, wave in
      try store.saveNote(note, in: wave)
    }
    try scene.merge(path)
    try scene.store.deleteNote(note.id, of: scene.wave)
    #expect(try scene.merge(path).waves.first?.notesStored == 0)
    #expect(try scene.store.notes(of: scene.wave) == [])

    let other = try Store(path: scene.folder.file("other.sqlite"))
    try scene.merge(path, into: other)
    try scene.reopen("field.sqlite") { store, wave in
      try store.deleteNote(note.id, of: wave)
    }
    #expect(try scene.merge(path, into: other).waves.first?.notesErased == 1)
    let files = ["other.sqlite", "other.sqlite-wal"].map { scene.folder.file($0) }
    for file in files where FileManager.default.fileExists(atPath: file) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(bytes.range(of: Data("张三".utf8)) == nil, "\(file)")
    }
  }

  @Test func `a closed wave takes nothing new, and what is there is no fault`() throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
    }
    try scene.merge(path)
    try scene.store.closeWave(named: "spring")
    #expect(try scene.merge(path).waves.first?.alreadyStored == 1)
    try scene.reopen("field.sqlite") { store, wave in
      try store.save(Scene.response(2), in: wave, today: Scene.today)
    }
    #expect(throws: MergeFault.closed(path: path, wave: "spring")) { try scene.merge(path) }
    #expect(try scene.store.responseCount(in: scene.wave) == 1)
    #expect(try scene.store.wave(named: "spring").isClosed)
  }

  @Test func `closing a wave on the laptop does not close it here`() throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.closeWave(named: wave.name)
    }
    #expect(try scene.merge(path).waves.map(\.isClosedThere) == [false])
    #expect(try !scene.store.wave(named: "spring").isClosed)
  }

  @Test func `drafts stay where they are, and one that was handed in there ends here`() throws {
    let draft = DraftRecord(responseID: Scene.response(1).id, language: .chinese, state: "{}")
    let open = DraftRecord(responseID: Scene.response(2).id, language: .chinese, state: "{}")
    for (code, draft) in [("one", draft), ("two", open)] {
      try scene.store.saveDraft(draft, code: code, in: scene.wave, today: Scene.today)
    }
    // A copy of the whole file, as people make them.
    try scene.store.pool.writeWithoutTransaction {
      try $0.execute(sql: "VACUUM INTO ?", arguments: [scene.folder.file("copy.sqlite")])
    }
    let path = try scene.reopen("copy.sqlite") { store, wave in
      try store.finishDraft(
        code: "one",
        Scene.response(1),
        revision: 1,
        in: wave,
        today: Scene.today
      )
      let draft = DraftRecord(responseID: Scene.response(3).id, language: .chinese, state: "{}")
      try store.saveDraft(draft, code: "three", in: wave, today: Scene.today)
    }
    #expect(try scene.merge(path).waves.first?.unfinished == 2)
    #expect(try scene.store.draft(code: "one") == nil)
    #expect(try scene.store.draft(code: "two")?.draft.responseID == open.responseID)
    #expect(try scene.store.draft(code: "three") == nil)
  }

  @Test func `imported rows stay known, in whichever order files come`() throws {
    let request = Scene.request(units: MergeScene.units)
    func importing(_ byte: UInt8) -> (Store, Wave) throws -> Void {
      { store, wave in
        try store.importing(into: wave, today: Scene.today) { writer in
          _ = try writer.add(Scene.response(byte, collector: .import))
        }
      }
    }
    let table = try scene.stranger("table.sqlite", request, importing(1))
    let key = try Store(path: table).wave(named: "spring").importID(forRow: "7")
    let empty = try scene.stranger("empty.sqlite", request)
    let other = try scene.stranger("other.sqlite", request, importing(2))
    for (number, order) in [[empty, table], [table, empty]].enumerated() {
      let target = try Store(path: scene.folder.file("target\(number).sqlite"))
      for path in order {
        #expect(try scene.merge(path, into: target).waves.map(\.hasSeparateImports) == [false])
      }
      #expect(try target.wave(named: "spring").importID(forRow: "7") == key)
      #expect(try scene.merge(other, into: target).waves.map(\.hasSeparateImports) == [true])
      #expect(try target.wave(named: "spring").importID(forRow: "7") == key)
    }
  }

  @Test func `a trial tells the same and changes nothing`() throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
      try store.saveNote(note("热水不足"), in: wave)
    }
    try scene.stranger("more.sqlite", Scene.request("autumn"))
    let before = try Holdings(of: scene.store)
    let trial = try scene.merge(path, isTrial: true)
    let more = try scene.merge(scene.folder.file("more.sqlite"), isTrial: true)
    #expect(more.waves.map(\.isNew) == [true])
    #expect(try Holdings(of: scene.store) == before)
    #expect(try scene.merge(path) == trial)
  }

  @Test func `search follows as after an import`() throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
    }
    let words = SearchScene.words
    try scene.store.refreshSearchIndex(for: words)
    #expect(try scene.store.searchIndexState(for: words) == .current)
    try scene.merge(path)
    #expect(try scene.store.searchIndexState(for: words) == .outdated)
  }

  @Test func `who looks on can end it, and then nothing has changed`() throws {
    struct Stop: Error {}
    let path = try scene.field("field.sqlite") { store, wave in
      try store.importing(into: wave, today: Scene.today) { writer in
        for _ in 0..<2500 { _ = try writer.add(Scene.response(collector: .import)) }
      }
    }
    var seen: [MergeProgress] = []
    #expect(throws: Stop.self) {
      try scene.store.merge(MergeSource(path: path)) { progress in
        seen.append(progress)
        if seen.count == 2 { throw Stop() }
      }
    }
    #expect(seen.map(\.done) == [1000, 2000] && seen.allSatisfy { $0.total == 2500 })
    #expect(try scene.store.responseCount(in: scene.wave) == 0)
    #expect(try scene.merge(path).waves.first?.stored == 2500)
  }
}
