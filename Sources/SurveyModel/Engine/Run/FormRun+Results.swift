extension FormRun {
  /// The names of the pages that show, in order.
  ///
  /// A start page is none of them; a form on a single page has one.
  public var visiblePages: [String] {
    let names = countedPages.map(\.definition.name)
    return form.isSinglePage && !names.isEmpty ? ["single-page"] : names
  }

  /// The page that introduces the form and is none of its pages proper; nil where it has none.
  var startPage: GroupRun? {
    form.hasStartPage ? pages.first : nil
  }

  /// The pages that show, without the start page.
  var countedPages: [GroupRun] { pages.filter { $0.isVisible && $0 !== startPage } }

  /// The questions of the form that show, in order.
  var shownQuestions: [QuestionRun] { questions.filter(\.isShown) }

  /// The shown questions as survey-core lists them: without those below choices.
  private var listedQuestions: [QuestionRun] {
    shownQuestions.filter { $0.parent.map { !$0.isBelowChoice } ?? true }
  }

  /// The names of the questions that show, in order; those in dynamic panels, in matrices and below
  /// choices not.
  public var visibleQuestions: [String] { listedQuestions.map(\.name) }

  /// The names of those that must be answered.
  public var required: [String] { listedQuestions.filter(\.isRequired).map(\.name) }

  /// The names of those that cannot be answered.
  public var readOnly: [String] { listedQuestions.filter(\.isReadOnly).map(\.name) }

  /// The titles that answers are put into, by question.
  public var processedTitles: [String: String] {
    Dictionary(
      listedQuestions.compactMap { question in
        processedTitle(of: question).map { title in
          (question.name, title.trimmingWhitespace.isEmpty ? question.name : title)
        }
      }
    ) { $1 }
  }

  /// The calculated values by name.
  public var calculatedValues: [String: Value] {
    Dictionary(
      form.calculatedValues.map { ($0.name, variables[$0.name] ?? .null) }
    ) { $1 }
  }

  /// The answers as they are, with comments.
  public var data: [String: Value] { answers }

  /// What is wrong with the answers of shown questions, in order.
  public func errors() -> [FormError] { shownQuestions.flatMap { $0.errors() } }

  /// Ends the form and gives what is handed in: answers of hidden questions and unknown choices are
  /// taken away as the form wants it.
  public func complete() -> [String: Value] { complete(isKnown: false) }

  /// What a collector hands in: the answers of questions that show, with their comments, and the
  /// calculated values that belong to the result.
  func handedIn() -> [String: Value] {
    let asked = askedPages
    let shown = shownQuestions.filter { question in asked.contains { $0 === question.page } }
      .map(\.definition.key)
    let completed = complete(isKnown: false)
    var result: [String: Value] = [:]
    for key in shown.flatMap({ [$0, $0 + "-Comment", $0 + "-total"] }) {
      if let value = completed[key], !value.isEmpty { result[key] = value }
    }
    for calculation in form.calculatedValues where calculation.isInResult {
      if let value = variables[calculation.name], !value.isEmpty {
        result[calculation.name] = value
      }
    }
    return result
  }

  /// Takes away the answers of rows that hide, until no more rows hide because of it.
  func settleHiddenRows() {
    let concerned = questions.filter { $0.kind == .matrix || $0.kind == .matrixdropdown }
    // Each round but the last takes one row away at least.
    for _ in 0..<concerned.reduce(1, { $0 + $1.definition.rows.count }) {
      let before = changeCount
      for question in concerned { question.clearHiddenRows() }
      if changeCount == before { return }
      runConditions()
    }
  }

  /// Ends the form; unknown choices are not looked for where somebody made sure that there are none.
  func complete(isKnown: Bool) -> [String: Value] {
    isCompleting = true
    let before = changeCount
    if !makesRows { runConditions() }
    for question in questions { question.clearUnusedComment() }
    if form.clearInvisibleValues != "none" {
      for question in questions { question.clearIfHidden("onComplete", isKnown: isKnown) }
    }
    // Where nothing was taken away, nothing follows from it.
    if !makesRows || changeCount != before { runConditions() }
    return answers
  }
}
