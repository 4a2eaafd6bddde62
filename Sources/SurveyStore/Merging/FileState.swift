import Glibc

/// What tells one state of a data file from another without reading it whole.
///
/// Writers append to the log, which leaves what was read as it is; only when they move it into the file,
/// or begin the log anew, has a reader without locks read a mixture.
struct FileState: Equatable {
  /// The device the file is on.
  let device: dev_t
  /// The number of the file on the device.
  let number: ino_t
  private let size: off_t
  private let changedSeconds: Int
  private let changedNanoseconds: Int
  /// The first bytes of the write-ahead log, with the random numbers that tell it from the one before;
  /// empty where there is none.
  private let logHeader: [UInt8]
  private let realPath: String

  /// True where a write-ahead log holds part of the data.
  var hasLog: Bool { !logHeader.isEmpty }

  /// The path as it may stand in a URI.
  var escapedPath: String {
    realPath.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
  }

  /// Looks at a file.
  ///
  /// - Parameter path: Its path.
  /// - Throws: A ``StoreFault``.
  init(of path: String) throws {
    // SQLite names the log by the file itself, not by a link to it. The text is given back to the system.
    let resolved = unsafe realpath(path, nil)
    defer { unsafe free(resolved) }
    guard let resolved = unsafe resolved else {
      throw StoreFault(errorNumber: errno, path: path)
    }
    realPath = unsafe String(cString: resolved)
    var information = stat()
    // Only writes into the structure on the stack.
    guard unsafe stat(realPath, &information) == 0 else {
      throw StoreFault(errorNumber: errno, path: path)
    }
    device = information.st_dev
    number = information.st_ino
    size = information.st_size
    changedSeconds = information.st_mtim.tv_sec
    changedNanoseconds = information.st_mtim.tv_nsec
    logHeader = try Self.logHeader(realPath + "-wal", of: path)
  }

  /// SQLite keeps no lock on the log, so it may be opened and closed beside it.
  private static func logHeader(_ log: String, of path: String) throws -> [UInt8] {
    let descriptor = unsafe open(log, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw StoreFault(errorNumber: errno, path: path)
    }
    defer { _ = close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 32)
    // Writes no further than the array goes.
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw StoreFault(errorNumber: errno, path: path) }
    return Array(bytes.prefix(count))
  }
}
