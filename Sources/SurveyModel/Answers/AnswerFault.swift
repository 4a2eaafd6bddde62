public import Messages

/// Why a text cannot be taken as the answer to a question.
public enum AnswerFault: Fault, Hashable {
  /// There is no text.
  case empty
  /// The text is none of the answers offered.
  case notOffered(choices: [Choice])
  /// Several choices are given where only one is allowed.
  case oneOnly
  /// The text is neither of the two answers.
  case neither(yes: LocalizedText, no: LocalizedText)
  /// The text is not of the kind of input asked for.
  case wrongInput(TextInput.Kind)
  /// The text does not fill in a pattern; the associated value is what there is of it.
  case wrongForm(String)
  /// A number is out of its limits; the phrase says which.
  case limit(Phrase)
  /// The question takes no answer.
  case notAsked

  /// The kind of failure.
  public var category: FaultCategory { .badData }

  /// What is accepted.
  public var phrase: Phrase {
    switch self {
    case .empty: Phrase("There is no answer yet.", "还没有填写。")
    case .notOffered(let choices):
      Phrase(
        "Please give the number or the text of a choice: \(Self.list(choices, .english)).",
        "请填选项的序号或文字：\(Self.list(choices, .chinese))。"
      )
    case .oneOnly: Phrase("Please give one choice only.", "只能选一项。")
    case .neither(let yes, let no):
      Phrase(
        "Please answer \(yes[.english]) or \(no[.english]) (y or n).",
        "请回答“\(yes[.chinese])”或“\(no[.chinese])”（也可以填 y 或 n）。"
      )
    case .wrongInput(let kind): kind.request
    case .wrongForm(let pattern):
      Phrase("Please fill in all places: \(pattern)", "请把空位填完整：\(pattern)")
    case .limit(let phrase): phrase
    case .notAsked: Phrase("This takes no answer.", "这里不用回答。")
    }
  }

  /// The first choices with their numbers.
  private static func list(_ choices: [Choice], _ language: Language) -> String {
    let shown = choices.prefix(7).enumerated().map { index, choice in
      let text = choice.text[language]
      return choice.value.number == nil ? "\(index + 1) \(text)" : "\(choice.value.asText) \(text)"
    }
    let dots = choices.count > 7 ? [" …"] : []
    return (shown + dots).joined(separator: language == .chinese ? "、" : ", ")
  }
}
