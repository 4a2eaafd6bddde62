import Glibc
import Messages

/// Reads whole small files, such as surveys and answers.
enum InputFile {
  /// The greatest size of a file that is read whole.
  static let limit = 16 << 20

  /// The content of a file.
  ///
  /// - Parameters:
  ///   - path: The file, `-` for standard input.
  ///   - limit: The greatest size in bytes, whole megabytes.
  /// - Returns: The content.
  /// - Throws: ``InputFault``.
  static func bytes(of path: String, limit: Int = limit) throws(InputFault) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw InputFault(path: path, problem: .system(errno)) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw InputFault(path: path, problem: .system(errno))
      }
      bytes += piece[..<count]
      guard bytes.count <= limit else {
        throw InputFault(path: path, problem: .tooLarge(limit >> 20))
      }
    }
  }
}

/// An input that could not be read.
struct InputFault: Fault {
  enum Problem {
    case system(Int32)
    /// Larger than some megabytes.
    case tooLarge(Int)
  }
  let path: String
  let problem: Problem

  var category: FaultCategory {
    switch problem {
    case .system(EACCES), .system(EPERM): .notAllowed
    case .system: .noInput
    case .tooLarge: .badData
    }
  }

  var phrase: Phrase {
    let words = self.words
    let place = path == "-" ? Phrase("standard input", "标准输入") : Phrase(verbatim: path)
    return Phrase("\(place.english): \(words.english)", "\(place.chinese)：\(words.chinese)")
  }

  private var words: Phrase {
    switch problem {
    case .system(ENOENT), .system(ENOTDIR):
      Phrase("there is no such file. Check the name.", "没有这个文件。请检查文件名。")
    case .system(EISDIR):
      Phrase("this is a folder. Give the name of a file.", "这是一个文件夹。请给出文件名。")
    case .system(EACCES), .system(EPERM):
      Phrase(
        "reading is not permitted. Change the permissions of the file.",
        "没有读取权限。请修改文件的权限。"
      )
    case .system(let code) where path == "-":
      Phrase(
        "reading failed (error \(code)). Give the command a file or something to read.",
        "读取失败（错误 \(code)）。请给出文件，或从管道输入内容。"
      )
    case .system(let code):
      Phrase(
        "reading failed (error \(code)). Check the disk and try again.",
        "读取失败（错误 \(code)）。请检查磁盘后重试。"
      )
    case .tooLarge(let size):
      Phrase(
        "the file is larger than \(size) MB. Surveys and answers are much smaller; check the name.",
        "文件超过 \(size) MB。问卷和答案文件远小于此，请检查文件名。"
      )
    }
  }
}
