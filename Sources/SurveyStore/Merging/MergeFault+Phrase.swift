public import Messages

extension MergeFault {
  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .missing, .notAFile, .notPermitted, .unreadable, .changed, .itself: placePhrase
    case .foreign, .newer, .damaged: contentPhrase
    case .otherWave, .closed, .conflicts: wavePhrase
    }
  }

  private var placePhrase: Phrase {
    switch self {
    case .notAFile(let path):
      Phrase(
        "\(path): this is not an ordinary file; give the path of a data file.",
        "\(path)：这不是普通文件；请给出数据文件的路径。"
      )
    case .notPermitted(let path):
      Phrase(
        "\(path): you have no permission to read this file or the -wal file beside it; ask its "
          + "owner.",
        "\(path)：您没有读取该文件或其旁边 -wal 文件的权限；请联系文件所有者。"
      )
    case .unreadable(let path, let code):
      Phrase(
        "\(path): reading failed (code \(code)), and nothing of it was taken; check the disk, then "
          + "try again.",
        "\(path)：读取失败（代码 \(code)），没有并入任何内容；请检查磁盘后再试。"
      )
    case .changed(let path):
      Phrase(
        "\(path): another program wrote to the file meanwhile, and nothing of it was taken; try "
          + "again when that program has ended.",
        "\(path)：读取期间另一个程序改动了该文件，没有并入任何内容；请等那个程序结束后再试。"
      )
    case .itself(let path):
      Phrase(
        "\(path): this is the data file to merge into; give another file.",
        "\(path)：这就是要并入的目标数据文件；请给出其他文件。"
      )
    default:
      Phrase(
        "\(path): there is no such file; correct the path.",
        "\(path)：没有这个文件；请更正路径。"
      )
    }
  }

  private var contentPhrase: Phrase {
    switch self {
    case .newer(let path, let version, let supported):
      Phrase(
        "\(path): the file has format \(version), and this program knows formats up to "
          + "\(supported); use a newer version of leye.",
        "\(path)：文件格式为第 \(version) 版，本程序最高只支持第 \(supported) 版；请使用更新版本的 leye。"
      )
    case .damaged(let path):
      Phrase(
        "\(path): the file is damaged, and nothing of it was taken; copy it again from where it "
          + "comes from, together with the -wal file beside it.",
        "\(path)：文件已损坏，没有并入任何内容；请从来源处连同旁边的 -wal 文件重新复制。"
      )
    default:
      Phrase(
        "\(path): this is not a Leye data file; give another path.",
        "\(path)：这不是乐业的数据文件；请给出其他路径。"
      )
    }
  }

  private var wavePhrase: Phrase {
    switch self {
    case .otherWave(_, let wave, let differences):
      Phrase(
        "\(path): its wave “\(wave)” is not the one here: "
          + "\(differences.map(\.phrase.english).joined(separator: "; ")). Nothing of the file was "
          + "taken; merge it into a data file without that wave.",
        "\(path)：其中的批次“\(wave)”与此处的不是同一个："
          + "\(differences.map(\.phrase.chinese).joined(separator: "；"))。"
          + "没有并入任何内容；请并入没有该批次的数据文件。"
      )
    case .closed(_, let wave):
      Phrase(
        "\(path): it has responses of wave “\(wave)” that are not here, and the wave is closed "
          + "here. Nothing of the file was taken; merge before a wave is closed.",
        "\(path)：其中有批次“\(wave)”的新答卷，而该批次在此处已经关闭。没有并入任何内容；请在关闭批次之前合并。"
      )
    case .conflicts(_, let wave, let count):
      Phrase(
        "\(path): wave “\(wave)”: \(count) of its responses or notes differ from those here with "
          + "the same identity. Nothing of the file was taken; without --strict those are left out.",
        "\(path)：批次“\(wave)”中有 \(count) 份答卷或记录与此处标识相同而内容不同。没有并入任何内容；"
          + "不加 --strict 则只略过这几份。"
      )
    default:
      contentPhrase
    }
  }

  /// The path of the file the fault is about.
  public var path: String {
    switch self {
    case .missing(let path), .notAFile(let path), .notPermitted(let path), .foreign(let path),
      .newer(let path, _, _), .damaged(let path), .unreadable(let path, _), .changed(let path),
      .itself(let path), .otherWave(let path, _, _), .closed(let path, _),
      .conflicts(let path, _, _):
      path
    }
  }
}
