public import Messages

extension FormState {
  /// What is wrong with the answers to all questions that show, in order.
  ///
  /// - Parameter language: The language of the respondent.
  /// - Returns: An empty list where the answers may be handed in.
  public func problems(language: Language) -> [AnswerProblem] {
    visiblePages.flatMap(visibleElements(of:)).flatMap { problems(with: $0, language: language) }
  }

  /// What is wrong with the answer to a question.
  ///
  /// A question that does not show or cannot be answered has no problems.
  ///
  /// - Parameters:
  ///   - question: A question of the survey.
  ///   - language: The language of the respondent, for the author's own words.
  /// - Returns: A missing answer alone, or everything that is wrong with the one given.
  public func problems(with question: Question, language: Language) -> [AnswerProblem] {
    switch question.kind {
    case .html, .unsupported: return []
    default: break
    }
    guard isVisible(question), isEnabled(question) else { return [] }
    let value = answer(to: question)
    if value.isEmpty, isRequired(question) {
      let words = text(question.requiredErrorText, language: language)
      let rows = rows(of: question).compactMap(\.value.answerKey)
      guard question.demandsRows, !rows.isEmpty else {
        return [AnswerProblem(questionName: question.name, kind: .required, ownWords: words)]
      }
      return rows.map { row in
        AnswerProblem(questionName: question.name, row: row, kind: .rowRequired, ownWords: words)
      }
    }
    var problems: [AnswerProblem] = []
    if !value.isEmpty { problems += contentProblems(question, value) }
    if question.demandsRows { problems += missingRows(question, value) }
    for validator in question.validators {
      guard let kind = validator.fault(of: value, in: context) else { continue }
      let words = text(validator.text, language: language)
      problems.append(AnswerProblem(questionName: question.name, kind: kind, ownWords: words))
    }
    return problems
  }

  private func missingRows(_ question: Question, _ value: Value) -> [AnswerProblem] {
    let given: [String: Value] = if case .object(let rows) = value { rows } else { [:] }
    return rows(of: question).compactMap(\.value.answerKey)
      .filter { given[$0]?.isEmpty ?? true }
      .map { AnswerProblem(questionName: question.name, row: $0, kind: .rowRequired) }
  }

  private func contentProblems(_ question: Question, _ value: Value) -> [AnswerProblem] {
    func problem(_ kind: AnswerProblemKind, row: String? = nil) -> AnswerProblem {
      AnswerProblem(questionName: question.name, row: row, kind: kind)
    }
    switch question.kind {
    case .text(let input): return Self.faults(of: value, input).map { problem($0) }
    case .comment(let maxLength):
      guard case .text(let text) = value else { return [problem(.wrongInput(.text))] }
      return maxLength.map { text.count > $0 ? [problem(.tooLong($0))] : [] } ?? []
    case .radiogroup(let list), .dropdown(let list):
      return single(question, value, list).map { [problem($0)] } ?? []
    case .checkbox(let list): return several(question, value, list).map { problem($0) }
    case .rating, .boolean: return isOffered(value, question) ? [] : [problem(.notOffered)]
    case .matrix:
      guard case .object(let rows) = value else { return [problem(.notOffered)] }
      let names = Set(self.rows(of: question).compactMap(\.value.answerKey))
      return rows.sorted { $0.key < $1.key }.compactMap { row, column in
        if column.isEmpty { return nil }
        return names.contains(row) && isOffered(column, question)
          ? nil : problem(.notOffered, row: names.contains(row) ? row : nil)
      }
    case .html, .unsupported: return []
    }
  }

  private static func faults(of value: Value, _ input: TextInput) -> [AnswerProblemKind] {
    guard InputFormat.fits(value, input.kind) else { return [.wrongInput(input.kind)] }
    var faults: [AnswerProblemKind] = []
    let isTime = ![.number, .range].contains(input.kind)
    if InputLimits.isGreater(input.minimum, than: value, kind: input.kind) {
      faults.append(.below(input.minimum.asText, isTime: isTime))
    }
    if InputLimits.isGreater(value, than: input.maximum, kind: input.kind) {
      faults.append(.above(input.maximum.asText, isTime: isTime))
    }
    if let limit = input.maxLength, value.asText.count > limit { faults.append(.tooLong(limit)) }
    return faults
  }

  private func single(
    _ question: Question,
    _ value: Value,
    _ list: ChoiceList
  ) -> AnswerProblemKind? {
    if list.otherText != nil, value.isSameChoice(as: ChoiceList.otherValue) {
      return answers[question.commentKey, default: .undefined].isEmpty ? .otherTextMissing : nil
    }
    if list.noneText != nil, value.isSameChoice(as: ChoiceList.noneValue) { return nil }
    return isOffered(value, question) ? nil : .notOffered
  }

  private func several(
    _ question: Question,
    _ value: Value,
    _ list: ChoiceList
  ) -> [AnswerProblemKind] {
    guard case .array(let values) = value else { return [.notOffered] }
    var faults: [AnswerProblemKind] = []
    let hasNone =
      list.noneText != nil && values.contains { $0.isSameChoice(as: ChoiceList.noneValue) }
    if hasNone, values.count > 1 { faults.append(.noneWithOthers) }
    for value in values {
      guard let fault = single(question, value, list), !faults.contains(fault) else { continue }
      faults.append(fault)
    }
    if let minimum = list.minimumSelected, values.count < minimum, !hasNone {
      faults.append(.tooFew(minimum))
    }
    if let maximum = list.maximumSelected, values.count > maximum {
      faults.append(.tooMany(maximum))
    }
    return faults
  }

  /// True when a value is among the choices; a unit question without choices accepts any text.
  private func isOffered(_ value: Value, _ question: Question) -> Bool {
    let choices = choices(of: question)
    if choices.isEmpty, question.settings.binding == .unit { return value.answerKey != nil }
    return choices.contains { $0.value.isSameChoice(as: value) }
  }
}

extension Question {
  /// True for a matrix of which each row must be answered.
  fileprivate var demandsRows: Bool {
    if case .matrix(let grid) = kind { grid.isEachRowRequired } else { false }
  }
}

extension Value {
  /// True when two values stand for the same choice: `3` and `"3"` do.
  ///
  /// - Parameter other: The other value.
  /// - Returns: True where they are stored under the same key.
  func isSameChoice(as other: Value) -> Bool {
    if let key = answerKey, let otherKey = other.answerKey { return key == otherKey }
    return self == other
  }
}
