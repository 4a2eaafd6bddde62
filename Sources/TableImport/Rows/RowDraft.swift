import SurveyModel

/// The answers of a row on its way from cell to cell.
struct RowDraft {
  /// What is to be noted so far.
  var notes: [RowNote] = []

  private var whole: [String: Value] = [:]
  private var chosen: [String: Set<Int>] = [:]
  private var rows: [String: [String: Value]] = [:]
  private var comments: [String: [String]] = [:]

  /// Adds what a cell says.
  ///
  /// - Parameters:
  ///   - cell: The cell without white space at its ends, not skipped.
  ///   - target: What the column holds.
  ///   - reader: The question.
  /// - Returns: True when something was written beside an option that has no place.
  /// - Throws: The kind of fault.
  mutating func add(
    _ cell: String,
    target: ColumnTarget,
    reader: QuestionCell
  ) throws(CellFault) -> Bool {
    let name = reader.question.name
    switch target {
    case .answer:
      let reading = try reader.read(cell)
      if let value = reading.value { whole[name] = value }
      if let comment = reading.comment { comments[name, default: []].append(comment) }
      return reading.hasTextWithoutPlace
    case .option(_, let option):
      return try add(cell, option: option, reader: reader)
    case .row(_, let row):
      rows[name, default: [:]][row] = try reader.readRow(cell)
    case .comment:
      comments[name, default: []].append(cell)
    case .rowKey, .ignored, .unknown: break
    }
    return false
  }

  /// Adds the cell of an option's own column.
  private mutating func add(
    _ cell: String,
    option: Value,
    reader: QuestionCell
  ) throws(CellFault) -> Bool {
    guard let choices = reader.choices else { throw CellFault(.notAFlag) }
    guard let index = choices.matcher.values.firstIndex(of: option) else {
      throw CellFault(.notAFlag)
    }
    var match = ChoiceMatcher.Match(index: index, text: nil)
    if let flag = ScalarCell.flag(cell) {
      guard flag else { return false }
    } else if let named = choices.matcher.match(cell) {
      // Some sites repeat the option's text where it was chosen.
      guard named.index == index else { throw CellFault(.notAFlag) }
      match = named
    } else if choices.matcher.isOther(index) {
      match = ChoiceMatcher.Match(index: index, text: cell)
    } else {
      throw CellFault(.notAFlag)
    }
    let name = reader.question.name
    chosen[name, default: []].insert(index)
    if chosen[name, default: []].count > 1, !reader.takesSeveral {
      throw CellFault(.severalOptions)
    }
    var reading = CellReading.none
    choices.add(match, to: &reading)
    if let comment = reading.comment { comments[name, default: []].append(comment) }
    return reading.hasTextWithoutPlace
  }

  /// Puts the answers together.
  ///
  /// - Parameter readers: The questions by name.
  /// - Returns: The answers by question key, comments included.
  func answers(of readers: [String: QuestionCell]) -> [String: Value] {
    var answers: [String: Value] = [:]
    for (name, reader) in readers {
      let question = reader.question
      if let value = whole[name] {
        answers[question.key] = value
      } else if let chosen = chosen[name], let choices = reader.choices {
        answers[question.key] =
          reader.takesSeveral
          ? choices.answer(chosen) : chosen.first.map { choices.matcher.values[$0] }
      } else if let rows = rows[name] {
        answers[question.key] = .object(rows)
      }
      if let comments = comments[name] {
        answers[question.commentKey] = .text(comments.joined(separator: "；"))
      }
    }
    return answers
  }
}

extension QuestionCell {
  /// True when the question takes several options.
  var takesSeveral: Bool {
    if case .checkbox = question.kind { true } else { false }
  }
}
