public import Foundation

/// Drives the built `leye` as a user would.
public struct Program: Sendable {
  /// How a run ended and what it said.
  public struct Outcome: Sendable {
    /// The exit code; 128 plus the signal where one ended the process.
    public let code: Int32
    /// What came on standard output.
    public let output: String
    /// What came on standard error.
    public let errors: String
  }

  /// The folder the program runs in.
  public let folder: URL
  /// Variables on top of a small fixed environment.
  public var environment: [String: String]

  /// Creates a driver.
  ///
  /// - Parameters:
  ///   - folder: The folder the program runs in.
  ///   - environment: Variables on top of a small fixed environment.
  public init(in folder: URL, environment: [String: String] = [:]) {
    self.folder = folder
    self.environment = environment
  }

  /// The package the tests belong to.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The built program, which lies beside the test bundle.
  public static let executable: URL = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("leye")
  }()

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The words after `leye`.
  ///   - input: What comes on standard input.
  ///   - interruptAfter: The text on standard error or output after which SIGINT is sent, nil for none.
  /// - Returns: How it ended.
  /// - Throws: When the program cannot be started.
  public func run(
    _ arguments: [String],
    input: String = "",
    interruptAfter: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "en_US.UTF-8", "TERM": "dumb",
      "LEYE_HOME": Self.package.path, "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
    process.standardInput = pipes.input
    process.standardOutput = pipes.output
    process.standardError = pipes.errors
    try process.run()
    // Both pipes are emptied while the program runs, or it would stop when one is full.
    let output = Drain(pipes.output) { text in
      if let interruptAfter, text.contains(interruptAfter) { process.interrupt() }
    }
    let errors = Drain(pipes.errors) { text in
      if let interruptAfter, text.contains(interruptAfter) { process.interrupt() }
    }
    try? pipes.input.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? pipes.input.fileHandleForWriting.close()
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    return Outcome(
      code: signalled ? 128 + process.terminationStatus : process.terminationStatus,
      output: output.text(),
      errors: errors.text()
    )
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class Drain: @unchecked Sendable {
  // Checked by hand: `bytes` is written before `done` is signalled and read after.
  private var bytes = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe, whenSeen: @escaping @Sendable (String) -> Void) {
    let handle = pipe.fileHandleForReading
    Thread.detachNewThread { [self] in
      while true {
        let chunk = handle.availableData
        if chunk.isEmpty { break }
        bytes.append(chunk)
        whenSeen(String(decoding: bytes, as: UTF8.self))
      }
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: bytes, as: UTF8.self)
  }
}
