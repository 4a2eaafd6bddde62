import Glibc
import Messages
import PromptCollector

/// Standard input read line by line: a pipe, a file, or a terminal that edits lines itself.
///
/// Unlike reading with the standard library it stops for Ctrl-C and for a request to end, where
/// ``Interruption`` watches for them.
struct PlainInput: LineInput {
  /// The greatest length of a line in bytes: no answer is nearly as long.
  private static let lineLimit = 1 << 20

  private var pending: ArraySlice<UInt8> = []
  /// How many of the pending bytes are known to hold no line end.
  private var searched = 0
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
      let end = pending.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n"))
      let length = end.map { $0 - pending.startIndex } ?? pending.count
      guard length <= Self.lineLimit else { return refuse() }
      if let end {
        defer {
          pending = pending[(end + 1)...]
          searched = 0
        }
        return .line(Self.text(pending[..<end]))
      }
      searched = pending.count
      if isAtEnd {
        guard !pending.isEmpty else { return .end }
        defer { pending = [] }
        return .line(Self.text(pending))
      }
      guard Interruption.waitForInput(), Interruption.signal == nil else { return .interrupted }
      fill()
    }
  }

  /// Reads no further: to go on behind such a line would put answers to the wrong questions.
  private mutating func refuse() -> InputLine {
    isAtEnd = true
    pending = []
    searched = 0
    Interface.console.warn(
      Phrase(
        "leye: a line of the input is longer than 1 MB, and was not read, nor anything behind it; "
          + "write shorter lines.",
        "leye：输入中有一行超过 1 MB，该行及其后的内容都没有读取；请写短一些。"
      )
    )
    return .end
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
  /// The input that is watched.
  private(set) var base: Base
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
