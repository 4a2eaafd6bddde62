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

  /// Throws when a signal has come.
  ///
  /// - Parameter state: What the work so far has left behind.
  /// - Throws: A fault that says what went wrong.
  static func check(_ state: @autoclosure () -> Phrase) throws(InterruptionFault) {
    guard let signal else { return }
    throw InterruptionFault(signal: signal, state: state())
  }
}

/// Work that was stopped from outside.
///
/// The exit code is 128 plus the signal, as shells have it.
struct InterruptionFault: Error {
  let signal: Int32
  /// What the work so far has left behind, and how to go on.
  let state: Phrase
}
