import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// Figures kept for the next look, and what makes them old.
@Suite struct KeptTests {
  private func kept(_ changes: Int, basis: String = "b", body: String = "{}") -> KeptRelease {
    KeptRelease(
      basis: basis,
      lexicon: "l",
      changes: changes,
      day: "2025-03-10",
      body: body
    )
  }

  private func response(_ byte: UInt8, unit: String?) -> Response {
    Response(
      id: ResponseID(bytes: Array(repeating: byte, count: 16)) ?? ResponseID(),
      surveyDigest: Scene.digest,
      collector: .web,
      language: .chinese,
      answers: unit.map { ["unit": .text($0)] } ?? ["q1": .number(4)]
    )
  }

  @Test func `each new response is a change, the same one again is none`() throws {
    let scene = try Scene()
    #expect(try scene.store.changes() == [:])
    try scene.save(Scene.response(1))
    try scene.save(Scene.response(2))
    try scene.save(Scene.response(2))
    #expect(try scene.store.changes() == [scene.wave.id: 2])
  }

  @Test func `a release comes back as it was kept and stays when responses come`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1))
    #expect(try scene.store.keptRelease(of: scene.wave) == nil)
    try scene.store.keep(kept(1), of: scene.wave)
    #expect(try scene.store.keptRelease(of: scene.wave) == kept(1))
    try scene.save(Scene.response(2))
    #expect(try scene.store.keptRelease(of: scene.wave) == kept(1))
    #expect(try scene.store.changes() == [scene.wave.id: 2])
  }

  @Test func `what was counted earlier does not take the place of what was counted later`() throws {
    let scene = try Scene()
    for byte in 1...3 as ClosedRange<UInt8> { try scene.save(Scene.response(byte)) }
    try scene.store.keep(kept(3), of: scene.wave)
    try scene.store.keep(kept(2, body: "[]"), of: scene.wave)
    #expect(try scene.store.keptRelease(of: scene.wave) == kept(3))
    try scene.store.keep(kept(3, basis: "c"), of: scene.wave)
    #expect(try scene.store.keptRelease(of: scene.wave)?.basis == "c")
  }

  @Test(arguments: [
    #"DELETE FROM "response" WHERE "id" = (SELECT min("id") FROM "response")"#,
    #"UPDATE "response" SET "body" = '{}'"#,
  ])
  func `an erased or changed response takes what is kept of it away`(sql: String) throws {
    let scene = try Scene()
    for byte in 1...3 as ClosedRange<UInt8> { try scene.save(Scene.response(byte)) }
    try scene.store.keep(kept(3, body: "加班费没有按时发"), of: scene.wave)
    try scene.store.countUnits(in: scene.wave, question: "unit")
    try scene.store.pool.write { try $0.execute(sql: sql) }
    #expect(try scene.store.keptRelease(of: scene.wave) == nil)
    #expect(try scene.store.keptUnitCounts(in: scene.wave) == nil)
    // What was read before the erasure must not be kept after it.
    try scene.store.keep(kept(3), of: scene.wave)
    #expect(try scene.store.keptRelease(of: scene.wave) == nil)
    let changes = try #require(try scene.store.changes()[scene.wave.id])
    #expect(changes > 3)
    try scene.store.keep(kept(changes), of: scene.wave)
    #expect(try scene.store.keptRelease(of: scene.wave) == kept(changes))
  }

  @Test func `responses are counted by unit once, and then as they come`() throws {
    let scene = try Scene()
    try scene.save(response(1, unit: "a"))
    try scene.save(response(2, unit: "b\"'班"))
    try scene.save(response(3, unit: nil))
    #expect(try scene.store.keptUnitCounts(in: scene.wave) == nil)
    let counted = try scene.store.countUnits(in: scene.wave, question: "unit")
    #expect(counted == ["a": 1, "b\"'班": 1, "": 1])
    try scene.save(response(4, unit: "a"))
    try scene.save(response(5, unit: nil))
    try scene.save(response(6, unit: "new"))
    let now = try scene.store.keptUnitCounts(in: scene.wave)
    #expect(now == ["a": 2, "b\"'班": 1, "": 2, "new": 1])
    // To count from nothing gives the same, also where another tool without foreign keys made it so.
    try scene.store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: #"DELETE FROM "kept_tally""#)
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
    #expect(try scene.store.countUnits(in: scene.wave, question: "unit") == now)
  }

  @Test func `a survey without a question for the unit has one number`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1))
    #expect(try scene.store.countUnits(in: scene.wave, question: nil) == ["": 1])
    try scene.save(Scene.response(2))
    #expect(try scene.store.keptUnitCounts(in: scene.wave) == ["": 2])
  }

  @Test func `the table of kept figures has no time finer than a day`() throws {
    let scene = try Scene()
    #expect(throws: (any Error).self) {
      let late = KeptRelease(
        basis: "b",
        lexicon: "l",
        changes: 0,
        day: "2025-03-10T12:00",
        body: "{}"
      )
      try scene.store.keep(late, of: scene.wave)
    }
  }
}
