import GRDB
public import SurveyModel

extension Store {
  /// Stores a response durably, or does nothing where the very same one is stored already.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - wave: The wave it answers.
  ///   - today: The day as ISO 8601; only compared with the wave's dates, never stored.
  /// - Returns: Whether it is new.
  /// - Throws: A ``ResponseFault``, a ``WaveFault`` or a ``StoreFault``; nothing has changed then.
  @discardableResult
  public func save(_ response: Response, in wave: Wave, today: String) throws -> SaveOutcome {
    try write { db in
      try ResponseInsertion(into: wave, today: today, path: path, db).insert(response)
    }
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
