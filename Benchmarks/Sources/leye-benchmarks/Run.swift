import Foundation

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
  /// - Throws: When the program cannot be started or fails.
  init(_ program: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let start = DispatchTime.now()
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      throw CocoaError(.executableLoad)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    guard status == 0 else { throw CocoaError(.executableRuntimeMismatch) }
    wallSeconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    processorSeconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    peakKilobytes = Int(usage.ru_maxrss)
  }
}
