import Glibc
import PromptCollector

/// Standard input read line by line: a pipe, a file, or a terminal that edits lines itself.
///
/// Unlike reading with the standard library it stops for Ctrl-C and for a request to end, where
/// ``Interruption`` watches for them.
struct PlainInput: LineInput {
  private var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// Reads the next line.
  ///
  /// - Parameter prompt: What is written before reading.
  /// - Returns: The line without its end.
  mutating func readLine(prompt: String) -> InputLine {
    var output = StandardOutput()
    output.write(prompt)
    let line = nextLine()
    // A pipe shows nothing typed, so the next text would stand on the same row.
    let isShown = if case .line = line { isatty(STDIN_FILENO) == 1 } else { false }
    if !isShown { output.write("\n") }
    return line
  }

  private mutating func nextLine() -> InputLine {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending = pending[(end + 1)...] }
        return .line(Self.text(pending[..<end]))
      }
      if isAtEnd {
        guard !pending.isEmpty else { return .end }
        defer { pending = [] }
        return .line(Self.text(pending))
      }
      guard Interruption.waitForInput() else { return .interrupted }
      fill()
    }
  }

  private mutating func fill() {
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(STDIN_FILENO, &piece, piece.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      isAtEnd = true
      return
    }
    pending += piece[..<count]
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}

/// An input that remembers whether Ctrl-C ended it.
struct WatchedInput<Base: LineInput>: LineInput {
  private var base: Base
  /// True when the person pressed Ctrl-C, or the process was asked to end.
  private(set) var isInterrupted = false

  /// Watches an input.
  init(_ base: Base) { self.base = base }

  /// Reads the next line.
  ///
  /// - Parameter prompt: What is shown before the line.
  /// - Returns: The line without its end.
  mutating func readLine(prompt: String) -> InputLine {
    let line = base.readLine(prompt: prompt)
    if line == .interrupted { isInterrupted = true }
    return line
  }
}
