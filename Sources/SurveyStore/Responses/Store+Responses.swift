import GRDB
public import SurveyModel

extension Store {
  /// Stores a response durably, or does nothing where the very same one is stored already.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - wave: The wave it answers.
  ///   - right: What it is handed in with.
  ///   - today: The day as ISO 8601; only compared with the wave's dates, never stored.
  /// - Returns: Whether it is new.
  /// - Throws: A ``ResponseFault``, an ``AccessFault``, a ``WaveFault`` or a ``StoreFault``; nothing has changed
  ///   then.
  @discardableResult
  public func save(
    _ response: Response,
    in wave: Wave,
    right: AnswerRight = .openLink,
    today: String
  ) throws -> SaveOutcome {
    try write { db in
      let insertion = try insertion(into: wave, today: today, db)
      let outcome = try insertion.insert(response, right: right)
      try insertion.finish()
      return outcome
    }
  }

  /// What inserts responses in a transaction.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - today: The day as ISO 8601.
  ///   - db: The connection, inside a transaction.
  /// - Returns: What inserts; it must be finished in the same transaction.
  /// - Throws: A ``WaveFault`` or an error of SQLite.
  func insertion(into wave: Wave, today: String?, _ db: Database) throws -> ResponseInsertion {
    try ResponseInsertion(into: wave, today: today, path: path, tallying: tallying, db)
  }

  /// Calls a function with each response of a wave, in order of the random identity.
  ///
  /// One response is in memory at a time, and all are from one state of the file. The function may
  /// use the store, also to write.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - body: What to do with a response.
  /// - Throws: A ``ResponseFault``, a ``StoreFault``, or what the function throws.
  public func forEachResponse(in wave: Wave, _ body: (Response) throws -> Void) throws {
    let sql = """
      SELECT \(Response.columns) FROM "response" WHERE "wave" = ? ORDER BY "id"
      """
    try forEachResponse(in: wave, sql: sql, arguments: [wave.id], body)
  }

  /// Calls a function with each response of a wave that answers one of some questions, in order of the random
  /// identity: the first so many are as good as a sample drawn by lot.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - questions: The keys of the answers, one of which must be there.
  ///   - body: What to do with a response; false ends it.
  /// - Throws: A ``ResponseFault``, a ``StoreFault``, or what the function throws.
  public func forEachResponse(
    in wave: Wave,
    answering questions: [String],
    _ body: (Response) throws -> Bool
  ) throws {
    guard !questions.isEmpty else { return }
    try read { db in
      let sql = """
        SELECT \(Response.columns) FROM "response" WHERE "wave" = ? AND EXISTS (
          SELECT 1 FROM json_each("response"."body")
          WHERE "key" IN (\(Array(repeating: "?", count: questions.count).joined(separator: ", ")))
        ) ORDER BY "id"
        """
      let rows = try Row.fetchCursor(
        db,
        sql: sql,
        arguments: [wave.id] + StatementArguments(questions)
      )
      while let row = try rows.next() {
        guard try body(Response(row: row, wave: wave.name)) else { return }
      }
    }
  }

  /// How many responses a wave has.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: The number.
  /// - Throws: A ``StoreFault``.
  public func responseCount(in wave: Wave) throws -> Int {
    try read { db in
      let sql = #"SELECT count(*) FROM "response" WHERE "wave" = ?"#
      return try Int.fetchOne(db, sql: sql, arguments: [wave.id]) ?? 0
    }
  }

  /// Calls a function with each response of a query.
  ///
  /// - Parameters:
  ///   - wave: The wave, for the fault.
  ///   - sql: A query of ``SurveyModel/Response/columns``.
  ///   - arguments: Its arguments.
  ///   - body: What to do with a response.
  /// - Throws: A ``ResponseFault``, a ``StoreFault``, or what the function throws.
  func forEachResponse(
    in wave: Wave,
    sql: String,
    arguments: StatementArguments,
    _ body: (Response) throws -> Void
  ) throws {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
      while let row = try rows.next() {
        try body(Response(row: row, wave: wave.name))
      }
    }
  }
}
