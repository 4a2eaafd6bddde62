/// A survey together with the answers given so far: what shows, what is required, what is wrong.
///
/// A value without behaviour over time: new answers make a new state. Making one costs one
/// evaluation of each condition.
public struct FormState: Sendable {
  /// The survey.
  public let survey: Survey
  /// The answers by question key.
  public let answers: [String: Value]
  /// The pages that show, in order; a page counts only with an element that shows.
  public let visiblePages: [Page]
  /// What expressions see: answers and calculated values.
  var context: ExpressionContext { ExpressionContext(values: values, now: now) }
  private let values: [String: Value]
  private let now: Double
  private let calculated: [String: Value]
  private let elementsByPage: [String: [Question]]
  private let visibleNames: Set<String>

  /// Computes the state.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - answers: The answers by question key.
  ///   - now: The current time in milliseconds since 1970 UTC, for `today()` and the like.
  public init(survey: Survey, answers: [String: Value], now: Double) {
    self.survey = survey
    self.answers = answers
    calculated = Self.calculate(survey, answers, now)
    let named = Self.namedAnswers(survey, answers)
    values = (named.isEmpty ? answers : answers.merging(named) { $1 }).merging(calculated) { $1 }
    self.now = now
    let context = ExpressionContext(values: values, now: now)
    var elements: [String: [Question]] = [:]
    var pages: [Page] = []
    for page in survey.pages where page.visibleIf?.holds(in: context) ?? page.isVisible {
      let shown = Self.visible(page.elements, context)
      if shown.isEmpty { continue }
      elements[page.name] = shown
      pages.append(page)
    }
    elementsByPage = elements
    visiblePages = pages
    visibleNames = Set(elements.values.joined().map(\.name))
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
  public func isVisible(_ question: Question) -> Bool { visibleNames.contains(question.name) }

  /// True when a question must be answered.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: The outcome of its condition, or the flag where it has none.
  public func isRequired(_ question: Question) -> Bool {
    question.requiredIf?.holds(in: context) ?? question.isRequired
  }

  /// True when a question can be answered.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: The outcome of its condition, or the flag where it has none.
  public func isEnabled(_ question: Question) -> Bool {
    question.enableIf?.holds(in: context) ?? !question.isReadOnly
  }

  /// The choices a question offers now, without "other" and "none"; the columns of a matrix.
  ///
  /// - Parameter question: A question of the survey.
  /// - Returns: An empty list for a question without choices.
  public func choices(of question: Question) -> [Choice] {
    switch question.kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list): offered(list.choices)
    case .rating(let scale): offered(scale.values)
    case .matrix(let grid): offered(grid.columns)
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
    if case .matrix(let grid) = question.kind { offered(grid.rows) } else { [] }
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
  /// - Parameter survey: The survey.
  /// - Returns: The default values by question key.
  public static func initialAnswers(_ survey: Survey) -> [String: Value] {
    var result: [String: Value] = [:]
    for question in survey.questions where !question.defaultValue.isEmpty {
      switch (question.kind, question.defaultValue) {
      case (.html, _), (.unsupported, _): continue
      case (.boolean(let labels), .boolean(let flag)):
        result[question.key] = flag ? labels.trueValue : labels.falseValue
      case (.boolean(let labels), .text("true")): result[question.key] = labels.trueValue
      case (.boolean(let labels), .text("false")): result[question.key] = labels.falseValue
      case (.boolean, .text("indeterminate")): continue
      case (_, let value): result[question.key] = value
      }
    }
    return result
  }
}

extension FormState {
  private func offered(_ choices: [Choice]) -> [Choice] {
    choices.filter { choice in
      guard let condition = choice.visibleIf else { return true }
      let values = context.values.merging(["item": choice.value, "choice": choice.value]) { $1 }
      return condition.holds(in: ExpressionContext(values: values, now: context.now))
    }
  }

  private static func visible(_ elements: [Element], _ context: ExpressionContext) -> [Question] {
    elements.flatMap { element -> [Question] in
      switch element {
      case .question(let question):
        let isVisible = question.visibleIf?.holds(in: context) ?? question.isVisible
        return isVisible ? [question] : []
      case .panel(let panel):
        let isVisible = panel.visibleIf?.holds(in: context) ?? panel.isVisible
        return isVisible ? visible(panel.elements, context) : []
      }
    }
  }

  /// The answers under the questions' names, where these differ from their keys.
  private static func namedAnswers(_ survey: Survey, _ answers: [String: Value]) -> [String: Value]
  {
    guard survey.hasValueNames else { return [:] }
    let pairs = survey.questions.compactMap { question in
      question.valueName.flatMap { answers[$0] }.map { (question.name, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The calculated values; they may use each other in any order.
  private static func calculate(
    _ survey: Survey,
    _ answers: [String: Value],
    _ now: Double
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    guard !survey.calculatedValues.isEmpty else { return result }
    let named = answers.merging(namedAnswers(survey, answers)) { $1 }
    for _ in survey.calculatedValues {
      let before = result
      for value in survey.calculatedValues {
        guard let expression = value.expression else { continue }
        let context = ExpressionContext(values: named.merging(result) { $1 }, now: now)
        result[value.name] = expression.value(in: context)
      }
      if result == before { break }
    }
    return result
  }
}
