import Messages

extension QuestionRun {
  /// An answer as it is shown to a person: the texts of choices rather than their values.
  ///
  /// - Parameters:
  ///   - value: The answer.
  ///   - language: The language of the reader.
  /// - Returns: An empty text where there is no answer.
  func words(of value: Value, in language: Language) -> String {
    if value.isEmpty { return "" }
    if definition.input?.type == "password" {
      return String(repeating: "*", count: min(value.asText.count, 12))
    }
    switch kind {
    case .checkbox, .tagbox, .ranking, .radiogroup, .dropdown, .buttongroup, .rating, .imagepicker:
      let values: [Value] = if case .array(let list) = value { list } else { [value] }
      return values.map { choiceWords(plainChoice($0), language) }.joined(separator: language.comma)
    case .boolean:
      let (yes, no) = definition.truthValues
      if value.isSameChoice(as: yes) { return own("labelTrue", Phrase("Yes", "是"), language) }
      if value.isSameChoice(as: no) { return own("labelFalse", Phrase("No", "否"), language) }
      return value.asText
    case .matrix: return matrixWords(value, language)
    case .matrixdropdown, .matrixdynamic, .multipletext, .paneldynamic:
      return entryWords(language)
    default:
      if case .array(let values) = value, kind == .text || kind == .comment || kind == .slider {
        return values.map(\.asText).joined(separator: language.comma)
      }
      return shownInSurveyWords(value)
    }
  }

  private func own(_ property: String, _ usual: Phrase, _ language: Language) -> String {
    let written = definition.properties.localized(property)?[language] ?? ""
    return written.isEmpty ? usual[language] : written
  }

  private func choiceWords(_ value: Value, _ language: Language) -> String {
    if let special = specialChoices.first(where: { $0.value == value }) {
      let written = special.text?[language] ?? ""
      return written.isEmpty ? special.words[language] : written
    }
    let text =
      offered.first { $0.value.isSameChoice(as: value) }?.text
      ?? definition.choices.first { $0.value.isSameChoice(as: value) }?.text
    let written = text?[language] ?? ""
    return written.isEmpty ? value.asText : written
  }

  private func matrixWords(_ value: Value, _ language: Language) -> String {
    guard case .object(let members) = value else { return choiceWords(value, language) }
    let (colon, end) = language == .chinese ? ("：", "；") : (": ", "; ")
    return definition.rows.compactMap { row in
      guard let cell = row.value.answerKey.flatMap({ members[$0] }), !cell.isEmpty else {
        return nil
      }
      let cells: [Value] = if case .array(let list) = cell { list } else { [cell] }
      let columns = cells.map { choiceWords($0, language) }.joined(separator: language.comma)
      let written = row.text?[language] ?? ""
      return (written.isEmpty ? row.value.asText : written) + colon + columns
    }.joined(separator: end)
  }

  /// The answers in panels, rows or items, one after the other.
  private func entryWords(_ language: Language) -> String {
    let (colon, end) = language == .chinese ? ("：", "；") : (": ", "; ")
    return entries.filter(\.isVisible).flatMap(\.questions).compactMap { inner in
      let words = inner.words(of: inner.value, in: language)
      guard !words.isEmpty else { return nil }
      let title = inner.definition.title?[language] ?? ""
      return (title.isEmpty ? inner.name : title) + colon + words
    }.joined(separator: end)
  }
}

extension Language {
  /// What stands between the members of a list.
  fileprivate var comma: String { self == .chinese ? "、" : ", " }
}
