public import SurveyModel

/// Reads rows of a table as answers to a survey.
///
/// ## Usage
/// ```swift
/// var reader = ResponseReader(survey: survey, mapping: mapping)
/// let row = try reader.read(tableRow)
/// ```
/// Rows must come in the order of the file, each once: the number of equal rows is part of their keys.
/// Whether the answers keep the survey's rules is for ``AskedForm`` to say.
public struct ResponseReader: Sendable {
  private let headings: [String]
  private let targets: [ColumnTarget]
  private let cells: [String: QuestionCell]
  private var keys = RowKeys()

  /// Prepares to read rows.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - mapping: Which column holds which answer.
  ///   - codes: What numbers in choice columns mean.
  public init(survey: Survey, mapping: ColumnMapping, codes: OptionCodes = .automatic) {
    headings = mapping.headings
    targets = mapping.targets
    let mapped = Set(mapping.targets.compactMap(\.question))
    var cells: [String: QuestionCell] = [:]
    for question in survey.questions where mapped.contains(question.name) {
      cells[question.name] = QuestionCell(
        question,
        codes: codes,
        hasSkipCodes: mapping.isWenjuanxing
      )
    }
    self.cells = cells
  }

  /// Reads the next row.
  ///
  /// - Parameter row: The row.
  /// - Returns: The answers, with notes on what was read otherwise than it stands.
  /// - Throws: ``RowFault`` for the first cell that cannot be read; the rest of the row is then not read.
  public mutating func read(_ row: TableRow) throws(RowFault) -> ImportedRow {
    guard !row.hasMalformedBytes else {
      throw RowFault(line: row.line, column: nil, kind: .malformedBytes)
    }
    let columns = targets.count
    let surplus = row.fields.dropFirst(columns).contains { !$0.trimmingBlanks.isEmpty }
    if surplus {
      let kind = RowFault.Kind.surplusFields(fields: row.fields.count, columns: columns)
      throw RowFault(line: row.line, column: nil, kind: kind)
    }
    var draft = RowDraft()
    if row.fields.count < columns {
      let kind = RowNote.Kind.missingFields(fields: row.fields.count, columns: columns)
      draft.notes.append(RowNote(line: row.line, column: nil, kind: kind))
    }
    var id: String?
    for (column, target) in targets.enumerated() {
      let cell = row[column].trimmingBlanks
      if target == .rowKey { id = cell }
      guard
        let name = target.question, let reader = cells[name],
        !reader.isSkipped(cell, isComment: target == .comment(question: name))
      else { continue }
      do throws(CellFault) {
        let hasText = try draft.add(cell, target: target, reader: reader)
        guard hasText else { continue }
        draft.notes.append(
          RowNote(line: row.line, column: headings[column], kind: .textWithoutPlace)
        )
      } catch {
        throw RowFault(line: row.line, column: headings[column], kind: error.kind)
      }
    }
    let answers = draft.answers(of: cells)
    return ImportedRow(
      line: row.line,
      rowKey: keys.key(id: id, answers: answers),
      answers: answers,
      notes: draft.notes
    )
  }
}
