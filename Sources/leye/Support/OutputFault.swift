import Glibc
import Messages

/// An output that could not be written.
struct OutputFault: Fault {
  /// The file; nil for standard output.
  let path: String?
  /// The system's error number.
  let code: Int32

  var category: FaultCategory {
    switch code {
    case EACCES, EPERM, EROFS: .notAllowed
    case ENOENT, ENOTDIR, EISDIR, EEXIST: .cannotCreate
    default: .inputOutput
    }
  }

  var phrase: Phrase {
    let place = path.map { Phrase(verbatim: $0) } ?? Phrase("Standard output", "标准输出")
    let (fault, remedy) = words
    return Phrase(
      "\(place.english): \(fault.english) \(remedy.english)",
      "\(place.chinese)：\(fault.chinese)\(remedy.chinese)"
    )
  }

  private var words: (Phrase, Phrase) {
    switch code {
    case ENOSPC, EDQUOT:
      (
        Phrase("the disk is full.", "磁盘已满。"),
        Phrase("Free some space and try again.", "请腾出空间后重试。")
      )
    case EACCES, EPERM, EROFS:
      (
        Phrase("writing is not permitted.", "没有写入权限。"),
        Phrase("Choose another folder or change the permissions.", "请换一个文件夹或修改权限。")
      )
    case ENOTDIR, EEXIST:
      (
        Phrase("this is a file, not a folder.", "这是文件，不是文件夹。"),
        Phrase("Choose another name.", "请换一个名字。")
      )
    case ENOENT:
      (
        Phrase("the folder does not exist.", "文件夹不存在。"),
        Phrase("Make it first or choose another one.", "请先建立，或换一个文件夹。")
      )
    case EISDIR:
      (
        Phrase("this is a folder.", "这是一个文件夹。"),
        Phrase("Give the name of a file.", "请给出文件名。")
      )
    case EPIPE:
      (
        Phrase("the reader has gone away.", "接收方已关闭。"),
        Phrase("Nothing more was written.", "后面的内容没有写出。")
      )
    default:
      (
        Phrase("writing failed (error \(code)).", "写入失败（错误 \(code)）。"),
        Phrase("Check the disk and try again.", "请检查磁盘后重试。")
      )
    }
  }
}
