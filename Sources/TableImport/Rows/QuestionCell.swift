import SurveyModel

/// Reads the cells of one question, with everything prepared that is the same for each row.
struct QuestionCell: Sendable {
  /// The question.
  let question: Question
  /// The choices of a choice question.
  let choices: ChoiceCell?
  /// The values of a scale or the columns of a matrix.
  private let values: ChoiceMatcher?
  private let codes: OptionCodes
  private let hasSkipCodes: Bool

  /// Prepares a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - codes: What numbers in choice columns mean.
  ///   - hasSkipCodes: True where -3 and -2 stand for "skipped" and "empty".
  init(_ question: Question, codes: OptionCodes, hasSkipCodes: Bool) {
    self.question = question
    self.codes = codes
    self.hasSkipCodes = hasSkipCodes
    switch question.kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list):
      choices = ChoiceCell(list, codes: codes)
      values = nil
    case .rating(let scale):
      choices = nil
      values = ChoiceMatcher(choices: scale.values, codes: codes)
    case .matrix(let grid):
      choices = nil
      values = ChoiceMatcher(choices: grid.columns, codes: codes)
    default:
      choices = nil
      values = nil
    }
  }

  /// Tells whether a cell holds no answer to this question.
  ///
  /// - Parameters:
  ///   - cell: The cell without white space at its ends.
  ///   - isComment: True for the cell of the comment that goes with the answer.
  /// - Returns: True when it holds none.
  func isSkipped(_ cell: String, isComment: Bool = false) -> Bool {
    guard SkipMarks.isSkipped(cell, allowsCodes: true) else { return false }
    if SkipMarks.isSkipped(cell, allowsCodes: false) { return true }
    if isComment { return hasSkipCodes }
    // -3 and -2 may be answers where the survey offers them.
    if let options = choices?.matcher ?? values { return options.labelled(cell) == nil }
    return hasSkipCodes
  }

  /// Reads the cell of the whole answer.
  ///
  /// - Parameter cell: The cell without white space at its ends, not skipped.
  /// - Returns: The answer, and what was written beside an option.
  /// - Throws: The kind of fault.
  func read(_ cell: String) throws(CellFault) -> CellReading {
    switch question.kind {
    case .radiogroup, .dropdown:
      guard let reading = choices?.single(cell) else { throw CellFault(unknownOption) }
      return reading
    case .checkbox:
      guard let reading = choices?.several(cell) else { throw CellFault(unknownOption) }
      return reading
    case .rating(let scale):
      let value = values.flatMap { ScalarCell.rating(cell, scale: scale, matcher: $0) }
      guard let value else { throw CellFault(notOnScale(scale)) }
      return CellReading(value: value)
    case .boolean(let labels):
      guard let value = ScalarCell.boolean(cell, labels: labels) else {
        throw CellFault(.notBoolean(yes: labels.trueText, no: labels.falseText))
      }
      return CellReading(value: value)
    case .matrix(let grid): return CellReading(value: .object(try wholeMatrix(cell, grid: grid)))
    case .text(let input): return CellReading(value: try text(cell, input: input))
    case .comment, .html, .other: return CellReading(value: .text(cell))
    }
  }

  /// Reads the cell of one row of a matrix.
  ///
  /// - Parameter cell: The cell without white space at its ends, not skipped.
  /// - Returns: The value of the column of the matrix.
  /// - Throws: The kind of fault.
  func readRow(_ cell: String) throws(CellFault) -> Value {
    guard let values, let match = values.match(cell), match.text == nil else {
      throw CellFault(unknownOption)
    }
    return values.values[match.index]
  }

  /// The fault of a cell that is no option, which lists the options.
  private var unknownOption: RowFault.Kind {
    let matcher = choices?.matcher ?? values
    let texts = matcher.map { matcher in
      zip(matcher.texts, matcher.values).map { text, value in
        text.isEmpty ? LocalizedText(value.answerKey ?? "") : text
      }
    }
    return .unknownOption(options: texts ?? [], isCoded: matcher?.countsNumbers ?? false)
  }

  private func notOnScale(_ scale: RatingScale) -> RowFault.Kind {
    .notOnScale(
      lowest: scale.values.first?.value.answerKey ?? "",
      highest: scale.values.last?.value.answerKey ?? ""
    )
  }

  private func text(_ cell: String, input: TextInput) throws(CellFault) -> Value {
    switch input.kind {
    case .number, .range:
      guard let number = NumberCell.parse(cell) else { throw CellFault(.notNumber) }
      return .number(number)
    case .date:
      guard let day = ScalarCell.day(cell) else { throw CellFault(.notADay) }
      return .text(day)
    case .text, .password: return .text(cell)
    default:
      do throws(AnswerFault) {
        return try AnswerReader().read(cell, kind: input.kind)
      } catch {
        throw CellFault(.wrongInput(input.kind))
      }
    }
  }

  /// Reads `行:答案┋行:答案`.
  private func wholeMatrix(
    _ cell: String,
    grid: MatrixGrid
  ) throws(CellFault) -> [String: Value] {
    let rows = ChoiceMatcher(choices: grid.rows, codes: .value)
    let separator: Unicode.Scalar = cell.contains("┋") ? "┋" : cell.contains("\n") ? "\n" : ";"
    var answer: [String: Value] = [:]
    for part in OtherText.parts(of: cell, separator: separator) {
      let named = part.indices.lazy.filter { part[$0] == ":" || part[$0] == "：" }
        .compactMap { mark -> (row: Int, rest: Substring)? in
          let label = String(part[..<mark]).trimmingBlanks
          return rows.labelled(label).map { ($0, part[part.index(after: mark)...]) }
        }
      guard let found = named.first, let key = rows.values[found.row].answerKey else {
        throw CellFault(.unknownRow(rows: rows.texts))
      }
      let rest = String(found.rest).trimmingBlanks
      if !isSkipped(rest) { answer[key] = try readRow(rest) }
    }
    return answer
  }
}

/// The fault of a cell, before its place is known.
struct CellFault: Error {
  /// What is wrong.
  let kind: RowFault.Kind

  /// Creates a fault.
  ///
  /// - Parameter kind: What is wrong.
  init(_ kind: RowFault.Kind) { self.kind = kind }
}
