import Glibc
import Messages
import TextDisplay

/// The three standard streams of the process.
///
/// Writing goes straight to the file descriptor, so that a full disk or a closed pipe is noticed where it
/// happens and not when the process ends.
struct Console: Sendable {
  /// The language of everything it says.
  let language: Language

  /// True when a person reads standard output.
  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// True when a person reads standard error.
  var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes text to standard output.
  ///
  /// - Parameter text: The text, line ends included.
  /// - Throws: ``OutputFault`` when it cannot be written.
  func write(_ text: String) throws(OutputFault) {
    guard Self.write(Array(text.utf8), to: STDOUT_FILENO) else {
      throw OutputFault(path: nil, code: errno)
    }
  }

  /// Writes bytes to standard output.
  ///
  /// - Parameter bytes: The bytes.
  /// - Throws: ``OutputFault`` when they cannot be written.
  func write(_ bytes: [UInt8]) throws(OutputFault) {
    guard Self.write(bytes, to: STDOUT_FILENO) else { throw OutputFault(path: nil, code: errno) }
  }

  /// Says a sentence on standard output.
  func say(_ phrase: Phrase) throws(OutputFault) {
    try write(TerminalText.sanitizedLines(phrase[language]) + "\n")
  }

  /// Says a sentence on standard error; a failure to do so is not told anywhere.
  func warn(_ phrase: Phrase) {
    let text = TerminalText.sanitizedLines(phrase[language]) + "\n"
    _ = Self.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Shows progress in place on a terminal; says nothing elsewhere.
  ///
  /// - Parameter phrase: The line to show, nil to clear it.
  func progress(_ phrase: Phrase?) {
    guard isErrorTerminal else { return }
    let text = "\r\u{1B}[K" + TerminalText.sanitized(phrase?[language] ?? "")
    _ = Self.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// The width of the terminal in columns; 80 where there is none.
  var width: Int {
    var size = winsize()
    let result = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    guard result == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Glibc.write(descriptor, base + offset, bytes.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      offset += count
    }
    return true
  }
}
