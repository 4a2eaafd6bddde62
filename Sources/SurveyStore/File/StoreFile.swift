import Glibc

/// How to treat a data file that does not exist.
public enum OpenMode: Sendable, Hashable, CaseIterable {
  /// Create it, readable by its owner only.
  case createIfMissing
  /// Report that it is missing.
  case mustExist
}

/// The data file on disk, before SQLite sees it.
///
/// Nothing here opens the file: closing a descriptor would drop the locks that SQLite holds in this
/// process.
struct StoreFile {
  /// The absolute path.
  let path: String

  /// Takes over a path, relative ones from the working directory.
  ///
  /// - Parameter path: The path.
  init(path: String) {
    if path.hasPrefix("/") {
      self.path = path
    } else {
      // The C library allocates the text that `free` gives back.
      let folder = unsafe getcwd(nil, 0)
      defer { unsafe free(folder) }
      let prefix = unsafe folder.map { unsafe String(cString: $0) } ?? ""
      self.path = prefix + "/" + path
    }
  }

  /// Makes sure that an ordinary file is there which the user may read and write.
  ///
  /// - Parameter mode: How to treat a missing file.
  /// - Throws: A ``StoreFault``.
  func prepare(_ mode: OpenMode) throws {
    if mode == .createIfMissing { try createIfMissing() }
    try checkKind()
    try checkAccess(to: path)
    try checkAccess(to: folder)
  }

  /// Makes sure that an ordinary file is there which the user may read.
  ///
  /// - Throws: A ``StoreFault``.
  func prepareToRead() throws {
    try checkKind()
    // Only reads the path.
    guard unsafe access(path, R_OK) == 0 else { throw StoreFault(errorNumber: errno, path: path) }
  }

  private func checkKind() throws {
    var information = stat()
    // Only writes into the structure on the stack.
    if unsafe stat(path, &information) != 0 {
      let number = errno
      if number == ENOENT || number == ENOTDIR { throw StoreFault.missingFile(path: path) }
      throw StoreFault(errorNumber: number, path: path)
    }
    guard information.st_mode & S_IFMT == S_IFREG else { throw StoreFault.notAFile(path: path) }
  }

  /// Creates an empty file that only its owner may read, without ever holding it open.
  private func createIfMissing() throws {
    // Only reads the path.
    guard unsafe mknod(path, S_IFREG | S_IRUSR | S_IWUSR, 0) != 0, errno != EEXIST else { return }
    throw StoreFault(errorNumber: errno, path: path)
  }

  private func checkAccess(to place: String) throws {
    // Only reads the path. SQLite keeps two more files in the folder, so both must be writable.
    guard unsafe access(place, R_OK | W_OK) != 0 else { return }
    switch errno {
    case EROFS: throw StoreFault.readOnly(path: path)
    case EACCES where place != path: throw StoreFault.readOnly(path: path)
    default: throw StoreFault(errorNumber: errno, path: path)
    }
  }

  /// The path of the folder the file is in.
  var folder: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.count == 1 ? "/" : parts.joined(separator: "/")
  }
}
