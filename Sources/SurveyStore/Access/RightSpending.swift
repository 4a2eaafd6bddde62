import Foundation
import GRDB
import SurveyModel

/// Spends what responses are handed in with, inside the transaction that stores them.
struct RightSpending {
  /// The connection, inside a transaction.
  let db: Database
  /// The wave.
  let wave: Wave
  /// True where only those answer who have an invitation or a ballot.
  private let isInvited: Bool

  /// Begins.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - db: The connection, inside a transaction.
  /// - Throws: An error of SQLite.
  init(in wave: Wave, _ db: Database) throws {
    self.db = db
    self.wave = wave
    isInvited = try wave.isInvited(db)
  }

  /// Spends a right for a response that is stored in the same transaction.
  ///
  /// Interviewers and imports bring what organisers vouch for, and need none.
  ///
  /// - Parameters:
  ///   - right: The right.
  ///   - response: The response.
  /// - Throws: An ``AccessFault``, and then nothing has changed; or an error of SQLite.
  func spend(_ right: AnswerRight, for response: Response) throws {
    guard isInvited else { return }
    switch right {
    case .openLink:
      switch response.collector {
      case .interview, .import, .synthetic: break
      case .prompt, .screen, .web: throw AccessFault.rightNeeded(wave: wave.name)
      }
    case .invitation(let hash): try spendInvitation(hash)
    case .paperBallot(let hash): try spendPaper(hash)
    case .signedBallot(let hash): try spendSigned(hash)
    }
  }

  /// Notes who gave a response that was stored, in a named wave.
  func note(_ right: AnswerRight, of response: Response) throws {
    guard wave.anonymity == .named, case .invitation(let hash) = right else { return }
    try db.cachedStatement(
      sql: #"""
        INSERT INTO "response_person" ("response", "person")
        SELECT ?, "person" FROM "invitation"
        WHERE "wave" = ? AND "hash" = ? AND "person" IS NOT NULL
        """#
    ).execute(arguments: [response.id.stored, wave.id, Data(hash)])
  }

  private func spendInvitation(_ hash: [UInt8]) throws {
    guard wave.anonymity != .anonymous else { throw AccessFault.ballotNeeded(wave: wave.name) }
    let state = try Bool.fetchOne(
      db.cachedStatement(
        sql: #"SELECT "is_used" FROM "invitation" WHERE "wave" = ? AND "hash" = ?"#
      ),
      arguments: [wave.id, Data(hash)]
    )
    try check(isSpent: state)
    try db.cachedStatement(
      sql: #"UPDATE "invitation" SET "is_used" = 1 WHERE "wave" = ? AND "hash" = ?"#
    ).execute(arguments: [wave.id, Data(hash)])
  }

  private func spendPaper(_ hash: [UInt8]) throws {
    try check(isSpent: try paperState(hash))
    try db.cachedStatement(
      sql: #"UPDATE "ballot" SET "is_spent" = 1 WHERE "wave" = ? AND "hash" = ?"#
    ).execute(arguments: [wave.id, Data(hash)])
  }

  private func spendSigned(_ hash: [UInt8]) throws {
    guard wave.anonymity == .anonymous else { throw AccessFault.noBallots(wave: wave.name) }
    try db.cachedStatement(
      sql: #"""
        INSERT INTO "ballot" ("wave", "hash", "is_paper", "is_spent") VALUES (?, ?, 0, 1)
        ON CONFLICT DO NOTHING
        """#
    ).execute(arguments: [wave.id, Data(hash)])
    guard db.changesCount == 1 else { throw AccessFault.rightUsed(wave: wave.name) }
  }

  private func paperState(_ hash: [UInt8]) throws -> Bool? {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: #"SELECT "is_spent" FROM "ballot" WHERE "wave" = ? AND "hash" = ? AND "is_paper""#
      ),
      arguments: [wave.id, Data(hash)]
    )
  }

  private func check(isSpent: Bool?) throws {
    guard let isSpent else { throw AccessFault.unknownRight(wave: wave.name) }
    guard !isSpent else { throw AccessFault.rightUsed(wave: wave.name) }
  }
}

extension RightSpending {
  /// Checks that a response could be handed in with a right now; nothing is spent.
  ///
  /// - Parameter right: The right.
  /// - Throws: An ``AccessFault`` or an error of SQLite.
  func check(_ right: AnswerRight) throws {
    guard isInvited else { return }
    switch right {
    case .openLink: throw AccessFault.rightNeeded(wave: wave.name)
    case .invitation(let hash):
      let state = try Bool.fetchOne(
        db,
        sql: #"SELECT "is_used" FROM "invitation" WHERE "wave" = ? AND "hash" = ?"#,
        arguments: [wave.id, Data(hash)]
      )
      try check(isSpent: state)
    case .paperBallot(let hash): try check(isSpent: try paperState(hash))
    case .signedBallot(let hash):
      let sql = #"SELECT "is_spent" FROM "ballot" WHERE "wave" = ? AND "hash" = ?"#
      let state = try Bool.fetchOne(db, sql: sql, arguments: [wave.id, Data(hash)])
      try check(isSpent: state ?? false)
    }
  }
}

extension Wave {
  /// True where only those answer who have an invitation or a ballot.
  ///
  /// - Parameter db: The connection.
  /// - Returns: False for a wave that everybody may answer.
  /// - Throws: An error of SQLite.
  func isInvited(_ db: Database) throws -> Bool {
    let sql = #"SELECT EXISTS (SELECT 1 FROM "invited_wave" WHERE "wave" = ?)"#
    return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) == true
  }
}
