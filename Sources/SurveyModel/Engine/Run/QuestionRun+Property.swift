extension QuestionRun {
  /// A property of the question as it is now, by its SurveyJS name or a path from it.
  ///
  /// - Parameter path: Such as `title`, `isVisible` or `choices[0].text`.
  /// - Returns: `.undefined` where it has no such property.
  func property(_ path: String) -> Value {
    switch path {
    case "name": .text(name)
    case "isVisible", "visible": .boolean(isVisible)
    case "isReadOnly", "readOnly": .boolean(isReadOnly)
    case "isRequired": .boolean(isRequired)
    case "value": value
    case "displayValue": .text(shown(value))
    case "title": .text(run.shown(definition.title) ?? name)
    case "isEmpty": .boolean(isEmpty)
    case "isAnswered": .boolean(!isEmpty)
    case "comment": .text(comment)
    case "containsErrors", "hasErrors": .boolean(containsErrors)
    default: definition.properties.member(path, in: run.locale)
    }
  }
}

extension Properties {
  /// A property by a path from it, texts in a locale.
  ///
  /// - Parameters:
  ///   - path: Such as `title` or `choices[0].text`.
  ///   - locale: The SurveyJS locale of texts.
  /// - Returns: `.undefined` where nothing is there.
  func member(_ path: String, in locale: String) -> Value {
    let root = ExpressionContext(values: values, now: 0).value(named: path)
    guard case .object(let texts) = root else { return root }
    let words = texts.compactMapValues { text in
      if case .text(let text) = text { text } else { nil }
    }
    guard words.count == texts.count, let text = LocalizedText(texts: words).text(in: locale) else {
      return root
    }
    return .text(text)
  }
}
