import Messages

/// The order of everything a survey may ask, whether it shows or not, as one respondent meets it.
public struct FormPlaces: Sendable {
  private let pages: [String: Int]
  private let questions: [String: Place]

  /// Where a question stands, and what may stand in it.
  private struct Place: Sendable {
    let rank: Int
    let page: String
    /// The rank of rows by key.
    let rows: [String: Int]
    let inner: [String: Place]
  }

  /// Reads the order out of a survey.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - seed: What random orders depend on, the same for one respondent.
  public init(of survey: Survey, seed: UInt64?) {
    let run = FormRun(form: survey.form, now: 0, seed: seed)
    let builder = AskedBuilder(run: run, language: .english)
    var questions: [String: Place] = [:]
    for page in run.pages {
      for question in builder.orderedQuestions(of: page) where questions[question.name] == nil {
        questions[question.name] = Place(
          rank: questions.count,
          page: page.definition.name,
          rows: Self.ranks(builder.orderedRows(question.definition.rows, of: question)),
          inner: Self.inner(question.definition, page: page.definition.name)
        )
      }
    }
    self.questions = questions
    pages = Dictionary(run.pages.enumerated().map { ($1.definition.name, $0) }) { first, _ in first
    }
  }

  private static func ranks(_ rows: [FormItem]) -> [String: Int] {
    let keys = rows.compactMap(\.value.answerKey)
    return Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private static func inner(_ element: FormElement, page: String) -> [String: Place] {
    let questions = element.columns + element.elements.flatMap(\.questions)
    let places = questions.enumerated().map { index, question in
      let place = Place(
        rank: index,
        page: page,
        rows: ranks(question.rows),
        inner: inner(question, page: page)
      )
      return (question.name, place)
    }
    return Dictionary(places) { first, _ in first }
  }

  /// The name of the page a question stands on.
  ///
  /// - Parameter path: Where it stands.
  /// - Returns: Nil where the survey has no such question.
  public func page(of path: QuestionPath) -> String? { questions[path.name]?.page }

  /// The rank of a page among the pages.
  ///
  /// - Parameter name: Its name.
  /// - Returns: Nil where the survey has no such page.
  public func rank(ofPage name: String) -> Int? { pages[name] }

  /// Numbers that order questions and rows: of two the one whose numbers come first lexicographically.
  ///
  /// - Parameters:
  ///   - path: Where the question stands.
  ///   - row: The key of a row of a matrix.
  /// - Returns: Nil where the survey has no such question.
  public func rank(of path: QuestionPath, row: String? = nil) -> [Int]? {
    guard var place = questions[path.name] else { return nil }
    var rank = [place.rank]
    for step in path.inner {
      guard let next = place.inner[step.name] else { return nil }
      place = next
      rank += [step.entry, place.rank]
    }
    if let row { rank.append(place.rows[row] ?? .max) }
    return rank
  }
}

extension Survey {
  /// The questions of the form that may have an answer, in order of definition: where each stands, and
  /// the key of its answer.
  public var answeredQuestions: [(path: QuestionPath, key: String)] {
    form.questions.filter { !$0.kind.isDisplayOnly }.map { (QuestionPath($0.name), $0.key) }
  }
}
