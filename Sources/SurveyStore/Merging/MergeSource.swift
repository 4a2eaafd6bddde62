import Foundation
import GRDB

/// Another data file, of which a merge takes what is missing here; it is only ever read.
///
/// Nothing in the file or beside it is made, locked or changed, so it may lie on a read-only medium,
/// and with a write-ahead log that a crash has left. What has been read counts only if the file has not
/// changed meanwhile. A file of an older version is read as it is.
///
/// Not for a data file that this process has open: closing the source would drop SQLite's locks on it.
public final class MergeSource: Sendable {
  /// The path as it was given, made absolute.
  public let path: String
  private let queue: DatabaseQueue
  private let state: FileState
  /// What the file knows.
  let contents: SourceCheck.Contents

  /// Opens a file and looks through it for damage.
  ///
  /// - Parameter path: The path; a relative one counts from the working directory.
  /// - Throws: A ``MergeFault`` that says why nothing can be taken from it.
  /// - Complexity: Reads the whole file once.
  public init(path: String) throws {
    let file = StoreFile(path: path)
    self.path = file.path
    (queue, state, contents) = try MergeFault.translating(path: file.path) {
      try file.prepareToRead()
      let state = try FileState(of: file.path)
      let queue = try Self.open(file, state)
      return (queue, state, try queue.read { try SourceCheck(path: file.path, db: $0).run() })
    }
  }

  /// Reads from the file.
  ///
  /// - Parameter body: What to read.
  /// - Returns: What the body returns.
  /// - Throws: An error of SQLite or a ``StoreFault``, each as the body threw it.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try queue.read(body)
  }

  /// Checks that what was read so far is one state of the file.
  ///
  /// - Throws: ``MergeFault/changed(path:)`` where another program has written to it.
  func checkUnchanged() throws {
    let now = try? FileState(of: path)
    guard now == state else { throw MergeFault.changed(path: path) }
  }

  /// Whether it is the very file that a store holds open.
  ///
  /// - Parameter store: The store.
  /// - Returns: True for the same file, also under another name.
  func isSame(as store: Store) -> Bool {
    let other = try? FileState(of: store.path)
    return other?.device == state.device && other?.number == state.number
  }

  private static func open(_ file: StoreFile, _ state: FileState) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "leye merge"
    configuration.readonly = true
    configuration.prepareDatabase { db in
      if state.hasLog {
        // The index of the log is then made in memory instead of in a file beside it.
        try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      }
      try file.checkIdentity(db, mode: .mustExist)
      // A crafted schema must not call functions with effects.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      db.add(tokenizer: SearchTokenizer.self)
    }
    // Without a log the file is all there is; with one it is read too, without a lock on anything.
    let way = state.hasLog ? "mode=ro&vfs=unix-none" : "immutable=1"
    return try DatabaseQueue(path: "file:\(state.escapedPath)?\(way)", configuration: configuration)
  }
}
