import Messages
import SurveyModel
import SurveySession
import Testing

/// A person filling in a survey, for tests that read like one.
struct Scenario {
  /// The session driven.
  var session: Session

  /// Begins a survey given as SurveyJS JSON.
  init(
    _ json: String,
    seeing granularity: Granularity = .question,
    language: Language = .english
  ) throws {
    let reading = SurveyReader.read(Array(json.utf8), file: "test.json")
    let survey = try #require(
      reading.survey,
      "\(reading.diagnostics.map(\.phrase.english).joined(separator: "\n"))"
    )
    session = Session(
      survey: survey,
      language: language,
      responseID: try #require(ResponseID(bytes: Array(1...16))),
      now: 1_750_000_000_000,
      granularity: granularity
    )
  }

  /// Where the person is: a question, `question.row`, `page name`, or `review`.
  var place: String { Self.name(session.position) }

  /// What can be answered now.
  var asked: [String] { session.steps.map { Self.name(.step($0)) } }

  /// Answers what is asked here and goes on.
  ///
  /// - Returns: Where that leads, or what is wrong.
  mutating func answer(_ value: Value, comment: String? = nil) -> String {
    guard let step = session.stepsHere.first else { return "nothing to answer" }
    session.answer(value, comment: comment, at: step)
    return next()
  }

  /// Answers a question by name and stays.
  mutating func put(_ value: Value, to name: String, row: String? = nil) {
    session.answer(value, at: Step(question: name, row: row))
  }

  /// Answers a question in a panel or row and stays.
  mutating func put(_ value: Value, to path: QuestionPath) {
    session.answer(value, at: Step(path))
  }

  /// Goes on.
  ///
  /// - Returns: Where that leads, or what is wrong.
  mutating func next() -> String { Self.words(session.next(), session.language) }

  /// Skips what is asked here.
  ///
  /// - Returns: Where that leads, or what is wrong.
  mutating func skip() -> String { Self.words(session.skip(), session.language) }

  /// Goes back.
  ///
  /// - Returns: Where that leads.
  mutating func back() -> String { session.back() ? place : "at the start" }

  /// Goes to a question.
  ///
  /// - Returns: Where that leads.
  mutating func jump(to name: String, row: String? = nil) -> String {
    session.jump(to: name, row: row) ? place : "not asked"
  }

  /// Leaves and comes back later, through the text of the draft.
  mutating func leaveAndResume() throws {
    session = try Session(
      survey: session.survey,
      language: .chinese,
      draft: Draft(json: session.draft.json),
      responseID: ResponseID(),
      now: session.now,
      granularity: session.granularity
    )
  }

  /// The answers handed in.
  func handedIn() throws -> [String: Value] {
    switch session.finish(collector: .prompt) {
    case .finished(let response): return response.answers
    case .refused(let problems):
      Issue.record("refused: \(problems.map(\.questionName))")
      return [:]
    }
  }

  private static func words(_ result: MoveResult, _ language: Language) -> String {
    switch result {
    case .moved(let position): name(position)
    case .refused(let problems):
      "refused: "
        + problems.map { problem in
          [problem.questionName, problem.row].compactMap(\.self).joined(separator: ".")
        }.joined(separator: ", ")
    }
  }

  private static func name(_ position: Position) -> String {
    switch position {
    case .review: "review"
    case .page(let name): "page \(name)"
    case .step(let step):
      ([step.path.text, step.row].compactMap(\.self) as [String]).joined(separator: ".")
        + (step.isEntriesEnd ? " …" : "")
    }
  }
}

/// Surveys of the tests, one for each matter.
enum Forms {
  /// A question that shows only after a yes, on the same page.
  static let condition = """
    {"elements": [
      {"type": "boolean", "name": "urgent", "isRequired": true},
      {"type": "comment", "name": "what", "visibleIf": "{urgent} = true", "isRequired": true},
      {"type": "rating", "name": "mood"}
    ]}
    """

  /// Rows of which each needs an answer, between two texts.
  static let rows = """
    {"elements": [
      {"type": "text", "name": "first"},
      {"type": "matrix", "name": "care", "isAllRowRequired": true,
       "columns": [1, 2, 3], "rows": ["food", "rest"]},
      {"type": "text", "name": "last"}
    ]}
    """

  /// Three pages, of which the second depends on the first.
  static let pages = """
    {"pages": [
      {"name": "one", "elements": [
        {"type": "html", "name": "hello", "html": "<p>Hello</p>"},
        {"type": "checkbox", "name": "topics", "choices": ["pay", "food"], "isRequired": true},
        {"type": "text", "name": "free"}]},
      {"name": "two", "visibleIf": "{topics} contains 'food'", "elements": [
        {"type": "radiogroup", "name": "meal", "choices": ["rice", "noodles"],
         "showOtherItem": true},
        {"type": "comment", "name": "wish", "visibleIf": "{meal} = 'other'"}]},
      {"name": "three", "elements": [{"type": "comment", "name": "end"}]}
    ]}
    """

  /// A row that shows only beside a bad one.
  static let rowCondition = """
    {"elements": [
      {"type": "matrix", "name": "care", "isAllRowRequired": true, "columns": [1, 2, 3],
       "rows": ["food", {"value": "why", "visibleIf": "{care.food} = 1"}]},
      {"type": "text", "name": "last", "visibleIf": "{care.why} = 3"}
    ]}
    """

  /// Conditions over conditions, for random walks.
  static let maze = """
    {"pages": [
      {"name": "p1", "elements": [
        {"type": "boolean", "name": "a"},
        {"type": "text", "name": "b", "visibleIf": "{a} = true"},
        {"type": "html", "name": "h", "html": "x"},
        {"type": "matrix", "name": "m", "columns": [1, 2, 3], "rows": ["r1", "r2", "r3"]}]},
      {"name": "p2", "visibleIf": "{m.r1} > 1", "elements": [
        {"type": "checkbox", "name": "c", "choices": [1, 2, 3], "isRequired": true},
        {"type": "panel", "name": "q", "visibleIf": "{c} contains 2", "elements": [
          {"type": "radiogroup", "name": "d", "choices": ["x", "y"], "showOtherItem": true},
          {"type": "comment", "name": "e", "visibleIf": "{d} = 'x' or {b} notempty"}]}]},
      {"name": "p3", "elements": [
        {"type": "rating", "name": "f", "requiredIf": "{a} = true"},
        {"type": "text", "name": "g", "visibleIf": "{f} < 3", "defaultValue": "start"}]}
    ]}
    """
}
