public import SurveyModel

/// What a column of a table holds.
public enum ColumnTarget: Sendable, Hashable {
  /// The whole answer to a question, given by its name.
  case answer(question: String)
  /// Whether one option of a question was chosen: 0 or 1.
  case option(question: String, option: Value)
  /// The answer to one row of a matrix; the row is its key in the answer.
  case row(question: String, row: String)
  /// The comment or the "other" text that goes with an answer.
  case comment(question: String)
  /// What tells the rows apart, such as 序号 or an id.
  case rowKey
  /// Something known that is no answer, such as the time of submission; it is not read.
  case ignored
  /// Nothing that is known; it is not read.
  case unknown

  /// The question the column belongs to, nil where it belongs to none.
  public var question: String? {
    switch self {
    case .answer(let question), .comment(let question): question
    case .option(let question, _), .row(let question, _): question
    case .rowKey, .ignored, .unknown: nil
    }
  }
}
