import Foundation
import GRDB
import Messages
public import SurveyModel

extension Store {
  /// Stores what somebody has answered so far, over the revision that the draft names.
  ///
  /// Only the SHA-256 digest of the code is stored: whoever has the file cannot resume the draft. Of
  /// two who use one code at a time, the one who knows the newer revision goes on, and the other is
  /// refused with ``ResponseFault/draftElsewhere(wave:)``.
  ///
  /// - Parameters:
  ///   - draft: The answers so far.
  ///   - code: The code the respondent resumes with, random and hard to guess.
  ///   - wave: The wave it answers.
  ///   - right: What it will be handed in with; taken over when the draft is stored first.
  ///   - today: The day as ISO 8601; stored, so that forgotten drafts can be cleared away.
  /// - Returns: The draft with its new revision, to be named the next time.
  /// - Throws: A ``ResponseFault``, a ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  @discardableResult
  public func saveDraft(
    _ draft: DraftRecord,
    code: String,
    in wave: Wave,
    right: AnswerRight = .openLink,
    today: String
  ) throws -> DraftRecord {
    try ISODay.check(today)
    return try write { db in
      let wave = try wave.current(db, path: path)
      try wave.admitAnswers(today: today)
      let hash = Data(KeyedIdentity.ofDraft(code: code))
      // A draft not stored yet may only be new, and one stored before may only be itself.
      let sql =
        draft.revision == 0
        ? #"""
        INSERT INTO "draft" (
          "body", "language", "updated_day", "revision", "code_hash", "wave", "response_id"
        ) VALUES (?, ?, ?, 1 + ?, ?, ?, ?)
        ON CONFLICT ("code_hash") DO NOTHING
        """#
        : #"""
        UPDATE "draft" SET
          "body" = ?, "language" = ?, "updated_day" = ?, "revision" = "revision" + 1
        WHERE "revision" = ? AND "code_hash" = ? AND "wave" = ? AND "response_id" = ?
        """#
      try db.execute(
        sql: sql,
        arguments: [
          draft.state, draft.language.rawValue, today, draft.revision, hash, wave.id,
          draft.responseID.stored,
        ]
      )
      guard db.changesCount == 1 else {
        let owner = try Data.fetchOne(
          db,
          sql: #"SELECT "response_id" FROM "draft" WHERE "code_hash" = ?"#,
          arguments: [hash]
        )
        throw owner == nil || owner == draft.responseID.stored
          ? ResponseFault.draftElsewhere(wave: wave.name)
          : ResponseFault.codeTaken(wave: wave.name)
      }
      if draft.revision == 0 { try Self.store(right, ofDraft: hash, db) }
      return DraftRecord(
        responseID: draft.responseID,
        language: draft.language,
        state: draft.state,
        revision: draft.revision + 1
      )
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
          "draft"."response_id", "draft"."language", "draft"."body", "draft"."updated_day",
          "draft"."revision", "draft_right"."kind", "draft_right"."hash"
        FROM "draft" JOIN "wave" ON "wave"."id" = "draft"."wave"
          LEFT JOIN "draft_right" ON "draft_right"."code_hash" = "draft"."code_hash"
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
        draft: DraftRecord(
          responseID: id,
          language: language,
          state: row[13],
          revision: row[15]
        ),
        right: try AnswerRight(kind: row[16], hash: row[17], wave: wave.name),
        updatedDay: row[14]
      )
    }
  }

  /// Stores a finished response, spends what it is handed in with, erases its draft and stores its receipt, all
  /// or nothing.
  ///
  /// Repeating it does nothing, so it may be tried again after a fault. Where the draft was stored by
  /// somebody else since, it is refused.
  ///
  /// - Parameters:
  ///   - code: The code of the draft.
  ///   - response: The finished response, with the identity of the draft.
  ///   - revision: The revision of the draft as the holder last knew it.
  ///   - wave: The wave it answers.
  ///   - today: The day as ISO 8601; only compared with the wave's dates.
  /// - Returns: Whether the response is new.
  /// - Throws: A ``ResponseFault``, a ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  @discardableResult
  public func finishDraft(
    code: String,
    _ response: Response,
    revision: Int,
    in wave: Wave,
    today: String
  ) throws -> SaveOutcome {
    try write { db in
      let insertion = try insertion(into: wave, today: today, db)
      let right = try Self.right(ofDraft: Data(KeyedIdentity.ofDraft(code: code)), in: wave, db)
      let submission = Submission(response, right: right, code: code, revision: revision)
      let outcome = try insertion.insertWhole(submission)
      try insertion.finish()
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
