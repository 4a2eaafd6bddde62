import Foundation
import GRDB
public import SurveyModel

/// A respondent's own response, found by the receipt.
public struct OwnResponse: Sendable {
  /// The wave it answers.
  public let wave: Wave
  /// The response.
  public let response: Response
}

extension Store {
  /// The response that belongs to a receipt.
  ///
  /// - Parameter code: The receipt code.
  /// - Returns: The response; nil where there is none, it was erased, or its wave is closed.
  /// - Throws: A ``ResponseFault`` or a ``StoreFault``.
  public func ownResponse(code: String) throws -> OwnResponse? {
    try read { db in try ownResponse(code: code, db) }
  }

  /// Erases the response that belongs to a receipt; what it was handed in with stays spent.
  ///
  /// - Parameter code: The receipt code.
  /// - Returns: False where there is none, or its wave is closed.
  /// - Throws: A ``ResponseFault`` or a ``StoreFault``.
  @discardableResult
  public func eraseOwnResponse(code: String) throws -> Bool {
    try write { db in
      guard let own = try ownResponse(code: code, db) else { return false }
      try QuotaCounting(in: own.wave, db).remove(own.response)
      try db.execute(
        sql: #"DELETE FROM "response" WHERE "id" = ?"#,
        arguments: [own.response.id.stored]
      )
      return true
    }
  }

  private func ownResponse(code: String, _ db: Database) throws -> OwnResponse? {
    let sql = """
      SELECT "wave" FROM "receipt" JOIN "response" ON "id" = "receipt"."response" WHERE "code_hash" = ?
      """
    let hash = Data(KeyedIdentity.ofDraft(code: code))
    guard
      let id = try Int64.fetchOne(db, sql: sql, arguments: [hash]),
      let there = try Row.fetchOne(
        db,
        sql: "SELECT \(Wave.columns) FROM \"wave\" WHERE \"id\" = ? AND NOT \"closed\"",
        arguments: [id]
      )
    else { return nil }
    let wave = try Wave(row: there, path: path)
    let own = """
      SELECT \(Response.columns) FROM "receipt" JOIN "response" ON "id" = "receipt"."response"
      WHERE "code_hash" = ?
      """
    return try Row.fetchOne(db, sql: own, arguments: [hash]).map {
      OwnResponse(wave: wave, response: try Response(row: $0, wave: wave.name))
    }
  }
}
