/// A file that could not be made.
public enum WriteFault: Error, Sendable, Hashable {
  /// The system refused, with its error number.
  case system(Int32)
  /// The library that makes the format refused, with its own number.
  case format(Int32)
}
