import SurveyModel

/// Where each question stands in a definition, whether it shows or not.
struct SurveyMap: Sendable {
  private let questions: [String: Question]
  private let pages: [String: String]
  private let order: [Position: Int]

  /// Reads the order out of a definition.
  ///
  /// - Parameter survey: The definition.
  init(_ survey: Survey) {
    var questions: [String: Question] = [:]
    var pages: [String: String] = [:]
    var order: [Position: Int] = [:]
    for page in survey.pages {
      order[.page(page.name)] = order.count
      for question in page.questions where questions[question.name] == nil {
        questions[question.name] = question
        pages[question.name] = page.name
        for step in question.steps(rows: question.rows) { order[.step(step)] = order.count }
      }
    }
    self.questions = questions
    self.pages = pages
    self.order = order
  }

  /// The question with a name.
  ///
  /// - Parameter name: The question's `name`.
  /// - Returns: nil where the survey has none.
  func question(_ name: String) -> Question? { questions[name] }

  /// The name of the page a question stands on.
  ///
  /// - Parameter question: The question's `name`.
  /// - Returns: nil where the survey has no such question.
  func page(of question: String) -> String? { pages[question] }

  /// The place of a position in the definition; the review comes last.
  ///
  /// - Parameter position: Any position.
  /// - Returns: A number that grows from the first page to the review.
  func rank(_ position: Position) -> Int { order[position] ?? .max }
}

extension Question {
  /// The rows of a matrix, none for other questions.
  var rows: [Choice] {
    if case .matrix(let grid) = kind { grid.rows } else { [] }
  }

  /// The steps the question takes: one for each row of a matrix, none where nothing is asked.
  ///
  /// - Parameter rows: The rows to ask.
  /// - Returns: The steps in order.
  func steps(rows: [Choice]) -> [Step] {
    switch kind {
    case .html, .unsupported: []
    case .matrix:
      rows.compactMap { row in row.value.answerKey.map { Step(question: name, row: $0) } }
    default: [Step(question: name)]
    }
  }
}
