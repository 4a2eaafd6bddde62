import Foundation
import GRDB
import Messages
import SurveyStore
import TestSupport
import Testing

struct KioskTests {
  private static let phrase = "下班再见 goodbye"

  @Test func `only the pass-phrase that was set ends the kiosk`() throws {
    let scene = try Scene()
    #expect(try !scene.store.hasKioskPassphrase)
    #expect(try !scene.store.checkKioskPassphrase(Self.phrase))
    try scene.store.setKioskPassphrase(Self.phrase)
    #expect(try scene.store.hasKioskPassphrase)
    #expect(try scene.store.checkKioskPassphrase(Self.phrase))
    for wrong in ["", "下班再见 goodby", "下班再见 goodbye ", String(repeating: "长", count: 300)] {
      #expect(try !scene.store.checkKioskPassphrase(wrong))
    }
    try scene.store.setKioskPassphrase("another phrase")
    #expect(try !scene.store.checkKioskPassphrase(Self.phrase))
    #expect(try scene.store.checkKioskPassphrase("another phrase"))
  }

  @Test func `full-width and plain characters are the same pass-phrase`() throws {
    let scene = try Scene()
    try scene.store.setKioskPassphrase("ｋｉｏｓｋ１２")
    #expect(try scene.store.checkKioskPassphrase("kiosk12"))
    #expect(try !scene.store.checkKioskPassphrase("Kiosk12"))
  }

  @Test func `it survives closing the file, and the phrase is nowhere in it`() throws {
    let scene = try Scene()
    try scene.store.setKioskPassphrase(Self.phrase)
    let bytes = try scene.bytesOnDisk()
    #expect(bytes.range(of: Data("$argon2id$".utf8)) != nil)
    #expect(bytes.range(of: Data("goodbye".utf8)) == nil)
    #expect(bytes.range(of: Data("下班".utf8)) == nil)
    try scene.store.close()
    #expect(try Store(path: scene.folder.file()).checkKioskPassphrase(Self.phrase))
  }

  @Test func `each hash has its own salt and a cost that slows down guessing`() throws {
    let hashes = try (0..<2).map { _ in
      let scene = try Scene()
      try scene.store.setKioskPassphrase(Self.phrase)
      return try scene.store.pool.read {
        try String.fetchOne($0, sql: #"SELECT "passphrase" FROM "kiosk""#)
      }
    }
    #expect(hashes[0] != hashes[1])
    #expect(hashes.allSatisfy { $0?.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$") == true })
  }

  @Test func `a hash that is damaged fits nothing`() throws {
    let scene = try Scene()
    try scene.store.setKioskPassphrase(Self.phrase)
    try scene.store.pool.write { db in
      try db.execute(sql: #"UPDATE "kiosk" SET "passphrase" = '$argon2id$v=19$m=65536,t=3,p=1$'"#)
    }
    #expect(try !scene.store.checkKioskPassphrase(Self.phrase))
    #expect(try !scene.store.checkKioskPassphrase(""))
  }

  @Test func `too short and too long ones are refused, and what was set still holds`() throws {
    let scene = try Scene()
    try scene.store.setKioskPassphrase(Self.phrase)
    #expect(throws: KioskFault.tooShort(least: 6)) { try scene.store.setKioskPassphrase("五个字的词") }
    #expect(throws: KioskFault.tooLong(most: 200)) {
      try scene.store.setKioskPassphrase(String(repeating: "a", count: 201))
    }
    #expect(try scene.store.checkKioskPassphrase(Self.phrase))
  }

  @Test func `the sentences of its faults`() {
    for wording in [
      Wording(
        KioskFault.tooShort(least: 6),
        .usage,
        "The pass-phrase of the kiosk is too short; give it 6 characters or more.",
        "自助终端的口令太短；请至少设 6 个字符。"
      ),
      Wording(
        KioskFault.tooLong(most: 200),
        .usage,
        "The pass-phrase of the kiosk is too long; give it 200 characters at most.",
        "自助终端的口令太长；请最多设 200 个字符。"
      ),
      Wording(
        KioskFault.memoryShort,
        .temporary,
        "The pass-phrase of the kiosk needs 64 MB of memory for a moment, and the system has not "
          + "got them; close other programs, then try again.",
        "设置自助终端的口令暂时需要 64 MB 内存，而系统内存不足；请关闭其他程序后再试。"
      ),
    ] { wording.check() }
  }
}
