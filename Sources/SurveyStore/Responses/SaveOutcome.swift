/// What storing a response came to.
public enum SaveOutcome: Sendable, Hashable, CaseIterable {
  /// The response is stored now.
  case stored
  /// The very same response had been stored before.
  case alreadyStored
}
