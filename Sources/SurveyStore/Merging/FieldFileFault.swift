public import Messages

/// Why no data file for the field is written.
public enum FieldFileFault: Fault, Hashable {
  /// There is a file at the path, which may hold answers.
  case taken(path: String)
  /// The folder the file should be in does not exist.
  case noFolder(path: String)
  /// The folder cannot be written to.
  case notPermitted(path: String)
  /// The wave is closed: what is collected could not be merged back.
  case waveClosed(wave: String)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .taken, .noFolder: .cannotCreate
    case .notPermitted, .waveClosed: .notAllowed
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .taken(let path):
      Phrase(
        "\(path): there is a file already, which may hold answers; give another name.",
        "\(path)：已有此文件，其中可能有答卷；请换一个文件名。"
      )
    case .noFolder(let path):
      Phrase(
        "\(path): the folder for this file does not exist; create it, or choose another one.",
        "\(path)：该文件所在的文件夹不存在；请先建立，或换一个文件夹。"
      )
    case .notPermitted(let path):
      Phrase(
        "\(path): the folder for this file cannot be written to; choose another one.",
        "\(path)：该文件所在的文件夹不可写入；请换一个文件夹。"
      )
    case .waveClosed(let wave):
      Phrase(
        "Wave “\(wave)” is closed, and answers to it could not be merged back; export an open "
          + "wave.",
        "批次“\(wave)”已经关闭，采集的答卷无法再并入；请导出开启的批次。"
      )
    }
  }
}
