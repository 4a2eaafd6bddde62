public import Foundation
import Synchronization

/// Programs of others that check our files, where they are at hand.
///
/// Python is the one that the environment variable `LEYE_PYTHON` names, else `python3` on the path.
public enum OtherProgram: Sendable {
  /// The Python that has some modules, nil where there is none; prints once why.
  ///
  /// Use it as a condition: `@Test(.enabled(if: OtherProgram.python(with: "openpyxl") != nil))`.
  ///
  /// - Parameter modules: The modules.
  /// - Returns: The program.
  public static func python(with modules: String...) -> URL? {
    let named = ProcessInfo.processInfo.environment["LEYE_PYTHON"] ?? ""
    guard let python = named.isEmpty ? find("python3") : URL(fileURLWithPath: named) else {
      return nil
    }
    let line = modules.map { "import \($0)" }.joined(separator: "; ")
    let isAble = (try? run(python, ["-c", line]).code) == 0
    if !isAble { tell("no Python with \(modules.joined(separator: ", ")); set LEYE_PYTHON") }
    return isAble ? python : nil
  }

  /// A program on the path, nil where there is none; prints once that it is missing.
  ///
  /// - Parameter name: The name.
  /// - Returns: The program.
  public static func find(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let file = URL(fileURLWithPath: String(folder)).appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: file.path) { return file }
    }
    tell("no program \(name) on the path")
    return nil
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - arguments: Its arguments.
  ///   - folder: The folder it runs in.
  ///   - environment: Variables besides those every program gets.
  /// - Returns: How it ended.
  /// - Throws: When it cannot be started.
  public static func run(
    _ program: URL,
    _ arguments: [String],
    in folder: URL = FileManager.default.temporaryDirectory,
    environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let variables = environment.merging(["PATH": path, "LANG": "C.UTF-8"]) { own, _ in own }
    return try Program(in: folder, environment: variables)
      .start(arguments, of: program).finish()
  }

  private static func tell(_ reason: String) {
    if told.withLock({ $0.insert(reason).inserted }) { print("skipped: \(reason)") }
  }

  private static let told = Mutex<Set<String>>([])
}
