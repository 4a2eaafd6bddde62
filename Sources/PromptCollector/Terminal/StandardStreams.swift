import Glibc

/// Standard output as a place to write to.
public struct StandardOutput: TextOutput, Sendable {
  /// Creates the output.
  public init() {}

  /// Writes a text at once; where nobody reads any more it does nothing.
  ///
  /// - Parameter text: The text.
  public mutating func write(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return }
      start += count
    }
  }
}

/// Standard input read line by line: a pipe, a file or a terminal that edits lines itself.
public struct StandardInput: LineInput, Sendable {
  private let isTerminal: Bool

  /// Creates the input.
  public init() {
    isTerminal = isatty(STDIN_FILENO) == 1
  }

  /// Reads the next line.
  ///
  /// - Parameter prompt: What is written before reading.
  /// - Returns: The line without its end.
  public mutating func readLine(prompt: String) -> InputLine {
    var output = StandardOutput()
    output.write(prompt)
    let line = Swift.readLine(strippingNewline: true)
    // A pipe shows nothing typed, so the next text would stand on the same row.
    if !isTerminal || line == nil { output.write("\n") }
    return line.map(InputLine.line) ?? .end
  }
}
