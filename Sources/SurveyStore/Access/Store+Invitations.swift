import Foundation
import GRDB
import SurveyModel

extension Store {
  /// Who may answer a wave, and how many have.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: What the file knows of it.
  /// - Throws: A ``StoreFault``.
  /// - Complexity: Linear in the number of invitations.
  public func entry(of wave: Wave) throws -> WaveEntry {
    try read { db in
      let query = #"SELECT "ballot_key", "invited" FROM "invited_wave" WHERE "wave" = ?"#
      let row = try Row.fetchOne(db, sql: query, arguments: [wave.id])
      func count(_ table: String, _ condition: String) throws -> Int {
        let sql = "SELECT count(*) FROM \"\(table)\" WHERE \"wave\" = ? AND \(condition)"
        return try Int.fetchOne(db, sql: sql, arguments: [wave.id]) ?? 0
      }
      let key: Data? = row?[0]
      let invited: Int? = row?[1]
      return WaveEntry(
        isInvited: row != nil,
        invitations: try invited ?? count("invitation", "true"),
        used: try count("invitation", #""is_used""#),
        paperBallots: try count("ballot", #""is_paper""#),
        spentBallots: try count("ballot", #""is_spent""#),
        ballotKey: key.map(Array.init)
      )
    }
  }

  /// Invites people: stores their invitations, or none.
  ///
  /// - Parameters:
  ///   - invitations: The invitations, each with a hash of its own.
  ///   - wave: The wave.
  /// - Throws: An ``AccessFault``, a ``ResponseFault`` where the wave is closed, or a ``StoreFault``.
  public func invite(_ invitations: [Invitation], to wave: Wave) throws {
    try write { db in
      let wave = try invitable(wave, db)
      let units = try Set(
        String.fetchAll(
          db,
          sql: #"SELECT "name" FROM "unit" WHERE "wave" = ?"#,
          arguments: [wave.id]
        )
      )
      let statement = try db.cachedStatement(
        sql: #"INSERT INTO "invitation" ("wave", "hash", "unit", "person") VALUES (?, ?, ?, ?)"#
      )
      for invitation in invitations {
        if let unit = invitation.unit, !units.contains(unit) {
          throw AccessFault.unknownUnit(wave: wave.name, unit: unit)
        }
        let person = wave.anonymity == .named ? invitation.person : nil
        try statement.execute(
          arguments: [wave.id, Data(invitation.hash), invitation.unit, person]
        )
      }
    }
  }

  /// Adds printed ballots, which are good for one response each.
  ///
  /// - Parameters:
  ///   - hashes: SHA-256 of each ballot under the wave.
  ///   - wave: The wave.
  /// - Throws: An ``AccessFault``, a ``ResponseFault`` where the wave is closed, or a ``StoreFault``.
  public func addPaperBallots(_ hashes: [[UInt8]], to wave: Wave) throws {
    try write { db in
      let wave = try invitable(wave, db)
      guard wave.anonymity == .anonymous else { throw AccessFault.noBallots(wave: wave.name) }
      let statement = try db.cachedStatement(
        sql: #"INSERT INTO "ballot" ("wave", "hash", "is_paper", "is_spent") VALUES (?, ?, 1, 0)"#
      )
      for hash in hashes { try statement.execute(arguments: [wave.id, Data(hash)]) }
    }
  }

  /// Which of some invitations and ballots of a wave have not been used.
  ///
  /// - Parameters:
  ///   - hashes: Their hashes.
  ///   - wave: The wave.
  /// - Returns: Those known and not used.
  /// - Throws: A ``StoreFault``.
  public func unused(among hashes: [[UInt8]], in wave: Wave) throws -> Set<[UInt8]> {
    try read { db in
      let statement = try db.cachedStatement(
        sql: #"""
          SELECT EXISTS (SELECT 1 FROM "invitation" WHERE "wave" = ?1 AND "hash" = ?2 AND NOT "is_used")
            OR EXISTS (SELECT 1 FROM "ballot" WHERE "wave" = ?1 AND "hash" = ?2 AND NOT "is_spent")
          """#
      )
      return try Set(
        hashes.filter {
          try Bool.fetchOne(statement, arguments: [wave.id, Data($0)]) == true
        }
      )
    }
  }

  /// Whether an invitation or a printed ballot was made for a wave; also where it is used.
  ///
  /// - Parameters:
  ///   - right: The right.
  ///   - wave: The wave.
  /// - Returns: True for a signed ballot too, whose signature the caller has checked.
  /// - Throws: A ``StoreFault``.
  public func knows(_ right: AnswerRight, in wave: Wave) throws -> Bool {
    let table: String
    switch right {
    case .openLink: return false
    case .signedBallot: return true
    case .invitation: table = "invitation"
    case .paperBallot: table = "ballot"
    }
    return try read { db in
      let sql = "SELECT EXISTS (SELECT 1 FROM \"\(table)\" WHERE \"wave\" = ? AND \"hash\" = ?)"
      return try Bool.fetchOne(db, sql: sql, arguments: [wave.id, Data(right.hash)]) == true
    }
  }

  /// The unit of whom an invitation was made for.
  ///
  /// - Parameters:
  ///   - hash: The hash of the token.
  ///   - wave: The wave.
  /// - Returns: The unit; nil where it does not matter or there is no such invitation.
  /// - Throws: A ``StoreFault``.
  public func unit(ofInvitation hash: [UInt8], in wave: Wave) throws -> String? {
    try read { db in
      let sql = #"SELECT "unit" FROM "invitation" WHERE "wave" = ? AND "hash" = ?"#
      return try String.fetchOne(db, sql: sql, arguments: [wave.id, Data(hash)])
    }
  }

  /// Checks that a response could be handed in with a right now; nothing is spent.
  ///
  /// - Parameters:
  ///   - right: The right.
  ///   - wave: The wave.
  ///   - today: The day as ISO 8601.
  /// - Throws: An ``AccessFault``, a ``ResponseFault`` or a ``StoreFault``.
  public func check(_ right: AnswerRight, in wave: Wave, today: String) throws {
    try read { db in
      let wave = try wave.current(db, path: path)
      try wave.admitAnswers(today: today)
      try RightSpending(in: wave, db).check(right)
    }
  }

  /// The wave as it is now, where people can still be invited to it.
  private func invitable(_ wave: Wave, _ db: Database) throws -> Wave {
    let wave = try wave.current(db, path: path)
    guard !wave.isClosed else { throw ResponseFault.waveClosed(wave: wave.name) }
    guard try wave.isInvited(db) else { throw AccessFault.notInvited(wave: wave.name) }
    return wave
  }
}
