public import Messages

/// What is wrong with answers given as one object.
public enum AnswerSetProblem: Fault, Hashable {
  /// The survey has no question with this key; the nearest known one may be meant.
  case unknownKey(String, nearest: String?)
  /// What has this key is only read.
  case notAsked(String)
  /// A matrix has no row with this key; the nearest known one may be meant.
  case unknownRow(String, question: String, nearest: String?)
  /// What should be the comment to an answer is no text.
  case commentNotText(String)
  /// An answer is missing or not allowed; the row is that of a matrix.
  case refused(question: String, row: String?, problem: Phrase)

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .unknownKey(let key, let nearest?):
      Phrase(
        "The survey has no question “\(key)”. Did you mean “\(nearest)”?",
        "问卷里没有“\(key)”这道题。是不是“\(nearest)”？"
      )
    case .unknownKey(let key, nil):
      Phrase(
        "The survey has no question “\(key)”. Remove it, or check the name in the survey file.",
        "问卷里没有“\(key)”这道题。请删去，或者对照问卷文件核对题名。"
      )
    case .notAsked(let key):
      Phrase(
        "“\(key)” is only read and takes no answer. Leave its answer out.",
        "“\(key)”只供阅读，不用回答。请去掉它的答案。"
      )
    case .unknownRow(let row, let question, let nearest?):
      Phrase(
        "The question “\(question)” has no row “\(row)”. Did you mean “\(nearest)”?",
        "“\(question)”题没有“\(row)”这一行。是不是“\(nearest)”？"
      )
    case .unknownRow(let row, let question, nil):
      Phrase(
        "The question “\(question)” has no row “\(row)”. Remove it, or check the rows in the survey "
          + "file.",
        "“\(question)”题没有“\(row)”这一行。请删去，或者对照问卷文件核对行名。"
      )
    case .commentNotText(let key):
      Phrase(
        "“\(key)” is a comment and must be a text. Write it in quotes.",
        "“\(key)”是补充说明，应当是文字。请加上引号。"
      )
    case .refused(let question, let row, let problem):
      Phrase(
        "Question “\(Self.name(question, row))”: \(problem.english)",
        "“\(Self.name(question, row))”题：\(problem.chinese)"
      )
    }
  }

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory { .badData }

  private static func name(_ question: String, _ row: String?) -> String {
    row.map { "\(question).\($0)" } ?? question
  }
}
