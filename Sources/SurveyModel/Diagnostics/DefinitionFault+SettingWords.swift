import Messages

extension DefinitionFault {
  /// Words for faults under the `leye` key, and of translations.
  var settingWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .unknownScale(let name, let nearest):
      return (
        Phrase("No index has a scale “\(name)”.", "没有哪个指数有“\(name)”这个方面。"),
        nearest.map(Self.meant)
          ?? Phrase("Add it to the “scales” of an index.", "请把它加到某个指数的“scales”里。")
      )
    case .scaleWithoutNumbers(let name):
      return (
        Phrase(
          "The question counts towards “\(name)” but its answers are not numbers.",
          "这道题计入“\(name)”，但答案不是数。"
        ),
        Phrase(
          "Give its choices or columns at least two different numbers as values.",
          "请让选项或列的值至少有两个不同的数。"
        )
      )
    case .scaleWithoutItems(let name):
      return (
        Phrase("No question counts towards the scale “\(name)”.", "没有题目计入方面“\(name)”。"),
        Phrase(
          "Name it as “scale” in a question or remove it.",
          "请在题目的“scale”里写上它，或删去它。"
        )
      )
    case .indexWithoutItems(let name):
      return (
        Phrase("No question counts towards the index “\(name)”.", "没有题目计入指数“\(name)”。"),
        Phrase(
          "Name one of its scales as “scale” in a question or remove the index.",
          "请在题目的“scale”里写上它的某个方面，或删去这个指数。"
        )
      )
    case .minimumGroup(let least):
      return (
        Phrase("“minimumGroup” must be at least \(least).", "“minimumGroup”不能小于 \(least)。"),
        Phrase("Smaller groups could be recognised; raise it.", "人太少会认出是谁，请改大。")
      )
    case .minimumComments(let least):
      return (
        Phrase(
          "“minimumComments” must be at least \(least).",
          "“minimumComments”不能小于 \(least)。"
        ),
        Phrase("Smaller groups could be recognised; raise it.", "人太少会认出是谁，请改大。")
      )
    case .boundTwice(let binding, let line):
      return (
        Phrase(
          "“\(binding)” is bound to another question since line \(line).",
          "“\(binding)”在第 \(line) 行已经绑定了另一道题。"
        ),
        Phrase("Remove one “bind”.", "请删去其中一个“bind”。")
      )
    case .reverseWithoutScale:
      return (
        Phrase("“reverse” has no effect without “scale”.", "没有“scale”，“reverse”不起作用。"),
        Phrase("Add “scale” or remove “reverse”.", "请加上“scale”，或删去“reverse”。")
      )
    case .translationMissing(.chinese):
      return (
        Phrase("The text has no Chinese translation.", "这段文字没有中文。"),
        Phrase("Add “zh-cn”.", "请加上“zh-cn”。")
      )
    case .translationMissing(.english):
      return (
        Phrase("The text has no English translation.", "这段文字没有英文。"),
        Phrase("Add “default” or “en”.", "请加上“default”或“en”。")
      )
    default: return nil
    }
  }
}
