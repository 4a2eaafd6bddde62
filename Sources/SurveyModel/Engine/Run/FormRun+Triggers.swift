extension FormRun {
  /// Runs the triggers whose condition uses one of some keys.
  ///
  /// - Parameter changed: The keys of answers that changed.
  func runTriggers(changed: Set<String>) {
    guard !isReadOnly else { return }
    for trigger in form.triggers where concerns(trigger, changed) {
      guard let condition = trigger.condition else {
        if trigger.kind == .copyvalue { carryOut(trigger) }
        continue
      }
      guard let value = condition.value(in: context(local: [:])) else { continue }
      if value == .boolean(true) {
        carryOut(trigger)
      } else if trigger.kind == .visible {
        show(trigger.targets, false)
      }
    }
  }

  /// Shows and hides what triggers are about by the answers as they are: for who takes a form up anew after
  /// each answer.
  func settleShowing() {
    let triggers = form.triggers.filter { $0.kind == .visible && $0.condition != nil }
    guard !triggers.isEmpty else { return }
    let context = context(local: [:])
    for trigger in triggers {
      guard let value = trigger.condition?.value(in: context) else { continue }
      show(trigger.targets, value == .boolean(true))
    }
    runConditions()
  }

  private func concerns(_ trigger: FormTrigger, _ changed: Set<String>) -> Bool {
    if let target = trigger.setToName, changed == [target] { return false }
    guard let expression = trigger.condition?.parsed else {
      return trigger.fromName.map(changed.contains) ?? false
    }
    return !expression.functions.isEmpty || Self.uses(expression, changed)
  }

  /// True where an expression uses one of some keys.
  static func uses(_ expression: Expression, _ keys: Set<String>) -> Bool {
    expression.variables.contains { name in
      if keys.contains(name) { return true }
      return keys.contains { key in
        name.hasPrefix(key) && [".", "["].contains(name.dropFirst(key.count).first)
          || name == key + "-unwrapped"
      }
    }
  }

  private func carryOut(_ trigger: FormTrigger) {
    switch trigger.kind {
    case .visible: show(trigger.targets, true)
    case .setvalue:
      guard let name = trigger.setToName else { return }
      set(trigger.setValue, named: name, isVariable: trigger.isVariable)
    case .copyvalue:
      guard let name = trigger.setToName, let source = trigger.fromName else { return }
      let found = question(named: source, near: nil)
      let value =
        trigger.copiesShownText
        ? .text(found.map { $0.shown($0.value) } ?? "") : found?.value ?? answer(source)
      set(value, named: name, isVariable: false)
    case .runexpression:
      guard let expression = trigger.runExpression,
        let value = expression.value(in: context(local: [:])), let name = trigger.setToName
      else { return }
      set(value.questionValue, named: name, isVariable: false)
    case .complete, .skip: break
    }
  }

  private func set(_ value: Value, named name: String, isVariable: Bool) {
    if isVariable {
      variables[name] = value
    } else if let question = question(named: name, near: nil) {
      question.keep(question.corrected(value))
    } else {
      keep(value, for: name)
    }
  }

  /// Shows or hides pages, panels and questions.
  func show(_ names: [String], _ isVisible: Bool) {
    for name in names {
      shownByTriggers[name] = isVisible
      if let question = question(named: name, near: nil) {
        question.isVisibleAlone = isVisible
      } else {
        group(named: name)?.isVisibleAlone = isVisible
      }
    }
  }
}
