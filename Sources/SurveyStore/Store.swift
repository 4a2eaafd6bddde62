import Foundation
package import GRDB

/// The data file: surveys, waves, responses, counts and drafts in one SQLite database.
///
/// Safe to use from several threads, and from several programs at once. A response is on the disk
/// when the method that stores it returns: the journal is a write-ahead log that is synchronised at
/// each commit.
///
/// ## Topics
///
/// ### Opening
/// - ``init(path:mode:busyTimeout:tallying:)``
/// - ``close()``
/// - ``integrityProblems``
///
/// ### Waves
/// - ``openWave(_:)``
/// - ``waves()``
/// - ``wave(named:)``
/// - ``closeWave(named:)``
/// - ``surveyJSON(digest:)``
/// - ``units(of:)``
///
/// ### Responses
/// - ``save(_:in:today:)``
/// - ``importing(into:today:_:)``
/// - ``forEachResponse(in:_:)``
/// - ``forEachResponse(in:answering:_:)``
/// - ``responseCount(in:)``
///
/// ### Drafts
/// - ``saveDraft(_:code:in:today:)``
/// - ``draft(code:)``
/// - ``finishDraft(code:_:revision:in:today:)``
/// - ``deleteDraft(code:)``
///
/// ### Search
/// - ``searchIndexState(for:)``
/// - ``refreshSearchIndex(for:)``
/// - ``forEachHit(of:in:words:_:)``
/// - ``commenters(in:words:)``
/// - ``emptySearchIndex()``
///
/// ### Notes of interviewers
/// - ``saveNote(_:in:)``
/// - ``notes(of:)``
/// - ``deleteNote(_:of:)``
/// - ``deleteNotes(of:)``
///
/// ### Several data files
/// - ``merge(_:isStrict:isTrial:progress:)``
/// - ``exportWave(named:to:)``
///
/// ### Kiosk
/// - ``setKioskPassphrase(_:)``
/// - ``checkKioskPassphrase(_:)``
/// - ``hasKioskPassphrase``
///
/// ### Kept figures
/// - ``changes()``
/// - ``keptRelease(of:)``
/// - ``keep(_:of:)``
/// - ``keptUnitCounts(in:)``
/// - ``countUnits(in:question:)``
/// - ``tally(of:)``
/// - ``keep(_:of:basis:changes:)``
public final class Store: Sendable {
  /// The absolute path of the data file.
  public let path: String
  /// Counts responses as they are stored; nil where every report counts them anew.
  let tallying: (any ResponseTallying)?
  /// The connections: one that writes, some that read.
  package let pool: DatabasePool

  /// Opens a data file, and brings one of an older version up to date.
  ///
  /// A file of another program or of a newer version is refused unchanged.
  ///
  /// - Parameters:
  ///   - path: The path; a relative one counts from the working directory.
  ///   - mode: How to treat a missing file.
  ///   - busyTimeout: How many seconds to wait while another program writes.
  ///   - tallying: Counts responses as they are stored; nil where every report counts them anew.
  /// - Throws: A ``StoreFault``.
  public init(
    path: String,
    mode: OpenMode = .createIfMissing,
    busyTimeout: Double = 5,
    tallying: (any ResponseTallying)? = nil
  ) throws {
    self.tallying = tallying
    let file = StoreFile(path: path)
    self.path = file.path
    try file.prepare(mode)
    pool = try StoreFault.translating(path: file.path) {
      try Self.retrying(for: busyTimeout) {
        try Self.open(file, mode: mode, busyTimeout: busyTimeout)
      }
    }
  }

  /// Closes the file; nothing can be read or stored afterwards.
  ///
  /// The last one to close it also empties the write-ahead log, which holds the order of writes.
  ///
  /// - Throws: A ``StoreFault``, for example while it is in use.
  public func close() throws {
    // The readers first: the log is emptied by the last one to close, if that one may write.
    pool.invalidateReadOnlyConnections()
    try StoreFault.translating(path: path) { try pool.close() }
  }

  private static func open(
    _ file: StoreFile,
    mode: OpenMode,
    busyTimeout: Double
  ) throws -> DatabasePool {
    let pool = try DatabasePool(
      path: file.path,
      configuration: configuration(of: file, mode: mode, busyTimeout: busyTimeout)
    )
    // The pool sets NORMAL while it opens, which may lose the last commits with the power.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try migrate(pool)
    try checkSettings(of: pool, path: file.path)
    return pool
  }

  /// Tries again while the file is busy: SQLite does not wait when two switch on the log at once.
  private static func retrying<T>(for seconds: Double, _ body: () throws -> T) throws -> T {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
      {
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  private static func configuration(
    of file: StoreFile,
    mode: OpenMode,
    busyTimeout: Double
  ) -> Configuration {
    var configuration = Configuration()
    configuration.label = "leye"
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      // Before the journal mode is set: a foreign file must stay as it is.
      try file.checkIdentity(db, mode: mode)
      // What is deleted is overwritten: drafts are private.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      // A crafted schema must not call functions with effects.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      db.add(tokenizer: SearchTokenizer.self)
    }
    return configuration
  }

  private static func migrate(_ pool: DatabasePool) throws {
    do {
      try Schema.migrator.migrate(pool)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // Another program may have created the same tables in between; then there is nothing to do.
      try Schema.migrator.migrate(pool)
    }
  }

  private static func checkSettings(of pool: DatabasePool, path: String) throws {
    try pool.writeWithoutTransaction { db in
      for (setting, value) in [
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
        ("secure_delete", "1"),
      ] where try String.fetchOne(db, sql: "PRAGMA \(setting)") != value {
        throw StoreFault.settingRefused(path: path, setting: setting)
      }
    }
  }
}
