import GRDB

extension Store {
  /// How many responses of a wave name each unit, where that is kept.
  ///
  /// Once ``countUnits(in:question:)`` has counted, the numbers follow every response. They are those of
  /// the file: what is shown of them must pass disclosure control.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: The numbers by the name of the unit, without its subunits; the empty name for none. Nil
  ///   where they are not counted yet.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Linear in the number of units.
  public func keptUnitCounts(in wave: Wave) throws -> [String: Int]? {
    try read { db in try keptUnitCounts(in: wave, db) }
  }

  /// Counts how many responses of a wave name each unit, where that is not kept yet.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - question: The key of the answer that names the unit; nil where none does.
  /// - Returns: The numbers by the name of the unit, as ``keptUnitCounts(in:)`` has them.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Linear in the number of responses, the first time: some tenths of a second for 100,000.
  @discardableResult
  public func countUnits(in wave: Wave, question: String?) throws -> [String: Int] {
    if let counts = try keptUnitCounts(in: wave) { return counts }
    return try write { db in
      if let counts = try keptUnitCounts(in: wave, db) { return counts }
      // Other tools may have taken the tally away without what hangs on it.
      try db.execute(sql: #"DELETE FROM "kept_unit" WHERE "wave" = ?"#, arguments: [wave.id])
      try db.execute(
        sql: #"INSERT INTO "kept_tally" ("wave", "question") VALUES (?, ?)"#,
        arguments: [wave.id, question ?? ""]
      )
      try db.execute(
        sql: #"""
          INSERT INTO "kept_unit" ("wave", "unit", "responses")
          SELECT "wave", coalesce(
            (
              SELECT CAST("value" AS TEXT) FROM json_each("response"."body")
              WHERE "key" = ? AND "type" IN ('text', 'integer', 'real')
            ),
            ''
          ) AS "named", count(*)
          FROM "response" WHERE "wave" = ? GROUP BY "named"
          """#,
        arguments: [question ?? "", wave.id]
      )
      return try keptUnitCounts(in: wave, db) ?? [:]
    }
  }

  private func keptUnitCounts(in wave: Wave, _ db: Database) throws -> [String: Int]? {
    let known = #"SELECT EXISTS (SELECT 1 FROM "kept_tally" WHERE "wave" = ?)"#
    guard try Bool.fetchOne(db, sql: known, arguments: [wave.id]) == true else { return nil }
    let sql = #"SELECT "unit", "responses" FROM "kept_unit" WHERE "wave" = ?"#
    let rows = try Row.fetchAll(db, sql: sql, arguments: [wave.id])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
  }
}
