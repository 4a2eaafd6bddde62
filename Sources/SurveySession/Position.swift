public import SurveyModel

/// One thing to answer: a question, one row of a matrix, or whether to add a panel or row.
public struct Step: Sendable, Hashable {
  /// Where the question stands.
  public let path: QuestionPath
  /// The value of the matrix row, nil for other questions.
  public let row: String?
  /// True for the end of the panels or rows of a question, where one may be added or taken away.
  public let isEntriesEnd: Bool

  /// The name of the question of the form.
  public var question: String { path.name }

  /// Creates a step of a question of the form itself.
  ///
  /// - Parameters:
  ///   - question: The name of the question.
  ///   - row: The value of the matrix row, nil for other questions.
  public init(question: String, row: String? = nil) {
    self.init(QuestionPath(question), row: row)
  }

  /// Creates a step.
  ///
  /// - Parameters:
  ///   - path: Where the question stands.
  ///   - row: The value of the matrix row, nil for other questions.
  ///   - isEntriesEnd: True for the end of its panels or rows.
  public init(_ path: QuestionPath, row: String? = nil, isEntriesEnd: Bool = false) {
    self.path = path
    self.row = row
    self.isEntriesEnd = isEntriesEnd
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

extension AskedPart {
  /// What can be answered here: a step for each row of a matrix, none where nothing is asked.
  public var steps: [Step] {
    switch self {
    case .panel, .entry, .entryEnd: return []
    case .entriesEnd(let question, _, _): return [Step(question.path, isEntriesEnd: true)]
    case .question(let question, _):
      guard question.isAsked else { return [] }
      switch question.kind {
      case .entries, .reading, .unaskable: return []
      case .matrix(let grid):
        return grid.rows.compactMap { row in
          row.value.answerKey.map { Step(question.path, row: $0) }
        }
      default: return [Step(question.path)]
      }
    }
  }
}

extension FormPlaces {
  /// True where a position comes before another one; the review comes last.
  func precedes(_ left: Position, _ right: Position) -> Bool {
    rank(of: left).lexicographicallyPrecedes(rank(of: right))
  }

  private func rank(of position: Position) -> [Int] {
    switch position {
    case .review: [.max]
    case .page(let name): [rank(ofPage: name) ?? .max]
    case .step(let step):
      (rank(of: step.path, row: step.row) ?? [.max]) + (step.isEntriesEnd ? [.max] : [])
    }
  }
}
