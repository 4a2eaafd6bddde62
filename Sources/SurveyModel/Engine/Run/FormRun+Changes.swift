extension FormRun {
  /// How often consequences may follow from consequences.
  private static let roundLimit = 10

  /// Gives a question an answer and carries through what follows: triggers, set and reset values,
  /// conditions, computed values, answers of what hides now.
  ///
  /// - Parameters:
  ///   - value: The answer; `.undefined` takes it away.
  ///   - name: The question's name.
  /// - Returns: False where the form has no such question.
  @discardableResult
  public func set(_ value: Value, for name: String) -> Bool {
    guard let question = question(named: name, near: nil) else { return false }
    set(value, for: question)
    return true
  }

  /// Gives a question, which may stand in a panel or row, an answer and carries through what follows.
  func set(_ value: Value, for question: QuestionRun) {
    let new = value.isEmpty ? Value.undefined : question.corrected(value)
    guard !new.isSameAnswer(as: question.value) else { return }
    question.isAnsweredDirectly = true
    question.rememberedChoices = []
    let before = answers
    question.keep(new)
    follow(from: before, besides: question)
  }

  /// Gives a question a comment, or the text of "other".
  ///
  /// - Parameters:
  ///   - text: The text; an empty one takes it away.
  ///   - name: The question's name.
  public func setComment(_ text: String, for name: String) {
    guard let question = question(named: name, near: nil) else { return }
    setComment(text, for: question)
  }

  /// Gives a question, which may stand in a panel or row, a comment.
  func setComment(_ text: String, for question: QuestionRun) {
    let before = answers
    question.keepComment(text)
    follow(from: before, besides: question)
  }

  private func follow(from start: [String: Value], besides question: QuestionRun) {
    var before = start
    var source: QuestionRun? = question
    for _ in 0..<Self.roundLimit {
      let changed = changedKeys(since: before)
      if changed.isEmpty { break }
      before = answers
      let shown = shownPlaces
      settleBindings(changed: changed)
      runTriggers(changed: changed)
      for other in allQuestions where other !== source { other.runTriggers(changed: changed) }
      runConditions()
      settleHidden(shown)
      source = nil
    }
  }

  private func changedKeys(since before: [String: Value]) -> Set<String> {
    var changed = Set(answers.filter { before[$0.key] != $0.value }.keys)
    changed.formUnion(before.keys.filter { answers[$0] == nil })
    return changed
  }

  private var shownPlaces: Set<Int> { Set(questions.indices.filter { questions[$0].isShown }) }

  /// Takes away answers of what hides now, and gives what shows now its default, as far as the form
  /// wants that.
  private func settleHidden(_ shown: Set<Int>) {
    for (place, question) in questions.enumerated() where question.isClearedOnHidden {
      if question.isShown, !shown.contains(place) {
        question.applyDefault()
      } else if !question.isShown, shown.contains(place) {
        question.clearIfHidden("onHidden")
      }
    }
  }

  /// All questions, those in panels, rows and items included.
  var allQuestions: [QuestionRun] {
    questions.flatMap(\.withEntries)
  }
}

extension QuestionRun {
  /// The question and those in its panels, rows and items.
  fileprivate var withEntries: [QuestionRun] {
    [self] + entries.flatMap(\.questions).flatMap(\.withEntries)
  }
}

extension QuestionRun {
  /// Resets or sets the answer where a condition that uses one of some keys holds now.
  ///
  /// - Parameter changed: The keys of answers of the form that changed.
  func runTriggers(changed: Set<String>) {
    let concerned = concerned(by: changed)
    if let reset = definition.resetValueIf, !isEmpty, uses(reset, concerned),
      reset.value(in: context) == .boolean(true)
    {
      keep(.undefined)
      keepComment("")
      isAnsweredDirectly = false
      applyDefault()
    }
    let isSourceChanged = definition.setValueExpression.map { uses($0, concerned) } ?? false
    if let condition = definition.setValueIf {
      guard uses(condition, concerned) || isSourceChanged,
        condition.value(in: context) == .boolean(true)
      else { return }
      takeSetValue()
    } else if isSourceChanged {
      takeSetValue()
    }
  }

  private func takeSetValue() {
    guard let expression = definition.setValueExpression else { return keep(.undefined) }
    guard let result = expression.value(in: context) else { return }
    let value = corrected(result.questionValue)
    if !value.isSameAnswer(as: self.value) { keep(value.isEmpty ? .undefined : value) }
  }

  /// The names by which expressions here know of answers that changed.
  private func concerned(by changed: Set<String>) -> Set<String> {
    guard let entry, changed.contains(entry.question.definition.key) else { return changed }
    return changed.union(["panel", "row", "parentPanel"])
  }

  private func uses(_ expression: FormExpression, _ keys: Set<String>) -> Bool {
    expression.parsed.map { FormRun.uses($0, keys) } ?? false
  }
}
