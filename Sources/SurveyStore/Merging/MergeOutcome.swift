/// What merging one data file came to.
public struct MergeOutcome: Sendable, Hashable {
  /// The path of the file.
  public let path: String
  /// The waves of the file, by name.
  public internal(set) var waves: [MergedWave]

  /// True where something of the file was left out, because something else has its identity here.
  public var hasConflicts: Bool { waves.contains { $0.conflicts > 0 } }
}

/// What became of one wave of a merged file.
public struct MergedWave: Sendable, Hashable {
  /// The name of the wave.
  public let name: String
  /// True where there was no such wave here before.
  public internal(set) var isNew = false
  /// True where the wave was taken over open though it is closed in the file.
  public internal(set) var isClosedThere = false
  /// Responses that are new here.
  public internal(set) var stored = 0
  /// Responses that were here already.
  public internal(set) var alreadyStored = 0
  /// Notes of interviewers that are new here.
  public internal(set) var notesStored = 0
  /// Notes erased here because they were erased there.
  public internal(set) var notesErased = 0
  /// Responses and notes left out, because another one with their identity is here.
  public internal(set) var conflicts = 0
  /// Unfinished responses, which stay in the file.
  public internal(set) var unfinished = 0
  /// True where both files hold imported responses that do not know each other: a table imported into
  /// both counts twice.
  public internal(set) var hasSeparateImports = false
}

/// How far a merge is.
public struct MergeProgress: Sendable, Hashable {
  /// The responses looked at.
  public let done: Int
  /// The responses of the file.
  public let total: Int
}
