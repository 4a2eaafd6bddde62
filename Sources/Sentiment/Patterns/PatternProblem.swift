import Messages

/// What can be wrong with a pattern or a class of words.
public enum PatternProblem: Error, Sendable, Hashable {
  /// The pattern begins with a gap or something optional; the beginning.
  case loosely(String)
  /// A bracket that is never closed; the bracket.
  case unclosed(String)
  /// A closing bracket or a bar that nothing opened.
  case unopened(String)
  /// A gap that is not a number from 0 to 12; the text between the braces.
  case badGap(String)
  /// A class that no class file defines.
  case unknownClass(String)
  /// A class with the name of a built-in one.
  case reservedClass(String)
  /// More classes than the program can hold; how many it holds.
  case tooManyClasses(Int)
  /// A question mark with nothing before it.
  case nothingOptional
  /// An alternative without content.
  case emptyAlternative
  /// A character that ends a clause, so that the pattern can never match.
  case neverMatches(String)
  /// Brackets nested too deep; how deep they may be.
  case tooDeep(Int)
  /// A mark for the start or the end of a clause where the pattern is in the middle of one; the mark.
  case misplaced(String)
  /// A pattern that takes up no text.
  case matchesNothing
  /// A category that does not exist.
  case unknownCategory(String)
  /// A valence of 0 in a category that praises or blames.
  case withoutValence(String)

  /// Fault and remedy in words.
  var phrase: Phrase {
    switch self {
    case .loosely(let start):
      Phrase(
        "the pattern begins with “\(start.quotable)”, so that it could start anywhere. "
          + "Begin it with a character, a class or ^.",
        "模式以“\(start.quotable)”开头，任何位置都可能匹配。请以具体的字、词类或 ^ 开头。"
      )
    case .unclosed(let bracket):
      Phrase("“\(bracket)” is not closed. Close it.", "“\(bracket)”没有配对。请补上另一半。")
    case .unopened(let bracket):
      Phrase(
        "“\(bracket)” has no opening bracket. Remove it or open a group.",
        "“\(bracket)”前面没有左括号。请删去，或补上左括号。"
      )
    case .badGap(let text):
      Phrase(
        "“{\(text)}” is no gap. Write a number from 0 to 12 in the braces.",
        "“{\(text)}”不是有效的间隔。花括号里请写 0 到 12 的数。"
      )
    case .unknownClass(let name):
      Phrase(
        "there is no class “\(name.quotable)”. Add its words to a file of kind class or correct the name.",
        "没有名为“\(name.quotable)”的词类。请在词类文件里加入它的词，或改正名称。"
      )
    case .reservedClass(let name):
      Phrase(
        "“\(name.quotable)” is a built-in class. Choose another name.",
        "“\(name.quotable)”是内置的词类。请换一个名称。"
      )
    case .tooManyClasses(let count):
      Phrase(
        "there are more than \(count) classes. Merge some of them.",
        "词类超过 \(count) 个。请合并一些。"
      )
    case .nothingOptional:
      Phrase(
        "“?” makes nothing optional. Put it behind a character, a group or a class.",
        "“?”前面没有可省的内容。请把它放在字、括号组或词类的后面。"
      )
    case .emptyAlternative:
      Phrase(
        "an alternative is empty. Fill it, or put “?” behind the group.",
        "有一个选项是空的。请填上内容，或在括号组后面写“?”。"
      )
    case .neverMatches(let mark):
      Phrase(
        "“\(mark.quotable)” ends a clause, so that the pattern can never match. "
          + "Use “，” to pass into the next clause.",
        "“\(mark.quotable)”会结束分句，模式永远不会匹配。跨到下一分句请用“，”。"
      )
    case .tooDeep(let depth):
      Phrase(
        "brackets are nested more than \(depth) deep. Write several patterns instead.",
        "括号嵌套超过 \(depth) 层。请拆成几条模式。"
      )
    case .misplaced(let mark):
      Phrase(
        "“\(mark.quotable)” stands in the middle of a clause, so that the pattern can never match. "
          + "Put ^ first, and $ last or before “，”.",
        "“\(mark.quotable)”在分句中间，模式永远不会匹配。^ 只能放在开头，$ 只能放在结尾或“，”之前。"
      )
    case .matchesNothing:
      Phrase(
        "the pattern takes up no text. Add a character or a class.",
        "模式不含任何文字。请加上具体的字或词类。"
      )
    case .unknownCategory(let name):
      Phrase(
        "“\(name.quotable)” is no category of pattern. Use one of "
          + "\(PatternCategory.allCases.map(\.rawValue).joined(separator: ", ")).",
        "没有“\(name.quotable)”这种模式类别。可用的："
          + "\(PatternCategory.allCases.map(\.rawValue).joined(separator: "、"))。"
      )
    case .withoutValence(let category):
      Phrase(
        "a pattern of the category “\(category.quotable)” needs a valence other than 0. Give it one.",
        "“\(category.quotable)”类的模式需要不为 0 的效价。请补上。"
      )
    }
  }
}
