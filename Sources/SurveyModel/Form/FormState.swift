/// A survey together with the answers given so far: what shows, what is required, what is wrong.
///
/// A value without behaviour over time: new answers make a new state, which ``FormRun`` works out.
public struct FormState: Sendable {
  /// The survey.
  public let survey: Survey
  /// The answers by question key, with those that expressions compute.
  public let answers: [String: Value]
  /// The pages that show, in order; a page counts only with an element that shows.
  public let visiblePages: [Page]
  /// What expressions see: answers and calculated values.
  var context: ExpressionContext { ExpressionContext(values: values, now: now) }
  private let values: [String: Value]
  let now: Double
  private let calculated: [String: Value]
  private let elementsByPage: [String: [Question]]
  private let states: [String: QuestionState]

  /// What holds for one question.
  private struct QuestionState {
    let isShown: Bool
    let isRequired: Bool
    let isEnabled: Bool
    /// The values offered, nil where all are; a list of its own where they come from another question.
    let offered: [Choice]?
    /// The keys of the rows that show; nil where all do.
    let rows: Set<String>?
  }

  /// Computes the state.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - answers: The answers by question key.
  ///   - now: The current time in milliseconds since 1970 UTC, for `today()` and the like.
  ///   - seed: What random orders depend on, the same for one respondent; nil leaves them as written.
  public init(survey: Survey, answers: [String: Value], now: Double, seed: UInt64? = nil) {
    let run = FormRun(form: survey.form, now: now, seed: seed)
    run.load(answers)
    run.settleShowing()
    self.init(survey: survey, run: run)
  }

  private init(survey: Survey, run: FormRun) {
    self.survey = survey
    answers = run.data
    now = run.now
    values = run.context(local: [:]).values
    calculated = run.variables
    let pairs = run.questions.map { ($0.name, Self.state(of: $0)) }
    states = Dictionary(pairs) { first, _ in first }
    var elements: [String: [Question]] = [:]
    var pages: [Page] = []
    for page in survey.pages {
      let shown = page.questions.filter { [states] question in
        states[question.name]?.isShown ?? false && !question.isLeftOut
      }
      if shown.isEmpty { continue }
      elements[page.name] = shown
      pages.append(page)
    }
    elementsByPage = elements
    visiblePages = pages
  }

  private static func state(of question: QuestionRun) -> QuestionState {
    let isFiltered =
      question.offeredChoices != nil
      || question.definition.choosing?.isFromElsewhere ?? false
      || question.definition.choosing?.order != nil
    return QuestionState(
      isShown: question.isShown,
      isRequired: question.isRequired,
      isEnabled: !question.isReadOnly,
      offered: isFiltered
        ? question.orderedChoices.map { choice in
          choice.text.map { Choice(value: choice.value, text: $0) } ?? Choice(value: choice.value)
        } : nil,
      rows: question.offeredRows.map { places in
        Set(places.compactMap { question.definition.rows[$0].value.answerKey })
      }
    )
  }

  /// The questions and texts of a page that show, in order.
  ///
  /// - Parameter page: A page of the survey.
  /// - Returns: An empty list for a page that does not show.
  public func visibleElements(of page: Page) -> [Question] { elementsByPage[page.name] ?? [] }

  /// True when a question shows: its own condition and those of its panels and page hold.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: True for a text to read as well.
  public func isVisible(_ question: Question) -> Bool {
    states[question.name]?.isShown ?? false && !question.isLeftOut
  }

  /// True when a question must be answered.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: The outcome of its condition, or the flag where it has none.
  public func isRequired(_ question: Question) -> Bool {
    states[question.name]?.isRequired ?? false && !question.isLeftOut
  }

  /// True when a question can be answered.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: The outcome of its condition, or the flag where it has none.
  public func isEnabled(_ question: Question) -> Bool {
    states[question.name]?.isEnabled ?? true
  }

  /// The choices a question offers now, without "other" and "none"; the columns of a matrix.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: An empty list for a question without choices.
  public func choices(of question: Question) -> [Choice] {
    switch question.kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list):
      offered(list.choices, question)
    case .rating(let scale): offered(scale.values, question)
    case .matrix(let grid): offered(grid.columns, question)
    case .boolean(let labels):
      [
        Choice(value: labels.trueValue, text: labels.trueText),
        Choice(value: labels.falseValue, text: labels.falseText),
      ]
    case .text, .comment, .html, .unsupported: []
    }
  }

  /// The rows of a matrix that show now.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: An empty list for other questions.
  public func rows(of question: Question) -> [Choice] {
    guard case .matrix(let grid) = question.kind else { return [] }
    guard let keys = states[question.name]?.rows else { return grid.rows }
    return grid.rows.filter { $0.value.answerKey.map(keys.contains) ?? false }
  }

  private func offered(_ choices: [Choice], _ question: Question) -> [Choice] {
    guard let offered = states[question.name]?.offered, question.settings.binding != .unit else {
      return choices
    }
    let listed = offered.compactMap { one in
      choices.first { $0.value.isSameChoice(as: one.value) }
    }
    return listed.count == offered.count ? listed : offered
  }

  /// The answer to a question, `.undefined` where there is none.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: The answer as given.
  public func answer(to question: Question) -> Value { answers[question.key] ?? .undefined }

  /// The answers to hand in: those of questions that show, with their comments, and the calculated
  /// values that belong to the result.
  public var completedAnswers: [String: Value] {
    var result: [String: Value] = [:]
    for question in elementsByPage.values.joined() {
      for key in [question.key, question.commentKey] {
        if let value = answers[key], !value.isEmpty { result[key] = value }
      }
    }
    for value in survey.calculatedValues where value.isIncludedInResult {
      if let computed = calculated[value.name], !computed.isEmpty { result[value.name] = computed }
    }
    return result
  }

  /// The answers a survey starts with.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - now: The current time in milliseconds since 1970 UTC.
  /// - Returns: The default values by question key.
  public static func initialAnswers(_ survey: Survey, now: Double) -> [String: Value] {
    let run = FormRun(form: survey.form, now: now)
    run.applyDefaults()
    var answers = run.data
    for question in survey.questions where question.isLeftOut { answers[question.key] = nil }
    return answers
  }

  /// The answers after one more is given or taken back, with what follows from it: triggers, set and
  /// reset values, computed values.
  ///
  /// - Parameters:
  ///   - value: The answer; `.undefined` takes it back.
  ///   - comment: The comment or the text of "other"; empty for none.
  ///   - question: A question of the survey.
  /// - Returns: The answers by question key.
  public func answers(
    after value: Value,
    comment: String,
    for question: Question
  ) -> [String: Value] {
    let run = FormRun(form: survey.form, now: now)
    run.load(answers)
    run.set(value, for: question.name)
    run.setComment(comment, for: question.name)
    return run.data
  }
}

extension Question {
  /// True for a question of the unit that is left out, since its wave has no units.
  fileprivate var isLeftOut: Bool {
    settings.binding == .unit && !isVisible && visibleIf == nil
  }
}
