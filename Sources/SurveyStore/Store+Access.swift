import GRDB

extension Store {
  /// The problems SQLite finds in the file, in its words; empty where the file is sound.
  ///
  /// - Throws: A ``StoreFault`` where the file cannot even be checked.
  public var integrityProblems: [String] {
    get throws {
      try read { db in
        let found = try String.fetchAll(db, sql: "PRAGMA quick_check")
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
          let table: String = row[0]
          let parent: String = row[2]
          return "a row of \(table) refers to a missing row of \(parent)"
        }
        return found.filter { $0 != "ok" } + orphans
      }
    }
  }

  /// Reads from one unchanging state of the file.
  ///
  /// - Parameter body: What to read.
  /// - Returns: What the body returns.
  /// - Throws: A ``StoreFault``, or what the body throws.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try StoreFault.translating(path: path) { try pool.read(body) }
  }

  /// Writes in one transaction, which is undone where the body throws.
  ///
  /// - Parameter body: What to write.
  /// - Returns: What the body returns.
  /// - Throws: A ``StoreFault``, or what the body throws.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try StoreFault.translating(path: path) { try pool.write(body) }
  }

  /// Empties the write-ahead log, which holds what was erased and the order of writes.
  ///
  /// Not while another program reads the file; then the last one to close it does so.
  func emptyLog() {
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }
}
