/// One thing a respondent does to an answer.
public enum AnswerChange: Sendable {
  /// Gives or replaces the answer; `.undefined` takes it back. The texts are the comment and what
  /// "other" stands for; empty for none.
  case give(Value, comment: String, other: String)
  /// Gives or replaces the answer for one row of a matrix; `.undefined` takes it back.
  case giveRow(String, Value)
  /// Adds a panel or row behind the others.
  case addEntry
  /// Takes a panel or row away, counted from 0.
  case removeEntry(Int)
}

extension Survey {
  /// The answers a survey starts with.
  ///
  /// - Parameter now: The current time in milliseconds since 1970 UTC.
  /// - Returns: The default values by question key.
  public func initialAnswers(now: Double) -> [String: Value] {
    let run = FormRun(form: form, now: now)
    run.applyDefaults()
    return run.data
  }

  /// The answers after one more is given or taken back, with what follows from it: triggers, set and
  /// reset values, computed values.
  ///
  /// - Parameters:
  ///   - answers: The answers before, by question key.
  ///   - change: What happens.
  ///   - path: The question it happens to.
  ///   - now: The current time in milliseconds since 1970 UTC.
  /// - Returns: The answers by question key; those before where there is no such question.
  public func answers(
    _ answers: [String: Value],
    after change: AnswerChange,
    at path: QuestionPath,
    now: Double
  ) -> [String: Value] {
    self.answers(answers, after: [(path, change)], now: now)
  }

  /// The answers after several changes, one after the other, as a page sends them.
  ///
  /// - Parameters:
  ///   - answers: The answers before, by question key.
  ///   - changes: What happens, and to which question; what is no question is passed over.
  ///   - now: The current time in milliseconds since 1970 UTC.
  /// - Returns: The answers by question key.
  public func answers(
    _ answers: [String: Value],
    after changes: [(path: QuestionPath, change: AnswerChange)],
    now: Double
  ) -> [String: Value] {
    let run = FormRun(form: form, now: now)
    run.load(answers)
    for (path, change) in changes {
      guard let question = run.question(at: path) else { continue }
      run.make(change, of: question)
    }
    return run.data
  }
}

extension FormRun {
  fileprivate func make(_ change: AnswerChange, of question: QuestionRun) {
    question.holdEntries()
    switch change {
    case .give(let value, let comment, let other):
      give(value, comment: comment, other: other, to: question)
    case .giveRow(let row, let value): give(value, inRow: row, of: question)
    case .addEntry: addEntry(to: question)
    case .removeEntry(let index): removeEntry(index, of: question)
    }
  }

  /// Gives a question an answer with its texts: "other" is explained beside the answer or stands as the
  /// answer itself, as the form wants it.
  fileprivate func give(
    _ value: Value,
    comment: String,
    other: String,
    to question: QuestionRun
  ) {
    let isOther = question.hasOther && value.includes(.text("other"), in: question)
    guard isOther, question.storesOtherAsValue else {
      set(value, for: question)
      setComment(isOther && !other.isEmpty ? other : comment, for: question)
      return
    }
    set(other.isEmpty ? value : value.replacing(.text("other"), with: .text(other)), for: question)
    setComment(comment, for: question)
  }

  /// Gives a matrix an answer for one row.
  fileprivate func give(_ value: Value, inRow row: String, of question: QuestionRun) {
    var rows: [String: Value] = if case .object(let rows) = question.value { rows } else { [:] }
    rows[row] = value.isEmpty ? nil : value
    set(rows.isEmpty ? .undefined : .object(rows), for: question)
  }

  /// Adds a panel or row, with the answers its author wants it to begin with.
  fileprivate func addEntry(to question: QuestionRun) {
    guard let limits = question.definition.entryLimits,
      question.entries.count < min(limits.most, QuestionRun.entryLimit)
    else { return }
    let properties = question.definition.properties
    let copiesLast = properties.flag(
      "copyDefaultValueFromLastEntry",
      "defaultValueFromLastPanel",
      "defaultValueFromLastRow"
    )
    var list = question.entries.map { Value.object($0.answers) }
    let last = list.last
    list.append(copiesLast ? last ?? .object([:]) : question.defaultEntry ?? .object([:]))
    set(.array(list), for: question)
    // The set answer may have made the panel; what it holds begins with its own defaults.
    guard let entry = question.entries.last, !copiesLast else { return }
    for inner in entry.questions { inner.applyDefault() }
    runConditions()
  }

  /// Takes a panel or row away.
  fileprivate func removeEntry(_ index: Int, of question: QuestionRun) {
    guard let limits = question.definition.entryLimits, question.entries.count > limits.least,
      question.entries.indices.contains(index)
    else { return }
    var list = question.entries.map { Value.object($0.answers) }
    list.remove(at: index)
    set(list.isEmpty ? .undefined : .array(list), for: question)
  }
}

extension QuestionRun {
  /// Keeps the panels or rows that it stands among: those behind the answered one are there as well.
  ///
  /// Before anything is answered, how many there are is only the author's word.
  fileprivate func holdEntries() {
    guard let outer = entry?.question else { return }
    outer.holdEntries()
    guard outer.kind == .matrixdynamic || outer.kind == .paneldynamic else { return }
    var list: [Value] = if case .array(let list) = outer.value { list } else { [] }
    guard list.count < outer.entries.count else { return }
    while list.count < outer.entries.count { list.append(.object([:])) }
    outer.keep(.array(list))
  }
}

extension Value {
  /// True where a value is another one or a list with it.
  fileprivate func includes(_ other: Value, in question: QuestionRun) -> Bool {
    let values: [Value] = if case .array(let list) = self { list } else { [self] }
    return values.contains { question.plainChoice($0) == other }
  }

  /// The value, or the list, with another value in the place of one.
  fileprivate func replacing(_ old: Value, with new: Value) -> Value {
    if case .array(let list) = self { return .array(list.map { $0 == old ? new : $0 }) }
    return self == old ? new : self
  }
}
