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
  }

  /// Ends the insertions: stores what they were counted to.
  ///
  /// - Throws: An error of SQLite.
  func finish() throws { try tally?.finish() }

  /// Inserts a response, or finds the very same one.
  ///
  /// - Parameter response: The response.
  /// - Returns: Whether it is new.
  /// - Throws: A ``ResponseFault``, and then nothing has changed; or an error of SQLite.
  func insert(_ response: Response) throws -> SaveOutcome {
    let body = AnswerCoding.text(response.answers)
    // First, so that a repeated request is answered alike after the wave has closed.
    if let isSame = try find(response, body: body) {
      guard isSame else { throw ResponseFault.conflict(wave: wave.name) }
      return .alreadyStored
    }
    try wave.admit(response, today: today)
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
    tally?.add(response)
    return .stored
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
