import GRDB

extension Store {
  /// Sets the pass-phrase that ends the kiosk on this data file, in place of one set before.
  ///
  /// Only a slow salted hash of it is stored. It belongs to the file: no export or merge takes it along.
  ///
  /// - Parameter phrase: The pass-phrase, 6 to 200 characters.
  /// - Throws: A ``KioskFault`` or a ``StoreFault``; what was set before still holds then.
  /// - Complexity: A tenth of a second or more and 64 MiB of memory, on purpose.
  public func setKioskPassphrase(_ phrase: String) throws {
    // Before the file is locked: it takes its time.
    let hash = try PassphraseHash(of: phrase)
    try write { db in
      try db.execute(
        sql: #"""
          INSERT INTO "kiosk" ("id", "passphrase") VALUES (1, ?)
          ON CONFLICT ("id") DO UPDATE SET "passphrase" = excluded."passphrase"
          """#,
        arguments: [hash.stored]
      )
    }
  }

  /// Whether somebody has typed the pass-phrase that ends the kiosk.
  ///
  /// - Parameter phrase: What was typed.
  /// - Returns: False where it is another one, or none is set.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: A tenth of a second or more and 64 MiB of memory, on purpose.
  public func checkKioskPassphrase(_ phrase: String) throws -> Bool {
    try kioskPassphrase()?.matches(phrase) ?? false
  }

  /// True once a pass-phrase that ends the kiosk is set.
  ///
  /// - Throws: A ``StoreFault``.
  public var hasKioskPassphrase: Bool {
    get throws { try kioskPassphrase() != nil }
  }

  private func kioskPassphrase() throws -> PassphraseHash? {
    let stored = try read { try String.fetchOne($0, sql: #"SELECT "passphrase" FROM "kiosk""#) }
    return stored.map(PassphraseHash.init(stored:))
  }
}
