import Messages

extension DefinitionFault {
  /// Words for faults of pages, questions, choices and expressions.
  var questionWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .noQuestions:
      return (
        Phrase("The survey has no questions.", "问卷里没有题目。"),
        Phrase("Add “pages” with “elements”.", "请加上“pages”和“elements”。")
      )
    case .missingName(let part):
      return (
        Phrase("The \(part.phrase.english) has no name.", "这个\(part.phrase.chinese)没有名称。"),
        Phrase("Add one, such as \"name\": \"q1\".", "请加上，例如 \"name\": \"q1\"。")
      )
    case .duplicateName(let name, let part, let line):
      return (
        Phrase(
          "The \(part.phrase.english) name “\(name)” is taken since line \(line).",
          "\(part.phrase.chinese)名称“\(name)”在第 \(line) 行已经用过。"
        ),
        Phrase("Give one of them another name.", "请给其中一个换个名称。")
      )
    case .expression(let fault): return (fault.problem, fault.remedy)
    case .unknownName(let name, let nearest):
      return (
        Phrase("No question is named “\(name)”.", "没有名称为“\(name)”的题目。"),
        nearest.map(Self.meant) ?? Phrase("Check the name in braces.", "请检查花括号里的名称。")
      )
    case .unknownFunction(let name, let nearest):
      return (
        Phrase("There is no function “\(name)”.", "没有“\(name)”这个函数。"),
        nearest.map(Self.meant) ?? Phrase("Its value is always null.", "它的值总是 null。")
      )
    case .laterPage(let name):
      return (
        Phrase(
          "The condition depends on “\(name)”, which is asked on a later page.",
          "这个条件要看“\(name)”，但那道题在后面的页上。"
        ),
        Phrase("Ask it before, or move this behind it.", "请把那道题提前，或把这里移到它后面。")
      )
    case .circularVisibility(let names) where names.count == 1:
      return (
        Phrase(
          "The question shows only by its own answer, which nobody can give while it is hidden.",
          "这道题是否显示只看它自己的回答，而不显示时无法回答。"
        ),
        Phrase(
          "Let the condition depend on a question asked before.",
          "请让条件取决于前面的题目。"
        )
      )
    case .circularVisibility(let names):
      let circle = (names + names.prefix(1)).map { "“\($0)”" }.joined(separator: " → ")
      return (
        Phrase(
          "Whether these questions show depends on each other in a circle: \(circle).",
          "这些题是否显示互相依赖，成了循环：\(circle)。"
        ),
        Phrase(
          "Let one of them depend on a question outside the circle.",
          "请让其中一题取决于循环之外的题目。"
        )
      )
    case .regexDoesNotCompile:
      return (
        Phrase("The regular expression cannot be read.", "这个正则表达式读不懂。"),
        Phrase(
          "Check its brackets; in JSON a backslash is written \\\\.",
          "请检查括号；JSON 里反斜杠要写成 \\\\。"
        )
      )
    case .regexTooLong(let limit):
      return (
        Phrase(
          "The regular expression is longer than \(limit) characters.",
          "正则表达式超过 \(limit) 个字。"
        ),
        Phrase("Make it shorter.", "请缩短。")
      )
    case .limits(let low, let high):
      return (
        Phrase("“\(low)” must be less than “\(high)”.", "“\(low)”应当小于“\(high)”。"),
        Phrase("Exchange the two or change one.", "请对调两个数，或改其中一个。")
      )
    case .tooManyValues(let limit):
      return (
        Phrase("The scale has more than \(limit) values.", "量表超过 \(limit) 个值。"),
        Phrase("Make “rateMax” smaller or “rateStep” larger.", "请减小“rateMax”或加大“rateStep”。")
      )
    case .neverVisible:
      return (
        Phrase(
          "The question is required but can never be seen.",
          "这道题必答，却永远不会显示。"
        ),
        Phrase(
          "Remove “visible”: false or add “visibleIf”.",
          "请删去 \"visible\": false，或加上“visibleIf”。"
        )
      )
    default: return nil
    }
  }

  /// Words for faults of choices, rows and columns.
  var choiceWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .choicesMissing:
      (
        Phrase("The question has no choices.", "这道题没有选项。"),
        Phrase("Add “choices”.", "请加上“choices”。")
      )
    case .choiceEmpty:
      (
        Phrase("The choice has no value.", "这个选项没有值。"),
        Phrase("Add “value”.", "请加上“value”。")
      )
    case .choiceDuplicate(let value):
      (
        Phrase("The value “\(value)” stands twice in this list.", "值“\(value)”在这个列表里出现两次。"),
        Phrase("Give one of them another value.", "请给其中一个换个值。")
      )
    case .matrixRows:
      (
        Phrase("The matrix has no rows.", "这个矩阵题没有行。"),
        Phrase("Add “rows”.", "请加上“rows”。")
      )
    case .matrixColumns:
      (
        Phrase("The matrix has no columns.", "这个矩阵题没有列。"),
        Phrase("Add “columns”.", "请加上“columns”。")
      )
    default: nil
    }
  }
}
