import Foundation
import GRDB

/// The one way in which a note gets into the table, whoever brings it.
struct NoteInsertion {
  /// What storing a note came to.
  enum Outcome {
    case stored, alreadyStored, conflict, erased
  }

  /// The connection, inside a transaction.
  let db: Database
  /// The key of the wave.
  let wave: Int64

  /// Inserts a note, unless it is there or was erased.
  ///
  /// - Parameter note: The note.
  /// - Returns: What it came to; only a stored one changes anything.
  /// - Throws: An error of SQLite.
  func insert(_ note: InterviewNote) throws -> Outcome {
    let isSame = try Bool.fetchOne(
      db.cachedStatement(
        sql: #"""
          SELECT "wave" = ? AND "unit" IS ? AND "day" = ? AND "text" = ? FROM "note"
          WHERE "id" = ?
          """#
      ),
      arguments: [wave, note.unit, note.day, note.text, note.id.stored]
    )
    if let isSame { return isSame ? .alreadyStored : .conflict }
    let sql = #"SELECT EXISTS (SELECT 1 FROM "note_erased" WHERE "id" = ?)"#
    let isErased = try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [note.id.stored])
    guard isErased == false else { return .erased }
    try db.cachedStatement(
      sql: #"INSERT INTO "note" ("id", "wave", "unit", "day", "text") VALUES (?, ?, ?, ?, ?)"#
    ).execute(arguments: [note.id.stored, wave, note.unit, note.day, note.text])
    return .stored
  }

  /// Erases a note, and remembers that it is gone.
  ///
  /// - Parameter id: The identity of the note, here or in another data file.
  /// - Returns: True where there was one.
  /// - Throws: An error of SQLite.
  func erase(_ id: NoteID) throws -> Bool {
    try db.cachedStatement(sql: #"DELETE FROM "note" WHERE "id" = ? AND "wave" = ?"#)
      .execute(arguments: [id.stored, wave])
    let wasThere = db.changesCount > 0
    try db.cachedStatement(
      sql: #"""
        INSERT INTO "note_erased" ("id", "wave") VALUES (?, ?) ON CONFLICT ("id") DO NOTHING
        """#
    ).execute(arguments: [id.stored, wave])
    return wasThere
  }
}

extension InterviewNote {
  /// The columns that ``init(row:)`` reads, in its order.
  static let columns = #""note"."id", "note"."unit", "note"."day", "note"."text""#

  /// Reads a note, nil where the row is none.
  ///
  /// - Parameter row: A row of ``columns``.
  init?(row: Row) {
    guard let id = NoteID(stored: row[0]) else { return nil }
    self.init(id: id, unit: row[1], day: row[2], text: row[3])
  }
}

extension NoteID {
  /// The identity as a database value.
  var stored: Data { Data(bytes) }

  /// Reads an identity, nil unless it has sixteen bytes.
  ///
  /// - Parameter stored: The database value.
  init?(stored: Data) {
    self.init(bytes: Array(stored))
  }
}
