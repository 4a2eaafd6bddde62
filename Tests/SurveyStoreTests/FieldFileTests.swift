import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct FieldFileTests {
  private let scene: MergeScene

  init() throws {
    scene = try MergeScene()
  }

  private var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: scene.folder.path).sorted()
        .filter { !$0.hasPrefix("leye.sqlite") }
    }
  }

  @Test func `it holds the wave and nothing else, in one file`() throws {
    try scene.store.save(Scene.response(1, "不能带走的话"), in: scene.wave, today: Scene.today)
    try scene.store.saveNote(InterviewNote(day: Scene.today, text: "记录"), in: scene.wave)
    let draft = DraftRecord(responseID: Scene.response(2).id, language: .chinese, state: "{}")
    try scene.store.saveDraft(draft, code: "code", in: scene.wave, today: Scene.today)
    try scene.store.setKioskPassphrase("pass-phrase")
    try scene.store.openWave(Scene.request("autumn"))
    let path = scene.folder.file("field.sqlite")
    try scene.store.exportWave(named: "spring", to: path)
    #expect(try files == ["field.sqlite"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.range(of: Data("不能带走的话".utf8)) == nil)

    let field = try Store(path: path, mode: .mustExist)
    let wave = try field.wave(named: "spring")
    #expect(try field.waves().map(\.name) == ["spring"])
    #expect(try field.units(of: wave) == MergeScene.units)
    #expect(try field.responseCount(in: wave) == 0)
    #expect(try field.notes(of: wave) == [])
    #expect(try field.draft(code: "code") == nil)
    #expect(try !field.hasKioskPassphrase)
    #expect(
      try field.surveyJSON(digest: wave.surveyDigest)
        == scene.store.surveyJSON(digest: wave.surveyDigest)
    )
    #expect(wave.opens == "2025-03-01" && wave.closes == "2025-03-31")
    #expect(wave.anonymity == scene.wave.anonymity)
    #expect(try field.integrityProblems == [])
  }

  @Test func `an existing file is never replaced`() throws {
    let letter = try scene.folder.write("一封信", as: "letter")
    let link = scene.folder.file("link")
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: scene.folder.file("nowhere")
    )
    for path in [letter, link, scene.folder.path, scene.folder.file()] {
      #expect(throws: FieldFileFault.taken(path: path)) {
        try scene.store.exportWave(named: "spring", to: path)
      }
    }
    #expect(try String(contentsOfFile: letter, encoding: .utf8) == "一封信")
    #expect(try files == ["letter", "link"])
  }

  @Test func `what cannot be exported leaves no file behind`() throws {
    let path = scene.folder.file("field.sqlite")
    #expect(throws: WaveFault.unknown(name: "sprung", nearest: "spring", known: ["spring"])) {
      try scene.store.exportWave(named: "sprung", to: path)
    }
    let nowhere = scene.folder.file("none") + "/field.sqlite"
    #expect(throws: FieldFileFault.noFolder(path: nowhere)) {
      try scene.store.exportWave(named: "spring", to: nowhere)
    }
    try scene.store.closeWave(named: "spring")
    #expect(throws: FieldFileFault.waveClosed(wave: "spring")) {
      try scene.store.exportWave(named: "spring", to: path)
    }
    #expect(try files == [])
  }
}
