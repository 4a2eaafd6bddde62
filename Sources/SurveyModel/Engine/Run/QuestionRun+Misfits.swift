/// Something in an answer that the question cannot have asked for.
struct Misfit {
  let problem: AnswerProblemKind
  /// The row or part it is in, nil for the whole answer.
  var part: String?
}

extension QuestionRun {
  /// What of the answer is not of the kind the question asks for: no choice on offer, no number, no row.
  ///
  /// SurveyJS takes such values away or lets them be; who gets answers from elsewhere wants to know.
  func misfits() -> [Misfit] {
    let value = value
    if value.isEmpty { return [] }
    switch kind {
    case .text: return textMisfits(value)
    case .comment: return commentMisfits(value)
    case .radiogroup, .dropdown, .buttongroup:
      return isChosenFitting(plainChoice(value)) ? [] : [Misfit(problem: .notOffered)]
    case .imagepicker, .checkbox, .tagbox, .ranking: return listMisfits(value)
    case .rating:
      return definition.choosing?.lists(value) ?? true ? [] : [Misfit(problem: .notOffered)]
    case .boolean: return isTruthValue(value) ? [] : [Misfit(problem: .notOffered)]
    case .matrix: return matrixMisfits(value)
    case .paneldynamic, .matrixdynamic: return entryMisfits(value)
    case .matrixdropdown: return rowMisfits(value)
    case .multipletext: return definition.shapeFault(of: value).map { [Misfit(problem: $0)] } ?? []
    case .slider: return sliderMisfits(value)
    default: return []
    }
  }

  private func entryMisfits(_ value: Value) -> [Misfit] {
    if let problem = definition.shapeFault(of: value) { return [Misfit(problem: problem)] }
    guard case .array(let list) = value, let (least, most) = definition.entryLimits else {
      return []
    }
    if list.count > most { return [Misfit(problem: .tooManyEntries(most))] }
    return list.count < least ? [Misfit(problem: .tooFewEntries(least))] : []
  }

  /// Values outside the ends of a slider, which are 0 and 100 unless the author says otherwise.
  private func sliderMisfits(_ value: Value) -> [Misfit] {
    let low = definition.properties.number("min") ?? 0
    let high = definition.properties.number("max") ?? 100
    let values: [Value] = if case .array(let list) = value { list } else { [value] }
    for one in values {
      guard one.isSurveyNumber else { return [Misfit(problem: .wrongInput(.number))] }
      if one.surveyNumber < low {
        return [Misfit(problem: .below(NumberText.shortest(low), isTime: false))]
      }
      if one.surveyNumber > high {
        return [Misfit(problem: .above(NumberText.shortest(high), isTime: false))]
      }
    }
    return []
  }

  private func textMisfits(_ value: Value) -> [Misfit] {
    guard let input = definition.input, definition.mask == nil else { return [] }
    if let kind = TextInput.Kind(rawValue: input.type), !InputFormat.fits(value, kind) {
      return [Misfit(problem: .wrongInput(kind))]
    }
    guard let limit = input.maxLength, value.asText.count > limit else { return [] }
    return [Misfit(problem: .tooLong(limit))]
  }

  private func commentMisfits(_ value: Value) -> [Misfit] {
    guard case .text(let text) = value else { return [Misfit(problem: .wrongInput(.text))] }
    guard let limit = definition.maxLength, text.count > limit else { return [] }
    return [Misfit(problem: .tooLong(limit))]
  }

  /// True for a value that may be chosen, a special choice, or the text of "other" kept as a value.
  private func isChosenFitting(_ value: Value) -> Bool {
    if !isUnknownChoice(value) || value == .text("other") && hasOther { return true }
    if storesOtherAsValue, case .text = value { return true }
    return !(definition.choosing?.losesUnknown ?? true)
  }

  private func listMisfits(_ value: Value) -> [Misfit] {
    guard case .array(let list) = value else {
      return isChosenFitting(plainChoice(value)) ? [] : [Misfit(problem: .notOffered)]
    }
    let chosen = list.map(plainChoice)
    var misfits: [Misfit] = []
    if !chosen.allSatisfy(isChosenFitting) { misfits.append(Misfit(problem: .notOffered)) }
    if chosen.count > 1,
      let excluding = definition.choosing?.exclusive.first(where: { choice in
        chosen.contains { $0.isSameChoice(as: choice.value) }
      })
    {
      misfits.append(Misfit(problem: .noneWithOthers(excluding.words)))
    }
    if let limit = definition.choosing?.maximumSelected, chosen.count > limit {
      misfits.append(Misfit(problem: .tooMany(limit)))
    }
    return misfits
  }

  private func isTruthValue(_ value: Value) -> Bool {
    let (yes, no) = definition.truthValues
    return value.isSameChoice(as: yes) || value.isSameChoice(as: no)
  }

  private func matrixMisfits(_ value: Value) -> [Misfit] {
    guard case .object(let members) = value else { return [Misfit(problem: .notOffered)] }
    var misfits = rowMisfits(value)
    for row in definition.rows {
      guard let key = row.value.answerKey, let cell = members[key], !cell.isEmpty else { continue }
      let cells: [Value] = if case .array(let list) = cell { list } else { [cell] }
      if cells.contains(where: isUnknownChoice) {
        misfits.append(Misfit(problem: .notOffered, part: key))
      }
    }
    return misfits
  }

  private func rowMisfits(_ value: Value) -> [Misfit] {
    guard case .object(let members) = value else { return [Misfit(problem: .notOffered)] }
    let known = definition.rowKeys
    if known.isEmpty || members.keys.allSatisfy(known.contains) { return [] }
    return members.keys.filter { !known.contains($0) }.sorted().map { row in
      Misfit(problem: .unknownRow, part: row)
    }
  }
}
