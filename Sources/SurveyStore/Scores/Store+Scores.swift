import Foundation
import GRDB
public import SurveyModel

extension Store {
  /// Stores scores, all or none; a score of the same comment and lexicon is replaced.
  ///
  /// - Parameter scores: The scores; a few hundred at a time keep the file free for others.
  /// - Throws: A ``StoreFault``.
  public func saveScores(_ scores: [CommentScoreRecord]) throws {
    guard !scores.isEmpty else { return }
    try write { db in
      let statement = try db.cachedStatement(
        sql: #"""
          INSERT INTO "score" ("response", "question", "lexicon", "value", "label", "detail")
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT ("response", "question", "lexicon") DO UPDATE SET
            "value" = excluded."value", "label" = excluded."label", "detail" = excluded."detail"
          """#
      )
      for score in scores {
        try statement.execute(
          arguments: [
            score.response.stored, score.question, score.lexicon, score.value, score.label,
            score.detail,
          ]
        )
      }
    }
  }

  /// Calls a function with each score of a wave's comments, in order of response and question.
  ///
  /// One score is in memory at a time, and all are from one state of the file.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - lexicon: The digest of the lexicon that made the scores.
  ///   - body: What to do with a score.
  /// - Throws: A ``ResponseFault``, a ``StoreFault``, or what the function throws.
  public func forEachScore(
    in wave: Wave,
    lexicon: String,
    _ body: (CommentScoreRecord) throws -> Void
  ) throws {
    let sql = #"""
      SELECT "score"."response", "score"."question", "score"."lexicon", "score"."value",
        "score"."label", "score"."detail"
      FROM "response" JOIN "score" ON "score"."response" = "response"."id"
      WHERE "response"."wave" = ? AND "score"."lexicon" = ?
      ORDER BY "response"."id", "score"."question"
      """#
    try read { db in
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [wave.id, lexicon])
      while let row = try rows.next() {
        guard let response = ResponseID(stored: row[0]) else {
          throw ResponseFault.unreadable(wave: wave.name)
        }
        try body(
          CommentScoreRecord(
            response: response,
            question: row[1],
            lexicon: row[2],
            value: row[3],
            label: row[4],
            detail: row[5]
          )
        )
      }
    }
  }

  /// Calls a function with each response of a wave that has no score made with a lexicon.
  ///
  /// These are the responses still to be scored, and those without a comment. The function may store
  /// scores as it goes.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - lexicon: The digest of the lexicon.
  ///   - body: What to do with a response.
  /// - Throws: A ``ResponseFault``, a ``StoreFault``, or what the function throws.
  public func forEachResponse(
    in wave: Wave,
    lackingScoreBy lexicon: String,
    _ body: (Response) throws -> Void
  ) throws {
    let sql = """
      SELECT \(Response.columns) FROM "response"
      WHERE "wave" = ? AND NOT EXISTS (
        SELECT 1 FROM "score" WHERE "score"."response" = "response"."id" AND "lexicon" = ?
      ) ORDER BY "id"
      """
    try forEachResponse(in: wave, sql: sql, arguments: [wave.id, lexicon], body)
  }
}
