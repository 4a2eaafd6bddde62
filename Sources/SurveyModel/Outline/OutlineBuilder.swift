import Messages

/// Lays the parts of a form out in one language.
struct OutlineBuilder {
  let form: Form
  let language: Language
  let numbers: OutlineNumbers
  let words: ConditionWords

  init(_ form: Form, language: Language, naming: FormOutline.Naming) {
    self.form = form
    self.language = language
    numbers = OutlineNumbers(form)
    let names = OutlineNames(form, language: language, naming: naming, numbers: numbers)
    words = ConditionWords(language: language, names: names)
  }

  /// A text in the language; empty where there is none.
  func text(_ text: LocalizedText?) -> String { text?[language] ?? "" }

  /// An expression with its words, nil where there is none.
  func condition(
    _ expression: FormExpression?,
    _ role: OutlineCondition.Role,
    at element: FormElement?
  ) -> OutlineCondition? {
    guard let expression else { return nil }
    let words = expression.parsed.map { self.words.words($0.root) }
    return OutlineCondition(
      role: role,
      source: expression.source,
      expression: expression.parsed,
      words: words ?? Self.unreadable(expression.source)[language]
    )
  }

  private static func unreadable(_ source: String) -> Phrase {
    Phrase("“\(source)” (cannot be read)", "“\(source)”（无法读懂）")
  }

  /// A page or a panel with all it holds.
  func group(_ element: FormElement) -> OutlineGroup {
    OutlineGroup(
      name: element.name,
      title: text(element.title),
      description: text(element.properties.localized("description")),
      isHidden: !element.isVisible,
      isRequired: element.isRequired,
      isReadOnly: element.isReadOnly,
      conditions: conditions(of: element),
      propertyNames: element.properties.names,
      elements: elements(element.elements)
    )
  }

  /// Questions and panels in order.
  func elements(_ elements: [FormElement]) -> [OutlineElement] {
    elements.map { $0.kind.isGroup ? .group(group($0)) : .question(question($0)) }
  }

  /// All conditions and computed values of an element.
  func conditions(of element: FormElement) -> [OutlineCondition] {
    let properties = element.properties
    let isDynamic = element.kind == .paneldynamic
    let pairs: [(FormExpression?, OutlineCondition.Role)] = [
      (element.visibleIf, .visible), (element.enableIf, .enabled), (element.requiredIf, .required),
      (element.choicesVisibleIf, .choicesVisible), (element.choicesEnableIf, .choicesEnabled),
      (element.rowsVisibleIf, .rowsVisible),
      (isDynamic ? properties.condition("templateVisibleIf") : nil, .panelsVisible),
      (element.setValueIf, .setIf), (element.setValueExpression, .setTo),
      (element.resetValueIf, .resetIf), (element.defaultValueExpression, .defaultValue),
      (properties.condition("minValueExpression"), .minimum),
      (properties.condition("maxValueExpression"), .maximum),
      (properties.condition("totalExpression"), .total),
      (element.kind == .expression ? element.expression : nil, .value),
    ]
    return pairs.compactMap { condition($0.0, $0.1, at: element) }
  }

  /// What the form does by itself, in words.
  ///
  /// - Parameters:
  ///   - trigger: The trigger.
  ///   - goal: The name of the question it skips to.
  /// - Returns: The trigger with its condition and what it does.
  func trigger(_ trigger: FormTrigger, goal: String?) -> OutlineTrigger {
    let names = words.names
    let target = trigger.setToName.map { names.label(named: $0) } ?? "?"
    let phrase: Phrase
    switch trigger.kind {
    case .visible:
      let shown = trigger.targets.map { names.label(named: $0) }
      phrase = Phrase(
        "show \(shown.joined(separator: ", "))",
        "显示\(shown.joined(separator: "、"))"
      )
    case .complete: phrase = Phrase("end the form", "结束问卷")
    case .setvalue:
      let element = names.subject(trigger.setToName ?? "").element
      let value = words.constant(trigger.setValue, of: element)
      phrase = Phrase("set \(target) to \(value)", "把\(target)设为\(value)")
    case .copyvalue:
      let source = trigger.fromName.map { names.label(named: $0) } ?? "?"
      phrase = Phrase("copy \(source) to \(target)", "把\(source)的答案抄到\(target)")
    case .skip:
      let goal = goal.map { names.label(named: $0) } ?? "?"
      phrase = Phrase("go on at \(goal)", "跳到\(goal)")
    case .runexpression:
      let value = trigger.runExpression?.parsed.map { words.words($0.root) } ?? ""
      phrase = Phrase("set \(target) to \(value)", "把\(target)设为\(value)")
    }
    return OutlineTrigger(
      kind: trigger.kind.rawValue,
      condition: condition(trigger.condition, .trigger, at: nil),
      words: phrase[language]
    )
  }
}
