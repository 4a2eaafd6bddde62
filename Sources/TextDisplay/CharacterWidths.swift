/// How many columns characters take whose width is a matter of taste: `“”…—①●│` (East Asian Width A).
public enum CharacterWidths: Sendable, Hashable {
  /// One column, as most terminals have it.
  case narrow
  /// Two columns, as terminals set up for Chinese may have it.
  case wide
}
