import Foundation
import GRDB
import SurveyModel

/// Follows the responses that one transaction stores with the counts of the wave.
///
/// Nothing that goes wrong with the counts keeps a response from being stored: the counts are given up
/// then, and the next report counts anew.
final class TallyUpdate {
  private let db: Database
  private let wave: Wave
  private var tally: (any ResponseTally)?
  private let basis: String
  /// The word lists of what is counted already; empty for none.
  private let lexicon: String

  /// Begins to count, before the first response of the transaction is stored; nil where the responses so far
  /// are not counted, or not in this way.
  ///
  /// - Parameters:
  ///   - tallying: What counts.
  ///   - wave: The wave.
  ///   - db: The connection, inside a transaction.
  /// - Throws: An error of SQLite.
  init?(_ tallying: any ResponseTallying, wave: Wave, _ db: Database) throws {
    let found = try? tallying.basis(of: wave) {
      let query = #"SELECT "json" FROM "survey" WHERE "digest" = ?"#
      let json = try Data.fetchOne(db, sql: query, arguments: [wave.surveyDigest])
      return json.map(Array.init) ?? []
    } units: {
      try WaveUnit.all(of: wave, db)
    }
    guard let found else { return nil }
    basis = found
    let changes = try Self.changes(of: wave, db)
    let sql = #"SELECT "basis", "lexicon", "changes" FROM "tally" WHERE "wave" = ?"#
    if let row = try Row.fetchOne(db, sql: sql, arguments: [wave.id]) {
      guard row[0] == basis, row[2] == changes else { return nil }
      lexicon = row[1]
    } else {
      guard changes == 0 else { return nil }
      lexicon = ""
    }
    guard let tally = try? tallying.tally(of: wave) else { return nil }
    self.db = db
    self.wave = wave
    self.tally = tally
  }

  static func changes(of wave: Wave, _ db: Database) throws -> Int {
    let sql = #"SELECT "changes" FROM "kept_change" WHERE "wave" = ?"#
    return try Int.fetchOne(db, sql: sql, arguments: [wave.id]) ?? 0
  }

  /// Counts a response that was stored.
  func add(_ response: Response) {
    do { try tally?.add(response) } catch { tally = nil }
  }

  /// Stores the counts.
  ///
  /// - Throws: An error of SQLite.
  func finish() throws {
    guard let tally, !tally.parts.isEmpty else { return }
    let used = tally.lexicon ?? lexicon
    guard lexicon.isEmpty || used == lexicon else { return }
    try Self.store(tally, basis: basis, lexicon: used, of: wave, db)
  }

  /// Stores a tally in addition to what the file has counted.
  ///
  /// - Throws: An error of SQLite.
  static func store(
    _ tally: any ResponseTally,
    basis: String,
    lexicon: String,
    of wave: Wave,
    _ db: Database
  ) throws {
    var bodies: [(part: String, body: Data)] = []
    let query = #"SELECT "body" FROM "tally_part" WHERE "wave" = ? AND "part" = ?"#
    let reading = try db.cachedStatement(sql: query)
    for part in tally.parts {
      let stored = try Data.fetchOne(reading, arguments: [wave.id, part])
      guard let body = try? tally.body(of: part, with: stored.map(Array.init) ?? []) else {
        // Damaged counts are worth nothing; the next report makes them anew.
        let sql = #"DELETE FROM "tally" WHERE "wave" = ?"#
        return try db.execute(sql: sql, arguments: [wave.id])
      }
      bodies.append((part, Data(body)))
    }
    try db.execute(
      sql: #"""
        INSERT INTO "tally" ("wave", "basis", "lexicon", "changes") VALUES (?, ?, ?, ?)
        ON CONFLICT ("wave") DO UPDATE SET "basis" = excluded."basis",
          "lexicon" = excluded."lexicon", "changes" = excluded."changes"
        """#,
      arguments: [wave.id, basis, lexicon, try changes(of: wave, db)]
    )
    let writing = try db.cachedStatement(
      sql: #"""
        INSERT INTO "tally_part" ("wave", "part", "body") VALUES (?, ?, ?)
        ON CONFLICT ("wave", "part") DO UPDATE SET "body" = excluded."body"
        """#
    )
    for (part, body) in bodies {
      try writing.execute(arguments: [wave.id, part, body])
    }
  }
}
