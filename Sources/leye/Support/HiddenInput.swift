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
    var former = termios()
    let isTerminal = unsafe tcgetattr(STDIN_FILENO, &former) == 0
    if isTerminal {
      var hidden = former
      hidden.c_lflag &= ~tcflag_t(ECHO)
      unsafe tcsetattr(STDIN_FILENO, TCSANOW, &hidden)
    }
    // Asked only now, so that nothing typed early is lost or seen.
    console.warn(prompt)
    defer { if isTerminal { unsafe tcsetattr(STDIN_FILENO, TCSANOW, &former) } }
    return readLine(strippingNewline: true)
  }
}
