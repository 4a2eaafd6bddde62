public import Messages

/// Something wrong in a word list.
public struct LexiconFinding: Sendable, Hashable {
  /// What can be wrong.
  public enum Problem: Sendable, Hashable {
    /// Lexicons do not open with this list: what the reader of word lists says, remedy included.
    case refused(Phrase)
    /// The head lacks a line.
    case headMissing(String)
    /// A line without a word.
    case noWord
    /// An entry that is not in matching form; the form it should have.
    case notNormal(String)
    /// Two entries that are the same in matching form; the other entry and its place.
    case sameWord(String, file: String, line: Int)
    /// A word that praises in one place and blames in another; the other place.
    case opposite(file: String, line: Int)
    /// A word with a valence that is a stop word as well; the place of the stop word.
    case stopWordWithValence(file: String, line: Int)
    /// A word with white space.
    case whiteSpace
    /// A word of Chinese characters with a mark among them that ends a clause or a sentence.
    case clauseMark
    /// A word that is always cut; its pieces.
    case alwaysCut([String])
    /// A number that is none or out of range; the text and the range.
    case badNumber(String, ClosedRange<Double>)
    /// A valence or a weight of 0.
    case zero
    /// A count that is no whole number from 1.
    case badCount(String)
  }

  /// The name of the file.
  public let file: String
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int
  /// The entry; empty where it is about more than one.
  public let word: String
  /// What is wrong.
  public let problem: Problem

  /// A short name of the problem that does not change with the language.
  public var code: String {
    switch problem {
    case .refused: "refused"
    case .headMissing: "head"
    case .noWord: "no-word"
    case .notNormal: "not-normal"
    case .sameWord: "same-word"
    case .opposite: "opposite"
    case .stopWordWithValence: "stop-word"
    case .whiteSpace, .clauseMark: "not-a-word"
    case .alwaysCut: "never-matches"
    case .badNumber, .zero: "number"
    case .badCount: "count"
    }
  }

  /// What is wrong and what to do, without the place.
  public var words: Phrase {
    switch problem {
    case .refused(let phrase): phrase
    case .headMissing(let key):
      Phrase(
        "the head has no line “# \(key): …”. Add it.",
        "文件开头缺少“# \(key): …”一行。请补上。"
      )
    case .noWord:
      Phrase(
        "the line has no word. Write the word in the first column.",
        "这一行没有词。请在第一列写词。"
      )
    case .notNormal(let form):
      Phrase(
        "“\(word.quotable)” is not in the form that words are matched in. Write “\(form.quotable)”.",
        "“\(word.quotable)”不是匹配时所用的写法。请写“\(form.quotable)”。"
      )
    case .sameWord(let other, let file, let line):
      Phrase(
        "“\(word.quotable)” is the same word as “\(other.quotable)” in \(file):\(line). Keep one of the two.",
        "“\(word.quotable)”与 \(file):\(line) 的“\(other.quotable)”是同一个词。请只保留一处。"
      )
    case .opposite(let file, let line):
      Phrase(
        "“\(word.quotable)” has a valence of the other sign in \(file):\(line). Decide for one.",
        "“\(word.quotable)”在 \(file):\(line) 的效价正负相反。请二者选一。"
      )
    case .stopWordWithValence(let file, let line):
      Phrase(
        "“\(word.quotable)” has a valence and is a stop word in \(file):\(line). Remove one of the two.",
        "“\(word.quotable)”有效价，又是 \(file):\(line) 的停用词。请删去一处。"
      )
    case .whiteSpace:
      Phrase(
        "“\(word.quotable)” holds white space, which no word has. Write it without, or as several words.",
        "“\(word.quotable)”含有空白，而词里不能有空白。请去掉，或分成几个词。"
      )
    case .clauseMark:
      Phrase(
        "“\(word.quotable)” holds a mark that ends a clause, which no word crosses. Remove the mark.",
        "“\(word.quotable)”含有断句的标点，而词不能跨分句。请去掉标点。"
      )
    case .alwaysCut(let pieces):
      Phrase(
        "“\(word.quotable)” is always cut into \(pieces.joined(separator: " | ")), and never matches. "
          + "Remove it, or list the pieces.",
        "“\(word.quotable)”总被切成 \(pieces.joined(separator: " | "))，永远匹配不到。请删去，或改列各部分。"
      )
    case .badNumber(let text, let range):
      Phrase(
        "“\(text.quotable)” is not a number from \(range.lowerBound) to \(range.upperBound). Correct it.",
        "“\(text.quotable)”不是 \(range.lowerBound) 到 \(range.upperBound) 之间的数。请改正。"
      )
    case .zero:
      Phrase(
        "“\(word.quotable)” has the value 0 and changes nothing. Remove it.",
        "“\(word.quotable)”的值为 0，不起作用。请删去。"
      )
    case .badCount(let text):
      Phrase(
        "“\(text.quotable)” is no count of comments. Write a whole number from 1.",
        "“\(text.quotable)”不是意见条数。请写从 1 起的整数。"
      )
    }
  }

  /// Place, fault and remedy.
  public var phrase: Phrase {
    let place = line > 0 ? "\(file):\(line)" : file
    return Phrase("\(place): \(words.english)", "\(place)：\(words.chinese)")
  }
}
