public import Messages

/// What can go wrong with the data file itself.
///
/// Paths and SQLite's result codes only: no answer, no comment, no token.
public enum StoreFault: Fault, Hashable {
  /// There is no file at the path.
  case missingFile(path: String)
  /// The folder the file should be in does not exist.
  case missingFolder(path: String)
  /// The path leads to a folder, a device or anything else that is no ordinary file.
  case notAFile(path: String)
  /// The user may not read or write the file, or create it in its folder.
  case notPermitted(path: String)
  /// The folder or its file system cannot be written to.
  case readOnly(path: String)
  /// The file is not a data file of this program.
  case foreignFile(path: String)
  /// The file was written by a newer version of this program.
  case newerFile(path: String, version: Int, supported: Int)
  /// The file's content is damaged.
  case damaged(path: String)
  /// Another program holds the file longer than the store waits.
  case busy(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The system failed to read or write.
  case inputOutput(path: String, code: Int)
  /// The system refused to open or create the file.
  case cannotOpen(path: String, code: Int)
  /// SQLite did not take over a setting that answers rely on.
  case settingRefused(path: String, setting: String)
  /// SQLite reported what no request of this program should cause.
  case unexpected(path: String, code: Int)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .missingFile, .notAFile: .noInput
    case .foreignFile, .newerFile, .damaged: .badData
    case .missingFolder, .cannotOpen: .cannotCreate
    case .diskFull, .inputOutput: .inputOutput
    case .busy: .temporary
    case .notPermitted, .readOnly: .notAllowed
    case .settingRefused: .systemFile
    case .unexpected: .software
    }
  }
}
