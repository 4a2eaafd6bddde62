import Foundation
public import Glibc
import Synchronization

/// A program that runs, with its input open and its output gathered.
public final class RunningProgram: Sendable {
  private let child: ChildProcess
  /// The end of the pipe that tests write to; nil when closed.
  private let input: Mutex<Int32?>
  private let output: GatheredOutput
  private let errors: GatheredOutput

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: The path of the executable and its arguments.
  ///   - program: The folder and the variables.
  ///   - patience: After how many seconds it is taken for hung and killed.
  /// - Throws: When it cannot be started.
  init(_ command: [String], of program: Program, patience: Double) throws {
    var ours: [Int32] = []
    var theirs: [Int32] = []
    defer { for descriptor in theirs { close(descriptor) } }
    child = try unsafe ChildProcess(command, of: program, patience: patience) { actions in
      for stream in Int32(0)..<3 {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else {
          throw ChildProcess.Refusal(call: "pipe", code: errno)
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        if stream == 0 { ends.swapAt(0, 1) }
        ours.append(ends[0])
        theirs.append(ends[1])
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], stream)
      }
    }
    input = Mutex(ours[0])
    // Both pipes are emptied while the program runs, or it would stop when one is full.
    output = GatheredOutput(of: ours[1])
    errors = GatheredOutput(of: ours[2])
  }

  deinit { closeInput() }

  /// Types a text into the program's input.
  ///
  /// - Parameter text: The text, line ends included; lost where the program has ended.
  public func send(_ text: String) {
    let bytes = Array(text.utf8)
    guard let descriptor = input.withLock({ $0 }) else { return }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }

  /// Waits until a text has been said on either stream.
  ///
  /// - Parameter text: The text.
  /// - Returns: False when the program has ended without saying it.
  public func waits(for text: String) -> Bool {
    while true {
      let hasEnded = output.isComplete && errors.isComplete
      if output.text.contains(text) || errors.text.contains(text) { return true }
      if hasEnded { return false }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  /// What it has said so far on standard output.
  public var said: String { output.text }

  /// True once the program has ended.
  public var hasEnded: Bool { child.hasEnded }

  /// Sends a signal.
  ///
  /// - Parameter signal: The signal, Ctrl-C where nothing else is said.
  public func interrupt(with signal: Int32 = SIGINT) { child.send(signal) }

  /// Closes the input and waits for the end.
  ///
  /// - Parameter closingInput: False to leave the input open, as a pipe that stalls.
  /// - Returns: How it ended.
  public func finish(closingInput: Bool = true) -> Program.Outcome {
    if closingInput { closeInput() }
    let code = child.finish()
    return Program.Outcome(code: code, output: output.whole, errors: errors.whole)
  }

  private func closeInput() {
    input.withLock { input in
      if let descriptor = input { close(descriptor) }
      input = nil
    }
  }
}
