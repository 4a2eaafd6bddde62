import Messages

extension QuestionRun {
  /// What is wrong with the answer; what stands in panels, rows and items is asked for itself.
  ///
  /// Takes away chosen values that no choice has, as SurveyJS does before it looks, unless somebody made
  /// sure that there are none.
  func errors(isKnown: Bool = false) -> [FormError] {
    if !isKnown, clearing != "none" { removeUnknownChoices() }
    let errors = isVisible && !isReadOnly && !kind.isDisplayOnly ? allErrors() : []
    containsErrors = errors.contains { !$0.isNotice }
    return errors
  }

  private func allErrors() -> [FormError] {
    var errors: [FormError] = []
    if isRequired, lacksAnswer, kind != .expression {
      errors.append(error(.required, own: "requiredErrorText"))
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

  /// An error of the question.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - property: The property that holds the author's own words; `{0}` in them stands for the limit.
  ///   - limit: The limit that is not kept.
  /// - Returns: The error.
  func error(
    _ problem: AnswerProblemKind,
    own property: String? = nil,
    limit: String = ""
  ) -> FormError {
    let words = property.flatMap { definition.properties.localized($0) }.flatMap { run.shown($0) }
    let own = words.flatMap { $0.isEmpty ? nil : $0 }
    return FormError(
      question: name,
      kind: problem.surveyName,
      problem: problem,
      text: own?.replacing("{0}", with: limit, maxReplacements: 1) ?? problem.surveyText,
      hasOwnWords: own != nil,
      isNotice: false
    )
  }

  /// What the respondent is told of an error, with answers put into the author's own words.
  func phrase(of error: FormError) -> Phrase {
    error.hasOwnWords ? Phrase(verbatim: run.processed(error.text, near: self)) : error.phrase
  }

  private func kindErrors() -> [FormError] {
    switch kind {
    case .text: return textErrors()
    case .matrix: return matrixErrors()
    case .matrixdynamic: return rowErrors()
    default: return choiceErrors()
    }
  }

  private func choiceErrors() -> [FormError] {
    guard let choosing = definition.choosing else { return [] }
    if kind == .imagemap { return areaErrors() }
    var errors: [FormError] = []
    if isOtherChosen, otherText.isEmpty {
      errors.append(error(.otherTextMissing, own: "otherErrorText"))
    }
    if !choosing.demanding.isEmpty, demandedTexts.contains(where: \.isEmpty) {
      errors.append(error(.otherTextMissing, own: "otherErrorText"))
    }
    if let least = choosing.minimumSelected {
      let chosen = chosenValues
      let isNone =
        chosen.count == 1
        && (choosing.special + offered).contains { $0.isExclusive && $0.value == chosen[0] }
      let isRankingEmpty = kind == .ranking && chosen.isEmpty && !isRequired
      if chosen.count < least, !isNone, !isRankingEmpty { errors.append(error(.tooFew(least))) }
    }
    return errors
  }

  private var otherText: String {
    storesOtherAsComment || definition.choosing?.hasCommentArea ?? false
      ? comment.trimmingWhitespace : ""
  }

  /// The texts given with chosen choices that demand one.
  private var demandedTexts: [String] {
    let demanding = definition.choosing?.demanding ?? []
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
    let (isEach, isUnique) = definition.rowDemands
    guard isEach || isUnique else { return [] }
    let members: [String: Value] = if case .object(let members) = value { members } else { [:] }
    let cells = shownRows.map { row in row.value.answerKey.flatMap { members[$0] } ?? .undefined }
    var errors: [FormError] = []
    if isEach, cells.contains(where: \.isEmpty) { errors.append(error(.rowRequired)) }
    let given = cells.filter { !$0.isEmpty }
    if isUnique, Set(given).count < given.count { errors.append(error(.repeated)) }
    return errors
  }

  private func rowErrors() -> [FormError] {
    guard isRequired, let least = definition.properties.count("minRowCount"), least > 0 else {
      return []
    }
    syncEntries()
    let filled = entries.count { !Value.object($0.answers).isEmpty }
    return filled < least ? [error(.tooFewRows(least))] : []
  }
}
