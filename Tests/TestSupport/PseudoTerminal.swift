import Foundation
import Glibc

/// The program at a terminal of its own, as a person sees it.
public final class PseudoTerminal: Sendable {
  private let child: ChildProcess
  /// The person's end and the program's end of the terminal.
  private let ends: (person: Int32, program: Int32)
  private let output: GatheredOutput

  /// Starts the program at a new terminal.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - arguments: The words after `leye`.
  ///   - executable: The name of a program beside the test bundle.
  ///   - columns: The width of the terminal.
  /// - Throws: When the terminal or the program cannot be started.
  public init(
    _ program: Program,
    _ arguments: [String],
    executable: String = "leye",
    columns: UInt16 = 120
  ) throws {
    var person: Int32 = -1
    var device: Int32 = -1
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let folder = Program.executable.deletingLastPathComponent()
    let command = [folder.appendingPathComponent(executable).path] + arguments
    child = try unsafe ChildProcess(command, of: program, isLeader: true, patience: 180) {
      actions in
      guard unsafe openpty(&person, &device, nil, nil, &size) == 0 else {
        throw ChildProcess.Refusal(call: "openpty", code: errno)
      }
      for end in [person, device] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      // Terminals of our days say that they speak UTF-8.
      var mode = termios()
      unsafe tcgetattr(device, &mode)
      mode.c_iflag |= tcflag_t(IUTF8)
      unsafe tcsetattr(device, TCSANOW, &mode)
      // The first terminal that the leader of a session opens becomes its own.
      unsafe posix_spawn_file_actions_addopen(&actions, 0, Self.name(of: device), O_RDWR, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    ends = (person, device)
    output = GatheredOutput(of: fcntl(person, F_DUPFD_CLOEXEC, 0))
  }

  deinit {
    // The reader sees the end when everybody has let go of the terminal.
    close(ends.program)
    close(ends.person)
  }

  /// Gives the terminal another size, of which the system tells the program.
  ///
  /// - Parameters:
  ///   - columns: The width.
  ///   - rows: The height.
  public func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(ends.person, UInt(TIOCSWINSZ), &size)
  }

  /// Everything that was written so far.
  public var text: String { output.text }

  /// Types keys.
  ///
  /// - Parameter text: The keys; Enter is `\r`, Backspace `\u{7F}`, Ctrl-C `\u{3}`.
  public func type(_ text: String) {
    let bytes = Array(text.utf8)
    // A terminal takes a few thousand bytes at once, far more than a test types.
    _ = unsafe write(ends.person, bytes, bytes.count)
  }

  /// Waits until a text has been written that many times.
  ///
  /// - Parameters:
  ///   - text: The text, as the program writes it.
  ///   - count: How many times.
  /// - Returns: False when the program has ended before.
  public func waits(for text: String, count: Int = 1) -> Bool {
    // What the program wrote last may still be on its way when it has ended.
    var patience = 400
    while patience > 0 {
      if child.hasEnded { patience -= 1 }
      if output.text.components(separatedBy: text).count > count { return true }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return false
  }

  /// Waits until a text was written after the last time another one was.
  ///
  /// - Parameters:
  ///   - text: What to wait for.
  ///   - mark: What must have come before it.
  /// - Returns: False where the program ended without it.
  public func waits(for text: String, after mark: String) -> Bool {
    var patience = 400
    while patience > 0 {
      if child.hasEnded { patience -= 1 }
      let parts = output.text.components(separatedBy: mark)
      if parts.count > 1, parts.last?.contains(text) == true { return true }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return false
  }

  /// What the terminal shows, with everything scrolled away above it.
  public var screen: TerminalScreen { TerminalScreen(output.text) }

  /// True where the terminal itself edits lines and echoes them, as it does at a shell's prompt.
  public var isCooked: Bool {
    var mode = termios()
    guard unsafe tcgetattr(ends.program, &mode) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    return mode.c_lflag & wanted == wanted && mode.c_iflag & tcflag_t(ICRNL) != 0
  }

  /// Sends a signal to the program.
  ///
  /// - Parameter signal: The signal.
  public func send(_ signal: Int32) { child.send(signal) }

  /// Waits for the end of the program.
  ///
  /// - Returns: The exit code; 128 plus the signal where one ended it.
  public func finish() -> Int32 { child.finish() }

  private static func name(of device: Int32) -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe ttyname_r(device, &name, name.count) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
