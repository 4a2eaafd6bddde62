import Glibc

/// A terminal read line by line with our own editing.
///
/// The kernel erases one column a character, which leaves half of each Chinese character standing.
/// The terminal is in raw mode only while a line is read.
public struct TerminalInput: LineInput, Sendable {
  private var pending: ArraySlice<UInt8> = []

  /// Creates the input where it can work.
  ///
  /// Fails where standard input or output is no terminal, or one that cannot move its cursor.
  ///
  /// - Parameter environment: The variables of the process.
  public init?(environment: [String: String]) {
    let kind = environment["TERM"] ?? ""
    guard !kind.isEmpty, kind != "dumb" else { return nil }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
  }

  /// Reads the next line.
  ///
  /// - Parameter prompt: What is written before the line.
  /// - Returns: The line without its end.
  public mutating func readLine(prompt: String) -> InputLine {
    var plain = StandardInput()
    guard TerminalMode.makeRaw() else { return plain.readLine(prompt: prompt) }
    var output = StandardOutput()
    // Bracketed paste, so that a pasted line break does not end the line.
    output.write("\u{1B}[?2004h")
    defer {
      output.write("\u{1B}[?2004l\r\n")
      TerminalMode.restore()
    }
    var editor = LineEditor(prompt: prompt, columns: TerminalMode.columns)
    output.write(editor.picture)
    while let byte = nextByte() {
      switch editor.receive(byte) {
      case .edited: if pending.isEmpty { output.write(editor.picture) }
      case .submitted:
        output.write(editor.picture)
        return .line(editor.line)
      case .ended: return .end
      case .interrupted: return .interrupted
      }
    }
    return .end
  }

  private mutating func nextByte() -> UInt8? {
    if let byte = pending.popFirst() { return byte }
    var bytes = [UInt8](repeating: 0, count: 1024)
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      pending = bytes[..<count]
      return pending.popFirst()
    }
  }
}
