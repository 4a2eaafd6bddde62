import SurveyModel

extension FormDecoder {
  /// The answer that the fields of a question hold.
  ///
  /// - Throws: Why a text is no answer.
  func answer(
    to question: AskedQuestion,
    _ name: FieldName
  ) throws(AnswerFault) -> Value {
    switch question.kind {
    case .text: return try read(fields[name.answer], for: question)
    case .comment:
      let text = fields[name.answer] ?? ""
      return text.allSatisfy(\.isWhitespace) ? .undefined : .text(text)
    case .slider(let slider):
      guard slider.isRange else { return try read(fields[name.answer], for: question) }
      let ends = [fields[name.answer] ?? "", fields[name.upper] ?? ""]
      if ends.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return .undefined }
      return try AnswerReader().read(ends.joined(separator: ";"), for: question)
    case .choice(let list):
      let sent = fields[name.answer]
      let chosen = list.choices.filter { !$0.isDisabled && $0.fieldValue == sent }.map(\.value)
      return list.answer(
        choosing: Array(chosen.prefix(1)),
        comments: comments(of: list, name),
        isList: false
      )
    case .choices(let list): return several(list, name)
    case .rating(let scale):
      return scale.choices.first { $0.fieldValue == fields[name.answer] }?.value ?? .undefined
    case .boolean(let both):
      return both.choices.first { $0.fieldValue == fields[name.answer] }?.value ?? .undefined
    case .ranking(let list): return ranked(list, question.value, name)
    case .matrix(let grid): return rows(of: grid, question.value, name)
    case .entries, .reading, .unaskable: return question.value
    }
  }

  /// The answer of a matrix: what its fields hold, row by row, beside rows that have none.
  private func rows(of grid: AskedMatrix, _ old: Value, _ name: FieldName) -> Value {
    var rows: [String: Value] = if case .object(let rows) = old { rows } else { [:] }
    for (index, row) in grid.rows.enumerated() where !row.isDisabled {
      guard let key = row.value.answerKey else { continue }
      let sent = fields.values(name.row(index))
      let chosen = grid.columns.filter { sent.contains($0.fieldValue) }.map(\.value)
      rows[key] = chosen.isEmpty ? nil : grid.takesSeveral ? .array(chosen) : chosen[0]
    }
    return rows.isEmpty ? .undefined : .object(rows)
  }

  private func read(
    _ text: String?,
    for question: AskedQuestion
  ) throws(AnswerFault) -> Value {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return .undefined }
    if case .text(let line) = question.kind {
      // What is shown as it was is not read anew: a mask may have rounded it.
      if text == line.shown(question.value) { return question.value }
      if line.input == .text, line.pattern == nil, line.grouping == nil { return .text(text) }
    }
    return try AnswerReader().read(text, for: question)
  }

  private func several(_ list: AskedChoices, _ name: FieldName) -> Value {
    let sent = Set(fields.values(name.answer))
    let open = list.choices.filter { !$0.isDisabled }
    let listed = open.filter { $0.role == .listed }.map(\.value)
    var chosen = open.filter { $0.role != .all && sent.contains($0.fieldValue) }.map(\.value)
    if let all = open.first(where: { $0.role == .all }) {
      let isWanted = sent.contains(all.fieldValue)
      if isWanted, !list.isAllChosen { chosen = listed }
      if !isWanted, list.isAllChosen, listed.allSatisfy(chosen.contains) { chosen = [] }
    }
    if chosen.isEmpty { return .undefined }
    return list.answer(choosing: chosen, comments: comments(of: list, name), isList: true)
  }

  private func comments(of list: AskedChoices, _ name: FieldName) -> [Value: String] {
    list.choices.enumerated().reduce(into: [:]) { texts, entry in
      guard entry.element.hasComment, entry.element.role == .listed else { return }
      texts[entry.element.value] = fields[name.choice(entry.offset)] ?? entry.element.comment
    }
  }

  /// Items by the place chosen for each; equal places keep the order of the page.
  private func ranked(_ list: AskedChoices, _ old: Value, _ name: FieldName) -> Value {
    let placed = list.choices.enumerated().compactMap { index, choice -> (Int, Int, Value)? in
      guard let place = fields[name.place(index)].flatMap({ Int($0) }), place > 0 else {
        return nil
      }
      return (place, index, choice.value)
    }
    if placed.isEmpty { return .undefined }
    let ranked = placed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    if list.ranksSome { return .array(ranked) }
    return .array(ranked + list.choices.map(\.value).filter { !ranked.contains($0) })
  }
}

extension AskedChoices {
  /// True where all that the author listed is chosen.
  var isAllChosen: Bool {
    let listed = choices.filter { $0.role == .listed && !$0.isDisabled }
    return !listed.isEmpty
      && listed.allSatisfy { one in chosen.contains { $0.isSameChoice(as: one.value) } }
  }
}
