package import GRDB
import Glibc

extension StoreFault {
  /// The fault that a result code of SQLite stands for.
  ///
  /// - Parameters:
  ///   - code: The extended result code.
  ///   - path: The path of the data file.
  package init(resultCode code: ResultCode, path: String) {
    let number = Int(code.rawValue)
    switch code.primaryResultCode {
    case .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR: self = .inputOutput(path: path, code: number)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, code: number)
    case .SQLITE_NOTADB: self = .foreignFile(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    default: self = .unexpected(path: path, code: number)
    }
  }

  /// The fault that an error number of the system stands for.
  ///
  /// - Parameters:
  ///   - number: The value of `errno`.
  ///   - path: The path of the data file.
  package init(errorNumber number: Int32, path: String) {
    switch number {
    case ENOENT, ENOTDIR: self = .missingFolder(path: path)
    case EACCES, EPERM: self = .notPermitted(path: path)
    case EROFS: self = .readOnly(path: path)
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EIO: self = .inputOutput(path: path, code: Int(number))
    default: self = .cannotOpen(path: path, code: Int(number))
    }
  }

  /// Does something with the database, and turns an error of SQLite into a fault.
  ///
  /// - Parameters:
  ///   - path: The path of the data file.
  ///   - body: What to do.
  /// - Returns: What the body returns.
  /// - Throws: A ``StoreFault`` for an error of SQLite; any other error as the body threw it.
  static func translating<T>(path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreFault(resultCode: error.extendedResultCode, path: path)
    }
  }
}
