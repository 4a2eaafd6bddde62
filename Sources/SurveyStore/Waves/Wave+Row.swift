import Foundation
import GRDB
import Messages
import SurveyModel

extension WaveUnit {
  /// The units of a wave in order of its roster.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - db: The connection to the data file that holds it.
  /// - Returns: The units.
  /// - Throws: An error of SQLite.
  static func all(of wave: Wave, _ db: Database) throws -> [WaveUnit] {
    // Files of older versions, which are read when they are merged, do not have the changes.
    let changes =
      try db.tableExists("unit_change")
      ? #"""
      "joined", "left" FROM "unit" LEFT JOIN "unit_change"
        ON "unit_change"."wave" = "unit"."wave" AND "unit_change"."unit" = "unit"."name"
      """# : #"NULL, NULL FROM "unit""#
    let sql = """
      SELECT "name", "parent", "title", "headcount", \(changes)
      WHERE "unit"."wave" = ? ORDER BY "position"
      """
    return try Row.fetchAll(db, sql: sql, arguments: [wave.id]).map {
      WaveUnit(
        name: $0[0],
        parent: $0[1],
        title: $0[2] as String,
        headcount: $0[3],
        joined: $0[4],
        left: $0[5]
      )
    }
  }
}

extension WaveRequest {
  /// All that a wave was opened with, as it stands in a data file.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - path: The path of the data file, for the fault.
  ///   - db: The connection to it.
  /// - Throws: ``StoreFault/damaged(path:)`` where its survey is missing, or an error of SQLite.
  init(copying wave: Wave, path: String, _ db: Database) throws {
    let sql = #"SELECT "json", "title" FROM "survey" WHERE "digest" = ?"#
    guard let survey = try Row.fetchOne(db, sql: sql, arguments: [wave.surveyDigest]) else {
      throw StoreFault.damaged(path: path)
    }
    let json: Data = survey[0]
    let (entry, quotas) = try Self.access(of: wave, db)
    self.init(
      name: wave.name,
      surveyJSON: Array(json),
      surveyDigest: wave.surveyDigest,
      surveyTitle: survey[1],
      opens: wave.opens,
      closes: wave.closes,
      units: try WaveUnit.all(of: wave, db),
      anonymity: wave.anonymity,
      minimumGroup: wave.minimumGroup,
      minimumComments: wave.minimumComments,
      isSynthetic: wave.isSynthetic,
      entry: entry,
      quotas: quotas
    )
  }

  /// Who may answer a wave, and how many are wanted.
  private static func access(of wave: Wave, _ db: Database) throws -> (Entry, [WaveQuota]) {
    // Files of older versions, which are read when they are merged, know no invitations.
    guard try db.tableExists("invited_wave") else { return (.open, []) }
    let sql = #"SELECT "ballot_key" FROM "invited_wave" WHERE "wave" = ?"#
    let row = try Row.fetchOne(db, sql: sql, arguments: [wave.id])
    let quotas = try WaveQuota.all(of: wave, db)
    guard let row else { return (.open, quotas) }
    let key: Data? = row[0]
    return (.invited(ballotKey: key.map(Array.init)), quotas)
  }
}

extension Wave {
  /// The columns that ``init(row:path:)`` reads, in its order.
  static let columns = """
    "wave"."id", "wave"."name", "wave"."survey", "wave"."opens", "wave"."closes",
    "wave"."closed", "wave"."anonymity", "wave"."minimum_group", "wave"."minimum_comments",
    "wave"."is_synthetic", "wave"."import_key"
    """

  /// Reads a wave.
  ///
  /// - Parameters:
  ///   - row: A row of ``columns``.
  ///   - path: The path of the data file, for the fault.
  /// - Throws: ``StoreFault/damaged(path:)`` where the row is no wave.
  init(row: Row, path: String) throws {
    guard let anonymity = SurveySettings.Anonymity(rawValue: row[6]) else {
      throw StoreFault.damaged(path: path)
    }
    let key: Data = row[10]
    self.init(
      id: row[0],
      name: row[1],
      surveyDigest: row[2],
      opens: row[3],
      closes: row[4],
      isClosed: row[5],
      anonymity: anonymity,
      minimumGroup: row[7],
      minimumComments: row[8],
      isSynthetic: row[9],
      importKey: Array(key)
    )
  }

  /// The wave as it is stored now.
  ///
  /// - Parameters:
  ///   - db: The connection.
  ///   - path: The path of the data file, for the fault.
  /// - Returns: The wave with the same key.
  /// - Throws: ``WaveFault/unknown(name:nearest:known:)`` where it is not in this file.
  func current(_ db: Database, path: String) throws -> Wave {
    let sql = "SELECT \(Self.columns) FROM \"wave\" WHERE \"id\" = ? AND \"import_key\" = ?"
    let row = try Row.fetchOne(
      db.cachedStatement(sql: sql),
      arguments: [id, Data(importKey)]
    )
    guard let row else {
      let known = try String.fetchAll(db, sql: #"SELECT "name" FROM "wave" ORDER BY "id""#)
      throw WaveFault.unknown(
        name: name,
        nearest: NearestName.find(name, in: known),
        known: known
      )
    }
    return try Wave(row: row, path: path)
  }
}
