import Foundation
import GRDB
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct MergeAccessTests {
  /// Two files of one wave in which different people have answered.
  private static func files() throws -> (Scene, String, String) {
    let scene = try Scene.invited(.anonymous)
    try scene.store.invite((1...6).map { Invitation(hash: Scene.hash($0)) }, to: scene.wave)
    try scene.store.addPaperBallots([Scene.hash(20), Scene.hash(21)], to: scene.wave)
    let copies = try ["a.sqlite", "b.sqlite"].enumerated().map { index, name in
      let path = scene.folder.file(name)
      try scene.store.pool.writeWithoutTransaction {
        try $0.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
      let store = try Store(path: path)
      let wave = try store.wave(named: "spring")
      let ballots = [
        Scene.submission(
          UInt8(10 + index),
          .paperBallot(hash: Scene.hash(20 + index)),
          code: "C\(index)"
        ),
        Scene.submission(UInt8(30 + index), .signedBallot(hash: Scene.hash(40 + index))),
      ]
      for result in try store.save(ballots.map { (wave, $0) }, today: Scene.today) {
        _ = try result.get()
      }
      let office = BallotOffice(store: store, wave: wave)
      try office.grant(Scene.hash(1 + index), for: Scene.hash(90 + index), today: Scene.today)
      try office.flush()
      try store.close()
      return path
    }
    return (scene, copies[0], copies[1])
  }

  private static func contents(_ store: Store) throws -> [String] {
    try store.pool.read { db in
      try ["invitation", "ballot", "receipt", "response"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
      }
    }
  }

  @Test func `what was used in one of the files is used, in either order and however often`() throws
  {
    let (scene, a, b) = try Self.files()
    let target = try Store(path: scene.folder.file("other.sqlite"))
    for path in [b, a, b] { _ = try target.merge(try MergeSource(path: path)) }
    for path in [a, b] { _ = try scene.store.merge(try MergeSource(path: path)) }
    #expect(try Self.contents(scene.store) == Self.contents(target))
    let wave = try target.wave(named: "spring")
    let entry = try target.entry(of: wave)
    #expect(entry.isInvited)
    #expect(entry.ballotKey == [1, 2, 3])
    #expect(entry.used == 2)
    #expect(entry.spentBallots == 4)
    #expect(try target.ownResponse(code: "C0") != nil)
    #expect(try target.ownResponse(code: "C1") != nil)
    let again = try target.save(
      [(wave, Scene.submission(99, .paperBallot(hash: Scene.hash(21))))],
      today: Scene.today
    )
    #expect(again[0].accessFault == .rightUsed(wave: "spring"))
  }

  @Test func `a file for the field has neither invitations nor the key`() throws {
    let (scene, _, _) = try Self.files()
    let path = scene.folder.file("field.sqlite")
    try scene.store.exportWave(named: "spring", to: path)
    let field = try Store(path: path)
    let entry = try field.entry(of: try field.wave(named: "spring"))
    #expect(entry.isInvited)
    #expect(entry.ballotKey == nil)
    #expect(entry.invitations == 0)
    #expect(entry.paperBallots == 0)
    try field.close()
    _ = try scene.store.merge(try MergeSource(path: path))
    #expect(try scene.store.entry(of: scene.wave).ballotKey == [1, 2, 3])
  }

  @Test func `an open wave and one by invitation are not the same`() throws {
    let (_, a, _) = try Self.files()
    let open = try Scene(
      request: WaveRequest(
        name: "spring",
        surveyJSON: Array(#"{"title": "满意度"}"#.utf8),
        surveyDigest: Scene.digest,
        surveyTitle: "满意度",
        opens: "2025-03-01",
        closes: "2025-03-31",
        units: [WaveUnit(name: "mill"), WaveUnit(name: "kiln")]
      )
    )
    #expect(throws: MergeFault.self) { try open.store.merge(try MergeSource(path: a)) }
  }
}
