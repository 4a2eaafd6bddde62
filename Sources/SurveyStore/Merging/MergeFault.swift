public import Messages

/// Why nothing is taken from another data file.
///
/// Paths, names of waves and counts only: no answer, no note, no identity.
public enum MergeFault: Fault, Hashable {
  /// There is no file at the path.
  case missing(path: String)
  /// The path leads to a folder, a device or anything else that is no ordinary file.
  case notAFile(path: String)
  /// The user may not read the file, or the log beside it.
  case notPermitted(path: String)
  /// The file is not a data file of this program.
  case foreign(path: String)
  /// The file was written by a newer version of this program.
  case newer(path: String, version: Int, supported: Int)
  /// The file's content is damaged, or is not what its version should have.
  case damaged(path: String)
  /// The system failed to read the file.
  case unreadable(path: String, code: Int)
  /// Another program wrote to the file while it was read.
  case changed(path: String)
  /// The file is the very one to merge into.
  case itself(path: String)
  /// A wave of the same name is another wave.
  case otherWave(path: String, wave: String, differences: [WaveDifference])
  /// The file has responses of a wave that is closed here.
  case closed(path: String, wave: String)
  /// Responses or notes have the identity of others here, and all or nothing was wanted.
  case conflicts(path: String, wave: String, count: Int)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .missing, .notAFile: .noInput
    case .notPermitted, .closed: .notAllowed
    case .foreign, .newer, .damaged, .otherWave, .conflicts: .badData
    case .unreadable: .inputOutput
    case .changed: .temporary
    case .itself: .usage
    }
  }

  /// Does something with another data file, and turns what goes wrong with it into a fault of its own.
  ///
  /// - Parameters:
  ///   - path: The path of the other file.
  ///   - body: What to do.
  /// - Returns: What the body returns.
  /// - Throws: A ``MergeFault`` for an error of SQLite or a ``StoreFault``; any other as it was thrown.
  static func translating<T>(path: String, _ body: () throws -> T) throws -> T {
    do {
      return try StoreFault.translating(path: path, body)
    } catch let fault as StoreFault {
      throw MergeFault(fault)
    }
  }

  private init(_ fault: StoreFault) {
    switch fault {
    case .missingFile(let path), .missingFolder(let path): self = .missing(path: path)
    case .notAFile(let path): self = .notAFile(path: path)
    case .notPermitted(let path): self = .notPermitted(path: path)
    case .foreignFile(let path): self = .foreign(path: path)
    case .newerFile(let path, let version, let supported):
      self = .newer(path: path, version: version, supported: supported)
    case .damaged(let path): self = .damaged(path: path)
    case .inputOutput(let path, let code), .cannotOpen(let path, let code),
      .unexpected(let path, let code):
      self = .unreadable(path: path, code: code)
    case .readOnly(let path), .busy(let path), .diskFull(let path), .settingRefused(let path, _):
      self = .unreadable(path: path, code: 0)
    }
  }
}
