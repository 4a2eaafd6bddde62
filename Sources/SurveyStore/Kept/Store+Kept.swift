import GRDB

extension Store {
  /// How often the responses of each wave have changed, by the key of the wave.
  ///
  /// - Returns: The numbers; a wave that never had a response is missing.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Linear in the number of waves, whatever their responses.
  public func changes() throws -> [Wave.ID: Int] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: #"SELECT "wave", "changes" FROM "kept_change""#)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Wave.ID, $0[1] as Int) })
    }
  }

  /// What was released of a wave when it was counted last.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: Nil where nothing is kept.
  /// - Throws: A ``StoreFault``.
  public func keptRelease(of wave: Wave) throws -> KeptRelease? {
    try read { db in
      let sql = #"""
        SELECT "basis", "lexicon", "changes", "day", "body" FROM "kept_release" WHERE "wave" = ?
        """#
      return try Row.fetchOne(db, sql: sql, arguments: [wave.id]).map {
        KeptRelease(basis: $0[0], lexicon: $0[1], changes: $0[2], day: $0[3], body: $0[4])
      }
    }
  }

  /// Keeps what was released of a wave in the place of what was kept before.
  ///
  /// Nothing happens where something newer is kept already, or where a response was erased or changed
  /// since it was counted: a sentence of it might stand in the release.
  ///
  /// - Parameters:
  ///   - release: The release.
  ///   - wave: The wave.
  /// - Throws: A ``StoreFault``.
  public func keep(_ release: KeptRelease, of wave: Wave) throws {
    try ISODay.check(release.day)
    try write { db in
      let changed = try Int.fetchOne(
        db,
        sql: #"SELECT "changes" FROM "kept_change" WHERE "wave" = ?"#,
        arguments: [wave.id]
      )
      let sql = #"SELECT count(*) FROM "response" WHERE "wave" = ?"#
      let count = try Int.fetchOne(db, sql: sql, arguments: [wave.id]) ?? 0
      // As long as responses only came, there are as many as changes.
      let cameOnly = count == (changed ?? 0)
      guard cameOnly || changed == release.changes else { return }
      try db.execute(
        sql: #"""
          INSERT INTO "kept_release" ("wave", "basis", "lexicon", "changes", "day", "body")
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT ("wave") DO UPDATE SET "basis" = excluded."basis",
            "lexicon" = excluded."lexicon", "changes" = excluded."changes",
            "day" = excluded."day", "body" = excluded."body"
          WHERE excluded."changes" >= "kept_release"."changes"
          """#,
        arguments: [
          wave.id, release.basis, release.lexicon, release.changes, release.day, release.body,
        ]
      )
    }
  }
}

extension Store {
  /// The title of a survey in its own language, without reading its definition.
  ///
  /// - Parameter digest: The survey's digest.
  /// - Returns: The title; empty where there is no such survey.
  /// - Throws: A ``StoreFault``.
  public func surveyTitle(digest: String) throws -> String {
    try read { db in
      let sql = #"SELECT "title" FROM "survey" WHERE "digest" = ?"#
      return try String.fetchOne(db, sql: sql, arguments: [digest]) ?? ""
    }
  }
}
