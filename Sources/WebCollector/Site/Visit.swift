import SurveyModel
import SurveySession

/// One respondent at one page, for the time of one request.
struct Visit: Sendable {
  let wave: CollectionWave
  let code: String
  /// The revision of the draft that it was read from.
  let revision: Int
  var session: Session
  /// Texts that are no answers, by field.
  var unread: [String: String]

  /// What the survey is called; the wave where its author gave no title.
  var title: String { session.form.title.isEmpty ? wave.name : session.form.title }

  /// The number of the page, from 1 on; 0 at the end.
  var number: Int {
    guard let name = session.pageHere?.name, let rank = session.order.rank(ofPage: name) else {
      return 0
    }
    return rank + 1
  }

  /// Goes to a page by its number, where the respondent has come so far already.
  ///
  /// - Returns: False where there is no such page, or it lies ahead.
  mutating func go(to number: Int) -> Bool {
    guard number != self.number else { return true }
    let pages = session.form.pages.map(\.name)
    guard let target = pages.first(where: { session.order.rank(ofPage: $0) == number - 1 }) else {
      return false
    }
    let draft = session.draft
    let isReviewed = draft.position == .review || draft.history.contains(.review)
    guard isReviewed || number < self.number || draft.history.contains(.page(target)) else {
      return false
    }
    let before = draft.history.filter { position in
      guard case .page(let name) = position, let rank = session.order.rank(ofPage: name) else {
        return false
      }
      return rank < number - 1
    }
    let moved = Draft(
      surveyDigest: draft.surveyDigest,
      responseID: draft.responseID,
      language: draft.language,
      answers: draft.answers,
      position: .page(target),
      history: before + (isReviewed ? [.review] : []),
      seen: draft.seen
    )
    guard let there = session.restarted(with: moved) else { return false }
    session = there
    return true
  }

  /// The names of fields on this page whose text is no answer.
  var unreadHere: [String] {
    let questions = session.pageHere?.questions ?? []
    let names = questions.compactMap { FieldName(of: $0.path, in: session.order)?.answer }
    return names.filter { unread[$0] != nil }
  }

  /// The draft to keep.
  var json: String { WebDraft(session.draft, unread: unread).json }
}

extension Session {
  /// The same session from another draft of it.
  func restarted(with draft: Draft) -> Session? {
    try? Session(
      survey: survey,
      language: draft.language,
      draft: draft,
      responseID: draft.responseID,
      now: now,
      granularity: .page
    )
  }
}
