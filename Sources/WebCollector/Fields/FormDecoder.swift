import Messages
import SurveyModel
import SurveySession

/// Puts the fields of a page into a session: the same values a terminal would give it.
///
/// Fields that no question of the page has are ignored, and so are values that are not on offer.
struct FormDecoder: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    var session: Session
    /// Texts that are no answer, by field, to be shown again.
    var unread: [String: String]
    /// True where questions have come up on the page that the form did not hold.
    var hasNewQuestions = false
  }

  /// The field that names each question on the page that was sent.
  static let marker = "q"

  let fields: FormFields

  /// Fills in the page where the session is.
  ///
  /// - Parameters:
  ///   - session: The session, on the page that was sent.
  ///   - unread: Texts of earlier that are no answers, by field.
  /// - Returns: The session with the answers, whatever is wrong with them.
  func filled(_ session: Session, unread: [String: String]) -> Outcome {
    var outcome = Outcome(session: session, unread: unread)
    let marked = Set(fields.values(Self.marker))
    let page = session.position
    var done: Set<QuestionPath> = []
    // Answers bring up questions, which the page may have held already.
    while let question = outcome.session.pageHere?.questions.first(where: { question in
      question.isAsked && !done.contains(question.path)
        && FieldName(of: question.path, in: session.order).map { marked.contains($0.base) } ?? false
    }), outcome.session.position == page {
      done.insert(question.path)
      take(question, into: &outcome)
    }
    let shown = outcome.session.position == page ? outcome.session.pageHere?.questions ?? [] : []
    outcome.hasNewQuestions = shown.contains { question in
      !Step.asked(of: question).isEmpty
        && !(FieldName(of: question.path, in: session.order).map { marked.contains($0.base) }
          ?? true)
    }
    return outcome
  }

  private func take(_ question: AskedQuestion, into outcome: inout Outcome) {
    guard let name = FieldName(of: question.path, in: outcome.session.order) else { return }
    for field in [name.answer, name.upper] { outcome.unread[field] = nil }
    if case .matrix(let grid) = question.kind {
      takeRows(of: grid, question, name, into: &outcome)
      return
    }
    var value: Value
    do {
      value = try answer(to: question, name)
    } catch {
      // A text that is no answer waits on its page.
      outcome.unread[name.answer] = fields[name.answer] ?? ""
      if let upper = fields[name.upper] { outcome.unread[name.upper] = upper }
      value = .undefined
    }
    let comment = question.commentLabel == nil ? question.comment : fields[name.comment] ?? ""
    let other = fields[name.other] ?? ""
    guard value != question.value || comment != question.comment || other != question.otherText
    else { return }
    outcome.session.answer(value, comment: comment, other: other, at: Step(question.path))
  }

  private func takeRows(
    of grid: AskedMatrix,
    _ question: AskedQuestion,
    _ name: FieldName,
    into outcome: inout Outcome
  ) {
    let given: [String: Value] = if case .object(let rows) = question.value { rows } else { [:] }
    for (index, row) in grid.rows.enumerated() where !row.isDisabled {
      guard let key = row.value.answerKey else { continue }
      let sent = fields.values(name.row(index))
      let chosen = grid.columns.filter { sent.contains($0.fieldValue) }.map(\.value)
      let value: Value =
        chosen.isEmpty ? .undefined : grid.takesSeveral ? .array(chosen) : chosen[0]
      guard value != given[key] ?? .undefined else { continue }
      outcome.session.answer(value, at: Step(question.path, row: key))
    }
    let comment = fields[name.comment] ?? ""
    guard question.commentLabel != nil, comment != question.comment,
      let now = outcome.session.form.question(at: question.path)
    else { return }
    outcome.session.answer(now.value, comment: comment, at: Step(question.path))
  }
}

extension Step {
  /// What of a question can be answered by itself.
  static func asked(of question: AskedQuestion) -> [Step] {
    AskedPart.question(question, depth: 0).steps
  }
}
