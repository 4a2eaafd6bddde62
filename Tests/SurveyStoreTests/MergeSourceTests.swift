import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

struct MergeSourceTests {
  private let scene: MergeScene

  init() throws {
    scene = try MergeScene()
  }

  /// Copies a file as a person would, with what lies beside it.
  private func carry(_ path: String, _ suffixes: [String], to name: String) throws -> URL {
    let folder = scene.folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for suffix in suffixes {
      try FileManager.default.copyItem(
        atPath: path + suffix,
        toPath: folder.path + "/field.sqlite" + suffix
      )
    }
    return folder
  }

  /// Every file of a folder, byte by byte.
  private func contents(_ folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.reduce(into: [:]) { found, name in
      found[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
  }

  @Test(arguments: [["", "-wal"], ["", "-wal", "-shm"]])
  func `a log that was left is read, and nothing is written beside it`(
    suffixes: [String]
  ) throws {
    try scene.field("field.sqlite")
    let path = scene.folder.file("field.sqlite")
    let running = try Store(path: path)
    let wave = try running.wave(named: "spring")
    for byte in UInt8(1)...3 {
      try running.save(Scene.response(byte), in: wave, today: Scene.today)
    }
    let folder = try carry(path, suffixes, to: "stick")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
    let before = try contents(folder)
    #expect(before["field.sqlite-wal"]?.isEmpty == false)
    #expect(try scene.merge(folder.path + "/field.sqlite").waves.first?.stored == 3)
    #expect(try contents(folder) == before)
    // Without its log, the file is what it was when the log began.
    let bare = try carry(path, [""], to: "bare")
    #expect(try scene.merge(bare.path + "/field.sqlite").waves.first?.stored == 0)
    #expect(try contents(bare).count == 1)
  }

  @Test func `a file on a read-only medium is read`() throws {
    try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
    }
    let folder = try carry(scene.folder.file("field.sqlite"), [""], to: "cd #1 50% 光盘?")
    let files = FileManager.default
    let path = folder.path + "/field.sqlite"
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
    let before = try contents(folder)
    #expect(try scene.merge(path).waves.first?.stored == 1)
    #expect(try contents(folder) == before)
  }

  @Test func `a link leads to the file and its log`() throws {
    try scene.field("field.sqlite")
    let path = scene.folder.file("field.sqlite")
    let running = try Store(path: path)
    let wave = try running.wave(named: "spring")
    try running.save(Scene.response(1), in: wave, today: Scene.today)
    let folder = try carry(path, ["", "-wal"], to: "stick")
    let link = scene.folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: folder.path + "/field.sqlite"
    )
    #expect(try scene.merge(link).waves.first?.stored == 1)
  }

  @Test func `a file that another program writes to meanwhile is refused`() throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.importing(into: wave, today: Scene.today) { writer in
        for _ in 0..<1000 { _ = try writer.add(Scene.response(collector: .import)) }
      }
    }
    let before = try Holdings(of: scene.store)
    #expect(throws: MergeFault.changed(path: path)) {
      try scene.store.merge(MergeSource(path: path)) { _ in
        try scene.reopen("field.sqlite") { store, wave in
          try store.save(Scene.response(1), in: wave, today: Scene.today)
        }
      }
    }
    #expect(try Holdings(of: scene.store) == before)
    #expect(try scene.merge(path).waves.first?.stored == 1001)
  }

  @Test func `responses that are appended to the log meanwhile come the next time`() throws {
    try scene.field("field.sqlite")
    let path = scene.folder.file("field.sqlite")
    let running = try Store(path: path)
    let wave = try running.wave(named: "spring")
    try running.importing(into: wave, today: Scene.today) { writer in
      for _ in 0..<1000 { _ = try writer.add(Scene.response(collector: .import)) }
    }
    // In a process of its own a writer has its own locks; here none is needed, since it only appends.
    let outcome = try scene.store.merge(MergeSource(path: path)) { _ in
      try running.save(Scene.response(1), in: wave, today: Scene.today)
    }
    #expect(outcome.waves.first?.stored == 1000)
    #expect(try scene.merge(path).waves.first?.stored == 1)
  }

  @Test func `what is no data file is told and left alone`() throws {
    let folder = scene.folder
    let letter = try folder.write(String(repeating: "一封信\n", count: 999), as: "letter.txt")
    let empty = try folder.write("", as: "empty")
    let other = try DatabaseQueue(path: folder.file("other.sqlite"))
    try other.write { try $0.execute(sql: "CREATE TABLE friend (name TEXT)") }
    try other.close()
    let cases: [(String, MergeFault)] = [
      (letter, .foreign(path: letter)), (empty, .foreign(path: empty)),
      (folder.file("other.sqlite"), .foreign(path: folder.file("other.sqlite"))),
      (folder.file("none"), .missing(path: folder.file("none"))),
      (folder.path, .notAFile(path: folder.path)),
      (letter + "/x", .missing(path: letter + "/x")),
    ]
    let before = try contents(folder.url)
    for (path, fault) in cases {
      #expect(throws: fault) { try MergeSource(path: path) }
    }
    #expect(try contents(folder.url) == before)
  }

  @Test func `the file itself is refused, also by another name`() throws {
    let path = scene.folder.file()
    let link = scene.folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(throws: MergeFault.itself(path: link)) { try scene.merge(link) }
  }

  @Test func `a file of a newer version is refused, one of an older version is read`() throws {
    let newer = Int(Schema.version) + 1
    let path = try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
      try store.pool.write { try $0.execute(sql: "PRAGMA user_version = \(newer)") }
    }
    #expect(throws: MergeFault.newer(path: path, version: newer, supported: newer - 1)) {
      try MergeSource(path: path)
    }
    let old = try DatabaseQueue(path: path)
    try old.writeWithoutTransaction { db in
      try db.execute(sql: "DROP TABLE note; DROP TABLE note_erased; DROP TABLE kiosk")
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    try old.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try scene.merge(path).waves.first?.stored == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(arguments: 0..<6)
  func `a damaged file gives a sentence and takes nothing`(part: Int) throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.importing(into: wave, today: Scene.today) { writer in
        for _ in 0..<500 { _ = try writer.add(Scene.response(collector: .import)) }
      }
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    if part < 4 {
      // A quarter, since a page or two may well be free ones that hold nothing.
      for index in max(100, bytes.count * part / 4)..<bytes.count * (part + 1) / 4
      where index % 4096 > 8 {
        bytes[index] = 0xA5
      }
    } else {
      bytes = bytes.prefix(part == 4 ? bytes.count / 2 : 5000)
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    let before = try Holdings(of: scene.store)
    #expect(throws: MergeFault.self) { try scene.merge(path) }
    #expect(try Holdings(of: scene.store) == before)
  }

  @Test(arguments: [
    #"UPDATE "response" SET "body" = '[1]'"#,
    #"UPDATE "response" SET "collector" = 'pigeon'"#,
    #"UPDATE "response" SET "collector" = 'synthetic'"#,
    #"UPDATE "wave" SET "name" = char(7)"#,
    #"UPDATE "wave" SET "anonymity" = 'none'; "#,
    #"UPDATE "unit" SET "parent" = '三车间' WHERE "name" = '二车间'; UPDATE "wave" SET "name" = 'x'"#,
    #"DELETE FROM "survey""#,
    #"DROP TABLE "draft""#,
    #"ALTER TABLE "response" RENAME COLUMN "body" TO "answers""#,
    #"""
    CREATE TABLE "loose" ("wave" INTEGER, "name" TEXT, "parent" TEXT, "title" TEXT,
      "headcount" INTEGER, "position" INTEGER);
    INSERT INTO "loose" VALUES (1, NULL, 7, x'00', 'many', 'first');
    DROP TABLE "unit"; ALTER TABLE "loose" RENAME TO "unit"
    """#,
  ])
  func `a file that was tampered with gives a sentence and takes nothing`(sql: String) throws {
    let path = try scene.field("field.sqlite") { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
    }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let tampered = try DatabaseQueue(path: path, configuration: configuration)
    try tampered.writeWithoutTransaction { db in
      try db.execute(sql: #"DROP TRIGGER "wave_promise"; DROP TRIGGER "comment_changed""#)
      try db.execute(sql: sql)
    }
    try tampered.close()
    let before = try Holdings(of: scene.store)
    #expect(throws: MergeFault.damaged(path: path)) { try scene.merge(path) }
    #expect(try Holdings(of: scene.store) == before)
  }
}
