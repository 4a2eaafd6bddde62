import GRDB

extension StoreFile {
  /// Checks that a database is a data file this program knows, before anything in it is changed.
  ///
  /// - Parameters:
  ///   - db: A connection to the file.
  ///   - mode: An empty file is a new data file only where one may be created.
  /// - Throws: ``StoreFault/foreignFile(path:)``, ``StoreFault/newerFile(path:version:supported:)``
  ///   or an error of SQLite.
  func checkIdentity(_ db: Database, mode: OpenMode) throws {
    var header = Header()
    // One state of the file, though another program may be creating it at this moment.
    try db.inTransaction(.deferred) {
      header = try Header(db)
      return .commit
    }
    if header.application == Schema.applicationID {
      guard header.version <= Schema.version else {
        throw StoreFault.newerFile(
          path: path,
          version: Int(header.version),
          supported: Int(Schema.version)
        )
      }
      return
    }
    guard
      header.application == 0, header.version == 0, header.tableCount == 0,
      mode == .createIfMissing
    else { throw StoreFault.foreignFile(path: path) }
  }

  /// What tells whose file it is.
  private struct Header {
    var application: Int32 = 0
    var version: Int32 = 0
    var tableCount = 0

    init() {}

    init(_ db: Database) throws {
      application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      // GRDB makes its own table before the first migration; a program may have ended in between.
      let sql = "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'"
      tableCount = try Int.fetchOne(db, sql: sql) ?? 0
    }
  }
}
