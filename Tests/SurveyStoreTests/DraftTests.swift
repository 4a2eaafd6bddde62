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

  private func saveDraft() throws {
    try scene.store.saveDraft(draft, code: code, in: scene.wave, today: Scene.today)
  }

  @Test func `a draft is resumed with its code`() throws {
    try saveDraft()
    let found = try #require(try scene.store.draft(code: code))
    #expect(found.draft == draft)
    #expect(found.wave == scene.wave)
    #expect(found.updatedDay == Scene.today)
    #expect(try scene.store.draft(code: "K7QX-20MP-ZZ41-RESUMF") == nil)
    #expect(try scene.responses() == [])
  }

  @Test func `a later draft replaces an earlier one`() throws {
    try saveDraft()
    let later = DraftRecord(responseID: draft.responseID, language: .chinese, state: "{}")
    try scene.store.saveDraft(later, code: code, in: scene.wave, today: "2025-03-11")
    #expect(try scene.store.draft(code: code)?.draft == later)
    #expect(try scene.store.draft(code: code)?.updatedDay == "2025-03-11")
  }

  @Test func `a code in use belongs to its draft`() throws {
    try saveDraft()
    let other = DraftRecord(responseID: ResponseID(), language: .chinese, state: "{}")
    #expect(throws: ResponseFault.codeTaken(wave: "spring")) {
      try scene.store.saveDraft(other, code: code, in: scene.wave, today: Scene.today)
    }
    #expect(try scene.store.draft(code: code)?.draft == draft)
  }

  @Test func `finishing stores the response and erases the draft`() throws {
    try saveDraft()
    let response = Scene.response(1)
    for outcome in [SaveOutcome.stored, .alreadyStored] {
      #expect(
        try scene.store.finishDraft(
          code: code,
          response,
          in: scene.wave,
          today: Scene.today
        ) == outcome
      )
      #expect(try scene.store.draft(code: code) == nil)
      #expect(try scene.responses() == [response])
    }
  }

  @Test func `a response that cannot be stored keeps its draft`() throws {
    try saveDraft()
    try scene.save(Scene.response(1, "另一份"))
    #expect(throws: ResponseFault.conflict(wave: "spring")) {
      try scene.store.finishDraft(
        code: code,
        Scene.response(1),
        in: scene.wave,
        today: Scene.today
      )
    }
    #expect(try scene.store.draft(code: code)?.draft == draft)
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
