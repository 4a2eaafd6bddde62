public import Messages

/// A question as a respondent meets it: with answers put into its texts, hidden choices and rows left
/// out, its answer and what is wrong with it.
public struct AskedQuestion: Sendable {
  /// Where it stands.
  public let path: QuestionPath
  /// What is asked.
  public let kind: Kind
  /// The title; the name where the author gave none, empty where it is not to be shown.
  public let title: String
  /// The text under the title.
  public let description: String
  /// True where it must be answered.
  public let isRequired: Bool
  /// True where it cannot be answered.
  public let isReadOnly: Bool
  /// The answer, `.undefined` where there is none; "other" stands in it as such also where the form stores
  /// its text as the answer.
  public let value: Value
  /// The comment; empty where there is none.
  public let comment: String
  /// What "other" stands for; empty where it is not chosen or not said.
  public let otherText: String
  /// What stands before a comment that may be given with any answer; nil where none is asked for.
  public let commentLabel: String?
  /// What an interviewer reads and the respondent does not.
  public let interviewerNote: String
  /// The answer in words, without the comment; empty where there is none.
  public let answerText: String
  /// Everything that is wrong with the answer.
  public let problems: [AnswerProblem]

  /// The kinds of questions, each with what only it has.
  public enum Kind: Sendable {
    /// One line of text, a number, a date and so on.
    case text(AskedText)
    /// Several lines of text.
    case comment(AskedText)
    /// One of several choices.
    case choice(AskedChoices)
    /// Any number of several choices.
    case choices(AskedChoices)
    /// Choices put in order.
    case ranking(AskedChoices)
    /// A value on a scale.
    case rating(AskedScale)
    /// Yes or no; the choices are two, yes first.
    case boolean(AskedChoices)
    /// A number, or two, between ends.
    case slider(AskedSlider)
    /// One or more columns for each row.
    case matrix(AskedMatrix)
    /// Questions in panels, rows or items, which follow as parts of their own.
    case entries(AskedEntries)
    /// Something to read; nothing is asked.
    case reading(String)
    /// A kind whose answer no terminal can take; the associated value is the type's name.
    case unaskable(String)
  }

  /// True where there is an answer.
  public var isAnswered: Bool { !value.isEmpty }

  /// The answer in words with what "other" stands for and the comment.
  ///
  /// - Parameter language: The language of the marks between them.
  /// - Returns: An empty text where nothing is answered.
  public func summary(in language: Language) -> String {
    let texts = [otherText, comment].filter { !$0.isEmpty }.joined(separator: " · ")
    if texts.isEmpty { return answerText }
    if answerText.isEmpty { return texts }
    return answerText + (language == .chinese ? "：" : ": ") + texts
  }

  /// The answer of one row of a matrix in words; empty where there is none.
  ///
  /// - Parameters:
  ///   - row: The value of the row.
  ///   - language: The language of the marks between several columns.
  /// - Returns: The texts of the columns.
  public func cellText(inRow row: String, in language: Language) -> String {
    guard case .matrix(let grid) = kind, case .object(let rows) = value, let cell = rows[row] else {
      return ""
    }
    let cells: [Value] = if case .array(let list) = cell { list } else { [cell] }
    return cells.map { one in
      grid.columns.first { $0.value.isSameChoice(as: one) }?.text ?? one.asText
    }.joined(separator: language == .chinese ? "、" : ", ")
  }

  /// True where a row of a matrix, or the question, must be answered.
  ///
  /// - Parameter row: The value of a row; nil for other questions.
  /// - Returns: True where a star belongs behind its title.
  public func isNeeded(inRow row: String?) -> Bool {
    if case .matrix(let grid) = kind, grid.isEachRowRequired { return true }
    return row == nil && isRequired
  }

  /// True where an answer can be given, be it within panels and rows.
  public var isAsked: Bool {
    switch kind {
    case .reading, .unaskable: false
    default: !isReadOnly
    }
  }

  /// The choices it offers, the columns of a matrix; empty for other kinds.
  public var choices: [AskedChoice] {
    switch kind {
    case .choice(let list), .choices(let list), .ranking(let list), .boolean(let list): list.choices
    case .rating(let scale): scale.choices
    case .matrix(let grid): grid.columns
    case .text, .comment, .slider, .entries, .reading, .unaskable: []
    }
  }
}
