import Foundation
import Glibc
import Synchronization

/// A process started by a test, and waited for by its number.
///
/// Foundation's `Process` waits through a run loop and sockets, which many tests at once confuse.
final class ChildProcess: Sendable {
  /// What a system call refused.
  struct Refusal: Error, Sendable {
    let call: String
    let code: Int32
  }

  /// The number of the process.
  let identifier: pid_t
  private let status = Mutex<Int32?>(nil)

  // A child inherits every descriptor that is not marked otherwise, also those that another test
  // is just making: so descriptors are made and processes are started one after another.
  private static let turn = Mutex(())

  /// `POSIX_SPAWN_SETSID`, which the headers keep from Swift.
  private static let newSession: Int16 = 0x80

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - command: The path of the executable and its arguments.
  ///   - program: The folder and the variables.
  ///   - isLeader: True to make it the leader of a new session.
  ///   - patience: After how many seconds it is taken for hung and killed.
  ///   - streams: Adds what becomes of the standard streams; called when no other test starts one.
  /// - Throws: ``Refusal``.
  init(
    _ command: [String],
    of program: Program,
    isLeader: Bool = false,
    patience: Double,
    streams: (inout posix_spawn_file_actions_t) throws -> Void
  ) throws {
    // A program that ends before it has read everything must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    identifier = try Self.turn.withLock { _ in
      var actions = unsafe posix_spawn_file_actions_t()
      unsafe posix_spawn_file_actions_init(&actions)
      defer { unsafe posix_spawn_file_actions_destroy(&actions) }
      try unsafe streams(&actions)
      return try unsafe Self.spawn(command, of: program, isLeader: isLeader, &actions)
    }
    Thread.detachNewThread { [weak self] in
      Thread.sleep(forTimeInterval: patience)
      self?.send(SIGKILL)
    }
  }

  /// Sends a signal, unless the process has been waited for.
  ///
  /// - Parameter signal: The signal.
  func send(_ signal: Int32) {
    status.withLock { if $0 == nil { kill(identifier, signal) } }
  }

  /// True when the process has ended, waited for or not.
  var hasEnded: Bool {
    status.withLock { status in
      if status != nil { return true }
      var information = unsafe siginfo_t()
      let options = WEXITED | WNOHANG | WNOWAIT
      let result = unsafe waitid(P_PID, id_t(identifier), &information, options)
      return unsafe result != 0 || information.si_signo == SIGCHLD
    }
  }

  /// Waits for the end.
  ///
  /// - Returns: The exit code; 128 plus the signal where one ended the process.
  func finish() -> Int32 {
    while !hasEnded { Thread.sleep(forTimeInterval: 0.002) }
    let status = status.withLock { known in
      if let known { return known }
      var status: Int32 = 0
      while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
      known = status
      return status
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func spawn(
    _ command: [String],
    of program: Program,
    isLeader: Bool,
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Tests run on threads that hold every signal back, and what they start would do the same.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK) | (isLeader ? newSession : 0)
    unsafe posix_spawnattr_setflags(&attributes, flags)
    // Only a shell can change the folder for the program alone.
    let script = "cd -- \"$0\" && exec \"$@\""
    let words = ["sh", "-c", script, program.folder.path] + command
    let variables = program.variables.map { "\($0.key)=\($0.value)" }
    var identifier: pid_t = 0
    let code = unsafe withTexts(words) { words in
      unsafe withTexts(variables) { variables in
        unsafe posix_spawn(&identifier, "/bin/sh", &actions, &attributes, words, variables)
      }
    }
    guard code == 0 else { throw Refusal(call: "posix_spawn", code: code) }
    return identifier
  }

  /// Lends texts as the list of C strings that system calls take.
  private static func withTexts<T>(
    _ texts: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> T
  ) -> T {
    var list = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe list.indices { unsafe free(list[index]) }
    }
    return unsafe list.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the list is never empty") }
      return unsafe body(base)
    }
  }
}
