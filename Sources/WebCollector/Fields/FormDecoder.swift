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
    while outcome.session.position == page {
      let open = (outcome.session.pageHere?.questions ?? []).filter { question in
        question.isAsked && !done.contains(question.path)
          && FieldName(of: question.path, in: session.order).map { marked.contains($0.base) }
            ?? false
      }
      if open.isEmpty { break }
      done.formUnion(open.map(\.path))
      outcome.session.answer(open.compactMap { given(to: $0, &outcome) })
    }
    let shown = outcome.session.position == page ? outcome.session.pageHere?.questions ?? [] : []
    outcome.hasNewQuestions = shown.contains { question in
      !Step.asked(of: question).isEmpty
        && !(FieldName(of: question.path, in: session.order).map { marked.contains($0.base) }
          ?? true)
    }
    return outcome
  }

  /// What the fields give a question, nil where that is what it has.
  private func given(to question: AskedQuestion, _ outcome: inout Outcome) -> GivenAnswer? {
    guard let name = FieldName(of: question.path, in: outcome.session.order) else { return nil }
    for field in [name.answer, name.upper] { outcome.unread[field] = nil }
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
    else { return nil }
    return GivenAnswer(
      step: Step(question.path),
      value: value,
      comment: comment,
      other: other
    )
  }
}

extension Step {
  /// What of a question can be answered by itself.
  static func asked(of question: AskedQuestion) -> [Step] {
    AskedPart.question(question, depth: 0).steps
  }
}
