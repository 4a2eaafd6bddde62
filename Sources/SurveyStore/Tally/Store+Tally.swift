import Foundation
import GRDB

extension Store {
  /// What the file has counted of all responses of a wave.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: Nil where not all of them are counted.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Linear in the number of units.
  public func tally(of wave: Wave) throws -> StoredTally? {
    try read { db in
      let sql = #"SELECT "basis", "lexicon", "changes" FROM "tally" WHERE "wave" = ?"#
      guard
        let row = try Row.fetchOne(db, sql: sql, arguments: [wave.id]),
        row[2] == (try TallyUpdate.changes(of: wave, db))
      else { return nil }
      let query = #"SELECT "part", "body" FROM "tally_part" WHERE "wave" = ? ORDER BY "part""#
      var parts: [(name: String, body: [UInt8])] = []
      let rows = try Row.fetchCursor(db, sql: query, arguments: [wave.id])
      while let row = try rows.next() {
        let body: Data = row[1]
        parts.append((row[0], Array(body)))
      }
      return StoredTally(basis: row[0], lexicon: row[1], parts: parts)
    }
  }

  /// Keeps counts of all responses of a wave in the place of what was kept before.
  ///
  /// Nothing happens where a response came, went or changed meanwhile.
  ///
  /// - Parameters:
  ///   - tally: The counts.
  ///   - wave: The wave.
  ///   - basis: The digest of what is counted and how.
  ///   - changes: How often the responses had changed; read before they were counted.
  /// - Throws: A ``StoreFault``.
  public func keep(
    _ tally: any ResponseTally,
    of wave: Wave,
    basis: String,
    changes: Int
  ) throws {
    try write { db in
      guard try TallyUpdate.changes(of: wave, db) == changes else { return }
      try db.execute(sql: #"DELETE FROM "tally" WHERE "wave" = ?"#, arguments: [wave.id])
      guard !tally.parts.isEmpty else { return }
      try TallyUpdate.store(
        tally,
        basis: basis,
        lexicon: tally.lexicon ?? "",
        of: wave,
        db
      )
    }
  }
}
