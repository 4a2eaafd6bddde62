import Glibc
import Messages

/// Notices Ctrl-C and a request to end, so that long work can stop between two rows.
enum Interruption {
  // Written by a signal handler, which may touch nothing but a plain integer.
  private nonisolated(unsafe) static var received: Int32 = 0

  /// Starts noticing; from then on the process does not end by itself on SIGINT and SIGTERM.
  static func watch() {
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { unsafe Interruption.received = $0 }
      unsafe sigaction(signal, &action, nil)
    }
  }

  /// The signal that came, nil as long as none did.
  static var signal: Int32? {
    let signal = unsafe received
    return signal == 0 ? nil : signal
  }

  /// Waits until standard input has something to read or has ended.
  ///
  /// - Returns: False when a signal came first.
  static func waitForInput() -> Bool {
    var watched = sigset_t()
    var former = sigset_t()
    unsafe sigemptyset(&watched)
    for signal in [SIGINT, SIGTERM] { unsafe sigaddset(&watched, signal) }
    // Held back until `pselect` lets them in, so that none slips by between the look and the wait.
    unsafe sigprocmask(SIG_BLOCK, &watched, &former)
    defer { unsafe sigprocmask(SIG_SETMASK, &former, nil) }
    while true {
      guard signal == nil else { return false }
      var input = fd_set()
      // Standard input is descriptor 0, the first bit.
      input.__fds_bits.0 = 1
      let count = unsafe pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &former)
      // Any other failure shows itself when the input is read.
      if count > 0 || (count < 0 && errno != EINTR) { return true }
    }
  }

  /// Throws when a signal has come.
  ///
  /// - Throws: ``InterruptionFault`` that says no more than that; who has stored something words it.
  static func check() throws(InterruptionFault) {
    guard let signal else { return }
    throw InterruptionFault(signal: signal, state: Phrase("leye: interrupted.", "leye：已中断。"))
  }
}

/// Work that was stopped from outside.
///
/// The exit code is 128 plus the signal, as shells have it.
struct InterruptionFault: Error {
  let signal: Int32
  /// What the work so far has left behind, and how to go on; nil where that was said already.
  let state: Phrase?
}
