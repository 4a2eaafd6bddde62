import GRDB

/// The check of another data file before anything in it is believed.
///
/// Once the tables are known to be strict and to hold the columns that are read, and SQLite has found no
/// row that breaks them, rows can be read as those of our own file.
struct SourceCheck {
  /// The path of the file, for the fault.
  let path: String
  /// The connection to it.
  let db: Database

  /// The columns that a merge reads.
  private static let needed: [(table: String, columns: Set<String>)] = [
    ("survey", ["digest TEXT", "json BLOB", "title TEXT"]),
    (
      "wave",
      [
        "id INTEGER", "name TEXT", "survey TEXT", "opens TEXT?", "closes TEXT?", "closed INTEGER",
        "anonymity TEXT", "minimum_group INTEGER", "minimum_comments INTEGER",
        "is_synthetic INTEGER", "import_key BLOB",
      ]
    ),
    (
      "unit",
      [
        "wave INTEGER", "name TEXT", "parent TEXT?", "title TEXT", "headcount INTEGER?",
        "position INTEGER",
      ]
    ),
    (
      "response",
      ["id BLOB", "wave INTEGER", "survey TEXT", "collector TEXT", "language TEXT", "body TEXT"]
    ),
    ("draft", ["wave INTEGER"]),
  ]
  private static let neededForNotes: [(table: String, columns: Set<String>)] = [
    ("note", ["id BLOB", "wave INTEGER", "unit TEXT?", "day TEXT", "text TEXT"]),
    ("note_erased", ["id BLOB", "wave INTEGER"]),
  ]
  private static let neededForAccess: [(table: String, columns: Set<String>)] = [
    ("invited_wave", ["wave INTEGER", "ballot_key BLOB?"]),
    (
      "invitation",
      [
        "wave INTEGER", "hash BLOB", "unit TEXT?", "person TEXT?", "is_used INTEGER",
        "blinded BLOB?",
      ]
    ),
    ("ballot", ["wave INTEGER", "hash BLOB", "is_paper INTEGER", "is_spent INTEGER"]),
    ("receipt", ["code_hash BLOB", "response BLOB"]),
    ("response_person", ["response BLOB", "person TEXT"]),
    ("quota", ["wave INTEGER", "question TEXT", "value TEXT", "most INTEGER", "taken INTEGER"]),
  ]

  /// What a file knows, by its version.
  struct Contents: Sendable, Hashable {
    /// True where it knows notes of interviewers.
    let hasNotes: Bool
    /// True where it knows invitations, ballots and receipts.
    let hasAccess: Bool

    /// What a file of a version knows.
    ///
    /// - Parameter version: The version.
    init(version: Int) {
      hasNotes = version >= 4
      hasAccess = version >= 7
    }
  }

  /// Checks the file.
  ///
  /// - Returns: What it knows.
  /// - Throws: ``StoreFault/damaged(path:)`` or an error of SQLite.
  func run() throws -> Contents {
    guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
      throw StoreFault.damaged(path: path)
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let contents = Contents(version: version)
    let tables =
      Self.needed + (contents.hasNotes ? Self.neededForNotes : [])
      + (contents.hasAccess ? Self.neededForAccess : [])
    for (table, columns) in tables { try check(table, columns) }
    return contents
  }

  private func check(_ table: String, _ columns: Set<String>) throws {
    let isStrict = try Bool.fetchOne(
      db,
      sql: #"""
        SELECT "strict" FROM pragma_table_list
        WHERE "schema" = 'main' AND "type" = 'table' AND "name" = ?
        """#,
      arguments: [table]
    )
    // The key of `wave` is never null, though SQLite does not say so.
    let found = try String.fetchAll(
      db,
      sql: #"""
        SELECT "name" || ' ' || "type"
          || CASE WHEN "notnull" OR ("type" = 'INTEGER' AND "pk") THEN '' ELSE '?' END
        FROM pragma_table_info(?)
        """#,
      arguments: [table]
    )
    guard isStrict == true, columns.isSubset(of: found) else {
      throw StoreFault.damaged(path: path)
    }
  }
}
