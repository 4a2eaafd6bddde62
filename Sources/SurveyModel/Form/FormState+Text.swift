public import Messages

extension FormState {
  /// A text of the survey in a language, with `{name}` replaced by the answer as it is shown.
  ///
  /// A name that belongs to nothing stays as it is; one without an answer leaves nothing.
  ///
  /// - Parameters:
  ///   - text: A text of the survey.
  ///   - language: The language of the respondent.
  ///   - page: The page it stands on, for `{pageno}`.
  /// - Returns: The text to show.
  public func text(_ text: LocalizedText, language: Language, on page: Page? = nil) -> String {
    let source = text[language]
    guard source.contains("{") else { return source }
    var result = ""
    var rest = source[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result +=
        number(of: page, named: name) ?? shown(name, language) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The number of a page among those that show, and how many show.
  private func number(of page: Page?, named written: String) -> String? {
    switch written.trimmingWhitespace.lowercased() {
    case "pagecount": String(visiblePages.count)
    case "pageno": visiblePages.firstIndex { $0.name == page?.name }.map { String($0 + 1) }
    default: nil
    }
  }

  /// What stands in a text for a name, nil for a name that belongs to nothing.
  private func shown(_ written: String, _ language: Language) -> String? {
    let name = written.trimmingWhitespace
    let value = context.value(named: name)
    if let question = question(named: name) {
      return value.isEmpty ? "" : question.describe(value, language: language)
    }
    guard let root = context.rootName(of: name) else {
      return isKnown(name) ? "" : nil
    }
    if let question = question(named: root), case .matrix(let grid) = question.kind,
      let column = grid.columns.first(where: { $0.value.isSameChoice(as: value) })
    {
      return column.text[language]
    }
    return value == .undefined || value == .null ? "" : value.asText
  }

  private func question(named name: String) -> Question? {
    survey.questions.first { question in
      [question.name, question.key].contains { $0.lowercased() == name.lowercased() }
    }
  }

  /// True for a name of a question or calculated value, or a part of one, that has no value yet.
  private func isKnown(_ name: String) -> Bool {
    let root = String(name.prefix { $0 != "." && $0 != "[" })
    return question(named: root) != nil || survey.questions.contains { $0.commentKey == name }
      || survey.calculatedValues.contains { $0.name.lowercased() == root.lowercased() }
  }
}

extension Question {
  /// An answer as it is shown to a person: the texts of choices rather than their values.
  ///
  /// - Parameters:
  ///   - value: The answer.
  ///   - language: The language of the reader.
  /// - Returns: An empty text where there is no answer.
  public func describe(_ value: Value, language: Language) -> String {
    if value.isEmpty { return "" }
    let separator = language == .chinese ? "、" : ", "
    switch kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list):
      let values: [Value] = if case .array(let values) = value { values } else { [value] }
      return values.map { list.text(of: $0)[language] }.joined(separator: separator)
    case .rating(let scale): return scale.values.text(of: value)[language]
    case .boolean(let labels):
      if value.isSameChoice(as: labels.trueValue) { return labels.trueText[language] }
      if value.isSameChoice(as: labels.falseValue) { return labels.falseText[language] }
      return value.asText
    case .matrix(let grid):
      guard case .object(let rows) = value else { return grid.columns.text(of: value)[language] }
      let (colon, end) = language == .chinese ? ("：", "；") : (": ", "; ")
      return grid.rows.compactMap { row in
        guard let column = row.value.answerKey.flatMap({ rows[$0] }), !column.isEmpty else {
          return nil
        }
        return row.text[language] + colon + grid.columns.text(of: column)[language]
      }.joined(separator: end)
    case .text, .comment, .html, .unsupported:
      if case .array(let values) = value {
        return values.map(\.asText).joined(separator: separator)
      }
      return value.asText
    }
  }
}

extension ChoiceList {
  fileprivate func text(of value: Value) -> LocalizedText {
    if let otherText, value.isSameChoice(as: Self.otherValue) { return otherText }
    if let noneText, value.isSameChoice(as: Self.noneValue) { return noneText }
    return choices.text(of: value)
  }
}

extension [Choice] {
  /// The text of the choice with a value, or the value's own text.
  fileprivate func text(of value: Value) -> LocalizedText {
    first { $0.value.isSameChoice(as: value) }?.text ?? LocalizedText(value.asText)
  }
}
