public import Messages
public import SurveyModel

/// What keeps a table from being read as answers to a survey.
public enum MappingFault: Fault, Hashable {
  /// No column belongs to any question; both sides are given.
  case nothingMatched(columns: [String], questions: [LocalizedText])
  /// The user mapped a column that the table does not have.
  case noColumn(name: String, nearest: String?, columns: [String])
  /// The user mapped a column to something the survey does not have.
  case noQuestion(name: String, nearest: String?, questions: [String])

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory {
    switch self {
    case .nothingMatched: .badData
    case .noColumn, .noQuestion: .usage
    }
  }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .nothingMatched(let columns, let questions):
      let heads = Listing.phrase(columns)
      let english = Listing.phrase(questions.map { $0[.english] }).english
      let chinese = Listing.phrase(questions.map { $0[.chinese] }).chinese
      return Phrase(
        "No column belongs to a question of the survey. The columns are: \(heads.english). "
          + "The questions are: \(english). Check that file and survey belong together, or name "
          + "the columns like the questions.",
        "没有一列与问卷的题目对应。现有的列：\(heads.chinese)。问卷的题目：\(chinese)。"
          + "请检查文件与问卷是否配套，或把列名改成题目名称。"
      )
    case .noColumn(let name, let nearest, let columns):
      let all = Listing.phrase(columns, limit: 40)
      let hint = Phrase(meant: nearest)
      return Phrase(
        "There is no column “\(name)” to map.\(hint.english) The columns are: \(all.english).",
        "没有可供对应的列“\(name)”。\(hint.chinese)现有的列：\(all.chinese)。"
      )
    case .noQuestion(let name, let nearest, let questions):
      let all = Listing.phrase(questions, limit: 40)
      let hint = Phrase(meant: nearest)
      return Phrase(
        "The survey has no question “\(name)” to map a column to.\(hint.english) "
          + "The questions are: \(all.english).",
        "问卷中没有可供对应的题目“\(name)”。\(hint.chinese)现有的题目：\(all.chinese)。"
      )
    }
  }
}

/// What deserves a look before a table is read as answers.
public enum MappingWarning: Sendable, Hashable {
  /// Columns that belong to no question and are not read.
  case unknownColumns([String])
  /// A required question without a column.
  case noColumn(title: LocalizedText)
  /// A column that holds the same as an earlier one and is not read.
  case repeated(column: String, earlier: String)
  /// A column whose number is that of a question with another title; it is not read.
  case otherTitle(column: String, number: Int, title: LocalizedText)
  /// A column whose heading fits several questions; it is not read.
  case ambiguous(column: String)
  /// A column of units in a wave that has none; it is not read.
  case openUnit(column: String)

  /// The warning in words.
  public var phrase: Phrase {
    switch self {
    case .unknownColumns(let columns):
      let all = Listing.phrase(columns, limit: 40)
      return Phrase(
        "Not read, because no question has this name: \(all.english).",
        "下列各列没有对应的题目，不予读取：\(all.chinese)。"
      )
    case .noColumn(let title):
      return Phrase(
        "The required question “\(title[.english])” has no column.",
        "必答题“\(title[.chinese])”没有对应的列。"
      )
    case .repeated(let column, let earlier):
      return Phrase(
        "The column “\(column)” is not read: “\(earlier)” holds the same.",
        "“\(column)”列不予读取：它与“\(earlier)”列对应同一内容。"
      )
    case .otherTitle(let column, let number, let title):
      return Phrase(
        "The column “\(column)” is not read: question \(number) is “\(title[.english])”. "
          + "Rename the column if it is meant.",
        "“\(column)”列不予读取：第 \(number) 题是“\(title[.chinese])”。若确实是这一题，请修改列名。"
      )
    case .ambiguous(let column):
      return Phrase(
        "The column “\(column)” is not read: several questions have this title. Use the "
          + "question's name as the heading.",
        "“\(column)”列不予读取：有多道题使用这个标题。请改用题目名称作列名。"
      )
    case .openUnit(let column):
      return Phrase(
        "The column “\(column)” is not read: the wave has no units, and what people wrote could tell "
          + "who they are. Open a wave with --roster to keep units apart.",
        "“\(column)”列不予读取：该批次没有单位名册，自由填写的单位可能暴露是谁。"
          + "如需区分单位，请用 --roster 开启批次。"
      )
    }
  }
}
