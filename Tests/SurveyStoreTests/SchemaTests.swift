import Foundation
import GRDB
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct SchemaTests {
  @Test func `the response table has no time and no order of insertion`() throws {
    let scene = try Scene()
    let columns = try scene.store.pool.read { db in
      try String.fetchAll(db, sql: #"SELECT "name" FROM pragma_table_info('response')"#)
    }
    #expect(columns == ["id", "wave", "survey", "collector", "language", "body"])
    #expect(throws: DatabaseError.self) {
      try scene.store.pool.read { db in
        _ = try Int64.fetchAll(db, sql: #"SELECT rowid FROM "response""#)
      }
    }
  }

  @Test func `all tables are strict and those of answers have no row number`() throws {
    let scene = try Scene()
    try scene.store.pool.read { db in
      let tables = try Row.fetchAll(
        db,
        sql: #"""
          SELECT "name", "strict", "wr" FROM pragma_table_list
          WHERE "schema" = 'main' AND "type" = 'table'
            AND "name" NOT LIKE 'sqlite_%' AND "name" NOT LIKE 'grdb_%'
          ORDER BY "name"
          """#
      )
      let names: [String] = tables.map { $0[0] }
      #expect(
        names == [
          "ballot", "comment", "comment_people", "comment_words", "draft", "draft_right",
          "invitation", "invited_wave", "kept_change", "kept_release", "kept_tally", "kept_unit",
          "kiosk", "note", "note_erased", "quota", "receipt", "response", "response_person",
          "survey", "tally", "tally_part", "unit", "unit_change", "wave",
        ]
      )
      #expect(tables.allSatisfy { $0[1] == 1 })
      let withoutRowID: [String] = tables.filter { $0[2] == 1 }.map { $0[0] }
      #expect(
        withoutRowID == [
          "ballot", "comment", "comment_people", "comment_words", "draft", "draft_right",
          "invitation", "invited_wave", "kept_change", "kept_release", "kept_tally", "kept_unit",
          "note", "note_erased", "quota", "receipt", "response", "response_person", "tally",
          "tally_part", "unit_change",
        ]
      )
    }
  }

  @Test func `each column has its comment in the file`() throws {
    let scene = try Scene()
    let tables = try scene.store.pool.read { db in
      try String.fetchAll(
        db,
        sql: #"""
          SELECT "sql" FROM "sqlite_schema"
          WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%' AND "name" NOT LIKE 'grdb_%'
          """#
      )
    }
    for table in tables {
      let lines = table.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      for (line, before) in zip(lines.dropFirst(), lines) where line.hasPrefix("\"") {
        #expect(before.hasPrefix("-- "), "\(line)")
      }
    }
  }

  /// What a file of the first version was made with.
  private static func firstVersion() throws -> String {
    let snapshot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/schema-1.sql")
    return try String(contentsOf: snapshot, encoding: .utf8)
  }

  /// The migrations, and what tells their tables; SQLite's own tables of the index stay out.
  private static let migrations = [
    (
      "schema-1",
      #""name" NOT LIKE 'comment%' AND "name" NOT LIKE 'note%' AND "name" <> 'kiosk'"#
        + #" AND "name" NOT LIKE 'kept%' AND "name" NOT LIKE 'tally%' AND "name" <> 'unit_change'"#
        + " AND \"name\" NOT IN (\(access))"
    ),
    ("schema-2", #""name" LIKE 'comment%' AND "name" NOT LIKE 'comment\_index\_%' ESCAPE '\'"#),
    ("schema-3", #""name" = 'kiosk'"#),
    ("schema-4", #""name" LIKE 'note%'"#),
    ("schema-5", #""name" LIKE 'kept%'"#),
    ("schema-6", #""name" LIKE 'tally%' OR "name" = 'unit_change'"#),
    ("schema-7", "\"name\" IN (\(access))"),
  ]
  private static let access = #"""
    'invited_wave', 'invitation', 'ballot', 'draft_right', 'response_person', 'receipt',
    'receipt_by_response', 'quota'
    """#

  @Test(arguments: migrations)
  func `a published migration is never edited`(name: String, condition: String) throws {
    let scene = try Scene()
    let schema = try scene.store.pool.read { db in
      try String.fetchAll(
        db,
        sql: #"""
          SELECT "sql" FROM "sqlite_schema"
          WHERE "name" NOT LIKE 'sqlite_%' AND "name" NOT LIKE 'grdb_%' AND \#(condition)
          ORDER BY "name"
          """#
      ).joined(separator: ";\n\n")
    }
    // Where this differs, add a migration instead of editing one.
    guard name == "schema-1" else {
      expectSnapshot(schema + ";\n", named: name, extension: "sql")
      return
    }
    // The sixth version has dropped a table of the first.
    let tables = try Self.firstVersion().components(separatedBy: ";\n\n")
    let kept = tables.filter { !$0.contains(#"CREATE TABLE "score""#) }
    #expect(kept.count == tables.count - 1)
    #expect(schema + ";\n" == kept.joined(separator: ";\n\n"))
  }

  @Test func `a file of the first version is brought up to date`() throws {
    let folder = try TemporaryFolder()
    let old = try DatabaseQueue(path: folder.file())
    let schema = try Self.firstVersion()
    try old.writeWithoutTransaction { db in
      try db.execute(sql: schema)
      try db.execute(
        sql: """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('1');
          PRAGMA application_id = 1818589541;
          PRAGMA user_version = 1;
          """
      )
    }
    try old.close()
    let store = try Store(path: folder.file(), mode: .mustExist)
    let wave = try store.openWave(Scene.request())
    try store.save(Scene.response(1), in: wave, today: Scene.today)
    #expect(try store.changes() == [wave.id: 1])
    let version = try store.pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == Int(Schema.version))
    #expect(try store.integrityProblems == [])
  }

  @Test(arguments: [
    #"UPDATE "wave" SET "minimum_group" = 4"#,
    #"UPDATE "wave" SET "minimum_group" = 6"#,
    #"UPDATE "wave" SET "minimum_comments" = 11"#,
    #"UPDATE "wave" SET "anonymity" = 'named'"#,
    #"UPDATE "wave" SET "is_synthetic" = 1"#,
  ])
  func `what respondents were promised cannot be lowered`(sql: String) throws {
    let request = WaveRequest(
      name: "spring",
      surveyJSON: [],
      surveyDigest: Scene.digest,
      surveyTitle: "",
      minimumGroup: 7,
      minimumComments: 12
    )
    let scene = try Scene(request: request)
    #expect(throws: DatabaseError.self) {
      try scene.store.pool.write { try $0.execute(sql: sql) }
    }
    #expect(try scene.store.wave(named: "spring") == scene.wave)
    try scene.store.pool.write {
      try $0.execute(sql: #"UPDATE "wave" SET "minimum_group" = 8"#)
    }
    #expect(try scene.store.wave(named: "spring").minimumGroup == 8)
  }

  @Test func `rows come back in order of their random identity`() throws {
    let scene = try Scene()
    let sent = try (0..<200).map { _ in
      let response = Scene.response()
      try scene.save(response)
      return response.id
    }
    let found = try scene.responses().map(\.id)
    #expect(Set(found) == Set(sent))
    #expect(found == sent.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
  }
}
