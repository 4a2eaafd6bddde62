import CTerminal
import Glibc
public import TerminalUI

/// The terminal of this process, taken over for a full screen.
///
/// One for a process at a time, used by one thread. The terminal is put back by ``close()``, by a signal, a
/// crash and Ctrl-Z; after `kill -9` the shell's `reset` helps.
///
/// ## Usage
/// ```swift
/// let driver = try TerminalDriver(profile)
/// defer { driver.close() }
/// driver.show(view(driver.size))
/// for event in driver.wait(milliseconds: 1_000) { … }
/// ```
public final class TerminalDriver {
  /// What comes from outside.
  public enum Event: Sendable, Hashable {
    /// What the terminal reports.
    case terminal(TerminalEvent)
    /// The program goes on after Ctrl-Z; everything is drawn anew by the next ``TerminalDriver/show(_:)``.
    case continued
    /// The program shall end, by this signal.
    case ending(Int32)
    /// The terminal is gone.
    case closed
  }

  /// How long after an Esc the rest of a key may come, in milliseconds.
  private static let escapePause: Int32 = 50

  /// What the terminal can do.
  public let profile: TerminalProfile
  private let input: Int32
  private let output: Int32
  private let ownsDescriptor: Bool
  private var decoder = KeyDecoder()
  private var shown: Screen?
  private var isOpen = true

  /// Takes over the terminal; where input or output lead elsewhere, the one that controls the process.
  ///
  /// - Parameters:
  ///   - profile: What the terminal can do.
  ///   - hasMouse: True where the mouse is wanted; its owner's marking of text then needs Shift.
  /// - Throws: ``TerminalFault`` where there is no terminal.
  public init(_ profile: TerminalProfile, hasMouse: Bool = false) throws(TerminalFault) {
    self.profile = profile
    let isDirect = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let own = isDirect ? -1 : unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard isDirect || own >= 0 else { throw TerminalFault(code: errno) }
    input = isDirect ? STDIN_FILENO : own
    output = isDirect ? STDOUT_FILENO : own
    ownsDescriptor = !isDirect
    // The alternate screen, pasted text marked, and the mouse in SGR form.
    let mouse = hasMouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : ""
    let enter = Array("\u{1B}[?1049h\u{1B}[?2004h\(mouse)".utf8)
    let rest = "\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l"
    let leave = Array("\(rest)\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l".utf8)
    let code = unsafe leye_terminal_enter(
      input,
      output,
      enter,
      Int32(enter.count),
      leave,
      Int32(leave.count)
    )
    guard code == 0 else { throw TerminalFault(code: code) }
  }

  deinit { close() }

  /// Puts the terminal back as it was; what was written on standard error meanwhile follows.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leye_terminal_leave()
    if ownsDescriptor { Glibc.close(input) }
  }

  /// The size of the terminal, 80×24 where it is not known.
  public var size: ScreenSize {
    var columns: Int32 = 80
    var rows: Int32 = 24
    _ = unsafe leye_terminal_size(output, &columns, &rows)
    return ScreenSize(columns: Int(columns), rows: Int(rows))
  }

  /// Shows a screen: only what differs from the last one is sent.
  ///
  /// - Parameter screen: The screen.
  public func show(_ screen: Screen) {
    write(ScreenUpdate.bytes(from: shown, to: screen, profile))
    shown = screen
  }

  /// Forgets what the terminal shows, so that the next screen is sent whole.
  public func forget() { shown = nil }

  /// Rings the bell.
  public func beep() { write([0x07]) }

  /// Stops the program as Ctrl-Z does, and returns when it goes on.
  public func suspend() { leye_terminal_suspend() }

  /// Waits for something to happen.
  ///
  /// - Parameter milliseconds: How long at most; negative for as long as it takes.
  /// - Returns: What happened, in order; nothing where the time is over.
  public func wait(milliseconds: Int32) -> [Event] {
    let pause = decoder.isPending ? Self.escapePause : milliseconds
    var sources = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: leye_terminal_signals(), events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&sources, 2, pause)
    if count == 0 { return decoder.flush().map(Event.terminal) }
    guard count > 0 else { return [] }
    var events: [Event] = []
    if sources[0].revents != 0 { events += typed() }
    if sources[1].revents != 0 { events += signals() }
    return events
  }

  private func typed() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(input, &bytes, bytes.count)
    if count > 0 { return decoder.receive(bytes.prefix(count)).map(Event.terminal) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : [.closed]
  }

  private func signals() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe read(leye_terminal_signals(), &bytes, bytes.count)
    var events: [Event] = []
    for byte in bytes.prefix(max(count, 0)) {
      switch Int(byte) {
      case LEYE_TERMINAL_RESIZED: events.append(.terminal(.resize(size)))
      case LEYE_TERMINAL_CONTINUED:
        shown = nil
        events += [.continued, .terminal(.resize(size))]
      default: events.append(.ending(leye_terminal_ending_signal()))
      }
    }
    return events
  }

  private func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.write(output, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EAGAIN {
        var target = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&target, 1, -1)
      } else if count < 0, errno != EINTR {
        return
      }
      start += max(count, 0)
    }
  }
}

@available(*, unavailable)
extension TerminalDriver: Sendable {}

/// There is no terminal to draw on.
public struct TerminalFault: Error, Sendable, Hashable {
  /// What the system said.
  public let code: Int32
}
