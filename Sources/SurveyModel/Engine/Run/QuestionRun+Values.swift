extension QuestionRun {
  /// The answer in the form its kind keeps it in.
  func corrected(_ value: Value) -> Value {
    switch kind {
    case .checkbox, .tagbox, .ranking: return list(value)
    case .radiogroup, .dropdown, .buttongroup:
      return definition.choosing?.listedValue(like: value) ?? value
    case .rating:
      if case .text = value { return definition.choosing?.listedValue(like: value) ?? value }
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

  /// A matrix keeps one column a row, or a list of columns where its cells are boxes to tick.
  private func rows(_ value: Value) -> Value {
    guard case .object(let members) = value else { return value }
    let isMultiple = definition.ticksSeveral
    let isFitting = members.values.allSatisfy { cell in
      if case .array = cell { isMultiple } else { !isMultiple }
    }
    if isFitting { return value }
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
