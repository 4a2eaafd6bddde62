public import Foundation
import Synchronization

/// A program that runs, with its input open and its output gathered.
public final class RunningProgram: Sendable {
  private let process: Process
  private let input: FileHandle
  private let output: GatheredOutput
  private let errors: GatheredOutput

  /// No run of a test takes nearly as long: past this the program hangs, and is killed.
  private static let patience = 120.0

  /// Starts a process.
  ///
  /// - Parameter process: The process, not yet started.
  /// - Throws: When it cannot be started.
  init(_ process: Process) throws {
    // A program that ends before it has read everything must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
    process.standardInput = pipes.input
    process.standardOutput = pipes.output
    process.standardError = pipes.errors
    try Self.withoutHeldBackSignals { try process.run() }
    self.process = process
    input = pipes.input.fileHandleForWriting
    // Both pipes are emptied while the program runs, or it would stop when one is full.
    output = GatheredOutput(of: dup(pipes.output.fileHandleForReading.fileDescriptor))
    errors = GatheredOutput(of: dup(pipes.errors.fileHandleForReading.fileDescriptor))
    let identifier = process.processIdentifier
    Thread.detachNewThread { [weak self] in
      Thread.sleep(forTimeInterval: Self.patience)
      if self != nil { kill(identifier, SIGKILL) }
    }
  }

  /// Does something that starts a process with no signal held back.
  ///
  /// Tests run on threads that hold every signal back, and what they start would do the same.
  ///
  /// - Parameter body: What starts the process.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  static func withoutHeldBackSignals<T>(_ body: () throws -> T) rethrows -> T {
    var none = sigset_t()
    var former = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    return try body()
  }

  /// Types a text into the program's input.
  ///
  /// - Parameter text: The text, line ends included; lost where the program has ended.
  public func send(_ text: String) {
    try? input.write(contentsOf: Data(text.utf8))
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

  /// Sends a signal.
  ///
  /// - Parameter signal: The signal, Ctrl-C where nothing else is said.
  public func interrupt(with signal: Int32 = SIGINT) {
    kill(process.processIdentifier, signal)
  }

  /// Closes the input and waits for the end.
  ///
  /// - Parameter closingInput: False to leave the input open, as a pipe that stalls.
  /// - Returns: How it ended.
  public func finish(closingInput: Bool = true) -> Program.Outcome {
    if closingInput { try? input.close() }
    process.waitUntilExit()
    let isSignalled = process.terminationReason == .uncaughtSignal
    let status = process.terminationStatus
    return Program.Outcome(
      code: isSignalled ? 128 + status : status,
      output: output.whole,
      errors: errors.whole
    )
  }
}

/// Reads a stream to its end on a thread of its own.
final class GatheredOutput: Sendable {
  private struct State {
    var bytes = Data()
    var isComplete = false
  }
  private let state = Mutex(State())

  /// Starts reading.
  ///
  /// - Parameter descriptor: The stream, closed when it has ended.
  init(of descriptor: Int32) {
    Thread.detachNewThread { [self] in
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe read(descriptor, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        // A terminal that everybody has left ends with an error.
        guard count > 0 else { break }
        state.withLock { $0.bytes.append(contentsOf: piece[..<count]) }
      }
      close(descriptor)
      state.withLock { $0.isComplete = true }
    }
  }

  /// True when the stream has ended.
  var isComplete: Bool { state.withLock { $0.isComplete } }

  /// What has come so far.
  var text: String { String(decoding: state.withLock { $0.bytes }, as: UTF8.self) }

  /// What has come when the stream has ended.
  var whole: String {
    while !isComplete { Thread.sleep(forTimeInterval: 0.002) }
    return text
  }
}
