/// For whom a report on a wave is.
public enum ReportProfile: Sendable, Hashable {
  /// The organiser: all that is published.
  case organiser
  /// The leader of a unit: the unit with those below it, the unit right above it, and the whole.
  case leader(unit: String)
  /// Everybody who was asked: what was said on the whole, in few and plain words.
  case everyone
}
