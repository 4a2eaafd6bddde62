import Glibc

/// The terminal's own line editing, switched off while a line is typed.
public enum TerminalMode: Sendable {
  // A signal handler reads this, and a handler must not wait for a lock; only the one thread that
  // talks to the terminal writes it.
  private nonisolated(unsafe) static var saved: termios?

  /// Puts the terminal back as it was; does nothing where it was never changed.
  ///
  /// Safe in a signal handler: call it on SIGTERM, SIGHUP and SIGINT before the program ends.
  public static func restore() {
    guard var mode = unsafe saved else { return }
    unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    unsafe saved = nil
  }

  /// Hands over every key as it is typed, without echo.
  ///
  /// - Returns: False where standard input is no terminal.
  static func makeRaw() -> Bool {
    var mode = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &mode) == 0 else { return false }
    unsafe saved = mode
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    mode.c_iflag &= ~tcflag_t(ICRNL | IXON)
    return unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) == 0
  }

  /// The width of the terminal, 80 where it is not known.
  static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }
}
