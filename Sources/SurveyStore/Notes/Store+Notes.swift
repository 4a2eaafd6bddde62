import GRDB
import Messages

extension Store {
  /// Stores a note, or does nothing where the very same one is stored already.
  ///
  /// A closed wave takes notes too: they are no answers.
  ///
  /// - Parameters:
  ///   - note: The note; its unit must be of the wave's roster, if there is one.
  ///   - wave: The wave it was written in.
  /// - Returns: Whether it is new.
  /// - Throws: A ``NoteFault``, a ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  @discardableResult
  public func saveNote(_ note: InterviewNote, in wave: Wave) throws -> SaveOutcome {
    guard note.text.contains(where: { !$0.isWhitespace }) else { throw NoteFault.empty }
    guard note.text.count <= InterviewNote.characterLimit else {
      throw NoteFault.tooLong(most: InterviewNote.characterLimit)
    }
    try ISODay.check(note.day)
    return try write { db in
      let wave = try wave.current(db, path: path)
      try check(unit: note.unit, of: wave, db)
      switch try NoteInsertion(db: db, wave: wave.id).insert(note) {
      case .stored: return .stored
      case .alreadyStored: return .alreadyStored
      case .conflict: throw NoteFault.conflict(wave: wave.name)
      case .erased: throw NoteFault.erased(wave: wave.name)
      }
    }
  }

  /// The notes of a wave, by day; those of one day in order of their random identities.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: The notes.
  /// - Throws: A ``StoreFault``.
  public func notes(of wave: Wave) throws -> [InterviewNote] {
    try read { db in
      let sql = """
        SELECT \(InterviewNote.columns) FROM "note" WHERE "wave" = ? ORDER BY "day", "id"
        """
      return try Row.fetchAll(db, sql: sql, arguments: [wave.id]).compactMap(InterviewNote.init)
    }
  }

  /// Erases a note for good: merging another copy of it does not bring it back.
  ///
  /// - Parameters:
  ///   - id: The identity of the note.
  ///   - wave: The wave it was written in.
  /// - Returns: False where the wave has no such note.
  /// - Throws: A ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  @discardableResult
  public func deleteNote(_ id: NoteID, of wave: Wave) throws -> Bool {
    let wasThere = try write { db in
      let wave = try wave.current(db, path: path)
      let sql = #"SELECT EXISTS (SELECT 1 FROM "note" WHERE "id" = ? AND "wave" = ?)"#
      guard try Bool.fetchOne(db, sql: sql, arguments: [id.stored, wave.id]) == true else {
        return false
      }
      return try NoteInsertion(db: db, wave: wave.id).erase(id)
    }
    if wasThere { emptyLog() }
    return wasThere
  }

  /// Erases all notes of a wave for good.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: How many there were.
  /// - Throws: A ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  @discardableResult
  public func deleteNotes(of wave: Wave) throws -> Int {
    let count = try write { db in
      let wave = try wave.current(db, path: path)
      try db.execute(
        sql: #"""
          INSERT INTO "note_erased" ("id", "wave") SELECT "id", "wave" FROM "note" WHERE "wave" = ?
          """#,
        arguments: [wave.id]
      )
      try db.execute(sql: #"DELETE FROM "note" WHERE "wave" = ?"#, arguments: [wave.id])
      return db.changesCount
    }
    if count > 0 { emptyLog() }
    return count
  }

  private func check(unit: String?, of wave: Wave, _ db: Database) throws {
    guard let unit else { return }
    let sql = #"SELECT "name" FROM "unit" WHERE "wave" = ? ORDER BY "position""#
    let known = try String.fetchAll(db, sql: sql, arguments: [wave.id])
    guard known.isEmpty ? !UsableName.isUsable(unit) : !known.contains(unit) else { return }
    let nearest = NearestName.find(unit, in: known)
    throw NoteFault.unknownUnit(unit: unit, wave: wave.name, nearest: nearest)
  }
}
