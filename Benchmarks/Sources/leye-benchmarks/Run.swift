import Foundation

/// A program that did not do what was measured.
struct Failure: Error, CustomStringConvertible {
  let description: String
}

/// One run of a program, with what the system says it cost.
struct Run {
  let wallSeconds: Double
  let processorSeconds: Double
  let peakKilobytes: Int

  /// Runs a program to its end with its output thrown away.
  ///
  /// - Parameters:
  ///   - program: The path.
  ///   - arguments: The arguments after the name.
  ///   - input: What it reads from standard input, by way of a file.
  /// - Throws: When the program cannot be started or fails.
  init(_ program: String, _ arguments: [String], input: String = "") throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("leye-benchmarks-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, file.path, O_RDONLY, 0)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let start = DispatchTime.now()
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      throw Failure(description: "\(program) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    guard status == 0 else {
      throw Failure(description: "\(program) \(arguments.first ?? "") ended with status \(status)")
    }
    wallSeconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    processorSeconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    peakKilobytes = Int(usage.ru_maxrss)
  }

  /// What a program found by its name writes to standard output; nil where it is missing or fails.
  static func output(of name: String, _ arguments: [String], input: String) -> String? {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("leye-benchmarks-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
      try process.run()
    } catch {
      return nil
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
