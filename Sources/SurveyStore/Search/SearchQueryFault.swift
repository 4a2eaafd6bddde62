public import Messages

/// What can be wrong with a query.
///
/// Places are characters of the query, from 1.
public enum SearchQueryFault: Fault, Hashable {
  /// There is nothing but white space.
  case empty
  /// There are more characters, or more words and signs, than a query may have.
  case tooLong
  /// A quotation mark or a parenthesis is opened and never closed.
  case unclosed(at: Int)
  /// A parenthesis is closed that was never opened.
  case strayClosing(at: Int)
  /// What is named here needs a word beside it.
  case nothing(at: Int)
  /// From here on there is no word to look for, only words to leave out.
  case onlyExcluded(at: Int)
  /// There are only marks here, and marks are not searched for.
  case noWord(at: Int)

  /// The kind of failure.
  public var category: FaultCategory { .usage }

  /// What is wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .empty:
      Phrase(
        "The query is empty. Give at least one word, as in 食堂.",
        "查询为空。请至少写一个词，如 食堂。"
      )
    case .tooLong:
      Phrase(
        "The query is too long. Use at most \(SearchQuery.longest) characters and 64 words and signs.",
        "查询过长。请不要超过 \(SearchQuery.longest) 个字、64 个词和符号。"
      )
    case .unclosed(let place):
      Phrase(
        "The query, character \(place): what is opened here is never closed. Add the closing mark, "
          + "or leave this one out.",
        "查询的第 \(place) 个字：这里的引号或括号没有闭合。请补上另一半，或删去它。"
      )
    case .strayClosing(let place):
      Phrase(
        "The query, character \(place): this parenthesis closes nothing. Leave it out, or open one "
          + "before it.",
        "查询的第 \(place) 个字：这个右括号没有对应的左括号。请删去它，或在前面补上左括号。"
      )
    case .nothing(let place):
      Phrase(
        "The query, character \(place): a word is missing beside this sign. Add one, or put the sign "
          + "in quotation marks to look for it as a word.",
        "查询的第 \(place) 个字：这个符号旁边缺一个词。请补上；要查找它本身，请加引号。"
      )
    case .onlyExcluded(let place):
      Phrase(
        "The query, character \(place): there are only words to leave out. Add one to look for, as "
          + "in 食堂 -早餐.",
        "查询的第 \(place) 个字：这里只有要排除的词。请加上要查找的词，如 食堂 -早餐。"
      )
    case .noWord(let place):
      Phrase(
        "The query, character \(place): there are only marks here, and marks are not searched for. "
          + "Give a word.",
        "查询的第 \(place) 个字：这里只有标点，标点不参与查找。请写一个词。"
      )
    }
  }
}
