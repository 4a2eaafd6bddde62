/// What reading a line has come to.
public enum InputLine: Sendable, Hashable {
  /// A line without its end.
  case line(String)
  /// The input has ended.
  case end
  /// The person has pressed Ctrl-C.
  case interrupted
}

/// Where lines come from.
public protocol LineInput {
  /// Reads the next line.
  ///
  /// - Parameter prompt: What is shown before the line.
  /// - Returns: The line without its end.
  mutating func readLine(prompt: String) -> InputLine
}

/// Where text goes to.
public protocol TextOutput {
  /// Writes a text.
  ///
  /// - Parameter text: The text, with its line breaks.
  mutating func write(_ text: String)
}
