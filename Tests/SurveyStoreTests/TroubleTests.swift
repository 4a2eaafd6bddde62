import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct FullDiskTests {
  private let scene: Scene
  private let long = String(repeating: "宿舍热水供应不稳定。", count: 400)

  init() throws {
    scene = try Scene()
  }

  /// Lets the file grow by a number of pages only, or without limit.
  private func limitGrowth(pages: Int?) throws {
    try scene.store.pool.writeWithoutTransaction { db in
      let size = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let limit = pages.map { size + $0 } ?? 1_000_000
      #expect(try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(limit)") == limit)
    }
  }

  private var full: StoreFault { .diskFull(path: scene.folder.file()) }

  @Test func `a full disk stores nothing by halves and the file stays usable`() throws {
    try limitGrowth(pages: 40)
    var stored: [ResponseID] = []
    #expect(throws: full) {
      for _ in 0..<200 {
        let response = Scene.response(nil, long)
        try scene.save(response)
        stored.append(response.id)
      }
    }
    #expect(!stored.isEmpty)
    #expect(try Set(scene.responses().map(\.id)) == Set(stored))
    #expect(try scene.store.integrityProblems == [])
    try limitGrowth(pages: nil)
    #expect(try scene.save(Scene.response(nil, long)) == .stored)
  }

  @Test func `a wave that does not fit is not opened at all`() throws {
    try limitGrowth(pages: 2)
    let units = (0..<2_000).map { WaveUnit(name: "unit \($0)", title: "第 \($0) 班组") }
    #expect(throws: full) { try scene.store.openWave(Scene.request("autumn", units: units)) }
    #expect(try scene.store.waves() == [scene.wave])
    try limitGrowth(pages: nil)
    let wave = try scene.store.openWave(Scene.request("autumn", units: units))
    #expect(try scene.store.units(of: wave) == units)
  }

  @Test func `an import ends when the disk is full even if the fault is overlooked`() throws {
    try limitGrowth(pages: 3_900)
    #expect(throws: full) {
      try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
        for _ in 0..<1_500 {
          _ = try? writer.add(Scene.response(nil, long, collector: .import))
        }
      }
    }
    #expect(try scene.store.responseCount(in: scene.wave) == 0)
    #expect(try scene.store.integrityProblems == [])
    try limitGrowth(pages: nil)
    #expect(try scene.save(Scene.response(nil, long)) == .stored)
  }

  @Test func `a draft survives when its response does not fit`() throws {
    let draft = DraftRecord(responseID: Scene.response(1).id, language: .chinese, state: "{}")
    let saved = try scene.store.saveDraft(
      draft,
      code: "code",
      in: scene.wave,
      today: Scene.today
    )
    try limitGrowth(pages: 0)
    let response = Scene.response(1, String(repeating: long, count: 20))
    #expect(throws: full) {
      try scene.store.finishDraft(
        code: "code",
        response,
        revision: saved.revision,
        in: scene.wave,
        today: Scene.today
      )
    }
    #expect(try scene.store.draft(code: "code")?.draft == saved)
    #expect(try scene.responses() == [])
  }
}

struct BusyFileTests {
  private let scene: Scene
  private let other: DatabaseQueue

  init() throws {
    scene = try Scene(busyTimeout: 0.05)
    other = try DatabaseQueue(path: scene.folder.file())
  }

  @Test func `a file that another program writes to is busy`() throws {
    let busy = StoreFault.busy(path: scene.folder.file())
    try other.write { db in
      try db.execute(sql: #"DELETE FROM "draft""#)
      #expect(throws: busy) { try scene.save(Scene.response(1)) }
      #expect(throws: busy) { try scene.store.openWave(Scene.request("autumn")) }
      #expect(throws: busy) {
        try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
          try writer.add(Scene.response(1, collector: .import))
        }
      }
      // Reading goes on meanwhile.
      #expect(try scene.responses() == [])
    }
    #expect(try scene.save(Scene.response(1)) == .stored)
  }

  @Test func `a store waits for another program for a while`() async throws {
    let patient = try Store(path: scene.folder.file(), busyTimeout: 10)
    let wave = scene.wave
    let (started, continuation) = AsyncStream<Void>.makeStream()
    let other = other
    let writing = Task.detached {
      try other.write { db in
        try db.execute(sql: #"DELETE FROM "draft""#)
        continuation.finish()
        usleep(200_000)
      }
    }
    for await _ in started {}
    #expect(try patient.save(Scene.response(1), in: wave, today: Scene.today) == .stored)
    try await writing.value
  }
}
