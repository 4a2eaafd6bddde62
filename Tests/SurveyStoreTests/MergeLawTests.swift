import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// Merging random files: the order and repetition do not matter.
struct MergeLawTests {
  /// What may be in any of the files: the same identity always has the same content.
  private struct Pool {
    let responses: [Response]
    let notes: [InterviewNote]

    init(_ random: inout SeededGenerator) {
      var texts = [
        "食堂太贵", "", "\u{1F44D}\u{1F3FD}", "line\nbreak \"quoted\" \\", "0", "热水\u{200B}不足",
      ]
      texts.append(String(repeating: "长", count: 3000))
      responses = (0..<40).map { _ in
        let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        return Response(
          id: ResponseID(bytes: bytes) ?? ResponseID(),
          surveyDigest: Scene.digest,
          collector: [.prompt, .interview, .web, .import].randomElement(using: &random) ?? .web,
          language: Bool.random(using: &random) ? .chinese : .english,
          answers: [
            "comment": .text(texts.randomElement(using: &random) ?? ""),
            "q": .number(Double.random(in: -1e6...1e6, using: &random)),
            "list": .array([.boolean(true), .null, .number(0.1)]),
          ]
        )
      }
      notes = (0..<8).map { number in
        let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        return InterviewNote(
          id: NoteID(bytes: bytes) ?? NoteID(),
          unit: Bool.random(using: &random) ? "一车间" : nil,
          day: "2025-03-1\(number)",
          text: "记录 \(number)"
        )
      }
    }

    /// Puts a random part of it into a wave.
    func fill(_ store: Store, _ wave: Wave, _ random: inout SeededGenerator) throws {
      for response in responses where Bool.random(using: &random) {
        try store.save(response, in: wave, today: Scene.today)
      }
      for note in notes where Bool.random(using: &random) {
        try store.saveNote(note, in: wave)
        if Int.random(in: 0..<4, using: &random) == 0 { try store.deleteNote(note.id, of: wave) }
      }
    }
  }

  /// A data file, copied so that each order begins with the same one.
  private func copy(_ store: Store, _ folder: TemporaryFolder, _ name: String) throws -> Store {
    try store.pool.writeWithoutTransaction {
      try $0.execute(sql: "VACUUM INTO ?", arguments: [folder.file(name)])
    }
    return try Store(path: folder.file(name))
  }

  @Test(arguments: UInt64(1)...8)
  func `order and repetition do not matter`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pool = Pool(&random)
    let scene = try MergeScene()
    let request = Scene.request(units: MergeScene.units)
    // Half of the time the target has the wave, with some of it; else it has another one.
    let start =
      seed.isMultiple(of: 2)
      ? scene.store : try Store(path: scene.folder.file("empty.sqlite"))
    if seed.isMultiple(of: 2) {
      try pool.fill(scene.store, scene.wave, &random)
    } else {
      try start.openWave(Scene.request("autumn"))
    }
    var paths: [String] = []
    for name in ["b", "c", "d"] {
      let isExported = Bool.random(using: &random)
      let fill = { (store: Store, wave: Wave) in
        try pool.fill(store, wave, &random)
        if Bool.random(using: &random) { try store.closeWave(named: wave.name) }
        if Bool.random(using: &random) { try store.openWave(Scene.request("only in \(name)")) }
      }
      paths.append(
        isExported ? try scene.field(name, fill) : try scene.stranger(name, request, fill)
      )
    }
    var results: [Holdings] = []
    for (number, order) in [[0, 1, 2], [2, 1, 0], [1, 0, 2, 1], [2, 0, 0, 1, 2]].enumerated() {
      let target = try copy(start, scene.folder, "target\(number)")
      for index in order { try scene.merge(paths[index], into: target) }
      results.append(try Holdings(of: target))
      for path in paths {
        for wave in try scene.merge(path, into: target).waves {
          #expect(wave.stored == 0 && wave.notesStored == 0 && wave.notesErased == 0)
          #expect(!wave.isNew && wave.conflicts == 0)
        }
      }
      #expect(try Holdings(of: target) == results[number])
      #expect(try target.integrityProblems == [])
    }
    #expect(results.allSatisfy { $0 == results[0] })
    // Whoever is merged can merge as well: the two files then hold the same.
    let target = try Store(path: scene.folder.file("target0"))
    let other = try copy(start, scene.folder, "other")
    try scene.merge(paths[0], into: other)
    try other.close()
    try target.close()
    let (one, two) = (try Store(path: other.path), target.path)
    try scene.merge(two, into: one)
    #expect(try Holdings(of: one) == results[0])
  }
}
