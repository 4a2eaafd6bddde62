import Foundation
import Glibc
import Messages

/// A file or standard input, read in pieces.
///
/// Reads straight from the file descriptor, so that a signal that comes while a pipe has nothing to
/// give is noticed at once.
struct ByteSource: ~Copyable {
  /// The size of a piece.
  static let pieceSize = 1 << 18

  /// The size of the file, nil where it is not known.
  let size: Int?
  private let path: String
  private let descriptor: Int32

  /// True when a path names a file that can be read again from its start.
  ///
  /// - Parameter path: The path; `-` stands for standard input.
  /// - Returns: False for standard input, a pipe, and what is not there.
  static func isOrdinaryFile(_ path: String) -> Bool {
    var information = stat()
    guard path != "-", unsafe stat(path, &information) == 0 else { return false }
    return information.st_mode & S_IFMT == S_IFREG
  }

  /// Opens a file.
  ///
  /// - Parameter path: The path; `-` stands for standard input.
  /// - Throws: ``TableFault`` that says why the file cannot be read.
  init(path: String) throws(TableFault) {
    self.path = path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      size = nil
      return
    }
    descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Self.fault(errno, path) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else { throw Self.fault(errno, path) }
    let kind = information.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw TableFault(path: path, kind: .isFolder) }
    size = kind == S_IFREG ? Int(information.st_size) : nil
  }

  deinit {
    // Nothing was written, so a failure to close loses nothing.
    if path != "-" { Glibc.close(descriptor) }
  }

  /// The next bytes; none at the end.
  ///
  /// - Parameter whenInterrupted: Called when a signal comes while waiting; may end the reading.
  /// - Returns: At most ``pieceSize`` bytes.
  /// - Throws: ``TableFault`` when the system reports an error, or what the closure throws.
  func next(whenInterrupted: () throws -> Void) throws -> [UInt8] {
    while true {
      var code: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
        let count = unsafe read(descriptor, buffer.baseAddress, Self.pieceSize)
        if count < 0 { code = errno }
        filled = max(count, 0)
      }
      if code == 0 { return bytes }
      guard code == EINTR else { throw Self.fault(code, path) }
      try whenInterrupted()
    }
  }

  /// Bytes of a file from its first byte that is not ASCII on; does not move the place of reading.
  ///
  /// - Parameters:
  ///   - start: Where to begin to look.
  ///   - count: How many bytes to give.
  /// - Returns: As many bytes as there are; none where all are ASCII or it is no ordinary file.
  /// - Throws: ``TableFault`` when the system reports an error.
  func firstBytesBeyondASCII(from start: Int, count: Int) throws(TableFault) -> [UInt8] {
    guard let size else { return [] }
    var offset = start
    while offset < size {
      let piece = try bytes(at: offset, count: Self.pieceSize)
      guard !piece.isEmpty else { break }
      if let index = piece.firstIndex(where: { $0 >= 0x80 }) {
        return try bytes(at: offset + index, count: count)
      }
      offset += piece.count
    }
    return []
  }

  private func bytes(at offset: Int, count: Int) throws(TableFault) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let read = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
        if read < 0 { code = errno }
        filled = max(read, 0)
      }
      if code == 0 { return bytes }
      guard code == EINTR else { throw Self.fault(code, path) }
    }
  }

  private static func fault(_ code: Int32, _ path: String) -> TableFault {
    switch code {
    case ENOENT, ENOTDIR: TableFault(path: path, kind: .noFile(nearest: nearestFile(to: path)))
    case EISDIR: TableFault(path: path, kind: .isFolder)
    case EACCES, EPERM: TableFault(path: path, kind: .notPermitted)
    default: TableFault(path: path, kind: .unreadable)
    }
  }

  /// The path of the file in the same folder whose name is nearest.
  private static func nearestFile(to path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = NearestName.find(url.lastPathComponent, in: names.sorted()) else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }
}
