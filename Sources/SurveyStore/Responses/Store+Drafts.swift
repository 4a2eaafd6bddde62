import Foundation
import GRDB
import Messages
public import SurveyModel

extension Store {
  /// Stores what somebody has answered so far, over what was stored under the code before.
  ///
  /// Only the SHA-256 digest of the code is stored: whoever has the file cannot resume the draft.
  ///
  /// - Parameters:
  ///   - draft: The answers so far.
  ///   - code: The code the respondent resumes with, random and hard to guess.
  ///   - wave: The wave it answers.
  ///   - today: The day as ISO 8601; stored, so that forgotten drafts can be cleared away.
  /// - Throws: A ``ResponseFault``, a ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  public func saveDraft(_ draft: DraftRecord, code: String, in wave: Wave, today: String) throws {
    try ISODay.check(today)
    try write { db in
      let wave = try wave.current(db, path: path)
      try wave.admitAnswers(today: today)
      try db.execute(
        sql: #"""
          INSERT INTO "draft" (
            "code_hash", "wave", "response_id", "body", "language", "updated_day"
          ) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT ("code_hash") DO UPDATE SET
            "body" = excluded."body",
            "language" = excluded."language",
            "updated_day" = excluded."updated_day"
          WHERE "wave" = excluded."wave" AND "response_id" = excluded."response_id"
          """#,
        arguments: [
          Data(KeyedIdentity.ofDraft(code: code)), wave.id, draft.responseID.stored,
          draft.state, draft.language.rawValue, today,
        ]
      )
      guard db.changesCount == 1 else { throw ResponseFault.codeTaken(wave: wave.name) }
    }
  }

  /// The draft stored under a code.
  ///
  /// - Parameter code: The code the respondent resumes with.
  /// - Returns: The draft, nil where there is none: the code is wrong, or the draft is finished.
  /// - Throws: A ``ResponseFault`` or a ``StoreFault``.
  public func draft(code: String) throws -> StoredDraft? {
    try read { db in
      let sql = """
        SELECT \(Wave.columns),
          "draft"."response_id", "draft"."language", "draft"."body", "draft"."updated_day"
        FROM "draft" JOIN "wave" ON "wave"."id" = "draft"."wave"
        WHERE "draft"."code_hash" = ?
        """
      let hash = Data(KeyedIdentity.ofDraft(code: code))
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [hash]) else { return nil }
      let wave = try Wave(row: row, path: path)
      guard
        let id = ResponseID(stored: row[11]),
        let language = Language(rawValue: row[12])
      else { throw ResponseFault.unreadable(wave: wave.name) }
      return StoredDraft(
        wave: wave,
        draft: DraftRecord(responseID: id, language: language, state: row[13]),
        updatedDay: row[14]
      )
    }
  }

  /// Stores a finished response and erases its draft, both or neither.
  ///
  /// Repeating it does nothing, so it may be tried again after a fault.
  ///
  /// - Parameters:
  ///   - code: The code of the draft.
  ///   - response: The finished response, with the identity of the draft.
  ///   - wave: The wave it answers.
  ///   - today: The day as ISO 8601; only compared with the wave's dates.
  /// - Returns: Whether the response is new.
  /// - Throws: A ``ResponseFault``, a ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  @discardableResult
  public func finishDraft(
    code: String,
    _ response: Response,
    in wave: Wave,
    today: String
  ) throws -> SaveOutcome {
    try write { db in
      let insertion = try ResponseInsertion(into: wave, today: today, path: path, db)
      let outcome = try insertion.insert(response)
      try db.execute(
        sql: #"DELETE FROM "draft" WHERE "code_hash" = ? AND "response_id" = ?"#,
        arguments: [Data(KeyedIdentity.ofDraft(code: code)), response.id.stored]
      )
      return outcome
    }
  }

  /// Erases a draft; does nothing where there is none.
  ///
  /// - Parameter code: The code of the draft.
  /// - Throws: A ``StoreFault``.
  public func deleteDraft(code: String) throws {
    try write { db in
      try db.execute(
        sql: #"DELETE FROM "draft" WHERE "code_hash" = ?"#,
        arguments: [Data(KeyedIdentity.ofDraft(code: code))]
      )
    }
  }
}
