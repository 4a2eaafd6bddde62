public import Messages

/// A form being answered: what shows, what can and must be answered, what follows from the answers.
///
/// Values go in by ``load(_:)`` for whole sets and by ``set(_:for:)`` one at a time; after each, all
/// conditions, computed values and triggers have been carried through. A run belongs to one task.
public final class FormRun: AnswerHolder {
  let form: Form
  /// The current time in milliseconds since 1970 UTC.
  let now: Double
  /// The SurveyJS locale texts are shown in.
  let locale: String
  /// What random orders depend on; nil leaves them as written.
  let seed: UInt64?
  /// The language of the words that the author leaves to the program; nil for those of SurveyJS.
  let language: Language?
  /// True where the rows of matrices exist from the start, as they do once somebody sees them; else they
  /// come into being when the form is completed, as in survey-core without a screen.
  let makesRows: Bool
  /// Answers by key, with comments under `key-Comment`.
  private(set) var answers: [String: Value] = [:]
  /// Calculated values and what triggers set as variables.
  var variables: [String: Value] = [:]
  /// What triggers made show or hide, by name.
  var shownByTriggers: [String: Bool] = [:]
  private(set) var pages: [GroupRun] = []
  /// All questions of the pages, in order.
  private(set) var questions: [QuestionRun] = []
  /// How many times answers have changed.
  private(set) var changeCount = 0
  private var hasChanged = false
  /// How many questions in panels and rows may still be made.
  private var entryBudget = 20_000
  private var carryDepth = 0
  /// True where there were more panels and rows than are made, so that what comes of the answers is not
  /// the whole of it.
  private(set) var isCutShort = false
  /// The page that `{pageno}` counts from; nil for that of the text itself.
  var currentPage: GroupRun?
  /// True while and after the form is completed.
  var isCompleting = false

  /// Begins with a form and its default answers.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - now: The current time in milliseconds since 1970 UTC, for `today()` and the like.
  ///   - locale: The SurveyJS locale texts are shown in; the form's own where nil.
  ///   - makesRows: False to leave rows of matrices unmade until the form is completed.
  ///   - seed: What random orders depend on, the same for one respondent; nil leaves them as written.
  ///   - language: The language of the words that the author leaves to the program, such as 以上都不是 and
  ///     the comma of lists; nil for those of SurveyJS.
  public init(
    form: Form,
    now: Double,
    locale: String? = nil,
    makesRows: Bool = true,
    seed: UInt64? = nil,
    language: Language? = nil
  ) {
    self.language = language
    self.seed = seed
    self.form = form
    self.makesRows = makesRows
    self.now = now
    self.locale = locale ?? form.locale
    pages = form.pages.map { page in
      let group = GroupRun(page, run: self, parent: nil)
      group.elements = ElementRun.elements(
        page.elements,
        run: self,
        holder: self,
        entry: nil,
        parent: group
      )
      return group
    }
    questions = pages.flatMap(\.questions)
  }

  var localNames: [String: Value] { [:] }
  var isReadOnly: Bool { form.isReadOnly }

  func answer(_ key: String) -> Value { answers[key] ?? .undefined }

  func keep(_ value: Value, for key: String) {
    if value == .undefined {
      // What is not there cannot go.
      guard answers.removeValue(forKey: key) != nil else { return }
    } else {
      answers[key] = value
    }
    noteAnswer()
  }

  /// Notes that an answer of the form, or of a panel or row in it, is another one now.
  func noteAnswer() { changeCount += 1 }

  /// How many questions hand choices on to one another at most.
  private static let carryLimit = 64

  /// Begins to take choices from another question.
  ///
  /// - Returns: False where too many questions hand them on, as in a circle.
  func enterCarrying() -> Bool {
    guard carryDepth < Self.carryLimit else { return false }
    carryDepth += 1
    return true
  }

  /// Ends taking choices from another question.
  func leaveCarrying() { carryDepth -= 1 }

  /// Asks to make some questions of a panel or row.
  ///
  /// - Parameter count: How many.
  /// - Returns: False where too many have been made already.
  func mayMake(_ count: Int) -> Bool {
    guard count <= entryBudget else {
      isCutShort = true
      return false
    }
    entryBudget -= max(count, 1)
    return true
  }

  /// Notes that evaluating conditions changed an answer, so that they are evaluated once more.
  func noteChange() { hasChanged = true }

  /// Gives every question without an answer its default, as when a form is opened.
  public func applyDefaults() {
    for question in questions {
      if question.kind.hasEntries { question.prepareEntries() }
      question.applyDefault()
    }
    runConditions()
  }

  /// Replaces all answers, as when saved answers are put back.
  ///
  /// - Parameter answers: The answers by key.
  public func load(_ answers: [String: Value]) {
    self.answers =
      answers.values.contains(.undefined)
      ? answers.filter { $0.value != .undefined } : answers
    noteAnswer()
    for question in questions { question.noteLoadedAnswer() }
    runConditions()
  }

  /// Evaluates all conditions and computed values until nothing changes any more.
  func runConditions() {
    for _ in 0..<10 {
      hasChanged = false
      calculate()
      let context = context(local: [:])
      for page in pages { page.runConditions(in: context) }
      if !hasChanged { break }
    }
  }

  /// Computes the calculated values, each after those it uses.
  private func calculate() {
    guard !form.calculatedValues.isEmpty else { return }
    var context = context(local: [:])
    for calculation in form.calculatedValues {
      guard let value = calculation.expression?.value(in: context) else { continue }
      variables[calculation.name] = value
      context.values[calculation.name] = value
      if calculation.isInResult { keep(value.questionValue, for: calculation.name) }
    }
  }

  /// What expressions see at a place of the form.
  func context(local: [String: Value]) -> ExpressionContext {
    var values = answers
    if form.hasValueNames {
      for question in questions where question.definition.valueName != nil {
        if values[question.name] == nil { values[question.name] = answers[question.definition.key] }
      }
    }
    for place in form.unlikePlaces {
      let question = questions[place]
      if question.valuePropertyName != nil, !question.isEmpty {
        values[question.definition.key + "-unwrapped"] = .array(question.chosenValues)
      }
      guard let mask = question.definition.mask, mask.keepsMasked else { continue }
      let key = question.definition.key
      if let typed = values[key] { values[key] = mask.unmasked(typed) }
    }
    if !variables.isEmpty { values.merge(variables) { $1 } }
    if form.usesStandingValues { values.merge(standingValues) { $1 } }
    return ExpressionContext(values: values, local: local, now: now, form: self)
  }

  /// How many questions keep their answer under a key.
  func questionCount(withKey key: String) -> Int { form.places(withKey: key).count }

  /// True where another question with the same key shows.
  func hasShownQuestion(withKey key: String, besides question: QuestionRun) -> Bool {
    guard question.entry == nil else { return false }
    let places = form.places(withKey: key)
    return places.count > 1
      && places.contains { questions[$0] !== question && questions[$0].isShown }
  }

  /// The question with a name: among those beside another one first, then in the form.
  func question(named name: String, near other: QuestionRun?) -> QuestionRun? {
    if name.hasPrefix("panel.") || name.hasPrefix("row.") {
      let inner = String(name[name.index(after: name.firstIndex(of: ".") ?? name.startIndex)...])
      return other?.entry?.question(named: inner)
    }
    if let found = other?.entry?.question(named: name) { return found }
    return form.place(named: name).map { questions[$0] }
  }

  /// A text of the form in the run's locale; nil where there is none.
  func shown(_ text: LocalizedText?) -> String? { text?.text(in: locale) }
}

extension LocalizedText {
  /// The text for a SurveyJS locale: its own, that of its language, the default, English, any.
  func text(in locale: String) -> String? {
    let language = locale.split(separator: "-").first.map(String.init) ?? locale
    let fallbacks = locale == "en" ? ["default", "en"] : [locale, language, "default", "en"]
    for key in fallbacks {
      if let text = texts[key], !text.isEmpty { return text }
    }
    return texts.min { $0.key < $1.key }?.value
  }
}

@available(*, unavailable)
extension FormRun: Sendable {}
