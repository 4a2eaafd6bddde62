import Foundation
import GRDB
import SurveyModel

extension Store {
  /// Stores the survey of a wave, unless its version is stored already.
  ///
  /// - Parameters:
  ///   - request: The wave to open.
  ///   - db: The connection.
  /// - Throws: An error of SQLite.
  func insertSurvey(of request: WaveRequest, _ db: Database) throws {
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
  ///   - db: The connection.
  /// - Returns: The key.
  /// - Throws: An error of SQLite.
  func insertWave(_ request: WaveRequest, _ db: Database) throws -> Int64 {
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
        request.isSynthetic, Data(KeyedIdentity.newKey()),
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
  func insert(_ unit: WaveUnit, at position: Int, ofWave wave: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: #"""
        INSERT INTO "unit" ("wave", "name", "parent", "title", "headcount", "position")
        VALUES (?, ?, ?, ?, ?, ?)
        """#
    ).execute(
      arguments: [wave, unit.name, unit.parent, unit.title, unit.headcount, position]
    )
  }
}
