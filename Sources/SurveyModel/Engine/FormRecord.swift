extension Form {
  /// What comes of a set of answers, under the names under which recordings of survey-core have it.
  ///
  /// - Parameters:
  ///   - input: The answers by key.
  ///   - now: The current time in milliseconds since 1970 UTC.
  ///   - locale: The SurveyJS locale of texts; the form's own where nil.
  /// - Returns: An object with `dataAfterLoad`, `visiblePages`, `visibleQuestions`, `required`, `readOnly`,
  ///   `errors`, `completedData`, and where there are any `processedTitles` and `calculatedValues`.
  public func record(of input: [String: Value], now: Double, locale: String? = nil) -> Value {
    let opening =
      hasLastingDefaults
      ? FormRun(form: self, now: now, locale: locale, makesRows: false).open() : FormOpening()
    let run = FormRun(form: self, now: now, locale: locale, makesRows: false)
    run.resume(opening)
    run.load(input)
    run.settleRankings(since: opening)
    run.currentPage = run.countedPages.first
    var fields: [String: Value] = [
      "dataAfterLoad": .object(run.data),
      "visiblePages": .array(run.visiblePages.map(Value.text)),
      "visibleQuestions": .array(run.visibleQuestions.map(Value.text)),
      "required": .array(run.required.map(Value.text)),
      "readOnly": .array(run.readOnly.map(Value.text)),
    ]
    let titles = run.processedTitles
    if !titles.isEmpty { fields["processedTitles"] = .object(titles.mapValues(Value.text)) }
    var errors = run.errors().map(\.value)
    if run.isCutShort {
      errors.append(.object(["q": .text(""), "type": .text("too-large"), "text": .text("")]))
    }
    fields["errors"] = .array(errors)
    if usesProperties { run.runConditions() }
    let calculated = run.calculatedValues
    if !calculated.isEmpty { fields["calculatedValues"] = .object(calculated) }
    let second = FormRun(form: self, now: now, locale: locale, makesRows: false)
    second.resume(opening)
    second.load(input)
    second.settleRankings(since: opening)
    fields["completedData"] = .object(second.complete())
    return .object(fields)
  }
}

extension FormError {
  /// The error as a JSON object.
  fileprivate var value: Value {
    .object(["q": .text(question), "type": .text(kind), "text": .text(text)])
  }
}
