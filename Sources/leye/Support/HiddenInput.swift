import Glibc
import Messages

/// Reads a line at the terminal without showing it.
enum HiddenInput {
  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - prompt: What is said before.
  ///   - console: Where it is said.
  /// - Returns: The line; nil where the input has ended.
  static func line(_ prompt: Phrase, _ console: Console) -> String? {
    console.warn(prompt)
    var former = termios()
    let isTerminal = unsafe tcgetattr(STDIN_FILENO, &former) == 0
    if isTerminal {
      var hidden = former
      hidden.c_lflag &= ~tcflag_t(ECHO)
      unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    }
    defer { if isTerminal { unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &former) } }
    return readLine(strippingNewline: true)
  }
}
