import Foundation
import GRDB

/// One merge, within the transaction that writes.
struct Merge {
  /// The path of the file to take from.
  let source: String
  /// The connection to it.
  let foreign: Database
  /// What that file knows.
  let contents: SourceCheck.Contents
  /// The path of the file to take into.
  let path: String
  /// What counts the responses taken; nil for nothing.
  let tallying: (any ResponseTallying)?
  /// The connection to it, inside a transaction.
  let db: Database

  /// After how many responses it tells how far it is.
  private static let step = 1000

  /// Takes over everything that is missing.
  ///
  /// - Parameters:
  ///   - isStrict: True to take nothing where something has the identity of something else.
  ///   - progress: Told how far it is.
  /// - Returns: What became of each wave of the other file.
  /// - Throws: A ``MergeFault``, an error of SQLite about this file, or what the function throws.
  func run(
    isStrict: Bool,
    progress: (MergeProgress) throws -> Void
  ) throws -> [MergedWave] {
    let (waves, total) = try reading {
      let sql = "SELECT \(Wave.columns) FROM \"wave\" ORDER BY \"name\""
      let waves = try Row.fetchAll(foreign, sql: sql).map { try Wave(row: $0, path: source) }
      let total = try Int.fetchOne(foreign, sql: #"SELECT count(*) FROM "response""#) ?? 0
      return (waves, total)
    }
    var done = 0
    return try waves.map { there in
      var merged = MergedWave(name: there.name)
      let here = try counterpart(of: there, &merged)
      try takeResponses(of: there, into: here, &merged) {
        done += 1
        if done.isMultiple(of: Self.step) { try progress(MergeProgress(done: done, total: total)) }
      }
      if contents.hasAccess { try takeAccess(of: there, into: here) }
      if contents.hasNotes { try takeNotes(of: there, into: here, &merged) }
      try settleDrafts(of: there, here, &merged)
      guard merged.conflicts == 0 || !isStrict else {
        throw MergeFault.conflicts(path: source, wave: merged.name, count: merged.conflicts)
      }
      return merged
    }
  }

  /// Reads from the other file, and tells its faults from those of this one.
  func reading<T>(_ body: () throws -> T) throws -> T {
    try MergeFault.translating(path: source, body)
  }

  /// The wave here that a wave of the other file is, taken over where there is none.
  private func counterpart(of there: Wave, _ merged: inout MergedWave) throws -> Wave {
    let request = try reading { try WaveRequest(copying: there, path: source, foreign) }
    if let here = try wave(where: "\"name\" = ?", there.name) {
      let own = try WaveRequest(copying: here, path: path, db)
      let differences = WaveDifference.all(here: own, there: request)
      guard differences.isEmpty else {
        throw MergeFault.otherWave(path: source, wave: there.name, differences: differences)
      }
      return try settleImportKey(of: there, here, &merged)
    }
    // What a person would have been told when opening it is damage in a file.
    guard (try? request.check()) != nil else { throw MergeFault.damaged(path: source) }
    merged.isNew = true
    merged.isClosedThere = there.isClosed
    let id = try Store.insert(request, importKey: there.importKey, db)
    return try storedWave(id)
  }

  /// Settles under which key the rows of a table imported later are known.
  ///
  /// The key of the responses that were imported already holds, so that importing their table again
  /// adds nothing, in whichever order files were merged.
  private func settleImportKey(
    of there: Wave,
    _ here: Wave,
    _ merged: inout MergedWave
  ) throws -> Wave {
    guard here.importKey != there.importKey, try reading({ try hasImports(there, foreign) }) else {
      return here
    }
    guard try !hasImports(here, db) else {
      merged.hasSeparateImports = true
      return here
    }
    try db.execute(
      sql: #"UPDATE "wave" SET "import_key" = ? WHERE "id" = ?"#,
      arguments: [Data(there.importKey), here.id]
    )
    return try storedWave(here.id)
  }

  private func hasImports(_ wave: Wave, _ db: Database) throws -> Bool {
    let sql = #"""
      SELECT EXISTS (
        SELECT 1 FROM "response" WHERE "wave" = ? AND "collector" IN ('import', 'synthetic')
      )
      """#
    return try Bool.fetchOne(db, sql: sql, arguments: [wave.id]) == true
  }

  private func storedWave(_ id: Int64) throws -> Wave {
    guard let wave = try wave(where: "\"id\" = ?", id) else {
      throw StoreFault.damaged(path: path)
    }
    return wave
  }

  private func wave(
    where condition: String,
    _ argument: any DatabaseValueConvertible
  ) throws -> Wave? {
    let sql = "SELECT \(Wave.columns) FROM \"wave\" WHERE \(condition)"
    return try Row.fetchOne(db, sql: sql, arguments: [argument])
      .map { try Wave(row: $0, path: path) }
  }
}
