import GRDB
import Glibc

extension Store {
  /// Writes a fresh data file that holds one wave and nothing else, to collect answers elsewhere.
  ///
  /// It holds the survey, the dates, the rules, the roster, and the key by which rows of imported tables
  /// are known, so that ``merge(_:isStrict:isTrial:progress:)`` knows the wave again; no response, no draft,
  /// no note, no invitation or ballot, no key that signs them, no pass-phrase. The file is there whole or not at all.
  ///
  /// - Parameters:
  ///   - name: The name of the wave.
  ///   - path: Where the file goes; there must be none yet.
  /// - Throws: A ``FieldFileFault``, a ``WaveFault``, or a ``StoreFault`` about either file.
  public func exportWave(named name: String, to path: String) throws {
    let file = StoreFile(path: path)
    try Self.checkFree(file)
    let wave = try wave(named: name)
    guard !wave.isClosed else { throw FieldFileFault.waveClosed(wave: name) }
    let request = try read { try WaveRequest(copying: wave, path: self.path, $0) }
    let temporary = "\(file.path).\(getpid()).part"
    do {
      let other = try Store(path: temporary)
      try other.write { db in
        _ = try Self.insert(request, importKey: wave.importKey, db)
        // Ballots are signed in one place.
        try db.execute(sql: #"UPDATE "invited_wave" SET "ballot_key" = NULL"#)
      }
      try other.close()
      try Self.checkFree(file)
      // Only reads the paths.
      guard unsafe rename(temporary, file.path) == 0 else {
        throw StoreFault(errorNumber: errno, path: file.path)
      }
    } catch {
      for suffix in ["", "-wal", "-shm"] { _ = unsafe unlink(temporary + suffix) }
      throw error
    }
  }

  private static func checkFree(_ file: StoreFile) throws {
    // Only reads the paths. A link that leads nowhere is taken too.
    var information = stat()
    guard unsafe lstat(file.path, &information) != 0 else {
      throw FieldFileFault.taken(path: file.path)
    }
    guard unsafe access(file.folder, W_OK | X_OK) != 0 else { return }
    throw errno == ENOENT || errno == ENOTDIR
      ? FieldFileFault.noFolder(path: file.path) : FieldFileFault.notPermitted(path: file.path)
  }
}
