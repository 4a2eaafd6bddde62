import Foundation
import GRDB
import SurveyModel
import SurveyStore
import TestSupport

/// A folder with several data files of the same wave, as interviewers bring them back.
struct MergeScene {
  static let units = [WaveUnit(name: "一车间", headcount: 40), WaveUnit(name: "二车间")]

  let folder: TemporaryFolder
  /// The file to merge into, with one open wave.
  let store: Store
  let wave: Wave

  init(_ request: WaveRequest = Scene.request(units: units)) throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file())
    wave = try store.openWave(request)
  }

  /// Exports the wave, fills the new file, and closes it.
  @discardableResult
  func field(_ name: String, _ fill: (Store, Wave) throws -> Void = { _, _ in }) throws -> String {
    try store.exportWave(named: wave.name, to: folder.file(name))
    return try reopen(name, fill)
  }

  /// Opens a wave of one's own in a new file, fills the file, and closes it.
  @discardableResult
  func stranger(
    _ name: String,
    _ request: WaveRequest,
    _ fill: (Store, Wave) throws -> Void = { _, _ in }
  ) throws -> String {
    let store = try Store(path: folder.file(name))
    try fill(store, try store.openWave(request))
    try store.close()
    return store.path
  }

  /// Opens a file again, goes on with it, and closes it.
  @discardableResult
  func reopen(_ name: String, _ fill: (Store, Wave) throws -> Void) throws -> String {
    let store = try Store(path: folder.file(name), mode: .mustExist)
    try fill(store, try store.wave(named: wave.name))
    try store.close()
    return store.path
  }

  @discardableResult
  func merge(
    _ path: String,
    into target: Store? = nil,
    isStrict: Bool = false,
    isTrial: Bool = false
  ) throws -> MergeOutcome {
    try (target ?? store).merge(MergeSource(path: path), isStrict: isStrict, isTrial: isTrial)
  }
}

/// All that a data file holds and a person could see, whatever its row numbers.
struct Holdings: Equatable {
  private var lines: [String] = []

  /// Reads a data file; the keys under which imported rows are known stay out, since nobody sees them.
  init(of store: Store) throws {
    try store.pool.read { db in
      for sql in [
        #"SELECT "digest", hex("json"), "title" FROM "survey""#,
        #"""
        SELECT "name", "survey", "opens", "closes", "closed", "anonymity", "minimum_group",
          "minimum_comments", "is_synthetic" FROM "wave"
        """#,
        #"""
        SELECT "wave"."name", "unit"."name", "parent", "title", "headcount", "position"
        FROM "unit" JOIN "wave" ON "wave"."id" = "unit"."wave"
        """#,
        #"""
        SELECT hex("response"."id"), "wave"."name", "response"."survey", "collector", "language",
          "body" FROM "response" JOIN "wave" ON "wave"."id" = "response"."wave"
        """#,
        #"""
        SELECT hex("note"."id"), "wave"."name", "unit", "day", "text"
        FROM "note" JOIN "wave" ON "wave"."id" = "note"."wave"
        """#,
        #"""
        SELECT hex("note_erased"."id"), "wave"."name"
        FROM "note_erased" JOIN "wave" ON "wave"."id" = "note_erased"."wave"
        """#,
        #"SELECT hex("code_hash"), hex("response_id"), "body", "revision" FROM "draft""#,
      ] {
        lines += try Row.fetchAll(db, sql: sql).map(\.description).sorted() + [""]
      }
    }
  }
}
