import Foundation
import GRDB
import Messages
import SurveyModel

/// The one way in which a response gets into the table, whoever brings it.
struct ResponseInsertion {
  /// The connection, inside a transaction.
  let db: Database
  /// The wave as stored now.
  let wave: Wave
  /// The day as ISO 8601; nil where another data file took the response on a day that was right.
  let today: String?
  /// Counts the responses; nil where they are not counted as they come.
  private let tally: TallyUpdate?
  /// Spends what responses are handed in with.
  private let rights: RightSpending
  /// Turns away responses of which there are enough.
  private let quotas: QuotaCounting

  /// Begins to insert into a wave.
  ///
  /// - Parameters:
  ///   - wave: The wave as the caller knows it.
  ///   - today: The day as ISO 8601; nil for responses that another data file has taken.
  ///   - path: The path of the data file, for the fault.
  ///   - tallying: What counts the responses; nil for nothing.
  ///   - db: The connection, inside a transaction.
  /// - Throws: A ``WaveFault`` or an error of SQLite.
  init(
    into wave: Wave,
    today: String?,
    path: String,
    tallying: (any ResponseTallying)?,
    _ db: Database
  ) throws {
    if let today { try ISODay.check(today) }
    self.db = db
    self.today = today
    // Another program may have closed it since the caller read it.
    let wave = try wave.current(db, path: path)
    self.wave = wave
    tally = try tallying.flatMap { try TallyUpdate($0, wave: wave, db) }
    rights = try RightSpending(in: wave, db)
    quotas = try QuotaCounting(in: wave, db)
  }

  /// Ends the insertions: stores what they were counted to.
  ///
  /// - Throws: An error of SQLite.
  func finish() throws { try tally?.finish() }

  /// Inserts a response, or finds the very same one.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - right: What it is handed in with.
  ///   - code: The code by which the respondent finds the answers again; nil for none.
  /// - Returns: Whether it is new.
  /// - Throws: A ``ResponseFault`` or an ``AccessFault``, and then the transaction, or its savepoint, must be
  ///   undone unless the right is an open link and there is no quota; or an error of SQLite.
  func insert(
    _ response: Response,
    right: AnswerRight = .openLink,
    code: String? = nil
  ) throws -> SaveOutcome {
    let body = AnswerCoding.text(response.answers)
    // First, so that a repeated request is answered alike after the wave has closed.
    if let isSame = try find(response, body: body) {
      guard isSame else { throw ResponseFault.conflict(wave: wave.name) }
      return .alreadyStored
    }
    try wave.admit(response, today: today)
    // What another data file has taken was checked there.
    if today != nil { try rights.spend(right, for: response) }
    try quotas.add(response, isLimited: today != nil && response.collector != .import)
    try db.cachedStatement(
      sql: #"""
        INSERT INTO "response" ("id", "wave", "survey", "collector", "language", "body")
        VALUES (?, ?, ?, ?, ?, ?)
        """#
    ).execute(
      arguments: [
        response.id.stored, wave.id, response.surveyDigest, response.collector.rawValue,
        response.language.rawValue, body,
      ]
    )
    try rights.note(right, of: response)
    if let code { try storeReceipt(code, of: response) }
    tally?.add(response)
    return .stored
  }

  private func storeReceipt(_ code: String, of response: Response) throws {
    try db.cachedStatement(
      sql: #"INSERT INTO "receipt" ("code_hash", "response") VALUES (?, ?) ON CONFLICT DO NOTHING"#
    ).execute(arguments: [Data(KeyedIdentity.ofDraft(code: code)), response.id.stored])
    guard db.changesCount == 1 else { throw ResponseFault.codeTaken(wave: wave.name) }
  }

  /// Whether the response stored under the identity is the same, nil where there is none.
  ///
  /// The same answers to the same survey in the same wave make it the same, whatever way they came.
  private func find(_ response: Response, body: String) throws -> Bool? {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: #"""
          SELECT "wave" = ? AND "survey" = ? AND "body" = ? FROM "response" WHERE "id" = ?
          """#
      ),
      arguments: [wave.id, response.surveyDigest, body, response.id.stored]
    )
  }
}
