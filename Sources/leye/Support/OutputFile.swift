import Foundation
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
    do {
      try stream(to: path) { write in try write(bytes[...]) }
    } catch let fault as OutputFault {
      throw fault
    } catch {
      throw OutputFault(path: path, code: EIO)
    }
  }

  /// Writes a file that only its owner may read, beside its place, and moves it there when it is complete.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - path: Where it goes; an existing file is replaced.
  /// - Throws: ``OutputFault``; the old file is then untouched.
  static func writePrivate(_ text: String, to path: String) throws {
    try stream(to: path, mode: 0o600) { write in try write(Array(text.utf8)[...]) }
  }

  /// Takes ordinary files away again; devices and pipes stay.
  ///
  /// - Parameter paths: The files.
  static func remove(_ paths: [String]) {
    for path in paths where (try? isSpecial(path)) == false { _ = unsafe unlink(path) }
  }

  /// Writes a file piece by piece beside its place and moves it there when it is complete.
  ///
  /// - Parameters:
  ///   - path: Where it goes; an existing file is replaced.
  ///   - mode: Who may read and write it, less what the process keeps from others.
  ///   - body: Writes the pieces with the function it is given.
  /// - Returns: What the body returns.
  /// - Throws: ``OutputFault``, or what the body throws; the old file is then untouched.
  static func stream<T>(
    to path: String,
    mode: mode_t = 0o644,
    _ body: (_ write: @escaping (ArraySlice<UInt8>) throws -> Void) throws -> T
  ) throws -> T {
    // A device or a pipe cannot be replaced: write into it.
    if try isSpecial(path) {
      return try fill(path, flags: O_WRONLY, mode: mode, reporting: path, body)
    }
    return try replace(path) { temporary in
      let flags = O_WRONLY | O_CREAT | O_EXCL
      return try fill(temporary, flags: flags, mode: mode, reporting: path, body)
    }
  }

  /// Has a file made by somebody who wants a path, and moves it to its place when it is complete.
  ///
  /// - Parameters:
  ///   - path: Where it goes; an existing file is replaced.
  ///   - make: Makes the file at the path it is given, in an empty file; in the folder that is the second.
  /// - Throws: ``OutputFault``, or what the function throws; the old file is then untouched.
  static func replace(
    _ path: String,
    byMaking make: (_ temporary: String, _ folder: String) throws -> Void
  ) throws {
    func makeEmpty(_ temporary: String, reporting name: String) throws {
      let flags = O_WRONLY | O_CREAT | O_EXCL
      try fill(temporary, flags: flags, mode: 0o644, reporting: name) { _ in }
    }
    guard try isSpecial(path) else {
      return try replace(path) { temporary in
        try makeEmpty(temporary, reporting: path)
        try make(temporary, folder(of: path))
        try synchronize(temporary, reporting: path)
      }
    }
    let scratch = FileManager.default.temporaryDirectory.path
    let temporary = "\(scratch)/leye.\(getpid()).part"
    defer { _ = unsafe unlink(temporary) }
    try makeEmpty(temporary, reporting: temporary)
    try make(temporary, scratch)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: temporary))
    try fill(path, flags: O_WRONLY, mode: 0o644, reporting: path) { try $0(Array(bytes)[...]) }
  }

  /// True when two paths lead to the same existing file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// True for a device or a pipe; a folder is refused.
  private static func isSpecial(_ path: String) throws(OutputFault) -> Bool {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return false }
    let kind = information.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw OutputFault(path: path, code: EISDIR) }
    return kind != S_IFREG
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func replace<T>(_ path: String, _ make: (String) throws -> T) throws -> T {
    let temporary = "\(path).\(getpid()).part"
    do {
      let result = try make(temporary)
      guard unsafe rename(temporary, path) == 0 else {
        throw OutputFault(path: path, code: errno)
      }
      return result
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  private static func fill<T>(
    _ path: String,
    flags: Int32,
    mode: mode_t,
    reporting name: String,
    _ body: (_ write: @escaping (ArraySlice<UInt8>) throws -> Void) throws -> T
  ) throws -> T {
    let descriptor = unsafe open(path, flags, mode)
    guard descriptor >= 0 else { throw OutputFault(path: name, code: errno) }
    var isOpen = true
    do {
      let result = try body { bytes in
        guard Console.write(Array(bytes), to: descriptor) else {
          throw OutputFault(path: name, code: errno)
        }
      }
      guard fsync(descriptor) == 0 || errno == EINVAL else {
        throw OutputFault(path: name, code: errno)
      }
      isOpen = false
      guard close(descriptor) == 0 else { throw OutputFault(path: name, code: errno) }
      return result
    } catch {
      if isOpen { close(descriptor) }
      throw error
    }
  }

  private static func synchronize(_ path: String, reporting name: String) throws(OutputFault) {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw OutputFault(path: name, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputFault(path: name, code: errno) }
  }
}
