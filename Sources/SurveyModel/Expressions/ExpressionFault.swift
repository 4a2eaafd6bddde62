public import Messages

/// Why an expression cannot be read.
public struct ExpressionFault: Fault, Hashable {
  /// The kinds of fault.
  public enum Kind: Sendable, Hashable {
    /// There is no text at all.
    case empty
    /// The text is longer than the limit of characters.
    case tooLong(limit: Int)
    /// Brackets or negations are nested too deeply.
    case tooDeep
    /// A quoted text has no closing quote, or holds a quote without a backslash.
    case quote
    /// A brace is opened and not closed.
    case brace
    /// Something is missing at the end.
    case end
    /// The text at the place does not fit; the associated value is its beginning.
    case unexpected(String)
  }

  /// The kind of fault.
  public let kind: Kind
  /// The place within the expression in characters, counted from 1.
  public let place: Int

  /// The kind of failure.
  public var category: FaultCategory { .invalid }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    Phrase(
      "\(problem.english) \(remedy.english)",
      "\(problem.chinese)\(remedy.chinese)"
    )
  }

  /// What is wrong, and where within the expression.
  public var problem: Phrase {
    switch kind {
    case .empty: Phrase("The expression is empty.", "表达式是空的。")
    case .tooLong(let limit):
      Phrase("The expression is longer than \(limit) characters.", "表达式超过 \(limit) 个字。")
    case .tooDeep:
      Phrase(
        "The expression is nested too deeply at character \(place).",
        "表达式在第 \(place) 个字处嵌套太深。"
      )
    case .quote:
      Phrase(
        "The text that begins at character \(place) of the expression is not closed by its quote.",
        "表达式第 \(place) 个字处开始的文字没有用引号正确结束。"
      )
    case .brace:
      Phrase(
        "The name that begins at character \(place) of the expression is not closed by “}”.",
        "表达式第 \(place) 个字处开始的名称没有用“}”结束。"
      )
    case .end:
      Phrase(
        "The expression ends where a value is expected.",
        "表达式不完整，末尾缺少一个值。"
      )
    case .unexpected(let text):
      Phrase(
        "The expression cannot be read from character \(place) on, at “\(text)”.",
        "表达式从第 \(place) 个字“\(text)”起读不懂。"
      )
    }
  }

  /// What to do about it.
  public var remedy: Phrase {
    switch kind {
    case .empty: Phrase("Write a condition or remove the key.", "请写上条件，或者删去这个键。")
    case .tooLong: Phrase("Split it into calculated values.", "请拆成几个计算值。")
    case .tooDeep: Phrase("Split it into calculated values.", "请拆成几个计算值。")
    case .quote:
      Phrase(
        "Close it with the same quote; write a quote inside the text as \\' or \\\".",
        "请用同样的引号结束；文字里面的引号写成 \\' 或 \\\"。"
      )
    case .brace: Phrase("Write it like {name}.", "请写成 {名称} 的样子。")
    case .end: Phrase("Add the missing value, as in {age} > 18.", "请补上缺少的值，例如 {age} > 18。")
    case .unexpected(let text): Self.hint(for: text)
    }
  }

  /// A remedy that fits the text where reading stopped.
  private static func hint(for text: String) -> Phrase {
    if text.hasPrefix("=") {
      return Phrase("Compare with a single =.", "比较相等只写一个 =。")
    }
    if text.lowercased().hasPrefix("is") {
      return Phrase("Write empty or notempty.", "请写 empty 或 notempty。")
    }
    if text.hasPrefix("-") {
      return Phrase("Write 0 - {name} for a negative value.", "负值请写成 0 - {名称}。")
    }
    if text.hasPrefix("{") || text.hasPrefix("'") || text.hasPrefix("\"") {
      return Phrase(
        "Put an operator such as =, and, or, contains before it.",
        "请在它前面写上运算符，例如 =、and、or、contains。"
      )
    }
    return Phrase(
      "Put question names in {braces} and texts in 'quotes'.",
      "题目名称写在 {花括号} 里，文字写在 '引号' 里。"
    )
  }
}
