import GRDB

extension Store {
  /// Takes over what another data file has and this one lacks: waves, responses, notes of interviewers.
  ///
  /// Waves are the same where name, survey, dates, rules and roster are; a wave that is not here is taken
  /// over whole. Responses and notes are told by their random identities, so merging a file again changes
  /// nothing, and the order of several files does not matter. Of two with one identity and different
  /// content the one here stays. Whether a wave is closed there does not count: it is closed here by who
  /// decides here. Unfinished responses stay where they are. Comments are scored, and found by a
  /// search, the next time a report or a search asks, as after an import.
  ///
  /// All in one transaction: where it fails, or the program ends in between, nothing is taken. The file is
  /// locked for other writers meanwhile.
  ///
  /// - Parameters:
  ///   - source: The other file.
  ///   - isStrict: True to take nothing where something has the identity of something else here.
  ///   - isTrial: True to tell what would happen, and change nothing.
  ///   - progress: Called now and then; what it throws ends the merge.
  /// - Returns: What it came to.
  /// - Throws: A ``MergeFault`` about the other file, a ``StoreFault`` about this one, or what the
  ///   function throws; nothing has changed then.
  /// - Complexity: Linear in the size of the other file, but for the search of each identity.
  public func merge(
    _ source: MergeSource,
    isStrict: Bool = false,
    isTrial: Bool = false,
    progress: (MergeProgress) throws -> Void = { _ in }
  ) throws -> MergeOutcome {
    guard !source.isSame(as: self) else { throw MergeFault.itself(path: source.path) }
    var outcome = MergeOutcome(path: source.path, waves: [])
    try StoreFault.translating(path: path) {
      try pool.writeInTransaction(.immediate) { db in
        outcome.waves = try source.read { foreign in
          let merge = Merge(
            source: source.path,
            foreign: foreign,
            contents: source.contents,
            path: path,
            tallying: tallying,
            db: db
          )
          return try merge.run(isStrict: isStrict, progress: progress)
        }
        try source.checkUnchanged()
        return isTrial ? .rollback : .commit
      }
    }
    if !isTrial, outcome.waves.contains(where: { $0.notesErased > 0 }) { emptyLog() }
    return outcome
  }
}
