import Foundation
import GRDB
import SurveyModel

extension Store {
  /// Stores a wave with its survey and its roster.
  ///
  /// - Parameters:
  ///   - request: The wave.
  ///   - importKey: The key that makes identities of imported rows; nil for a new one.
  ///   - db: The connection, inside a transaction.
  /// - Returns: The key of the wave.
  /// - Throws: An error of SQLite.
  static func insert(
    _ request: WaveRequest,
    importKey: [UInt8]? = nil,
    _ db: Database
  ) throws -> Int64 {
    // Made-up responses get the same identities on every run: there is nobody to protect.
    let importKey =
      importKey
      ?? (request.isSynthetic ? KeyedIdentity.key(of: request.name) : KeyedIdentity.newKey())
    try insertSurvey(of: request, db)
    let id = try insertWave(request, importKey: importKey, db)
    for (position, unit) in request.units.enumerated() {
      try insert(unit, at: position, ofWave: id, db)
    }
    try insertAccess(of: request, wave: id, db)
    return id
  }

  /// Stores who may answer a wave, and how many are wanted.
  ///
  /// - Parameters:
  ///   - request: The wave to open.
  ///   - wave: Its key.
  ///   - db: The connection.
  /// - Throws: An error of SQLite.
  private static func insertAccess(
    of request: WaveRequest,
    wave: Int64,
    _ db: Database
  ) throws {
    if case .invited(let key) = request.entry {
      try db.execute(
        sql: #"INSERT INTO "invited_wave" ("wave", "ballot_key") VALUES (?, ?)"#,
        arguments: [wave, key.map { Data($0) }]
      )
    }
    for quota in request.quotas {
      try db.execute(
        sql: #"INSERT INTO "quota" ("wave", "question", "value", "most") VALUES (?, ?, ?, ?)"#,
        arguments: [wave, quota.question ?? "", quota.value ?? "", quota.most]
      )
    }
  }

  /// Stores the survey of a wave, unless its version is stored already.
  ///
  /// - Parameters:
  ///   - request: The wave to open.
  ///   - db: The connection.
  /// - Throws: An error of SQLite.
  private static func insertSurvey(of request: WaveRequest, _ db: Database) throws {
    try db.execute(
      sql: #"""
        INSERT INTO "survey" ("digest", "json", "title") VALUES (?, ?, ?)
        ON CONFLICT ("digest") DO NOTHING
        """#,
      arguments: [request.surveyDigest, Data(request.surveyJSON), request.surveyTitle]
    )
  }

  /// Stores a wave under a new key.
  ///
  /// - Parameters:
  ///   - request: The wave to open; its survey is stored already.
  ///   - importKey: The random key that makes identities of imported rows.
  ///   - db: The connection.
  /// - Returns: The key.
  /// - Throws: An error of SQLite.
  private static func insertWave(
    _ request: WaveRequest,
    importKey: [UInt8],
    _ db: Database
  ) throws -> Int64 {
    try db.execute(
      sql: #"""
        INSERT INTO "wave" (
          "name", "survey", "opens", "closes", "anonymity",
          "minimum_group", "minimum_comments", "is_synthetic", "import_key"
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """#,
      arguments: [
        request.name, request.surveyDigest, request.opens, request.closes,
        request.anonymity.rawValue, request.minimumGroup, request.minimumComments,
        request.isSynthetic, Data(importKey),
      ]
    )
    return db.lastInsertedRowID
  }

  /// Stores one unit of a wave's roster.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - position: Its place in the roster, from 0.
  ///   - wave: The key of the wave.
  ///   - db: The connection.
  /// - Throws: An error of SQLite.
  private static func insert(
    _ unit: WaveUnit,
    at position: Int,
    ofWave wave: Int64,
    _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: #"""
        INSERT INTO "unit" ("wave", "name", "parent", "title", "headcount", "position")
        VALUES (?, ?, ?, ?, ?, ?)
        """#
    ).execute(
      arguments: [wave, unit.name, unit.parent, unit.title, unit.headcount, position]
    )
    guard unit.joined != nil || unit.left != nil else { return }
    try db.cachedStatement(
      sql: #"INSERT INTO "unit_change" ("wave", "unit", "joined", "left") VALUES (?, ?, ?, ?)"#
    ).execute(arguments: [wave, unit.name, unit.joined ?? 0, unit.left ?? 0])
  }
}
