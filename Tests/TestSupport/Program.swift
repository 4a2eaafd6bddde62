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

  /// Every variable the program sees.
  var variables: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "en_US.UTF-8", "TERM": "dumb",
      "LEYE_HOME": Self.package.path, "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
  }

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
    let running = try start(arguments)
    if let interruptAfter, running.waits(for: interruptAfter) { running.interrupt() }
    running.send(input)
    return running.finish()
  }

  /// Runs a line of shell in which `"$LEYE"` is the program, for redirections.
  ///
  /// - Parameter script: What `sh -c` takes.
  /// - Returns: How it ended.
  /// - Throws: When the shell cannot be started.
  public func shell(_ script: String) throws -> Outcome {
    var program = self
    program.environment["LEYE"] = Self.executable.path
    return try program.start(["-c", script], of: URL(fileURLWithPath: "/bin/sh")).finish()
  }

  /// Starts the program and leaves its input open.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - executable: The program, `leye` where nothing else is said.
  ///   - patience: After how many seconds it is taken for hung and killed; no run of most tests takes nearly a
  ///     minute.
  /// - Returns: The running program.
  /// - Throws: When it cannot be started.
  public func start(
    _ arguments: [String],
    of executable: URL = Program.executable,
    patience: Double = 60
  ) throws -> RunningProgram {
    try RunningProgram([executable.path] + arguments, of: self, patience: patience)
  }
}
