import Foundation
import GRDB
import Messages
import SurveyStore
import TestSupport
import Testing

struct OpeningTests {
  @Test func `a new file can be read by its owner only`() throws {
    let scene = try Scene()
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: scene.folder.file() + suffix
      )
      #expect(attributes[.posixPermissions] as? Int == 0o600, "leye.sqlite\(suffix)")
    }
  }

  @Test func `commits are synchronised in full and the other settings hold`() throws {
    let scene = try Scene()
    for (setting, value) in [
      ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"),
      ("trusted_schema", "0"), ("busy_timeout", "5000"), ("journal_mode", "wal"),
    ] {
      let found = try scene.store.pool.writeWithoutTransaction {
        try String.fetchOne($0, sql: "PRAGMA \(setting)")
      }
      #expect(found == value, "\(setting)")
    }
  }

  @Test func `the header tells the program and the version`() throws {
    let scene = try Scene()
    let (application, version) = try scene.store.pool.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id"),
        try Int.fetchOne(db, sql: "PRAGMA user_version")
      )
    }
    #expect(application == 0x6c65_7965)
    #expect(version == Int(Schema.version))
  }

  @Test func `a file opened again keeps what it holds`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1))
    try scene.store.close()
    for mode in OpenMode.allCases {
      let store = try Store(path: scene.folder.file(), mode: mode)
      #expect(try store.responseCount(in: store.wave(named: "spring")) == 1)
      #expect(try store.integrityProblems == [])
      try store.close()
    }
  }

  @Test func `a closed file leaves no journal behind`() throws {
    let scene = try Scene()
    try scene.save(Scene.response(1))
    // A reader that is still open must not be the last to close: it cannot empty the log.
    #expect(try scene.responses().count == 1)
    try scene.store.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: scene.folder.path)
    #expect(names == ["leye.sqlite"])
  }

  @Test func `a relative path counts from the working directory`() throws {
    let folder = try TemporaryFolder()
    let current = FileManager.default.currentDirectoryPath
    let depth = current.split(separator: "/").count
    let up = String(repeating: "../", count: depth)
    let store = try Store(path: up + folder.file().dropFirst())
    #expect(store.path == current + "/" + up + folder.file().dropFirst())
    #expect(FileManager.default.fileExists(atPath: folder.file()))
  }

  @Test func `a name that SQLite keeps for memory is a file all the same`() throws {
    #expect(throws: StoreFault.self) { try Store(path: ":memory:", mode: .mustExist) }
    #expect(throws: StoreFault.self) { try Store(path: "", mode: .createIfMissing) }
  }

  @Test func `a file whose creation was interrupted is created anew`() throws {
    let folder = try TemporaryFolder()
    let interrupted = try DatabaseQueue(path: folder.file())
    try interrupted.writeWithoutTransaction {
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    try interrupted.close()
    #expect(try Store(path: folder.file()).waves() == [])
  }

  @Test func `many may create the same file at once`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask {
          let store = try Store(path: path)
          try store.openWave(Scene.request("wave \(number)"))
        }
      }
      try await group.waitForAll()
    }
    #expect(try Store(path: path).waves().count == 6)
  }
}

struct RefusedFileTests {
  @Test func `a missing file is reported where it must exist`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreFault.missingFile(path: folder.file())) {
      try Store(path: folder.file(), mode: .mustExist)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `a missing folder is reported`() throws {
    let path = try TemporaryFolder().file("nowhere/leye.sqlite")
    #expect(throws: StoreFault.missingFolder(path: path)) { try Store(path: path) }
    #expect(throws: StoreFault.missingFile(path: path)) {
      try Store(path: path, mode: .mustExist)
    }
  }

  @Test(arguments: OpenMode.allCases)
  func `a folder or a device is no data file`(mode: OpenMode) throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, "/dev/null"] {
      #expect(throws: StoreFault.notAFile(path: path)) { try Store(path: path, mode: mode) }
    }
  }

  @Test(arguments: OpenMode.allCases)
  func `the database of another program is refused unchanged`(mode: OpenMode) throws {
    let folder = try TemporaryFolder()
    for (name, sql) in [
      ("table", "CREATE TABLE t (x)"), ("id", "PRAGMA application_id = 7"),
      ("version", "PRAGMA user_version = 1"),
    ] {
      let path = folder.file(name)
      let other = try DatabaseQueue(path: path)
      try other.writeWithoutTransaction { try $0.execute(sql: sql) }
      try other.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: StoreFault.foreignFile(path: path)) { try Store(path: path, mode: mode) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test(arguments: OpenMode.allCases)
  func `a file that is no database is refused unchanged`(mode: OpenMode) throws {
    let folder = try TemporaryFolder()
    let text = Data(String(repeating: "编号,意见\n1,食堂太贵\n", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: folder.file()))
    #expect(throws: StoreFault.foreignFile(path: folder.file())) {
      try Store(path: folder.file(), mode: mode)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == text)
  }

  @Test func `an empty file becomes a data file only where one may be created`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    #expect(throws: StoreFault.foreignFile(path: folder.file())) {
      try Store(path: folder.file(), mode: .mustExist)
    }
    #expect(try Store(path: folder.file()).waves() == [])
  }

  @Test(arguments: OpenMode.allCases)
  func `a file of a newer version is refused unchanged`(mode: OpenMode) throws {
    let scene = try Scene()
    let newer = Int(Schema.version) + 1
    try scene.store.pool.write { try $0.execute(sql: "PRAGMA user_version = \(newer)") }
    try scene.store.close()
    let path = scene.folder.file()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: StoreFault.newerFile(path: path, version: newer, supported: newer - 1)) {
      try Store(path: path, mode: mode)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  /// True where permissions bind this user; the administrator may write anywhere.
  private func permissionsBind(in folder: TemporaryFolder) throws -> Bool {
    try setMode(0o500, of: folder.path)
    guard FileManager.default.isWritableFile(atPath: folder.path) else { return true }
    print("skipped: this user may write to a folder of mode 0500")
    return false
  }

  private func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test func `a folder that takes no new file is reported`() throws {
    let folder = try TemporaryFolder()
    defer { try? setMode(0o700, of: folder.path) }
    guard try permissionsBind(in: folder) else { return }
    #expect(throws: StoreFault.notPermitted(path: folder.file())) {
      try Store(path: folder.file())
    }
  }

  @Test(arguments: OpenMode.allCases)
  func `a data file in a folder that cannot be written to is reported`(mode: OpenMode) throws {
    let scene = try Scene()
    try scene.store.close()
    defer { try? setMode(0o700, of: scene.folder.path) }
    guard try permissionsBind(in: scene.folder) else { return }
    #expect(throws: StoreFault.readOnly(path: scene.folder.file())) {
      try Store(path: scene.folder.file(), mode: mode)
    }
  }

  @Test(arguments: OpenMode.allCases)
  func `a data file of somebody else is reported`(mode: OpenMode) throws {
    let scene = try Scene()
    try scene.store.close()
    try setMode(0o400, of: scene.folder.file())
    guard !FileManager.default.isWritableFile(atPath: scene.folder.file()) else {
      print("skipped: this user may write to a file of mode 0400")
      return
    }
    #expect(throws: StoreFault.notPermitted(path: scene.folder.file())) {
      try Store(path: scene.folder.file(), mode: mode)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel")))
  func `a folder of the system takes no file even from the administrator`() {
    #expect {
      try Store(path: "/sys/kernel/leye.sqlite")
    } throws: { fault in
      (fault as? StoreFault)?.category == .notAllowed
    }
  }

  @Test func `a damaged file is reported`() throws {
    let scene = try Scene()
    for _ in 0..<200 { try scene.save(Scene.response()) }
    try scene.store.close()
    let path = scene.folder.file()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 4_096, to: bytes.count, by: 4_096) {
      bytes.replaceSubrange(offset..<offset + 64, with: Data(repeating: 0xff, count: 64))
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreFault.damaged(path: path)) {
      let store = try Store(path: path)
      _ = try store.waves()
    }
  }
}
