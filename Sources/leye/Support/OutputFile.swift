import Glibc

/// Writes whole files: the old content or the new one, never half of either.
enum OutputFile {
  /// Writes a file beside its place and moves it there when it is complete.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - path: Where it goes; an existing file is replaced.
  /// - Throws: ``OutputFault``; the old file is then untouched.
  static func write(_ text: String, to path: String) throws(OutputFault) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file of bytes beside its place and moves it there when it is complete.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: Where it goes; an existing file is replaced.
  /// - Throws: ``OutputFault``; the old file is then untouched.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputFault) {
    var information = stat()
    if unsafe stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
      throw OutputFault(path: path, code: EISDIR)
    }
    // A device or a pipe cannot be replaced: write into it.
    if unsafe stat(path, &information) == 0, information.st_mode & S_IFMT != S_IFREG {
      try fill(path, with: bytes, flags: O_WRONLY, reporting: path)
      return
    }
    let temporary = "\(path).\(getpid()).part"
    do throws(OutputFault) {
      try fill(temporary, with: bytes, flags: O_WRONLY | O_CREAT | O_EXCL, reporting: path)
      guard unsafe rename(temporary, path) == 0 else {
        throw OutputFault(path: path, code: errno)
      }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  /// True when two paths lead to the same existing file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func fill(
    _ path: String,
    with bytes: [UInt8],
    flags: Int32,
    reporting name: String
  ) throws(OutputFault) {
    let descriptor = unsafe open(path, flags, 0o644)
    guard descriptor >= 0 else { throw OutputFault(path: name, code: errno) }
    var code: Int32 = 0
    if !Console.write(bytes, to: descriptor) { code = errno }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw OutputFault(path: name, code: code) }
  }
}
