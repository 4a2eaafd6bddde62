extension FormParts {
  private static let questionRoles: [(key: String, role: PlacedExpression.Role)] = [
    ("visibleIf", .visibility), ("enableIf", .use), ("requiredIf", .requirement),
    ("choicesVisibleIf", .choiceVisibility), ("choicesEnableIf", .choiceUse),
    ("rowsVisibleIf", .rowVisibility), ("columnsVisibleIf", .choiceVisibility),
    ("templateVisibleIf", .rowVisibility), ("resetValueIf", .otherCondition),
    ("showHeaderIf", .otherCondition), ("showTitleIf", .otherCondition),
    ("minValueExpression", .value), ("maxValueExpression", .value), ("totalExpression", .value),
  ]

  mutating func addGroupExpressions(_ object: JSONObject, part: Int) {
    addExpression(object, "visibleIf", .visibility, part: part)
    addExpression(object, "enableIf", .use, part: part)
    addExpression(object, "requiredIf", .requirement, part: part)
  }

  mutating func addQuestionExpressions(_ object: JSONObject, part: Int) {
    for (key, role) in Self.questionRoles { addExpression(object, key, role, part: part) }
    for validator in object.objects("validators") {
      addExpression(validator, "expression", .validator, part: part)
    }
    let lists: [(String, PlacedExpression.Role)] = [
      ("choices", .choiceVisibility), ("rateValues", .choiceVisibility), ("rows", .rowVisibility),
      ("columns", .choiceVisibility),
    ]
    for (list, role) in lists where list != "columns" || parts[part].type == "matrix" {
      for choice in object.objects(list) {
        addExpression(choice, "visibleIf", role, part: part)
        addExpression(choice, "enableIf", .choiceUse, part: part)
      }
    }
    addComputations(object, part: part)
  }

  /// Adds what gives the question a value.
  private mutating func addComputations(_ object: JSONObject, part: Int) {
    let target = parts[part].key
    let initial = addExpression(object, "defaultValueExpression", .value, part: part)
    let condition = addExpression(object, "setValueIf", .otherCondition, part: part)
    let value = addExpression(object, "setValueExpression", .value, part: part)
    let isComputed = parts[part].type == "expression"
    let own = isComputed ? addExpression(object, "expression", .value, part: part) : nil
    guard parts[part].owner == nil, !target.isEmpty else { return }
    for (key, found) in [
      ("defaultValueExpression", initial), ("setValueExpression", value), ("expression", own),
    ] {
      guard let found, let member = object[key] else { continue }
      addComputedKey(target)
      add(
        Computation(
          target: target,
          expressions: [found],
          conditions: key == "setValueExpression" ? [condition].compactMap(\.self) : [],
          names: [],
          offset: member.node.offset,
          path: object.path(member.key)
        )
      )
    }
    if object["setValueIf"] != nil { addComputedKey(target) }
  }

  /// Adds what stands at the survey itself.
  mutating func addSurveyExpressions(_ survey: JSONObject) {
    for value in survey.objects("calculatedValues") {
      let index = addExpression(value, "expression", .value, part: nil)
      guard let name = value.text("name"), !name.isEmpty else { continue }
      addVariable(name)
      guard let index, let member = value["expression"] else { continue }
      add(
        Computation(
          target: name,
          expressions: [index],
          conditions: [],
          names: [],
          offset: member.node.offset,
          path: value.path("expression")
        )
      )
    }
    for key in ["completedHtmlOnCondition", "navigateToUrlOnCondition"] {
      for item in survey.objects(key) {
        addExpression(item, "expression", .otherCondition, part: nil)
      }
    }
    for trigger in survey.objects("triggers") { addTrigger(trigger) }
  }

  private mutating func addTrigger(_ trigger: JSONObject) {
    let condition = addExpression(trigger, "expression", .otherCondition, part: nil)
    let value = addExpression(trigger, "runExpression", .value, part: nil)
    for key in ["questions", "pages"] {
      guard case .array(let names)? = trigger[key]?.node.value else { continue }
      addShownNames(names.compactMap(\.answerKey))
    }
    guard let target = trigger.text("setToName"), !target.isEmpty, let member = trigger["setToName"]
    else { return }
    addVariable(target)
    addComputedKey(target)
    add(
      Computation(
        target: target,
        expressions: [value].compactMap(\.self),
        conditions: [condition].compactMap(\.self),
        names: [trigger.text("fromName")].compactMap(\.self),
        offset: member.node.offset,
        path: trigger.path("setToName")
      )
    )
  }
}
