import Glibc

/// This very program, run once more at the same terminal.
enum OwnProgram {
  /// Runs it and waits for its end.
  ///
  /// - Parameter arguments: The words after its name.
  /// - Returns: Its exit code, 128 plus the signal where one ended it; nil where it could not be started.
  static func run(_ arguments: [String]) -> Int32? {
    var pid: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([CommandLine.arguments[0]] + arguments)
      .map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    let code = unsafe posix_spawn(&pid, "/proc/self/exe", nil, nil, words, environ)
    guard code == 0 else { return nil }
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
