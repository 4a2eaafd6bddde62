extension QuestionRun {
  /// What is wrong with the answer; what stands in panels, rows and items is asked for itself.
  ///
  /// Takes away chosen values that no choice has, as SurveyJS does before it looks.
  func errors() -> [FormError] {
    if clearing != "none" { removeUnknownChoices() }
    let errors = isVisible && !isReadOnly && !kind.isDisplayOnly ? allErrors() : []
    containsErrors = errors.contains { !$0.isNotice }
    return errors
  }

  private func allErrors() -> [FormError] {
    var errors: [FormError] = []
    if isRequired, lacksAnswer, kind != .expression {
      let own = definition.properties.localized("requiredErrorText").flatMap { run.shown($0) }
      errors.append(error("required", own ?? FormErrorText.required))
    }
    errors += kindErrors()
    guard errors.isEmpty else { return errors }
    return definition.validators.compactMap { breach(of: $0) }
  }

  /// True where nothing is answered; a text of blanks alone is nothing too.
  private var lacksAnswer: Bool {
    if case .text(let text) = value, text.trimmingWhitespace.isEmpty { return true }
    return isEmpty
  }

  func error(_ kind: String, _ text: String, isNotice: Bool = false) -> FormError {
    FormError(name, kind, text, isNotice: isNotice)
  }

  private func kindErrors() -> [FormError] {
    switch kind {
    case .text: return textErrors()
    case .matrix: return matrixErrors()
    case .matrixdynamic, .matrixdropdown, .paneldynamic: return entryErrors()
    default: break
    }
    var errors: [FormError] = []
    if isOtherChosen, otherText.isEmpty {
      let own = definition.properties.localized("otherErrorText").flatMap { run.shown($0) }
      errors.append(error("otherempty", own ?? FormErrorText.otherEmpty))
    }
    if choicesComments.contains(where: \.isEmpty) {
      let own = definition.properties.localized("otherErrorText").flatMap { run.shown($0) }
      errors.append(error("otherempty", own ?? FormErrorText.otherEmpty))
    }
    if kind.hasSeveralChoices || kind == .imagemap,
      let least = definition.properties.count("minSelectedChoices", "minSelectedAreas"), least > 0
    {
      let chosen = chosenValues
      let isNone =
        chosen.count == 1
        && (specialChoices + offered).contains { $0.isExclusive && $0.value == chosen[0] }
      let isRankingEmpty = kind == .ranking && chosen.isEmpty && !isRequired
      if chosen.count < least, !isNone, !isRankingEmpty {
        errors.append(error("custom", FormErrorText.choices(atLeast: String(least))))
      }
    }
    return errors
  }

  private var otherText: String {
    storesOtherAsComment || definition.properties.flag("showCommentArea", "hasComment")
      ? comment.trimmingWhitespace : ""
  }

  /// The texts given with chosen choices that demand one.
  private var choicesComments: [String] {
    let demanding = definition.choices.filter { $0.hasComment && $0.isCommentRequired }
    guard !demanding.isEmpty else { return [] }
    let given: [Value] = if case .array(let list) = value { list } else { [value] }
    return given.compactMap { one in
      guard demanding.contains(where: { $0.value.isSameChoice(as: plainChoice(one)) }) else {
        return nil
      }
      guard case .object(let members) = one, case .text(let text)? = members["comment"] else {
        return ""
      }
      return text.trimmingWhitespace
    }
  }

  private func matrixErrors() -> [FormError] {
    let properties = definition.properties
    let isEach = properties.flag("eachRowRequired", "isAllRowRequired")
    let isUnique = properties.flag("eachRowUnique")
    guard isEach || isUnique else { return [] }
    let members: [String: Value] = if case .object(let members) = value { members } else { [:] }
    let cells = shownRows.map { row in row.value.answerKey.flatMap { members[$0] } ?? .undefined }
    var errors: [FormError] = []
    if isEach, cells.contains(where: \.isEmpty) {
      errors.append(error("requiredinallrowserror", FormErrorText.allRows))
    }
    let given = cells.filter { !$0.isEmpty }
    if isUnique, Set(given).count < given.count {
      errors.append(error("eachrowuniqueeerror", FormErrorText.uniqueRows))
    }
    return errors
  }

  private func entryErrors() -> [FormError] {
    guard kind == .matrixdynamic, isRequired,
      let least = definition.properties.count("minRowCount"), least > 0
    else { return [] }
    syncEntries()
    let filled = entries.count { !Value.object($0.answers).isEmpty }
    return filled < least ? [error("minrowcounterror", FormErrorText.rows(least))] : []
  }
}
