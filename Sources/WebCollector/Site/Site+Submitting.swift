import Messages
import SurveyModel
import SurveySession
import TextDisplay

extension Site {
  /// Shows all answers before they are handed in.
  func review(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let visit = try await visit(name, request)
    guard visit.session.position == .review else { return .seeOther(place(of: visit)) }
    return html(reviewPage(visit))
  }

  private func reviewPage(_ visit: Visit) -> PageFrame {
    let language = visit.session.language
    let base = Self.address(of: visit.wave.name)
    let pages = visit.session.form.pages
    let last = pages.last.flatMap { visit.session.order.rank(ofPage: $0.name) }.map { $0 + 1 } ?? 1
    return PageFrame(
      language: language,
      title: WebSentences.review[language],
      name: visit.title,
      content: [
        .tag("h1", [:], WebSentences.review[language]),
        .tag("p", ["class": "lead"], WebSentences.reviewHint[language]),
        AnswerList(session: visit.session, pages: "\(base)/page").markup,
        .tag(
          "form",
          ["method": "post", "action": "\(base)/submit", "id": "form"],
          [
            .tag(
              "input",
              ["type": "hidden", "name": "token", "value": token.text(for: visit.code)]
            ),
            .tag("input", ["type": "hidden", "name": "revision", "value": String(visit.revision)]),
            .tag("input", ["type": "hidden", "name": "at", "value": "0"]),
            .tag(
              "div",
              ["class": "actions"],
              [
                .tag("button", ["type": "submit", "class": "main"], WebSentences.submit[language]),
                .tag(
                  "a",
                  ["class": "plain", "href": "\(base)/page?at=\(last)"],
                  WebSentences.back[language]
                ),
              ]
            ),
          ]
        ),
      ]
    )
  }

  /// Hands the answers in.
  func submit(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let fields = try fields(request)
    // Handed in by an earlier press of the same button, or by a request whose answer was lost.
    if let cookie = SessionCookie(of: request),
      case .answers(_, let own) = try await desk.find(cookie.code)
    {
      guard own == name else { throw Stop(answer: noSession(name, request)) }
      return answer(
        seeOther: "\(Self.address(of: name))/thanks",
        cookie: SessionCookie(.receipt, cookie.code),
        request
      )
    }
    var visit = try await visit(name, sent: fields, request)
    if let problem = firstProblem(of: &visit) {
      try await keep(visit, fields, request)
      return .seeOther(problem)
    }
    guard case .finished(let response) = visit.session.finish(collector: .web) else {
      return .seeOther(place(of: visit))
    }
    do {
      let result = try await desk.submit(
        Submission(wave: name, response: response, right: .draft(code: visit.code))
      )
      counters.submit(result)
      return answer(
        seeOther: "\(Self.address(of: name))/thanks?lang=\(visit.session.language.rawValue)",
        cookie: result.receipt.map { SessionCookie(.receipt, $0) },
        request
      )
    } catch {
      let fault = error
      return notStored(fault, visit.session.language, fields, request)
    }
  }

  /// The address of the first page where something is wrong, with the visit there; nil where nothing is.
  private func firstProblem(of visit: inout Visit) -> String? {
    let order = visit.session.order
    let questions = visit.session.form.pages.flatMap(\.questions)
    let unread = questions.first { question in
      FieldName(of: question.path, in: order).map { visit.unread[$0.answer] != nil } ?? false
    }
    let wrong = unread?.path ?? visit.session.form.problems.first?.path
    guard let wrong, let page = order.page(of: wrong), let rank = order.rank(ofPage: page) else {
      return nil
    }
    _ = visit.go(to: rank + 1)
    return "\(Self.address(of: visit.wave.name))/page?at=\(rank + 1)&check=1#summary"
  }

  /// Says thanks and shows the receipt.
  func thanks(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let wave = try await wave(name, request)
    let cookie = SessionCookie(of: request)
    let receipt = cookie?.kind == .receipt ? cookie?.code : nil
    let language = language(for: wave, request)
    var words = wave.survey.completedText[language]
    if let receipt, case .answers(let response, let own) = try await desk.find(receipt) {
      // A receipt of another survey says nothing of this one.
      guard own == name else { throw Stop(answer: noSession(name, request)) }
      if let session = session(of: response, wave) { words = session.form.completedText }
    }
    return html(
      CodePages.thanks(wave, words: PlainText.words(of: words), receipt: receipt, language)
    )
  }
}
