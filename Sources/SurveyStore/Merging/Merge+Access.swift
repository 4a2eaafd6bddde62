import Foundation
import GRDB

extension Merge {
  /// Takes over who was invited to a wave, which rights are used, and what respondents find their answers by.
  ///
  /// A right used in one of the files is used; one that was used in both counts once. The key that signs ballots
  /// is taken over where there is none here. Nothing is taken into a wave that is closed: it erased its own.
  ///
  /// - Parameters:
  ///   - there: The wave in the other file.
  ///   - here: The wave in this one; its responses are taken over already.
  /// - Throws: A ``MergeFault`` or an error of SQLite about this file.
  func takeAccess(of there: Wave, into here: Wave) throws {
    guard !here.isClosed else { return }
    try takePersons(of: there)
    guard try here.isInvited(db) else { return try takeReceipts(of: there) }
    try each(#"SELECT "ballot_key" FROM "invited_wave" WHERE "wave" = ?"#, of: there) { row in
      let key: Data? = row[0]
      try db.execute(
        sql:
          #"UPDATE "invited_wave" SET "ballot_key" = coalesce("ballot_key", ?) WHERE "wave" = ?"#,
        arguments: [key, here.id]
      )
    }
    let invitations = #"""
      SELECT "hash", "unit", "person", "is_used", "blinded" FROM "invitation" WHERE "wave" = ?
      ORDER BY "hash"
      """#
    try each(invitations, of: there) { row in
      try db.cachedStatement(
        sql: #"""
          INSERT INTO "invitation" ("wave", "hash", "unit", "person", "is_used", "blinded")
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET "is_used" = "is_used" OR excluded."is_used",
            "blinded" = coalesce("blinded", excluded."blinded")
          """#
      ).execute(
        arguments: [
          here.id, row[0] as Data, row[1] as String?, row[2] as String?, row[3] as Bool,
          row[4] as Data?,
        ]
      )
    }
    let ballots = #"""
      SELECT "hash", "is_paper", "is_spent" FROM "ballot" WHERE "wave" = ? ORDER BY "hash"
      """#
    try each(ballots, of: there) { row in
      try db.cachedStatement(
        sql: #"""
          INSERT INTO "ballot" ("wave", "hash", "is_paper", "is_spent") VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET "is_spent" = "is_spent" OR excluded."is_spent"
          """#
      ).execute(arguments: [here.id, row[0] as Data, row[1] as Bool, row[2] as Bool])
    }
    try takeReceipts(of: there)
  }

  private func takeReceipts(of there: Wave) throws {
    try takeByResponse("receipt", "code_hash", of: there)
  }

  private func takePersons(of there: Wave) throws {
    try takeByResponse("response_person", "person", of: there)
  }

  /// Takes over what hangs on responses that are here.
  private func takeByResponse(_ table: String, _ column: String, of there: Wave) throws {
    let sql = """
      SELECT "response", "\(column)" FROM "\(table)" JOIN "response" ON "id" = "response"
      WHERE "wave" = ? ORDER BY "response"
      """
    try each(sql, of: there) { row in
      try db.cachedStatement(
        sql: """
          INSERT INTO "\(table)" ("response", "\(column)")
          SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM "response" WHERE "id" = ?1)
          ON CONFLICT DO NOTHING
          """
      ).execute(arguments: [row[0] as Data, row[1] as DatabaseValue])
    }
  }

  /// Calls a function with each row that a query about a wave finds in the other file.
  private func each(_ sql: String, of there: Wave, _ body: (Row) throws -> Void) throws {
    let rows = try reading { try Row.fetchCursor(foreign, sql: sql, arguments: [there.id]) }
    while let row = try reading({ try rows.next() }) { try body(row) }
  }
}
