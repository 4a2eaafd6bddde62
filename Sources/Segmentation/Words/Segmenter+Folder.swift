import Foundation
public import Messages

/// A word list for the segmenter that could not be read.
public struct WordListFault: Fault, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The folder holds no word list.
    case noFiles
    /// The file cannot be read or is not UTF-8.
    case unreadable
    /// The number behind `# cost:` is none from 0 to 1000.
    case badCost
    /// A line of the boundary model does not read.
    case boundaries(BoundaryModelFault)
  }

  /// The file, or the folder where it holds no file.
  public let file: String
  /// What is wrong.
  public let problem: Problem

  /// Place, fault and remedy in words.
  public var phrase: Phrase {
    switch problem {
    case .noFiles:
      Phrase(
        "\(file): there are no word lists (*.tsv) here. Name a folder that holds some.",
        "\(file)：这里没有词表（*.tsv）。请指定含有词表的文件夹。"
      )
    case .unreadable:
      Phrase(
        "\(file): cannot be read as UTF-8. Check its rights and save it as UTF-8.",
        "\(file)：无法按 UTF-8 读取。请检查权限，并存为 UTF-8。"
      )
    case .badCost:
      Phrase(
        "\(file): the line “# cost:” needs a number from 0 to 1000. Correct it or take it out.",
        "\(file)：“# cost:”一行需要 0 到 1000 的数。请改正或删去。"
      )
    case .boundaries(let fault):
      Phrase("\(file), \(fault.phrase.english)", "\(file)，\(fault.phrase.chinese)")
    }
  }

  /// The data is not what it should be.
  public var category: FaultCategory { problem == .noFiles ? .noInput : .badData }
}

extension Segmenter {
  /// The kinds of word lists whose first column is a word in a reader's sense.
  ///
  /// Lists of feelings are left out: many of their entries are phrases such as 没人管, which scoring
  /// keeps whole and a reader does not.
  private static let kinds: Set<Substring> = ["vocabulary", "dictionary", "topic"]

  /// Makes a segmenter that cuts text as a reader would, from the word lists (`*.tsv`) of a folder.
  ///
  /// Read are the lists of the kinds `vocabulary`, `dictionary` and `topic`, and the boundary model of
  /// the kind `boundaries`. A line `# cost: N` in the head of a list gives the cost of its words, see
  /// ``Vocabulary/add(_:role:cost:)``; without one they stay whole.
  ///
  /// - Parameter folder: The folder.
  /// - Throws: ``WordListFault`` with the first list that does not read.
  /// - Complexity: Linear in the size of the lists.
  public init(folder: String) throws(WordListFault) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let lists = names.filter { $0.hasSuffix(".tsv") }.sorted()
    guard !lists.isEmpty else { throw WordListFault(file: folder, problem: .noFiles) }
    var files: [(name: String, text: String)] = []
    for name in lists {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        let text = String(bytes: bytes, encoding: .utf8)
      else { throw WordListFault(file: name, problem: .unreadable) }
      files.append((name, text))
    }
    try self.init(files: files)
  }

  /// Makes a segmenter that cuts text as a reader would, from the contents of word lists.
  ///
  /// - Parameter files: File names and contents; lists of other kinds are passed over.
  /// - Throws: ``WordListFault`` with the first list that does not read.
  /// - Complexity: Linear in the size of the lists.
  public init(files: [(name: String, text: String)]) throws(WordListFault) {
    var vocabulary = Vocabulary()
    vocabulary.reserveCapacity(32_768)
    var boundaries = BoundaryModel()
    for (name, text) in files {
      var text = text
      // Some editors begin a file with a byte order mark.
      if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      let head = ListHead(text)
      if head.kind == "boundaries" {
        do throws(BoundaryModelFault) {
          boundaries = try BoundaryModel(text: text)
        } catch {
          throw WordListFault(file: name, problem: .boundaries(error))
        }
      } else if Self.kinds.contains(head.kind) {
        var cost: Int?
        if let value = head.cost {
          guard let number = Int(value), 0...1000 ~= number else {
            throw WordListFault(file: name, problem: .badCost)
          }
          cost = number
        }
        Self.add(text, to: &vocabulary, cost: cost)
      }
    }
    self.init(vocabulary: vocabulary, boundaries: boundaries)
  }

  /// Adds the first column of a list.
  private static func add(_ text: String, to vocabulary: inout Vocabulary, cost: Int?) {
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.first != UInt8(ascii: "#") {
      let word = line.prefix { $0 != 0x09 }
      vocabulary.add(String(Substring(word)), role: .content, cost: cost)
    }
  }
}

/// The lines with `#` at the start of a list that say what it is.
private struct ListHead {
  private(set) var kind: Substring = ""
  private(set) var cost: Substring?

  init(_ text: String) {
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard line.first == UInt8(ascii: "#") else { return }
      let parts = Substring(line.dropFirst()).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].drop { $0 == " " }
      switch parts[0].drop(while: { $0 == " " }) {
      case "kind": kind = value
      case "cost": cost = value
      default: break
      }
    }
  }
}
