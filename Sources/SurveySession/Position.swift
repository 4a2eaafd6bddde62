/// One thing to answer: a question, or one row of a matrix.
public struct Step: Sendable, Hashable {
  /// The name of the question.
  public let question: String
  /// The value of the matrix row, nil for other questions.
  public let row: String?

  /// Creates a step.
  ///
  /// - Parameters:
  ///   - question: The name of the question.
  ///   - row: The value of the matrix row, nil for other questions.
  public init(question: String, row: String? = nil) {
    self.question = question
    self.row = row
  }
}

/// How much a respondent sees at a time.
public enum Granularity: Sendable, Hashable, CaseIterable {
  /// One question, or one row of a matrix.
  case question
  /// One page.
  case page
}

/// Where a respondent is in a survey.
public enum Position: Sendable, Hashable {
  /// At one question or matrix row.
  case step(Step)
  /// At the page with this name.
  case page(String)
  /// Behind the last question, before handing in.
  case review
}
