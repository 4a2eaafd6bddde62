import Foundation
import GRDB
import Messages
import SurveyModel

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
