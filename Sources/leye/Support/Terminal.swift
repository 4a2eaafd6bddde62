import Glibc
import PromptCollector

/// What a conversation at a terminal needs of the process.
enum Terminal {
  /// Makes the terminal the place to write to when standard output goes elsewhere.
  ///
  /// A person sits at standard input and would otherwise see no question.
  static func prepare() {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 0 else { return }
    let terminal = unsafe open("/dev/tty", O_WRONLY)
    guard terminal >= 0 else { return }
    dup2(terminal, STDOUT_FILENO)
    close(terminal)
  }

  /// Gives the terminal back as it was when the process is ended from outside.
  static func restoreOnSignals() {
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { signal in
        TerminalMode.restore()
        Glibc.signal(signal, SIG_DFL)
        raise(signal)
      }
      unsafe sigaction(signal, &action, nil)
    }
  }
}
