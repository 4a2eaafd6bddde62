import Foundation
import GRDB
import Messages

extension Store {
  /// Opens a wave: stores its survey, its dates, its promise and its roster, or nothing at all.
  ///
  /// - Parameter request: What is needed to open it.
  /// - Returns: The wave as stored.
  /// - Throws: A ``WaveFault``, a ``RosterFault`` or a ``StoreFault``.
  @discardableResult
  public func openWave(_ request: WaveRequest) throws -> Wave {
    try request.check()
    return try write { db in
      let sql = #"SELECT EXISTS (SELECT 1 FROM "wave" WHERE "name" = ?)"#
      if try Bool.fetchOne(db, sql: sql, arguments: [request.name]) == true {
        throw WaveFault.nameTaken(name: request.name)
      }
      let id = try Self.insert(request, db)
      guard let wave = try fetchWave(db, where: "\"id\" = ?", id) else {
        throw StoreFault.damaged(path: path)
      }
      return wave
    }
  }

  /// The waves of the data file, oldest first.
  ///
  /// - Returns: The waves by their first day, those without one first, then by when they were opened.
  /// - Throws: A ``StoreFault``.
  public func waves() throws -> [Wave] {
    try read { db in
      let order = #"coalesce("opens", "closes", ''), "id""#
      let sql = "SELECT \(Wave.columns) FROM \"wave\" ORDER BY \(order)"
      return try Row.fetchAll(db, sql: sql).map { try Wave(row: $0, path: path) }
    }
  }

  /// The wave with a name.
  ///
  /// - Parameter name: The name.
  /// - Returns: The wave.
  /// - Throws: ``WaveFault/unknown(name:nearest:known:)`` with the nearest name, or a ``StoreFault``.
  public func wave(named name: String) throws -> Wave {
    try read { db in try existingWave(named: name, db) }
  }

  /// Closes a wave for good, and erases what is of no use from then on: drafts that can no longer be
  /// finished, invitations, ballots with the key that signs them, and receipts.
  ///
  /// Closing a closed wave does nothing.
  ///
  /// - Parameter name: The name of the wave.
  /// - Returns: The wave as stored.
  /// - Throws: ``WaveFault/unknown(name:nearest:known:)`` or a ``StoreFault``.
  @discardableResult
  public func closeWave(named name: String) throws -> Wave {
    try write { db in
      let wave = try existingWave(named: name, db)
      try db.execute(sql: #"UPDATE "wave" SET "closed" = 1 WHERE "id" = ?"#, arguments: [wave.id])
      try db.execute(sql: #"DELETE FROM "draft" WHERE "wave" = ?"#, arguments: [wave.id])
      try Self.eraseAccess(of: wave, db)
      // Comments that have waited for this are taken in by the next search.
      if !wave.isClosed { try db.execute(sql: #"DELETE FROM "comment_words""#) }
      return try existingWave(named: name, db)
    }
  }

  /// The definition of a survey as its author wrote it.
  ///
  /// - Parameter digest: The survey's digest.
  /// - Returns: JSON in UTF-8.
  /// - Throws: ``WaveFault/unknownSurvey(digest:)`` or a ``StoreFault``.
  public func surveyJSON(digest: String) throws -> [UInt8] {
    try read { db in
      let sql = #"SELECT "json" FROM "survey" WHERE "digest" = ?"#
      guard let json = try Data.fetchOne(db, sql: sql, arguments: [digest]) else {
        throw WaveFault.unknownSurvey(digest: digest)
      }
      return Array(json)
    }
  }

  /// The units a wave is for, in order of the roster.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: The units; empty where units do not matter.
  /// - Throws: A ``StoreFault``.
  public func units(of wave: Wave) throws -> [WaveUnit] {
    try read { try WaveUnit.all(of: wave, $0) }
  }

  /// Erases who was invited and who can find their answers again; how many were invited stays.
  private static func eraseAccess(of wave: Wave, _ db: Database) throws {
    guard !wave.isClosed else { return }
    try db.execute(
      sql: #"""
        UPDATE "invited_wave" SET "ballot_key" = NULL,
          "invited" = (SELECT count(*) FROM "invitation" WHERE "invitation"."wave" = ?1)
        WHERE "wave" = ?1
        """#,
      arguments: [wave.id]
    )
    for table in ["invitation", "ballot"] {
      try db.execute(sql: "DELETE FROM \"\(table)\" WHERE \"wave\" = ?", arguments: [wave.id])
    }
    try db.execute(
      sql: #"""
        DELETE FROM "receipt" WHERE EXISTS (
          SELECT 1 FROM "response" WHERE "id" = "receipt"."response" AND "wave" = ?
        )
        """#,
      arguments: [wave.id]
    )
  }

  private func existingWave(named name: String, _ db: Database) throws -> Wave {
    if let wave = try fetchWave(db, where: "\"name\" = ?", name) { return wave }
    let known = try String.fetchAll(db, sql: #"SELECT "name" FROM "wave" ORDER BY "id""#)
    throw WaveFault.unknown(name: name, nearest: NearestName.find(name, in: known), known: known)
  }

  private func fetchWave(
    _ db: Database,
    where condition: String,
    _ argument: any DatabaseValueConvertible
  ) throws -> Wave? {
    let sql = "SELECT \(Wave.columns) FROM \"wave\" WHERE \(condition)"
    let row = try Row.fetchOne(db, sql: sql, arguments: [argument])
    return try row.map { try Wave(row: $0, path: path) }
  }
}
