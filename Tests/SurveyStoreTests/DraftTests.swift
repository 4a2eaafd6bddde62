import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import Testing

struct DraftTests {
  private let scene: Scene
  private let code = "K7QX-20MP-ZZ41-RESUME"
  private let draft = DraftRecord(
    responseID: Scene.response(1).id,
    language: .english,
    state: #"{"comment":"half a sentence nobody has finished"}"#
  )

  init() throws {
    scene = try Scene()
  }

  @discardableResult
  private func saveDraft() throws -> DraftRecord {
    try scene.store.saveDraft(draft, code: code, in: scene.wave, today: Scene.today)
  }

  @Test func `a draft is resumed with its code`() throws {
    let saved = try saveDraft()
    let found = try #require(try scene.store.draft(code: code))
    #expect(found.draft == saved)
    #expect(saved.revision == 1)
    #expect(saved.state == draft.state)
    #expect(found.wave == scene.wave)
    #expect(found.updatedDay == Scene.today)
    #expect(try scene.store.draft(code: "K7QX-20MP-ZZ41-RESUMF") == nil)
    #expect(try scene.responses() == [])
  }

  @Test func `a later draft replaces an earlier one`() throws {
    try saveDraft()
    let later = DraftRecord(
      responseID: draft.responseID,
      language: .chinese,
      state: "{}",
      revision: 1
    )
    let saved = try scene.store.saveDraft(later, code: code, in: scene.wave, today: "2025-03-11")
    #expect(saved.revision == 2)
    #expect(try scene.store.draft(code: code)?.draft == saved)
    #expect(try scene.store.draft(code: code)?.updatedDay == "2025-03-11")
  }

  @Test func `a code in use belongs to its draft`() throws {
    let saved = try saveDraft()
    for revision in 0...1 {
      let other = DraftRecord(
        responseID: ResponseID(),
        language: .chinese,
        state: "{}",
        revision: revision
      )
      #expect(throws: ResponseFault.codeTaken(wave: "spring")) {
        try scene.store.saveDraft(other, code: code, in: scene.wave, today: Scene.today)
      }
    }
    #expect(try scene.store.draft(code: code)?.draft == saved)
  }

  @Test func `finishing stores the response and erases the draft`() throws {
    let saved = try saveDraft()
    let response = Scene.response(1)
    for outcome in [SaveOutcome.stored, .alreadyStored] {
      #expect(
        try scene.store.finishDraft(
          code: code,
          response,
          revision: saved.revision,
          in: scene.wave,
          today: Scene.today
        ) == outcome
      )
      #expect(try scene.store.draft(code: code) == nil)
      #expect(try scene.responses() == [response])
    }
  }

  @Test func `a response that cannot be stored keeps its draft`() throws {
    let saved = try saveDraft()
    try scene.save(Scene.response(1, "另一份"))
    #expect(throws: ResponseFault.conflict(wave: "spring")) {
      try scene.store.finishDraft(
        code: code,
        Scene.response(1),
        revision: saved.revision,
        in: scene.wave,
        today: Scene.today
      )
    }
    #expect(try scene.store.draft(code: code)?.draft == saved)
  }

  @Test func `of two with one code the later to store goes on and the other is refused`() throws {
    let elsewhere = ResponseFault.draftElsewhere(wave: "spring")
    let saved = try saveDraft()
    #expect(throws: elsewhere) { try saveDraft() }
    let newer = try scene.store.saveDraft(saved, code: code, in: scene.wave, today: Scene.today)
    #expect(throws: elsewhere) {
      try scene.store.saveDraft(saved, code: code, in: scene.wave, today: Scene.today)
    }
    #expect(throws: elsewhere) { try finish(Scene.response(1), revision: saved.revision) }
    #expect(try scene.store.draft(code: code)?.draft == newer)
    #expect(try scene.responses() == [])
    #expect(try finish(Scene.response(1), revision: newer.revision) == .stored)
    #expect(throws: elsewhere) {
      try scene.store.saveDraft(newer, code: code, in: scene.wave, today: Scene.today)
    }
    #expect(throws: elsewhere) {
      try finish(Scene.response(1, "另一份"), revision: newer.revision)
    }
    #expect(try scene.responses() == [Scene.response(1)])
  }

  private func finish(_ response: Response, revision: Int) throws -> SaveOutcome {
    try scene.store.finishDraft(
      code: code,
      response,
      revision: revision,
      in: scene.wave,
      today: Scene.today
    )
  }

  @Test func `a draft can be erased`() throws {
    try saveDraft()
    try scene.store.deleteDraft(code: code)
    try scene.store.deleteDraft(code: code)
    #expect(try scene.store.draft(code: code) == nil)
  }

  @Test func `a wave that takes no answers takes no drafts`() throws {
    #expect(throws: ResponseFault.wavePast(wave: "spring", closes: "2025-03-31")) {
      try scene.store.saveDraft(draft, code: code, in: scene.wave, today: "2025-04-01")
    }
  }

  @Test func `closing a wave erases its drafts and no others`() throws {
    try saveDraft()
    let other = try scene.store.openWave(Scene.request("autumn"))
    try scene.store.saveDraft(draft, code: "other", in: other, today: Scene.today)
    try scene.store.closeWave(named: "spring")
    #expect(try scene.store.draft(code: code) == nil)
    #expect(try scene.store.draft(code: "other") != nil)
  }

  @Test func `the code is nowhere on the disk and an erased draft leaves nothing`() throws {
    let words = Data("nobody has finished".utf8)
    try saveDraft()
    let during = try scene.bytesOnDisk()
    #expect(during.range(of: Data(code.utf8)) == nil)
    #expect(during.range(of: words) != nil)
    try scene.store.deleteDraft(code: code)
    try scene.store.close()
    #expect(try scene.bytesOnDisk().range(of: words) == nil)
  }
}
