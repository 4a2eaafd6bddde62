/// The sort of fact that a pattern tells.
public enum PatternCategory: String, Sendable, Hashable, Codable, CaseIterable {
  // Blame.
  case lack
  case late
  case broken
  case unpaid
  case repeated
  case unequal
  case forbidden
  case danger
  case burden
  case ignored
  case old
  case waste
  // Praise.
  case given
  case shared
  case repaired
  case remembered
  case ontime
  case support
  case raised
  case safe
  case respected
  case solved
  /// Says nothing, but keeps what it covers from counting.
  case neutral
  /// Raises an urgent sign.
  case flag
}
