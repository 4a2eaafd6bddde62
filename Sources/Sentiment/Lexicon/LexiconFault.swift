public import Messages

/// A fault in a word list, with its place.
public struct LexiconFault: Fault, Hashable {
  /// What can be wrong with a word list.
  public enum Problem: Sendable, Hashable {
    /// No `# kind:` line.
    case noKind
    /// A `# kind:` line that names no known kind.
    case unknownKind(String)
    /// A line with too few columns; how many it needs.
    case tooFewColumns(Int)
    /// A number that does not read or is out of range; the text and the range allowed.
    case badNumber(String, ClosedRange<Double>)
    /// A word that stands in the file or kind twice; the line it stood in first, 0 for another file.
    case duplicate(String, firstLine: Int)
    /// A topic that the topic list does not have.
    case unknownTopic(String)
    /// A request act that is not one of the known ones.
    case unknownAct(String)
    /// A side of a particle that is neither before nor after.
    case unknownSide(String)
    /// A part of a comparison that is not one of the known ones.
    case unknownPart(String)
    /// An urgent sign that is not one of the known ones.
    case unknownSign(String)
    /// A fault in a pattern or a class of words.
    case pattern(PatternProblem)
    /// The folder has no word list, or cannot be read.
    case noFiles
    /// The file cannot be read.
    case unreadable
  }
  /// The file name, or the folder for ``Problem/noFiles``.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// Place, fault and remedy in words.
  public var phrase: Phrase {
    let words = problemPhrase
    switch problem {
    case .noFiles, .unreadable:
      return Phrase("\(file): \(words.english)", "\(file)：\(words.chinese)")
    default:
      return Phrase("\(file):\(line): \(words.english)", "\(file):\(line)：\(words.chinese)")
    }
  }

  /// Missing input or bad data.
  public var category: FaultCategory {
    switch problem {
    case .noFiles, .unreadable: .noInput
    default: .badData
    }
  }

  private var problemPhrase: Phrase {
    switch problem {
    case .noKind:
      Phrase(
        "the file does not say what it holds. Begin it with a line such as “# kind: polarity”.",
        "文件没有说明内容种类。请在开头写一行，例如“# kind: polarity”。"
      )
    case .unknownKind(let kind):
      Phrase(
        "“\(kind.quotable)” is no kind of word list. Use one of \(Self.kinds(", ")).",
        "没有“\(kind.quotable)”这种词表。可用的种类：\(Self.kinds("、"))。"
      )
    case .tooFewColumns(let count):
      Phrase(
        "the line has too few columns. Write \(count) columns separated by tabs.",
        "列数不够。请写 \(count) 列，用制表符分隔。"
      )
    case .badNumber(let text, let range):
      Phrase(
        "“\(text.quotable)” is not a number from \(range.lowerBound) to \(range.upperBound). Correct it.",
        "“\(text.quotable)”不是 \(range.lowerBound) 到 \(range.upperBound) 之间的数。请改正。"
      )
    case .duplicate(let word, let line) where line > 0:
      Phrase(
        "“\(word.quotable)” stands in line \(line) already. Keep one of the two.",
        "“\(word.quotable)”在第 \(line) 行已经出现。请只保留一行。"
      )
    case .duplicate(let word, _):
      Phrase(
        "“\(word.quotable)” stands in another list of the same kind already. Keep one of the two.",
        "“\(word.quotable)”在同类的另一个词表中已经出现。请只保留一处。"
      )
    case .unknownTopic(let topic):
      Phrase(
        "there is no topic “\(topic.quotable)”. Add it to the topic list or correct the name.",
        "没有名为“\(topic.quotable)”的主题。请把它加入主题表，或改正名称。"
      )
    case .unknownAct(let act):
      Phrase(
        "“\(act.quotable)” is no kind of request. Use one of \(Self.acts(", ")).",
        "没有“\(act.quotable)”这种请求。可用的：\(Self.acts("、"))。"
      )
    case .unknownSide(let side):
      Phrase(
        "“\(side.quotable)” is no side of a particle. Use before or after.",
        "“\(side.quotable)”不是语助词的位置。请用 before 或 after。"
      )
    case .unknownPart(let part):
      Phrase(
        "“\(part.quotable)” is no part of a comparison. Use one of \(Self.parts(", ")).",
        "没有“\(part.quotable)”这种比较成分。可用的：\(Self.parts("、"))。"
      )
    case .unknownSign(let sign):
      Phrase(
        "“\(sign.quotable)” is no urgent sign. Use one of \(Self.signs(", ")).",
        "没有“\(sign.quotable)”这种紧急信号。可用的：\(Self.signs("、"))。"
      )
    case .pattern(let problem): problem.phrase
    case .noFiles:
      Phrase(
        "no word lists (*.tsv) are here. Check the folder given.",
        "这里没有词表（*.tsv）。请检查所给的文件夹。"
      )
    case .unreadable:
      Phrase(
        "the word list cannot be read. Check its permissions and that it is UTF-8.",
        "词表无法读取。请检查权限，以及编码是否为 UTF-8。"
      )
    }
  }

  private static func kinds(_ separator: String) -> String {
    LexiconFile.Kind.allCases.map(\.rawValue).joined(separator: separator)
  }

  private static func parts(_ separator: String) -> String {
    WordChange.comparisonParts.keys.sorted().joined(separator: separator)
  }

  private static func signs(_ separator: String) -> String {
    UrgentSign.Kind.allCases.map(\.rawValue).joined(separator: separator)
  }

  private static func acts(_ separator: String) -> String {
    RequestAct.allCases.map(\.rawValue).joined(separator: separator)
  }
}
