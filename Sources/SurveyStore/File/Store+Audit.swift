import Foundation
import GRDB

/// A table of the data file as somebody who opens it with another program sees it.
public struct StoredTable: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Its columns in order.
  public let columns: [String]
  /// How many rows it has.
  public let rows: Int
}

extension Store {
  /// The tables of the file with their columns, but for those SQLite and the migrations keep for themselves.
  ///
  /// - Returns: The tables by name.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Linear in the number of rows.
  public func storedTables() throws -> [StoredTable] {
    try read { db in
      let names = try String.fetchAll(
        db,
        sql: #"""
          SELECT "name" FROM pragma_table_list
          WHERE "schema" = 'main' AND "type" = 'table' AND "name" NOT LIKE 'sqlite\_%' ESCAPE '\'
            AND "name" NOT LIKE 'grdb\_%' ESCAPE '\'
          ORDER BY "name"
          """#
      )
      return try names.map { name in
        let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
        return StoredTable(
          name: name,
          columns: try String.fetchAll(
            db,
            sql: #"SELECT "name" FROM pragma_table_info(?)"#,
            arguments: [name]
          ),
          rows: try Int.fetchOne(db, sql: "SELECT count(*) FROM \(quoted)") ?? 0
        )
      }
    }
  }

  /// True where the file itself refuses to show figures of fewer people than the wave was opened with.
  ///
  /// It is tried, and undone whatever comes of it.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: False where the thresholds could be lowered.
  /// - Throws: A ``StoreFault``.
  public func refusesLowerThresholds(of wave: Wave) throws -> Bool {
    try StoreFault.translating(path: path) {
      var isRefused = false
      try pool.writeInTransaction(.immediate) { db in
        do {
          try db.execute(
            sql: #"UPDATE "wave" SET "minimum_group" = "minimum_group" - 1 WHERE "id" = ?"#,
            arguments: [wave.id]
          )
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          isRefused = true
        }
        return .rollback
      }
      return isRefused
    }
  }

  /// How many identities of responses begin with each byte: as many with one as with another where they are
  /// random, and so tell nothing of who came first.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: 256 numbers.
  /// - Throws: A ``StoreFault``.
  public func firstBytes(of wave: Wave) throws -> [Int] {
    try read { db in
      var counts = Array(repeating: 0, count: 256)
      let sql = #"""
        SELECT substr("id", 1, 1) AS "first", count(*) FROM "response" WHERE "wave" = ? GROUP BY "first"
        """#
      for row in try Row.fetchAll(db, sql: sql, arguments: [wave.id]) {
        if let byte = Array(row[0] as Data).first { counts[Int(byte)] = row[1] }
      }
      return counts
    }
  }
}
