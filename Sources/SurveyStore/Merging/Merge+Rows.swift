import GRDB
import SurveyModel

extension Merge {
  /// Takes over the responses of a wave, in order of their random identities.
  ///
  /// - Parameters:
  ///   - there: The wave in the other file.
  ///   - here: The wave in this one.
  ///   - merged: Counts what becomes of them.
  ///   - afterEach: Called after each of them.
  /// - Throws: A ``MergeFault``, an error of SQLite about this file, or what the function throws.
  func takeResponses(
    of there: Wave,
    into here: Wave,
    _ merged: inout MergedWave,
    afterEach: () throws -> Void
  ) throws {
    let insertion = try ResponseInsertion(
      into: here,
      today: nil,
      path: path,
      tallying: tallying,
      db
    )
    let rows = try reading {
      let sql = "SELECT \(Response.columns) FROM \"response\" WHERE \"wave\" = ? ORDER BY \"id\""
      return try Row.fetchCursor(foreign, sql: sql, arguments: [there.id])
    }
    while let row = try reading({ try rows.next() }) {
      do {
        switch try insertion.insert(Response(row: row, wave: there.name)) {
        case .stored: merged.stored += 1
        case .alreadyStored: merged.alreadyStored += 1
        }
      } catch ResponseFault.conflict {
        merged.conflicts += 1
      } catch ResponseFault.importClosed {
        throw MergeFault.closed(path: source, wave: there.name)
      } catch is ResponseFault {
        // A response that the wave there cannot have taken.
        throw MergeFault.damaged(path: source)
      }
      try afterEach()
    }
    try insertion.finish()
  }

  /// Takes over the notes of interviewers in a wave, and erases those that were erased there.
  ///
  /// - Parameters:
  ///   - there: The wave in the other file.
  ///   - here: The wave in this one.
  ///   - merged: Counts what becomes of them.
  /// - Throws: A ``MergeFault`` or an error of SQLite about this file.
  func takeNotes(of there: Wave, into here: Wave, _ merged: inout MergedWave) throws {
    let insertion = NoteInsertion(db: db, wave: here.id)
    let erased = try reading {
      let sql = #"SELECT "id" FROM "note_erased" WHERE "wave" = ? ORDER BY "id""#
      return try Row.fetchAll(foreign, sql: sql, arguments: [there.id])
    }
    for id in erased.compactMap({ NoteID(stored: $0[0]) }) where try insertion.erase(id) {
      merged.notesErased += 1
    }
    let notes = try reading {
      let sql = "SELECT \(InterviewNote.columns) FROM \"note\" WHERE \"wave\" = ? ORDER BY \"id\""
      return try Row.fetchCursor(foreign, sql: sql, arguments: [there.id])
    }
    while let row = try reading({ try notes.next() }) {
      guard let note = InterviewNote(row: row) else { continue }
      switch try insertion.insert(note) {
      case .stored: merged.notesStored += 1
      case .conflict: merged.conflicts += 1
      case .alreadyStored, .erased: break
      }
    }
  }

  /// Leaves unfinished responses where they are, and erases those here that are finished now.
  ///
  /// A draft is its respondent's until it is handed in. In two files it would go on in both, and give two
  /// responses of one identity.
  ///
  /// - Parameters:
  ///   - there: The wave in the other file.
  ///   - here: The wave in this one.
  ///   - merged: Counts those that stay there.
  /// - Throws: A ``MergeFault`` or an error of SQLite about this file.
  func settleDrafts(of there: Wave, _ here: Wave, _ merged: inout MergedWave) throws {
    merged.unfinished = try reading {
      let sql = #"SELECT count(*) FROM "draft" WHERE "wave" = ?"#
      return try Int.fetchOne(foreign, sql: sql, arguments: [there.id]) ?? 0
    }
    try db.execute(
      sql: #"""
        DELETE FROM "draft" WHERE "wave" = ? AND EXISTS (
          SELECT 1 FROM "response" WHERE "response"."id" = "draft"."response_id"
        )
        """#,
      arguments: [here.id]
    )
  }
}
