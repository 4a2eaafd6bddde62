extension QuestionRun {
  /// Evaluates the conditions of the choices.
  func filterChoices(in context: ExpressionContext) {
    let items = definition.choices
    let common = definition.choicesVisibleIf
    if common != nil || items.contains(where: { $0.visibleIf != nil }) {
      let before = offeredChoices
      offeredChoices = items.indices.filter { index in
        holds(items[index].visibleIf ?? common, for: items[index].value, in: context)
      }
      if before != nil, before != offeredChoices { removeUnknownChoices() }
    }
    let enabling = definition.choicesEnableIf
    if enabling != nil || items.contains(where: { $0.enableIf != nil }) {
      disabledChoices = Set(
        items.indices.filter { index in
          !holds(items[index].enableIf ?? enabling, for: items[index].value, in: context)
        }
      )
    }
  }

  private func holds(
    _ condition: FormExpression?,
    for value: Value,
    in context: ExpressionContext
  ) -> Bool {
    guard let condition else { return true }
    return condition.value(in: context.with(["item": value, "choice": value])) != .boolean(false)
  }

  /// The choices that may be chosen now, without the special ones.
  var offered: [OfferedChoice] {
    if let carried = carriedChoices { return carried }
    let listed = definition.choosing?.listed ?? []
    return offeredChoices.map { $0.map { listed[$0] } } ?? listed
  }

  /// "Other", "none" and the like, where they are offered.
  var specialChoices: [OfferedChoice] { definition.choosing?.special ?? [] }

  /// True where "other" is offered.
  var hasOther: Bool { definition.choosing?.hasOther ?? false }

  /// True where "other" is chosen.
  var isOtherChosen: Bool { hasOther && chosenValues.contains(.text("other")) }

  /// The values of the choices that are chosen.
  var chosenValues: [Value] {
    switch value {
    case .undefined, .null: []
    case .array(let list): list.map(plainChoice)
    case let single: [plainChoice(single)]
    }
  }

  /// The name under which a chosen value stands within an object, nil where values stand alone.
  var valuePropertyName: String? { definition.choosing?.valueName }

  /// The value of a choice within an answer.
  func plainChoice(_ value: Value) -> Value {
    guard case .object(let members) = value else { return value }
    if let name = valuePropertyName { return members[name] ?? .undefined }
    if !kind.hasSeveralChoices, let inner = members["value"], !inner.isEmpty { return inner }
    return value
  }

  /// True for a value that belongs to no choice on offer.
  func isUnknownChoice(_ value: Value) -> Bool {
    guard let choosing = definition.choosing else { return false }
    if choosing.special.contains(where: { $0.value == value }) { return false }
    if choosing.source == nil, offeredChoices == nil { return !choosing.lists(value) }
    return !offered.contains { $0.value.isSameChoice(as: value) }
  }

  /// Choices taken over from another question, nil where the question has its own.
  private var carriedChoices: [OfferedChoice]? {
    guard let name = definition.choosing?.source,
      let source = run.question(named: name, near: self), source !== self
    else { return nil }
    // Questions that take their choices from each other have none.
    guard run.enterCarrying() else { return [] }
    defer { run.leaveCarrying() }
    if source.kind.hasChoices || source.kind == .imagepicker {
      return carried(from: source)
    }
    guard source.kind == .paneldynamic || source.kind == .matrixdynamic,
      case .array(let entries) = source.value
    else { return nil }
    return entries.compactMap { entry in
      guard case .object(let members) = entry else { return nil }
      let key =
        definition.properties.text("choiceValuesFromQuestion")
        ?? source.entryKeys.first { members[$0] != nil } ?? members.keys.min()
      guard let key, let value = members[key], !value.isEmpty else { return nil }
      let shown = definition.properties.text("choiceTextsFromQuestion").flatMap { members[$0] }
      return OfferedChoice(value: value, text: shown.map { LocalizedText($0.asText) })
    }
  }

  private func carried(from source: QuestionRun) -> [OfferedChoice] {
    let chosen = source.chosenValues
    func isChosen(_ choice: OfferedChoice) -> Bool {
      chosen.contains { $0.isSameChoice(as: choice.value) }
    }
    switch definition.properties.text("choicesFromQuestionMode") {
    case "selected":
      var result = source.offered.filter(isChosen)
      if !hasOther, source.isOtherChosen, !source.comment.isEmpty {
        result.append(OfferedChoice(value: .text("other"), text: LocalizedText(source.comment)))
      }
      return result
    case "unselected": return source.offered.filter { !isChosen($0) }
    default: return source.offered
    }
  }
}
