public import Messages

extension StoreFault {
  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .missingFile, .missingFolder, .notAFile, .notPermitted, .readOnly: placePhrase
    case .foreignFile, .newerFile, .damaged: contentPhrase
    default: systemPhrase
    }
  }

  private var placePhrase: Phrase {
    switch self {
    case .missingFile(let path):
      Phrase(
        "\(path): there is no data file here; give the right path with --database, or make one "
          + "with `leye wave open`.",
        "\(path)：这里没有数据文件；请用 --database 给出正确路径，或用 `leye wave open` 新建。"
      )
    case .missingFolder(let path):
      Phrase(
        "\(path): the folder for this file does not exist; create the folder, or give another "
          + "path with --database.",
        "\(path)：该文件所在的文件夹不存在；请先建立文件夹，或用 --database 给出其他路径。"
      )
    case .notAFile(let path):
      Phrase(
        "\(path): this is not an ordinary file; give the path of a file with --database.",
        "\(path)：这不是普通文件；请用 --database 给出一个文件的路径。"
      )
    case .notPermitted(let path):
      Phrase(
        "\(path): you have no permission to read and write this file; ask its owner, or give "
          + "another path with --database.",
        "\(path)：您没有读写该文件的权限；请联系文件所有者，或用 --database 给出其他路径。"
      )
    default:
      Phrase(
        "\(path): the file or its folder cannot be written to; make both writable, or copy the "
          + "file to a writable folder.",
        "\(path)：该文件或所在文件夹不可写入；请设为可写，或把文件复制到可写的文件夹。"
      )
    }
  }

  private var contentPhrase: Phrase {
    switch self {
    case .foreignFile(let path):
      Phrase(
        "\(path): this is not a Leye data file, and nothing in it was changed; give another path "
          + "with --database.",
        "\(path)：这不是乐业的数据文件，内容未作任何改动；请用 --database 给出其他路径。"
      )
    case .newerFile(let path, let version, let supported):
      Phrase(
        "\(path): the file has format \(version), and this program knows formats up to "
          + "\(supported); use a newer version of leye.",
        "\(path)：文件格式为第 \(version) 版，本程序最高只支持第 \(supported) 版；请使用更新版本的 leye。"
      )
    default:
      Phrase(
        "\(path): the file is damaged; keep it aside, and go back to your last copy.",
        "\(path)：文件已损坏；请把它另存，改用您最近的一份副本。"
      )
    }
  }

  private var systemPhrase: Phrase {
    switch self {
    case .busy:
      Phrase(
        "\(path): another program is using the file; try again in a moment.",
        "\(path)：另一个程序正在使用该文件；请稍后再试。"
      )
    case .diskFull:
      Phrase(
        "\(path): the disk is full, and the last change was not stored; free some space, then try "
          + "again.",
        "\(path)：磁盘已满，最后一次改动没有保存；请腾出空间后再试。"
      )
    case .inputOutput(_, let code):
      Phrase(
        "\(path): reading or writing failed (code \(code)); check the disk, then try again.",
        "\(path)：读写失败（代码 \(code)）；请检查磁盘后再试。"
      )
    case .cannotOpen(_, let code):
      Phrase(
        "\(path): the file cannot be opened or created (code \(code)); check the path, or give "
          + "another one with --database.",
        "\(path)：无法打开或创建该文件（代码 \(code)）；请检查路径，或用 --database 给出其他路径。"
      )
    case .settingRefused(_, let setting):
      Phrase(
        "\(path): SQLite does not accept the setting `\(setting)` here, so answers would not be "
          + "safe; put the file on a local disk.",
        "\(path)：SQLite 在此处不接受设置 `\(setting)`，答卷无法得到保障；请把文件放到本地磁盘。"
      )
    default:
      Phrase(
        "\(path): SQLite reported an unexpected fault (code \(code)); run `leye doctor`, and report "
          + "the code.",
        "\(path)：SQLite 报告了意外故障（代码 \(code)）；请运行 `leye doctor` 并反馈此代码。"
      )
    }
  }

  private var code: Int {
    switch self {
    case .unexpected(_, let code), .inputOutput(_, let code), .cannotOpen(_, let code): code
    default: 0
    }
  }

  /// The path of the data file the fault is about.
  public var path: String {
    switch self {
    case .missingFile(let path), .missingFolder(let path), .notAFile(let path),
      .notPermitted(let path), .readOnly(let path), .foreignFile(let path),
      .newerFile(let path, _, _), .damaged(let path), .busy(let path), .diskFull(let path),
      .inputOutput(let path, _), .cannotOpen(let path, _), .settingRefused(let path, _),
      .unexpected(let path, _):
      path
    }
  }
}
