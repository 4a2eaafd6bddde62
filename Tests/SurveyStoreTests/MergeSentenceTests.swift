import Messages
import SurveyStore
import Testing

struct MergeSentenceTests {
  @Test func `each fault of another file says where, what and what to do`() {
    let path = "/stick/field.sqlite"
    let wordings: [Wording<MergeFault>] = [
      Wording(
        .missing(path: path),
        .noInput,
        "/stick/field.sqlite: there is no such file; correct the path.",
        "/stick/field.sqlite：没有这个文件；请更正路径。"
      ),
      Wording(
        .notAFile(path: path),
        .noInput,
        "/stick/field.sqlite: this is not an ordinary file; give the path of a data file.",
        "/stick/field.sqlite：这不是普通文件；请给出数据文件的路径。"
      ),
      Wording(
        .notPermitted(path: path),
        .notAllowed,
        "/stick/field.sqlite: you have no permission to read this file or the -wal file beside it; "
          + "ask its owner.",
        "/stick/field.sqlite：您没有读取该文件或其旁边 -wal 文件的权限；请联系文件所有者。"
      ),
      Wording(
        .foreign(path: path),
        .badData,
        "/stick/field.sqlite: this is not a Leye data file; give another path.",
        "/stick/field.sqlite：这不是乐业的数据文件；请给出其他路径。"
      ),
      Wording(
        .newer(path: path, version: 9, supported: 4),
        .badData,
        "/stick/field.sqlite: the file has format 9, and this program knows formats up to 4; use a "
          + "newer version of leye.",
        "/stick/field.sqlite：文件格式为第 9 版，本程序最高只支持第 4 版；请使用更新版本的 leye。"
      ),
      Wording(
        .damaged(path: path),
        .badData,
        "/stick/field.sqlite: the file is damaged, and nothing of it was taken; copy it again from "
          + "where it comes from, together with the -wal file beside it.",
        "/stick/field.sqlite：文件已损坏，没有并入任何内容；请从来源处连同旁边的 -wal 文件重新复制。"
      ),
      Wording(
        .unreadable(path: path, code: 266),
        .inputOutput,
        "/stick/field.sqlite: reading failed (code 266), and nothing of it was taken; check the "
          + "disk, then try again.",
        "/stick/field.sqlite：读取失败（代码 266），没有并入任何内容；请检查磁盘后再试。"
      ),
      Wording(
        .changed(path: path),
        .temporary,
        "/stick/field.sqlite: another program wrote to the file meanwhile, and nothing of it was "
          + "taken; try again when that program has ended.",
        "/stick/field.sqlite：读取期间另一个程序改动了该文件，没有并入任何内容；请等那个程序结束后再试。"
      ),
      Wording(
        .itself(path: path),
        .usage,
        "/stick/field.sqlite: this is the data file to merge into; give another file.",
        "/stick/field.sqlite：这就是要并入的目标数据文件；请给出其他文件。"
      ),
      Wording(
        .closed(path: path, wave: "春季"),
        .notAllowed,
        "/stick/field.sqlite: it has responses of wave “春季” that are not here, and the wave is "
          + "closed here. Nothing of the file was taken; merge before a wave is closed.",
        "/stick/field.sqlite：其中有批次“春季”的新答卷，而该批次在此处已经关闭。没有并入任何内容；请在关闭批次之前合并。"
      ),
      Wording(
        .conflicts(path: path, wave: "春季", count: 2),
        .badData,
        "/stick/field.sqlite: wave “春季”: 2 of its responses or notes differ from those here with "
          + "the same identity. Nothing of the file was taken; without --strict those are left out.",
        "/stick/field.sqlite：批次“春季”中有 2 份答卷或记录与此处标识相同而内容不同。没有并入任何内容；"
          + "不加 --strict 则只略过这几份。"
      ),
    ]
    for wording in wordings { wording.check() }
  }

  @Test func `each fault of a file for the field says where, what and what to do`() {
    let path = "/stick/field.sqlite"
    let wordings: [Wording<FieldFileFault>] = [
      Wording(
        .taken(path: path),
        .cannotCreate,
        "/stick/field.sqlite: there is a file already, which may hold answers; give another name.",
        "/stick/field.sqlite：已有此文件，其中可能有答卷；请换一个文件名。"
      ),
      Wording(
        .noFolder(path: path),
        .cannotCreate,
        "/stick/field.sqlite: the folder for this file does not exist; create it, or choose another "
          + "one.",
        "/stick/field.sqlite：该文件所在的文件夹不存在；请先建立，或换一个文件夹。"
      ),
      Wording(
        .notPermitted(path: path),
        .notAllowed,
        "/stick/field.sqlite: the folder for this file cannot be written to; choose another one.",
        "/stick/field.sqlite：该文件所在的文件夹不可写入；请换一个文件夹。"
      ),
      Wording(
        .waveClosed(wave: "春季"),
        .notAllowed,
        "Wave “春季” is closed, and answers to it could not be merged back; export an open wave.",
        "批次“春季”已经关闭，采集的答卷无法再并入；请导出开启的批次。"
      ),
    ]
    for wording in wordings { wording.check() }
  }
}
