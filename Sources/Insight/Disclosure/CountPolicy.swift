/// How precisely figures are written down.
public enum CountPolicy: Sendable, Hashable {
  /// As they are: for somebody who holds the data anyway, such as an analyst with a file.
  case exact
  /// Counts below 20 in bands and figures on such groups rounded: for everybody else.
  case banded
}
