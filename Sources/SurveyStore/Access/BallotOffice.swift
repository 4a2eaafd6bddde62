import Foundation
import GRDB
import SurveyModel
import Synchronization

/// Gives the invited of an anonymous wave one ballot each, without leaving a trace of when.
///
/// An invitation that has bought a ballot is marked as used together with at least four others, in one
/// transaction whose order tells nothing, and the write-ahead log is emptied before and after it: so nobody who
/// reads the file again and again sees one invitation used just before one response comes. Until then the mark
/// is in memory only. Where the program is killed, up to four people could buy a second ballot.
public final class BallotOffice: Sendable {
  /// How many invitations are marked at a time.
  public static let batch = 5

  private let store: Store
  private let wave: Wave
  /// The digest of the blinded ballot by the hash of the invitation, for those not marked yet.
  private let pending = Mutex<[[UInt8]: [UInt8]]>([:])

  /// Opens an office; there must be one for a wave at a time.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - wave: The wave, anonymous and by invitation.
  public init(store: Store, wave: Wave) {
    self.store = store
    self.wave = wave
  }

  /// Grants a ballot for an invitation.
  ///
  /// The same request is granted again, so that an answer lost on the way can be asked for anew; another one is
  /// not.
  ///
  /// - Parameters:
  ///   - hash: The hash of the token.
  ///   - blinded: SHA-256 of the blinded ballot that is to be signed.
  ///   - today: The day as ISO 8601; only compared with the wave's dates.
  /// - Throws: An ``AccessFault``, a ``ResponseFault`` or a ``StoreFault``; no ballot may be signed then.
  public func grant(_ hash: [UInt8], for blinded: [UInt8], today: String) throws {
    let isFull = try pending.withLock { pending in
      // Read while nobody else can take a mark out of memory that this has not seen in the file.
      let stored = try store.invitationState(hash, in: wave, today: today)
      switch (stored, pending[hash]) {
      case (.unused, nil): pending[hash] = blinded
      case (.unused, let known?):
        guard known == blinded else { throw AccessFault.rightUsed(wave: wave.name) }
      case (.used(let known), _):
        guard known == blinded else { throw AccessFault.rightUsed(wave: wave.name) }
      }
      return pending.count >= Self.batch
    }
    if isFull { try flush() }
  }

  /// Marks all invitations that have bought a ballot; to be called before the program ends.
  ///
  /// - Throws: A ``StoreFault``; they are kept in memory then.
  public func flush() throws {
    let marks = pending.withLock { $0 }
    guard !marks.isEmpty else { return }
    try store.mark(marks, in: wave)
    pending.withLock { pending in
      for (hash, blinded) in marks where pending[hash] == blinded { pending[hash] = nil }
    }
  }
}

extension Store {
  /// What has become of an invitation.
  enum InvitationState {
    case unused
    case used(blinded: [UInt8]?)
  }

  /// What has become of an invitation of an anonymous wave that takes answers.
  func invitationState(
    _ hash: [UInt8],
    in wave: Wave,
    today: String
  ) throws -> InvitationState {
    try read { db in
      let wave = try wave.current(db, path: path)
      try wave.admitAnswers(today: today)
      guard wave.anonymity == .anonymous else { throw AccessFault.noBallots(wave: wave.name) }
      let sql = #"SELECT "is_used", "blinded" FROM "invitation" WHERE "wave" = ? AND "hash" = ?"#
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [wave.id, Data(hash)]) else {
        throw AccessFault.unknownRight(wave: wave.name)
      }
      let blinded: Data? = row[1]
      return row[0] ? .used(blinded: blinded.map(Array.init)) : .unused
    }
  }

  /// Marks invitations as used, in one transaction between two emptied logs.
  fileprivate func mark(_ marks: [[UInt8]: [UInt8]], in wave: Wave) throws {
    emptyLog()
    try write { db in
      let statement = try db.cachedStatement(
        sql:
          #"UPDATE "invitation" SET "is_used" = 1, "blinded" = ? WHERE "wave" = ? AND "hash" = ?"#
      )
      for (hash, blinded) in marks.shuffled() {
        try statement.execute(arguments: [Data(blinded), wave.id, Data(hash)])
      }
    }
    emptyLog()
  }
}
