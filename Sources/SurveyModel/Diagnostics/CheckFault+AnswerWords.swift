import Messages

extension CheckFault {
  /// Words for questions that cannot be reached, answered or left, and for names.
  var answerWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .pageUnreachable:
      (
        Phrase("Nobody reaches this page: nothing on it ever shows.", "没有人会看到这一页：上面的内容从不显示。"),
        Phrase("Let something on it show, or remove the page.", "请让其中的内容显示，或删去这一页。")
      )
    case .requiredNeverVisible:
      (
        Phrase("The question is required but never shows.", "这道题必答，却永远不会显示。"),
        Phrase("Correct the condition, or remove the question.", "请改正条件，或删去这道题。")
      )
    case .neverAnswerable(.readOnly):
      (
        Phrase(
          "The question is read-only and nothing gives it a value.",
          "这道题只读，又没有任何地方给它赋值。"
        ),
        Phrase("Add “defaultValue” or remove “readOnly”.", "请加上“defaultValue”，或删去“readOnly”。")
      )
    case .neverAnswerable(.neverEnabled):
      (
        Phrase(
          "The question can never be answered: no answers make “enableIf” true.",
          "这道题永远无法回答：无论怎么回答，“enableIf”都不成立。"
        ),
        Phrase("Correct “enableIf” or remove it.", "请改正或删去“enableIf”。")
      )
    case .deadEnd(let end): end.words
    case .calculationLoop(let names): Self.loopWords(names)
    case .choiceLoop(let names):
      (
        names.count == 1
          ? Phrase("“\(names[0])” takes its choices from itself.", "“\(names[0])”的选项取自它自己。")
          : Phrase(
            "Questions take their choices from each other in a circle: \(Self.circle(names)).",
            "这些题目互相取用选项，成了循环：\(Self.circle(names))。"
          ),
        Phrase("Give one of them choices of its own.", "请给其中一题写上自己的选项。")
      )
    default: nil
    }
  }

  private static func circle(_ names: [String]) -> String {
    let shown = names.prefix(6).map { "“\($0)”" }
    let rest = names.count > 6 ? ["…"] : []
    return (shown + rest + shown.prefix(1)).joined(separator: " → ")
  }

  private static func loopWords(_ names: [String]) -> (problem: Phrase, remedy: Phrase) {
    let circle = circle(names)
    return (
      Phrase(
        names.count == 1
          ? "“\(names[0])” is computed from itself."
          : "Values compute each other in a circle: \(circle).",
        names.count == 1 ? "“\(names[0])”由它自己算出。" : "这些值互相计算，成了循环：\(circle)。"
      ),
      Phrase("Remove one of these steps.", "请去掉其中一步。")
    )
  }
}

extension CheckFault.DeadEnd {
  /// The words for a question that accepts no answer.
  fileprivate var words: (problem: Phrase, remedy: Phrase) {
    switch self {
    case .choicesHidden:
      (
        Phrase(
          "The question is required, but none of its choices ever shows.",
          "这道题必答，但它的选项从不显示。"
        ),
        Phrase("Correct the conditions of the choices.", "请改正选项的显示条件。")
      )
    case .rowsHidden:
      (
        Phrase(
          "The question is required, but none of its rows ever shows.",
          "这道题必答，但它的行从不显示。"
        ),
        Phrase("Correct the conditions of the rows.", "请改正各行的显示条件。")
      )
    case .tooFewChoices(let wanted, let offered):
      (
        Phrase(
          "\(wanted) choices must be chosen, but at most \(offered) can be.",
          "要求选 \(wanted) 项，但最多只能选 \(offered) 项。"
        ),
        Phrase("Ask for fewer choices or offer more.", "请减少要求的项数，或增加选项。")
      )
    case .rules(let first, let second):
      (
        Phrase(
          "No answer keeps both “\(first)” and “\(second)”.",
          "没有答案能同时满足“\(first)”和“\(second)”。"
        ),
        Phrase("Change one of the two.", "请改其中一个。")
      )
    case .pattern:
      (
        Phrase("The regular expression matches nothing.", "这个正则表达式什么都匹配不到。"),
        Phrase("Check what stands before ^ and behind $.", "请检查 ^ 之前和 $ 之后的内容。")
      )
    case .condition:
      (
        Phrase(
          "No answers keep this rule, so the question can never be left.",
          "没有答案能满足这条规则，所以永远过不了这道题。"
        ),
        Phrase("Correct the condition.", "请改正这个条件。")
      )
    }
  }
}
