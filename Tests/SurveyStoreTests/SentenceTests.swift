import Foundation
import GRDB
import Messages
import SurveyStore
import Testing

/// A fault with the whole sentences it must say and the exit code it must lead to.
struct Wording<F: Fault & Hashable>: Sendable {
  let fault: F
  let category: FaultCategory
  let english: String
  let chinese: String

  init(_ fault: F, _ category: FaultCategory, _ english: String, _ chinese: String) {
    self.fault = fault
    self.category = category
    self.english = english
    self.chinese = chinese
  }

  func check() {
    #expect(fault.phrase == Phrase(english, chinese))
    #expect(fault.category == category, "\(english)")
  }
}

struct StoreSentenceTests {
  @Test func `each fault of the place says where, what and what to do`() {
    let path = "/data/leye.sqlite"
    let wordings: [Wording<StoreFault>] = [
      Wording(
        .missingFile(path: path),
        .noInput,
        "/data/leye.sqlite: there is no data file here; give the right path with --database, or "
          + "make one with `leye wave open`.",
        "/data/leye.sqlite：这里没有数据文件；请用 --database 给出正确路径，或用 `leye wave open` 新建。"
      ),
      Wording(
        .missingFolder(path: path),
        .cannotCreate,
        "/data/leye.sqlite: the folder for this file does not exist; create the folder, or give "
          + "another path with --database.",
        "/data/leye.sqlite：该文件所在的文件夹不存在；请先建立文件夹，或用 --database 给出其他路径。"
      ),
      Wording(
        .notAFile(path: path),
        .noInput,
        "/data/leye.sqlite: this is not an ordinary file; give the path of a file with "
          + "--database.",
        "/data/leye.sqlite：这不是普通文件；请用 --database 给出一个文件的路径。"
      ),
      Wording(
        .notPermitted(path: path),
        .notAllowed,
        "/data/leye.sqlite: you have no permission to read and write this file; ask its owner, "
          + "or give another path with --database.",
        "/data/leye.sqlite：您没有读写该文件的权限；请联系文件所有者，或用 --database 给出其他路径。"
      ),
      Wording(
        .readOnly(path: path),
        .notAllowed,
        "/data/leye.sqlite: the file or its folder cannot be written to; make both writable, or "
          + "copy the file to a writable folder.",
        "/data/leye.sqlite：该文件或所在文件夹不可写入；请设为可写，或把文件复制到可写的文件夹。"
      ),
    ]
    for wording in wordings { wording.check() }
  }

  @Test func `each fault of the content says where, what and what to do`() {
    let path = "/data/leye.sqlite"
    let wordings: [Wording<StoreFault>] = [
      Wording(
        .foreignFile(path: path),
        .badData,
        "/data/leye.sqlite: this is not a Leye data file, and nothing in it was changed; give "
          + "another path with --database.",
        "/data/leye.sqlite：这不是乐业的数据文件，内容未作任何改动；请用 --database 给出其他路径。"
      ),
      Wording(
        .newerFile(path: path, version: 7, supported: 1),
        .badData,
        "/data/leye.sqlite: the file has format 7, and this program knows formats up to 1; use a "
          + "newer version of leye.",
        "/data/leye.sqlite：文件格式为第 7 版，本程序最高只支持第 1 版；请使用更新版本的 leye。"
      ),
      Wording(
        .damaged(path: path),
        .badData,
        "/data/leye.sqlite: the file is damaged; keep it aside, and go back to your last copy.",
        "/data/leye.sqlite：文件已损坏；请把它另存，改用您最近的一份副本。"
      ),
    ]
    for wording in wordings { wording.check() }
  }

  @Test func `each fault of the system says where, what and what to do`() {
    let path = "/data/leye.sqlite"
    let wordings: [Wording<StoreFault>] = [
      Wording(
        .busy(path: path),
        .temporary,
        "/data/leye.sqlite: another program is using the file; try again in a moment.",
        "/data/leye.sqlite：另一个程序正在使用该文件；请稍后再试。"
      ),
      Wording(
        .diskFull(path: path),
        .inputOutput,
        "/data/leye.sqlite: the disk is full, and the last change was not stored; free some "
          + "space, then try again.",
        "/data/leye.sqlite：磁盘已满，最后一次改动没有保存；请腾出空间后再试。"
      ),
      Wording(
        .inputOutput(path: path, code: 778),
        .inputOutput,
        "/data/leye.sqlite: reading or writing failed (code 778); check the disk, then try again.",
        "/data/leye.sqlite：读写失败（代码 778）；请检查磁盘后再试。"
      ),
      Wording(
        .cannotOpen(path: path, code: 14),
        .cannotCreate,
        "/data/leye.sqlite: the file cannot be opened or created (code 14); check the path, or "
          + "give another one with --database.",
        "/data/leye.sqlite：无法打开或创建该文件（代码 14）；请检查路径，或用 --database 给出其他路径。"
      ),
      Wording(
        .settingRefused(path: path, setting: "journal_mode"),
        .systemFile,
        "/data/leye.sqlite: SQLite does not accept the setting `journal_mode` here, so answers "
          + "would not be safe; put the file on a local disk.",
        "/data/leye.sqlite：SQLite 在此处不接受设置 `journal_mode`，答卷无法得到保障；请把文件放到本地磁盘。"
      ),
      Wording(
        .unexpected(path: path, code: 787),
        .software,
        "/data/leye.sqlite: SQLite reported an unexpected fault (code 787); run `leye doctor`, "
          + "and report the code.",
        "/data/leye.sqlite：SQLite 报告了意外故障（代码 787）；请运行 `leye doctor` 并反馈此代码。"
      ),
    ]
    for wording in wordings { wording.check() }
  }
}

struct CodeTests {
  @Test(arguments: [
    (ResultCode.SQLITE_PERM, StoreFault.notPermitted(path: "p")),
    (.SQLITE_AUTH, .notPermitted(path: "p")),
    (.SQLITE_READONLY, .readOnly(path: "p")),
    (ResultCode(rawValue: 1_544), .readOnly(path: "p")),
    (.SQLITE_BUSY, .busy(path: "p")),
    (ResultCode(rawValue: 517), .busy(path: "p")),
    (.SQLITE_LOCKED, .busy(path: "p")),
    (.SQLITE_PROTOCOL, .busy(path: "p")),
    (.SQLITE_FULL, .diskFull(path: "p")),
    (ResultCode(rawValue: 778), .inputOutput(path: "p", code: 778)),
    (.SQLITE_CANTOPEN, .cannotOpen(path: "p", code: 14)),
    (.SQLITE_NOTADB, .foreignFile(path: "p")),
    (.SQLITE_CORRUPT, .damaged(path: "p")),
    (ResultCode(rawValue: 787), .unexpected(path: "p", code: 787)),
    (.SQLITE_NOMEM, .unexpected(path: "p", code: 7)),
  ])
  func `a result code of SQLite stands for a fault`(code: ResultCode, fault: StoreFault) {
    #expect(StoreFault(resultCode: code, path: "p") == fault)
  }

  @Test(arguments: [
    (ENOENT, StoreFault.missingFolder(path: "p")),
    (ENOTDIR, .missingFolder(path: "p")),
    (EACCES, .notPermitted(path: "p")),
    (EPERM, .notPermitted(path: "p")),
    (EROFS, .readOnly(path: "p")),
    (ENOSPC, .diskFull(path: "p")),
    (EDQUOT, .diskFull(path: "p")),
    (EIO, .inputOutput(path: "p", code: 5)),
    (ENAMETOOLONG, .cannotOpen(path: "p", code: 36)),
  ])
  func `an error number of the system stands for a fault`(number: Int32, fault: StoreFault) {
    #expect(StoreFault(errorNumber: number, path: "p") == fault)
  }
}
