import Messages

extension CheckFault {
  /// What is wrong and what to do about it.
  var words: (problem: Phrase, remedy: Phrase) {
    conditionWords ?? comparisonWords ?? answerWords ?? nameWords ?? scaleWords
      ?? (Phrase(verbatim: code.rawValue), Phrase(verbatim: ""))
  }

  private var conditionWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .conditionNever(let subject):
      return (
        Phrase(
          "No answers make this condition true\(subject.consequence.english).",
          "无论怎么回答，这个条件都不成立\(subject.consequence.chinese)。"
        ),
        Phrase(
          "Correct the comparison, or remove what it decides.",
          "请改正比较的内容，或删去它控制的部分。"
        )
      )
    case .conditionAlways(let hasNames):
      return (
        Phrase(
          "This condition is true whatever is answered.",
          "无论怎么回答，这个条件都成立。"
        ),
        hasNames
          ? Phrase("Correct it or remove it.", "请改正或删去这个条件。")
          : Phrase("Remove it; it decides nothing.", "它不起作用，请删去。")
      )
    case .branchNever:
      return (
        Phrase(
          "This part of the condition is never true, so it adds nothing to the “or”.",
          "条件的这一部分永远不成立，“or”有它没它都一样。"
        ),
        Phrase("Correct this part or remove it.", "请改正或删去这一部分。")
      )
    case .branchAlways:
      return (
        Phrase(
          "This part of the condition is always true, so it adds nothing to the “and”.",
          "条件的这一部分总是成立，“and”有它没它都一样。"
        ),
        Phrase("Correct this part or remove it.", "请改正或删去这一部分。")
      )
    case .conditionOnHidden(let names):
      let listing = Listing.phrase(names, limit: 3)
      return (
        Phrase(
          "The condition never holds, because nobody is ever shown \(listing.english).",
          "这个条件永远不成立，因为\(listing.chinese)从不显示。"
        ),
        Phrase(
          "Let that question show, or base the condition on another one.",
          "请让那道题显示，或让条件取决于别的题目。"
        )
      )
    default: return nil
    }
  }

  private var comparisonWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .choiceUnknown(let value, let question, let nearest):
      return (
        Phrase("“\(question)” has no choice “\(value)”.", "“\(question)”没有“\(value)”这个选项。"),
        nearest.map(DefinitionFault.meant)
          ?? Phrase("Compare with the value of a choice.", "请与某个选项的值比较。")
      )
    case .neverMatches(let question, let reason): return reason.words(question)
    case .containsOnSingle(let question):
      return (
        Phrase(
          "“\(question)” holds one choice, so “contains” looks for a part of its text.",
          "“\(question)”只能选一项，“contains”找的是其中的一段文字。"
        ),
        Phrase("Use = or anyof instead.", "请改用 = 或 anyof。")
      )
    case .localName(let name):
      return (
        Phrase("“{\(name)}” means nothing here.", "“{\(name)}”在这里没有意义。"),
        Phrase(
          "Such names exist only inside a dynamic panel, a matrix or a list of choices.",
          "这种名称只能用在动态面板、矩阵题或选项列表里面。"
        )
      )
    case .unknownMember(let member, let owner, let nearest):
      return (
        Phrase("“\(owner)” has nothing named “\(member)”.", "“\(owner)”里没有“\(member)”。"),
        nearest.map(DefinitionFault.meant)
          ?? Phrase("Check the name behind the point.", "请检查点后面的名称。")
      )
    default: return nil
    }
  }
}

extension CheckFault.Subject {
  /// What follows from a condition that never holds, to stand behind the fault.
  fileprivate var consequence: Phrase {
    switch self {
    case .page: Phrase(", so nobody reaches the page", "，所以没有人会看到这一页")
    case .panel: Phrase(", so nobody sees the panel", "，所以没有人会看到这个分组")
    case .question: Phrase(", so nobody sees the question", "，所以没有人会看到这道题")
    case .choices: Phrase(", so nobody can choose this", "，所以没有人能选这一项")
    case .other: Phrase("", "")
    }
  }
}

extension CheckFault.Reason {
  /// The words for a comparison with a question.
  fileprivate func words(_ question: String) -> (problem: Phrase, remedy: Phrase) {
    switch self {
    case .listWithSingle:
      (
        Phrase(
          "“\(question)” holds a list of choices, which no single value equals.",
          "“\(question)”可以选多项，不会等于单个值。"
        ),
        Phrase("Use contains or anyof instead.", "请改用 contains 或 anyof。")
      )
    case .numberWithText:
      (
        Phrase(
          "“\(question)” holds a number, and this is a text.",
          "“\(question)”的答案是数，这里却是文字。"
        ),
        Phrase("Compare with a number.", "请与数比较。")
      )
    case .dateWithNumber:
      (
        Phrase(
          "“\(question)” holds a date or time, and this is a number.",
          "“\(question)”的答案是日期或时间，这里却是数。"
        ),
        Phrase(
          "Compare with a text such as '2024-01-31', or with today().",
          "请与 '2024-01-31' 这样的文字或 today() 比较。"
        )
      )
    case .values:
      (
        Phrase(
          "No answer to “\(question)” makes this comparison true.",
          "“\(question)”的任何答案都不能使这个比较成立。"
        ),
        Phrase("Correct the value or the operator.", "请改正比较的值或运算符。")
      )
    }
  }
}
