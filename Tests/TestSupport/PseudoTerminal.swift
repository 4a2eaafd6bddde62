import Foundation
import Glibc

/// The program at a terminal of its own, as a person sees it.
public final class PseudoTerminal: Sendable {
  /// What a system call refused.
  public struct Refusal: Error, Sendable {
    /// The call.
    public let call: String
    /// The error number.
    public let code: Int32
  }

  private let descriptors: (person: Int32, program: Int32)
  private let identifier: pid_t
  private let output: GatheredOutput

  /// Starts the program at a new terminal.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - arguments: The words after `leye`.
  ///   - columns: The width of the terminal.
  /// - Throws: ``Refusal``.
  public init(_ program: Program, _ arguments: [String], columns: UInt16 = 120) throws {
    var person: Int32 = 0
    var device: Int32 = 0
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe openpty(&person, &device, nil, nil, &size) == 0 else {
      throw Refusal(call: "openpty", code: errno)
    }
    var mode = termios()
    // Terminals of our days say that they speak UTF-8.
    unsafe tcgetattr(device, &mode)
    mode.c_iflag |= tcflag_t(IUTF8)
    unsafe tcsetattr(device, TCSANOW, &mode)
    for descriptor in [person, device] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    descriptors = (person, device)
    identifier = try RunningProgram.withoutHeldBackSignals {
      try Self.spawn(program, arguments, at: device)
    }
    output = GatheredOutput(of: dup(person))
    let identifier = self.identifier
    Thread.detachNewThread { [weak self] in
      Thread.sleep(forTimeInterval: 60)
      if self != nil { kill(identifier, SIGKILL) }
    }
  }

  /// Types keys.
  ///
  /// - Parameter text: The keys; Enter is `\r`, Backspace `\u{7F}`, Ctrl-C `\u{3}`.
  public func type(_ text: String) {
    let bytes = Array(text.utf8)
    // A terminal takes a few thousand bytes at once, far more than a test types.
    _ = unsafe write(descriptors.person, bytes, bytes.count)
  }

  /// Waits until a text has been written that many times.
  ///
  /// - Parameters:
  ///   - text: The text, as the program writes it.
  ///   - count: How many times.
  /// - Returns: False when the program has ended before.
  public func waits(for text: String, count: Int = 1) -> Bool {
    while true {
      let hasEnded = kill(identifier, 0) != 0 || hasExited
      if output.text.components(separatedBy: text).count > count { return true }
      if hasEnded { return false }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  /// What the terminal shows, with everything scrolled away above it.
  public var screen: TerminalScreen { TerminalScreen(output.text) }

  /// True where the terminal itself edits lines and echoes them, as it does at a shell's prompt.
  public var isCooked: Bool {
    var mode = termios()
    guard unsafe tcgetattr(descriptors.program, &mode) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    return mode.c_lflag & wanted == wanted && mode.c_iflag & tcflag_t(ICRNL) != 0
  }

  /// Sends a signal to the program.
  ///
  /// - Parameter signal: The signal.
  public func send(_ signal: Int32) { kill(identifier, signal) }

  /// Waits for the end of the program.
  ///
  /// - Returns: The exit code; 128 plus the signal where one ended it.
  public func finish() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  deinit {
    // The reader sees the end when the last program has let go of the terminal.
    close(descriptors.program)
    close(descriptors.person)
  }

  /// True when the program has ended and waits to be noticed.
  private var hasExited: Bool {
    var information = unsafe siginfo_t()
    let options = WEXITED | WNOHANG | WNOWAIT
    let result = unsafe waitid(P_PID, id_t(identifier), &information, options)
    return unsafe result != 0 || information.si_signo == SIGCHLD
  }

  /// `POSIX_SPAWN_SETSID`, which the headers keep from Swift.
  private static let newSession: Int16 = 0x80

  private static func spawn(
    _ program: Program,
    _ arguments: [String],
    at device: Int32
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens becomes its own.
    unsafe posix_spawnattr_setflags(&attributes, newSession)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, name(of: device), O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // Only a shell can change the folder for the program alone.
    let script = "cd -- \"$0\" && exec \"$@\""
    let words =
      ["sh", "-c", script, program.folder.path, Program.executable.path] + arguments
    let variables = program.variables.map { "\($0.key)=\($0.value)" }
    var identifier: pid_t = 0
    let code = unsafe withTexts(words) { words in
      unsafe withTexts(variables) { variables in
        unsafe posix_spawn(
          &identifier,
          "/bin/sh",
          &actions,
          &attributes,
          words,
          variables
        )
      }
    }
    guard code == 0 else { throw Refusal(call: "posix_spawn", code: code) }
    return identifier
  }

  private static func name(of device: Int32) -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe ttyname_r(device, &name, name.count) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Lends texts as the list of C strings that system calls take.
  private static func withTexts<T>(
    _ texts: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> T
  ) -> T {
    var list = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe list.forEach { unsafe free($0) } }
    return unsafe list.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the list is never empty") }
      return unsafe body(base)
    }
  }
}
