extension QuestionRun {
  /// The answer as it stands in texts: the texts of choices instead of their values, and the author's
  /// words for no answer.
  var shownAnswer: String {
    let value = value
    guard value.isEmpty else { return shown(value) }
    return run.shown(definition.properties.localized("defaultDisplayValue")) ?? ""
  }

  /// A value as this question shows it.
  func shown(_ value: Value) -> String {
    if value.isEmpty { return "" }
    guard definition.showsTexts else { return value.asText }
    if let language = run.language, !(hasOther && value == .text("other")) {
      return words(of: value, in: language)
    }
    return shownInSurveyWords(value)
  }

  /// A value by the texts of choices, in the words of SurveyJS where the author left them to the program.
  func shownInSurveyWords(_ value: Value) -> String {
    switch kind {
    case .checkbox, .tagbox, .ranking, .radiogroup, .dropdown, .buttongroup, .rating, .imagepicker:
      let values: [Value] = if case .array(let list) = value { list } else { [value] }
      return values.map { shownChoice(plainChoice($0)) }.joined(separator: ", ")
    case .imagemap: return shownAreas(value)
    case .boolean: return shownBoolean(value)
    case .expression: return shownResult(value)
    default: return definition.mask?.masked(value) ?? value.asText
    }
  }

  private func shownResult(_ value: Value) -> String {
    guard let style = definition.numberStyle else { return value.asText }
    let text = style.text(of: value, locale: run.locale)
    return run.shown(style.format)?.replacing("{0}", with: text) ?? text
  }

  private func shownChoice(_ value: Value) -> String {
    if hasOther, value == .text("other"), !comment.isEmpty { return comment }
    if let special = specialChoices.first(where: { $0.value == value }) {
      return run.shown(special.text) ?? Self.specialTexts[value.asText] ?? value.asText
    }
    let choice = offered.first { $0.value.isSameChoice(as: value) }
    if let choice { return run.shown(choice.text) ?? choice.value.asText }
    let item = definition.choices.first { $0.value.isSameChoice(as: value) }
    return run.shown(item?.text) ?? value.asText
  }

  private static let specialTexts = [
    "none": "None", "other": "Other (describe)", "refused": "Refuse to answer",
    "dontknow": "Don't know",
  ]

  private func shownBoolean(_ value: Value) -> String {
    let properties = definition.properties
    let trueValue = properties.value("valueTrue")
    if value.isSameChoice(as: trueValue == .undefined ? .boolean(true) : trueValue) {
      return run.shown(properties.localized("labelTrue")) ?? "Yes"
    }
    return run.shown(properties.localized("labelFalse")) ?? "No"
  }

  /// The shown text of a part of the answer.
  ///
  /// - Parameter path: What follows the name: `.row.column`, `.row`, `[0].name`.
  /// - Returns: Nil where the path leads nowhere.
  func shownPart(_ path: String) -> String? {
    if kind == .matrix, path.hasPrefix("."), case .object(let members) = value {
      guard let cell = members[String(path.dropFirst())] else { return nil }
      let item = definition.choices.first { $0.value.isSameChoice(as: cell) }
      return run.shown(item?.text) ?? cell.asText
    }
    syncEntries()
    for entry in entries {
      for question in entry.questions {
        let paths = [
          "[\(entry.index)].\(question.name)",
          "." + (entry.row.map { "\($0.value.asText)." } ?? "") + question.name,
        ]
        if paths.contains(path) { return question.shownAnswer }
      }
    }
    return nil
  }
}
