import Foundation
import Learning
import Messages

/// The word lists of a folder as text.
struct LexiconFolder {
  /// The folder.
  let path: String
  /// File names and contents in order of the names.
  let files: [(name: String, text: String)]

  /// Reads all word lists of a folder.
  ///
  /// - Parameter path: The folder, nil for the one that is shipped.
  /// - Throws: A fault that says what went wrong and what to do.
  init(_ path: String?) throws {
    let folder = try path ?? Resources.home() + "/Lexicons"
    self.path = folder
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw LexiconFolderFault(folder: folder, file: nil)
    }
    let names = all.filter { $0.hasSuffix(".tsv") }.sorted()
    guard !names.isEmpty else { throw LexiconFolderFault(folder: folder, file: nil) }
    files = try names.map { name in
      guard
        let bytes = FileManager.default.contents(atPath: folder + "/" + name),
        let text = String(bytes: bytes, encoding: .utf8)
      else { throw LexiconFolderFault(folder: folder, file: name) }
      return (name, text)
    }
  }

  /// The learned weights in use; none where no list has any.
  var observed: ObservedWeights {
    let lists = files.map { WordList(name: $0.name, text: $0.text) }
      .filter { $0.kind == .observed }
    return ObservedWeights(words: lists.flatMap { ObservedWeights($0).words })
  }

  /// The lists without those of learned weights.
  var handmade: [(name: String, text: String)] {
    files.filter { WordList(name: $0.name, text: $0.text).kind != .observed }
  }
}

/// A folder of word lists, or one of them, that cannot be read.
struct LexiconFolderFault: Fault {
  let folder: String
  /// The list that is not valid UTF-8; nil where the folder has none.
  let file: String?

  var category: FaultCategory { file == nil ? .noInput : .badData }

  var phrase: Phrase {
    guard let file else {
      return Phrase(
        "\(folder): no word lists (*.tsv) are here. Check the folder given.",
        "\(folder)：这里没有词表（*.tsv）。请检查所给的文件夹。"
      )
    }
    return Phrase(
      "\(folder)/\(file): the word list cannot be read. Check its permissions and that it is UTF-8.",
      "\(folder)/\(file)：词表无法读取。请检查权限，以及编码是否为 UTF-8。"
    )
  }
}
