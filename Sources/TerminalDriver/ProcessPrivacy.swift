import CTerminal

/// Keeps what is typed at this process out of places where others could find it later.
public enum ProcessPrivacy: Sendable {
  /// Leaves no image of the memory on disk when the program fails, and lets no other process of the same user
  /// read it.
  public static func protect() { leye_process_protect() }

  /// Has this process told to end (SIGTERM) when the one that started it is gone.
  public static func endWithParent() { leye_process_end_with_parent() }
}
