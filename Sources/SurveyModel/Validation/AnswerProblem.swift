public import Messages

/// Something wrong with an answer, in words for the respondent.
public struct AnswerProblem: Sendable, Hashable {
  /// Where the question stands.
  public let path: QuestionPath
  /// The name of the question of the form.
  public var questionName: String { path.name }
  /// The row of a matrix, nil where the whole question is meant.
  public let row: String?
  /// What is wrong.
  public let kind: AnswerProblemKind
  /// What the respondent is told: the author's own words where there are any.
  public let phrase: Phrase

  /// Creates a problem of a question of the form itself.
  ///
  /// - Parameters:
  ///   - questionName: The name of the question.
  ///   - row: The row of a matrix.
  ///   - kind: What is wrong.
  ///   - ownWords: The author's words; the program's where nil or empty.
  public init(
    questionName: String,
    row: String? = nil,
    kind: AnswerProblemKind,
    ownWords: String? = nil
  ) {
    self.init(path: QuestionPath(questionName), row: row, kind: kind, ownWords: ownWords)
  }

  /// Creates a problem.
  ///
  /// - Parameters:
  ///   - path: Where the question stands.
  ///   - row: The row of a matrix.
  ///   - kind: What is wrong.
  ///   - ownWords: The author's words; the program's where nil or empty.
  public init(
    path: QuestionPath,
    row: String? = nil,
    kind: AnswerProblemKind,
    ownWords: String? = nil
  ) {
    self.path = path
    self.row = row
    self.kind = kind
    let words = ownWords ?? ""
    phrase = words.isEmpty ? kind.phrase : Phrase(verbatim: words)
  }
}

/// What can be wrong with an answer.
public enum AnswerProblemKind: Sendable, Hashable {
  /// There is no answer where one must be given.
  case required
  /// A row of a matrix has no answer.
  case rowRequired
  /// "Other" is chosen and not explained.
  case otherTextMissing
  /// The answer is not of the kind of input asked for.
  case wrongInput(TextInput.Kind)
  /// The answer is below the smallest allowed.
  case below(String, isTime: Bool)
  /// The answer is above the largest allowed.
  case above(String, isTime: Bool)
  /// The text is shorter than some characters.
  case tooShort(Int)
  /// The text is longer than some characters.
  case tooLong(Int)
  /// The text has digits.
  case digits
  /// The answer is none of those offered.
  case notOffered
  /// "None", or another choice that excludes all others, is chosen together with something else; the
  /// associated value is its text.
  case noneWithOthers(Phrase)
  /// Fewer choices than some number.
  case tooFew(Int)
  /// More choices than some number.
  case tooMany(Int)
  /// The text does not have the form asked for.
  case pattern
  /// A condition over the answers does not hold.
  case condition
  /// The number is not a multiple of a step.
  case step(String)
  /// Two rows or panels have the same answer where each must have its own.
  case repeated
  /// Fewer rows than some number are filled in.
  case tooFewRows(Int)
  /// The question has no such row.
  case unknownRow
  /// The answer is no list, or no object, where the question keeps one.
  case wrongShape(isList: Bool)
  /// Fewer panels or rows than some number.
  case tooFewEntries(Int)
  /// More panels or rows than some number.
  case tooManyEntries(Int)

  /// What the respondent is told.
  public var phrase: Phrase {
    switch self {
    case .required: Phrase("Please answer this question.", "请回答这道题。")
    case .rowRequired: Phrase("Please answer this row.", "请回答这一行。")
    case .otherTextMissing: Phrase("Please say what “other” is.", "请写明“其他”是什么。")
    case .wrongInput(let kind): kind.request
    case .below(let limit, let isTime):
      isTime
        ? Phrase("Please answer \(limit) or later.", "不能早于 \(limit)。")
        : Phrase("Please answer \(limit) or more.", "不能小于 \(limit)。")
    case .above(let limit, let isTime):
      isTime
        ? Phrase("Please answer \(limit) or earlier.", "不能晚于 \(limit)。")
        : Phrase("Please answer \(limit) or less.", "不能大于 \(limit)。")
    case .tooShort(let count):
      Phrase("Please write at least \(count) characters.", "请至少写 \(count) 个字。")
    case .tooLong(let count):
      Phrase("Please write at most \(count) characters.", "请不要超过 \(count) 个字。")
    case .digits: Phrase("Please write without digits.", "请不要写数字。")
    case .notOffered: Phrase("Please choose one of the answers offered.", "请从给出的选项里选。")
    case .noneWithOthers(let choice):
      Phrase(
        "“\(choice.english)” cannot go with other choices.",
        "选了“\(choice.chinese)”，就不能再选别的。"
      )
    case .tooFew(let count): Phrase("Please choose at least \(count).", "请至少选 \(count) 项。")
    case .tooMany(let count): Phrase("Please choose at most \(count).", "请最多选 \(count) 项。")
    case .pattern:
      Phrase("The answer does not have the form asked for.", "答案的格式不符合要求。")
    case .condition: Phrase("The answer does not fit the other answers.", "这个答案跟其他答案对不上。")
    case .step(let step): Phrase("Please answer a multiple of \(step).", "请填 \(step) 的倍数。")
    case .unknownRow: Phrase("The question has no row of this name.", "题目没有这一行。")
    case .wrongShape(let isList):
      isList
        ? Phrase("The answer must be a list with an object for each entry.", "答案应为列表，每项一个对象。")
        : Phrase("The answer must be an object.", "答案应为对象。")
    case .tooFewEntries(let count):
      Phrase("Please give at least \(count) entries.", "请至少填 \(count) 组。")
    case .tooManyEntries(let count):
      Phrase("Please give at most \(count) entries.", "请最多填 \(count) 组。")
    case .repeated: Phrase("Please give each row its own answer.", "各行的答案不能重复。")
    case .tooFewRows(let count):
      Phrase("Please fill in at least \(count) rows.", "请至少填 \(count) 行。")
    }
  }
}

extension TextInput.Kind {
  /// A request for an answer of this kind, with an example.
  var request: Phrase {
    switch self {
    case .number, .range: Phrase("Please enter a number, such as 12 or 3.5.", "请填数，例如 12 或 3.5。")
    case .date: Phrase("Please enter a date, such as 2024-05-31.", "请填日期，例如 2024-05-31。")
    case .datetime:
      Phrase(
        "Please enter a date and time, such as 2024-05-31T08:30.",
        "请填日期和时间，例如 2024-05-31T08:30。"
      )
    case .month: Phrase("Please enter a month, such as 2024-05.", "请填月份，例如 2024-05。")
    case .week: Phrase("Please enter a week, such as 2024-W05.", "请填周次，例如 2024-W05。")
    case .time: Phrase("Please enter a time, such as 08:30.", "请填时间，例如 08:30。")
    case .email:
      Phrase(
        "Please enter an e-mail address, such as name@example.com.",
        "请填邮箱，例如 name@example.com。"
      )
    case .url:
      Phrase(
        "Please enter a web address, such as https://example.com.",
        "请填网址，例如 https://example.com。"
      )
    case .color: Phrase("Please enter a colour, such as #ff8800.", "请填颜色，例如 #ff8800。")
    case .text, .telephone, .password: Phrase("Please enter a text.", "请填文字。")
    }
  }
}
