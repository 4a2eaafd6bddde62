import GRDB
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct ScoreTests {
  private let scene: Scene
  private let lexicon = "lexicon-1"

  init() throws {
    scene = try Scene()
    for byte in 1...5 { try scene.save(Scene.response(UInt8(byte))) }
  }

  private func score(
    _ byte: UInt8,
    _ question: String = "comment",
    lexicon: String = "lexicon-1",
    value: Double = -0.5
  ) -> CommentScoreRecord {
    CommentScoreRecord(
      response: Scene.response(byte).id,
      question: question,
      lexicon: lexicon,
      value: value,
      label: "negative",
      detail: #"{"evidence":["没有"]}"#
    )
  }

  private func scores(lexicon: String = "lexicon-1") throws -> [CommentScoreRecord] {
    var found: [CommentScoreRecord] = []
    try scene.store.forEachScore(in: scene.wave, lexicon: lexicon) { found.append($0) }
    return found
  }

  private func lacking(_ lexicon: String) throws -> [UInt8] {
    var found: [UInt8] = []
    try scene.store.forEachResponse(in: scene.wave, lackingScoreBy: lexicon) {
      found += $0.id.bytes.prefix(1)
    }
    return found
  }

  @Test func `scores come back in order of response and question`() throws {
    let batch = [score(4), score(2, "b"), score(2, "a")]
    try scene.store.saveScores(batch)
    try scene.store.saveScores([])
    #expect(try scores() == batch.reversed())
  }

  @Test func `a score is replaced by one of the same lexicon`() throws {
    try scene.store.saveScores([score(2)])
    try scene.store.saveScores([score(2, value: 0.25), score(2, lexicon: "other")])
    #expect(try scores() == [score(2, value: 0.25)])
    #expect(try scores(lexicon: "other") == [score(2, lexicon: "other")])
  }

  @Test func `scores of another wave stay out`() throws {
    let other = try scene.store.openWave(Scene.request("autumn"))
    try scene.store.save(Scene.response(9), in: other, today: Scene.today)
    try scene.store.saveScores([score(9), score(1)])
    #expect(try scores() == [score(1)])
    #expect(try lacking(lexicon) == [2, 3, 4, 5])
  }

  @Test func `responses without a score are found for each lexicon`() throws {
    try scene.store.saveScores([score(1), score(3), score(3, "b"), score(4, lexicon: "other")])
    #expect(try lacking(lexicon) == [2, 4, 5])
    #expect(try lacking("other") == [1, 2, 3, 5])
  }

  @Test func `scores may be stored while the responses are read`() throws {
    try scene.store.forEachResponse(in: scene.wave, lackingScoreBy: lexicon) { response in
      try scene.store.saveScores([score(response.id.bytes[0])])
    }
    #expect(try lacking(lexicon) == [])
    #expect(try scores().count == 5)
  }

  @Test func `a score of a response that is not stored is refused with its batch`() throws {
    let code = Int(ResultCode.SQLITE_CONSTRAINT_FOREIGNKEY.rawValue)
    #expect(throws: StoreFault.unexpected(path: scene.folder.file(), code: code)) {
      try scene.store.saveScores([score(1), score(77)])
    }
    #expect(try scores() == [])
  }

  @Test func `problems of the file are told without its content`() throws {
    try scene.store.saveScores([score(1)])
    #expect(try scene.store.integrityProblems == [])
    try scene.store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: #"DELETE FROM "response""#)
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
    #expect(
      try scene.store.integrityProblems == ["a row of score refers to a missing row of response"]
    )
  }
}
