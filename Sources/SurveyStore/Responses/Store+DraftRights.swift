import Foundation
import GRDB

extension Store {
  /// Stores what a draft will be handed in with.
  ///
  /// - Parameters:
  ///   - right: The right.
  ///   - hash: The digest of the draft's code.
  ///   - db: The connection, inside the transaction that stores the draft.
  /// - Throws: An error of SQLite.
  static func store(_ right: AnswerRight, ofDraft hash: Data, _ db: Database) throws {
    guard let kind = right.storedKind else { return }
    try db.execute(
      sql: #"INSERT INTO "draft_right" ("code_hash", "kind", "hash") VALUES (?, ?, ?)"#,
      arguments: [hash, kind, Data(right.hash)]
    )
  }

  /// What a draft will be handed in with; an open link where there is no such draft.
  ///
  /// - Parameters:
  ///   - hash: The digest of the draft's code.
  ///   - wave: The wave, for the fault.
  ///   - db: The connection.
  /// - Returns: The right.
  /// - Throws: ``ResponseFault/unreadable(wave:)`` or an error of SQLite.
  static func right(ofDraft hash: Data, in wave: Wave, _ db: Database) throws -> AnswerRight {
    let sql = #"SELECT "kind", "hash" FROM "draft_right" WHERE "code_hash" = ?"#
    let row = try Row.fetchOne(db, sql: sql, arguments: [hash])
    return try AnswerRight(kind: row?[0], hash: row?[1], wave: wave.name)
  }
}

extension AnswerRight {
  /// Reads the right of a draft.
  ///
  /// - Parameters:
  ///   - kind: The kind as stored; nil for an open link.
  ///   - hash: The hash as stored.
  ///   - wave: The name of the wave, for the fault.
  /// - Throws: ``ResponseFault/unreadable(wave:)`` where they are no right.
  init(kind: String?, hash: Data?, wave: String) throws {
    guard let kind else {
      self = .openLink
      return
    }
    guard let right = AnswerRight(storedKind: kind, hash: hash.map(Array.init) ?? []) else {
      throw ResponseFault.unreadable(wave: wave)
    }
    self = right
  }
}
