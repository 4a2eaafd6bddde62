/// One panel of a dynamic panel, one row of a matrix, or the items of a multiple text: a holder of
/// answers within the answer of a question.
final class EntryRun: AnswerHolder {
  private(set) unowned var question: QuestionRun
  /// The place among the entries of the question, from 0 on.
  var index: Int
  /// The value of a fixed row, nil for entries that are only counted.
  let row: FormItem?
  /// The answers by key.
  var answers: [String: Value]
  var elements: [ElementRun] = []
  /// False where a condition hides the panel or row.
  var isVisible = true
  /// True where the row cannot be answered.
  var isReadOnly = false

  init(_ question: QuestionRun, index: Int, row: FormItem?, answers: [String: Value]) {
    self.question = question
    self.index = index
    self.row = row
    self.answers = answers
  }

  /// All questions in it, in order.
  var questions: [QuestionRun] { elements.flatMap(\.questions) }

  func answer(_ key: String) -> Value { answers[key] ?? .undefined }

  func keep(_ value: Value, for key: String) {
    answers[key] = value == .undefined ? nil : value
    question.run.noteAnswer()
    question.keepEntry(self)
  }

  /// The question with a name in it.
  func question(named name: String) -> QuestionRun? {
    questions.first { $0.name == name }
  }

  var localNames: [String: Value] {
    var names = question.holder.localNames
    switch question.kind {
    case .paneldynamic:
      if let outer = question.entry { names["parentPanel"] = .object(outer.answers) }
      names["panel"] = .object(answers)
      names["panelIndex"] = .number(Double(index))
      names["visiblePanelIndex"] = .number(Double(visibleIndex))
      if let other = neighbour(-1) { names["prevPanel"] = .object(other.answers) }
      if let other = neighbour(1) { names["nextPanel"] = .object(other.answers) }
    case .matrixdropdown, .matrixdynamic:
      names["row"] = .object(answers)
      let totals = question.holder.answer(question.totalsKey)
      if totals != .undefined { names["totalRow"] = totals }
      if let other = neighbour(-1) { names["prevRow"] = .object(other.answers) }
      if let other = neighbour(1) { names["nextRow"] = .object(other.answers) }
      names["rowIndex"] = .number(Double(index + 1))
      names["visibleRowIndex"] = .number(Double(visibleIndex + 1))
      if let row {
        names["rowName"] = row.value
        names["rowValue"] = row.value
        names["rowTitle"] = .text(question.run.shown(row.text) ?? row.value.asText)
        names["item"] = row.value
      }
    default:
      for (key, value) in answers where names[key] == nil { names[key] = value }
    }
    return names
  }

  private var visibleIndex: Int {
    question.entries.prefix(index).count { $0.isVisible }
  }

  private func neighbour(_ step: Int) -> EntryRun? {
    let place = index + step
    return question.entries.indices.contains(place) ? question.entries[place] : nil
  }
}
