public import SurveyModel

/// An answer to one step, with its texts.
public struct GivenAnswer: Sendable {
  /// What is answered.
  public let step: Step
  /// The answer; `.undefined` takes it back.
  public let value: Value
  /// The comment that goes with it; empty for none, and for rows.
  public let comment: String
  /// The text of "other"; empty for none.
  public let other: String

  /// Creates an answer.
  ///
  /// - Parameters:
  ///   - step: What is answered.
  ///   - value: The answer; `.undefined` takes it back.
  ///   - comment: The comment that goes with it.
  ///   - other: The text of "other".
  public init(step: Step, value: Value, comment: String = "", other: String = "") {
    self.step = step
    self.value = value
    self.comment = comment
    self.other = other
  }

  var change: AnswerChange {
    let value = value.isNothing ? Value.undefined : value
    return step.row.map { .giveRow($0, value) } ?? .give(value, comment: comment, other: other)
  }
}
