import SurveyModel
import TerminalUI

extension FieldInput {
  /// The answer that the field stands at.
  ///
  /// - Parameter question: Its question.
  /// - Returns: `.undefined` where nothing is filled in.
  /// - Throws: Why what was typed is no answer.
  func answer(to question: AskedQuestion) throws(AnswerFault) -> Value {
    switch self {
    case .line(let field):
      let text = field.content.text
      if text.allSatisfy(\.isWhitespace) { return .undefined }
      return try AnswerReader().read(text, for: question)
    case .number(let field):
      return field.text.isEmpty ? .undefined : try AnswerReader().read(field.text, for: question)
    case .date(let field):
      if field.state == .empty { return .undefined }
      guard let value = field.value else { throw .wrongInput(question.inputKind) }
      return .text(value)
    case .masked(let field):
      if field.isEmpty { return .undefined }
      guard field.isComplete else { throw .wrongForm(field.masked) }
      return try AnswerReader().read(field.masked, for: question)
    case .truth(let row, let yes, let no):
      return row.value.map { $0 ? yes : no } ?? .undefined
    case .editor(let editor):
      let text = editor.content.text
      return text.allSatisfy(\.isWhitespace) ? .undefined : .text(text)
    case .list(let list, let values): return Self.answer(list, values, question)
    case .search(let list, let values, _): return list.chosen.map { values[$0] } ?? .undefined
    case .scale(let row, let values): return row.chosen.map { values[$0] } ?? .undefined
    case .slider(let slider): return slider.value.map(Value.number) ?? .undefined
    case .ranking(let list, let values, _):
      guard !list.ranked.isEmpty else { return .undefined }
      let ranked = list.ranked.map { values[$0] }
      guard case .ranking(let asked) = question.kind, !asked.ranksSome else {
        return .array(ranked)
      }
      return .array(ranked + values.filter { !ranked.contains($0) })
    case .grid(let grid, let rows, let columns):
      var answers: [String: Value] = [:]
      for (row, chosen) in zip(rows, grid.chosen) where !chosen.isEmpty {
        let cells = chosen.sorted().map { columns[$0] }
        answers[row] = grid.isMultiple ? .array(cells) : cells[0]
      }
      return answers.isEmpty ? .undefined : .object(answers)
    case .button: return .undefined
    }
  }

  private static func answer(
    _ list: OptionList,
    _ values: [Value],
    _ question: AskedQuestion
  ) -> Value {
    let comments = question.choices.reduce(into: [Value: String]()) { texts, choice in
      if !choice.comment.isEmpty { texts[choice.value] = choice.comment }
    }
    switch question.kind {
    case .choices(let asked):
      var chosen = list.chosen.sorted().map { values[$0] }
      if let all = asked.choices.first(where: { $0.role == .all })?.value {
        let pressed = values.indices.contains(list.current) ? values[list.current] : nil
        let isWanted = chosen.contains(all)
        chosen.removeAll { $0 == all }
        if pressed == all {
          chosen =
            isWanted
            ? asked.choices.filter { $0.role == .listed && !$0.isDisabled }.map(\.value) : []
        }
      }
      if chosen.isEmpty { return .undefined }
      return asked.answer(choosing: chosen, comments: comments, isList: true)
    case .choice(let asked):
      let chosen = list.chosen.first.map { [values[$0]] } ?? []
      return asked.answer(choosing: chosen, comments: comments, isList: false)
    default: return list.chosen.first.map { values[$0] } ?? .undefined
    }
  }
}

extension AskedQuestion {
  /// The kind of input of a line of text.
  fileprivate var inputKind: TextInput.Kind {
    if case .text(let line) = kind { line.input } else { .text }
  }

  /// True where "other" is chosen.
  var isOtherChosen: Bool {
    guard let other = choices.first(where: { $0.role == .other }) else { return false }
    switch kind {
    case .choice(let list), .choices(let list): return list.chosen.contains(other.value)
    default: return false
    }
  }

  /// The choices that are chosen and may have a text.
  var commentedChoices: [AskedChoice] {
    switch kind {
    case .choice(let list), .choices(let list):
      list.choices.filter { choice in
        choice.hasComment && choice.role == .listed
          && list.chosen.contains { $0.isSameChoice(as: choice.value) }
      }
    default: []
    }
  }

  /// The answer with another text written with a choice.
  func answer(writing text: String, with choice: Value) -> Value {
    var comments = choices.reduce(into: [Value: String]()) { texts, one in
      if !one.comment.isEmpty { texts[one.value] = one.comment }
    }
    comments[choice] = text
    switch kind {
    case .choice(let list):
      return list.answer(choosing: list.chosen, comments: comments, isList: false)
    case .choices(let list):
      return list.answer(choosing: list.chosen, comments: comments, isList: true)
    default: return value
    }
  }
}
