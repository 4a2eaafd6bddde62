extension QuestionRun {
  /// Gives the question its default answer where it has none.
  func applyDefault() {
    guard isEmpty, !(isClearedOnHidden && !isVisible) else { return }
    if definition.defaultValueExpression != nil {
      runDefaultExpression(in: context)
    } else if !definition.defaultValue.isEmpty {
      keep(corrected(defaultAnswer))
    }
  }

  /// The default as an answer: a list of choices stays one, a yes-or-no takes its own values.
  private var defaultAnswer: Value {
    let value = definition.defaultValue
    switch kind {
    case .boolean: return booleanValue(of: value)
    case .rating: return value.isSurveyNumber ? .number(value.surveyNumber) : value
    default: return value
    }
  }

  private func booleanValue(of value: Value) -> Value {
    switch value {
    case .boolean(true), .text("true"): return written("valueTrue") ?? .boolean(true)
    case .boolean(false), .text("false"): return written("valueFalse") ?? .boolean(false)
    case .text("indeterminate"): return .undefined
    default: return value
    }
  }

  private func written(_ name: String) -> Value? {
    let value = definition.properties.value(name)
    return value == .undefined ? nil : value
  }

  /// Answers by the default expression as long as nobody gave an answer.
  func runDefaultExpression(in context: ExpressionContext) {
    guard let expression = definition.defaultValueExpression, !isAnsweredDirectly,
      !(isClearedOnHidden && !isShown), let result = expression.value(in: context)
    else { return }
    let chosen = result == .undefined || result == .null ? definition.defaultValue : result
    let value = corrected(chosen.questionValue)
    if !value.isSameAnswer(as: self.value), accepts(value) {
      keep(value.isEmpty ? .undefined : value)
      run.noteChange()
    }
  }

  /// True for a value of the shape the answer has.
  private func accepts(_ value: Value) -> Bool {
    if value.isEmpty { return true }
    switch (kind, value) {
    case (.matrix, .object), (.matrixdropdown, .object), (.multipletext, .object): return true
    case (.matrixdynamic, .array), (.paneldynamic, .array): return true
    case (.matrix, _), (.matrixdropdown, _), (.multipletext, _), (.matrixdynamic, _),
      (.paneldynamic, _):
      return false
    default: return true
    }
  }

  /// Settles, after answers came from elsewhere, whether the answer is the default or somebody's own.
  func noteLoadedAnswer() {
    guard let expression = definition.defaultValueExpression else { return }
    let value = value
    if value.isEmpty {
      isAnsweredDirectly = false
    } else if let result = expression.value(in: context) {
      let chosen = result == .undefined || result == .null ? definition.defaultValue : result
      isAnsweredDirectly = !corrected(chosen.questionValue).isSameAnswer(as: value)
    }
  }
}

extension Value {
  /// What an expression's value becomes as an answer: dates turn into texts.
  var questionValue: Value {
    switch self {
    case .date(let time):
      guard time.isFinite else { return .undefined }
      let text = CalendarTime(milliseconds: time).isoText
      return .text(text.hasSuffix("T00:00:00.000Z") ? String(text.prefix(10)) : text)
    case .number(let number) where number.isNaN: return .undefined
    case .null: return .undefined
    default: return self
    }
  }

  /// True for answers that are the same, nothing and empty lists included.
  func isSameAnswer(as other: Value) -> Bool {
    if self == other { return true }
    if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
    return matches(other)
  }
}

extension QuestionRun {
  /// What a panel or row of a counted list begins with; nil where the author says nothing.
  var defaultEntry: Value? {
    let value = definition.properties.value("defaultRowValue", "defaultPanelValue")
    if case .object(let members) = value, !members.isEmpty { return value }
    return nil
  }

  /// Makes the panels or rows a form begins with, and gives what they hold its defaults.
  func prepareEntries() {
    if kind == .paneldynamic, isEmpty, definition.defaultValue.isEmpty {
      syncEntries()
      if !entries.isEmpty {
        keep(.array(entries.map { _ in defaultEntry ?? .object([:]) }))
      }
    } else if isEmpty, !definition.defaultValue.isEmpty {
      keep(definition.defaultValue)
    } else if kind == .matrixdynamic, isEmpty, let row = defaultEntry {
      syncEntries()
      keep(.array(entries.map { _ in row }))
    }
    syncEntries()
    guard kind == .paneldynamic || kind == .multipletext else { return }
    for entry in entries {
      for question in entry.questions {
        if question.kind.hasEntries { question.prepareEntries() }
        question.applyDefault()
      }
    }
  }
}
