extension QuestionRun {
  /// The answer in the form its kind keeps it in.
  func corrected(_ value: Value) -> Value {
    switch kind {
    case .checkbox, .tagbox, .ranking: return list(value)
    case .radiogroup, .dropdown, .buttongroup: return single(value)
    case .rating:
      if case .text = value, value.isSurveyNumber,
        definition.choices.contains(where: { $0.value == .number(value.surveyNumber) })
      {
        return .number(value.surveyNumber)
      }
      return value
    case .matrix: return rows(value)
    default: return value
    }
  }

  private func list(_ value: Value) -> Value {
    if value.isEmpty { return value == .array([]) ? value : .undefined }
    let list: [Value] = if case .array(let list) = value { list } else { [value] }
    guard let name = valuePropertyName else { return .array(list) }
    return .array(
      list.map { element in
        if case .object = element { element } else { .object([name: element]) }
      }
    )
  }

  private func single(_ value: Value) -> Value {
    guard let match = definition.choices.first(where: { $0.value.isSameChoice(as: value) }) else {
      return value
    }
    return match.value
  }

  /// A matrix keeps one column a row, or a list of columns where its cells are boxes to tick.
  private func rows(_ value: Value) -> Value {
    guard case .object(let members) = value else { return value }
    let isMultiple = definition.properties.text("cellType") == "checkbox"
    return .object(
      members.compactMapValues { cell in
        switch (cell, isMultiple) {
        case (.array(let list), false): list.first
        case (.array, true): cell
        case (_, true): .array([cell])
        default: cell
        }
      }
    )
  }
}
