import HTTPTypes
import Messages
import SurveyModel
import SurveySession

extension Site {
  /// The draft that the cookie names, as a session.
  ///
  /// - Throws: A ``Stop`` with a page that leads on, where there is none.
  func visit(_ name: String, _ request: WebRequest) async throws -> Visit {
    guard let cookie = SessionCookie(of: request) else {
      throw Stop(answer: noSession(name, request))
    }
    let kept: KeptDraft
    switch try await desk.find(cookie.code) {
    case .draft(let found) where found.wave == name: kept = found
    case .answers(_, let own) where own == name: throw Stop(answer: handedIn(name, request))
    case .nothing where cookie.kind == .receipt: throw Stop(answer: handedIn(name, request))
    case .draft, .answers, .nothing: throw Stop(answer: noSession(name, request))
    }
    let wave = try await wave(name, request)
    guard wave.isOpen else { throw DeskFault.waveNotOpen(wave.state) }
    do {
      let draft = try WebDraft(json: kept.content)
      let session = try Session(
        survey: wave.survey,
        language: draft.draft.language,
        draft: draft.draft,
        responseID: draft.draft.responseID,
        now: now(),
        granularity: .page
      )
      return Visit(
        wave: wave,
        code: cookie.code,
        revision: kept.revision,
        session: session,
        unread: draft.unread
      )
    } catch {
      throw Stop(
        answer: refusal(409, FaultSentences.noSessionTitle, FaultSentences.otherVersion, request)
      )
    }
  }

  /// The draft that a form was made for, on the page that was sent.
  ///
  /// - Throws: A ``Stop`` where the form is not ours, or newer answers are kept.
  func visit(
    _ name: String,
    sent fields: FormFields,
    _ request: WebRequest
  ) async throws -> Visit {
    var visit = try await visit(name, request)
    guard token.isGood(fields["token"], for: visit.code) else {
      let page = MessagePage(
        title: FaultSentences.tokenTitle,
        text: FaultSentences.token,
        ways: [(FaultSentences.openAnew, "\(Self.address(of: name))/page")]
      )
      throw Stop(answer: html(page.frame(visit.session.language), status: 403))
    }
    let isHere = fields["at"].flatMap { Int($0) }.map { $0 == 0 || visit.go(to: $0) } ?? true
    guard fields["revision"].flatMap({ Int($0) }) == visit.revision, isHere else {
      throw Stop(answer: conflict(visit, fields, request))
    }
    return visit
  }

  /// The page for a tab that was overtaken: it offers both sets of answers.
  func conflict(_ visit: Visit, _ fields: FormFields, _ request: WebRequest) -> WebAnswer {
    let language = visit.session.language
    let kept = fields.all.filter { $0.name != "revision" }
    let mine = Markup.tag(
      "form",
      ["method": "post", "action": request.path],
      kept.map { .tag("input", ["type": "hidden", "name": $0.name, "value": $0.value]) }
        + [
          .tag("input", ["type": "hidden", "name": "revision", "value": String(visit.revision)]),
          .tag("button", ["type": "submit", "class": "plain"], FaultSentences.useMine[language]),
        ]
    )
    let page = MessagePage(
      title: FaultSentences.conflictTitle,
      text: FaultSentences.conflict,
      ways: [(FaultSentences.useNewer, "\(Self.address(of: visit.wave.name))/page")],
      more: [mine]
    )
    return html(page.frame(language), status: 409)
  }

  /// Keeps a visit, or shows both sets of answers where a newer one was kept meanwhile.
  func keep(_ visit: Visit, _ fields: FormFields, _ request: WebRequest) async throws {
    do {
      _ = try await desk.keep(visit.json, under: visit.code, over: visit.revision)
    } catch .newerDraft {
      let newer = try await self.visit(visit.wave.name, request)
      throw Stop(answer: conflict(newer, fields, request))
    } catch {
      throw Stop(answer: notStored(error, visit.session.language, fields, request))
    }
  }

  /// A page for answers that could not be stored, which holds them so that they can be sent again.
  func notStored(
    _ fault: DeskFault,
    _ language: Language,
    _ fields: FormFields,
    _ request: WebRequest
  ) -> WebAnswer {
    let again = Markup.tag(
      "form",
      ["method": "post", "action": request.path],
      fields.all.map { .tag("input", ["type": "hidden", "name": $0.name, "value": $0.value]) }
        + [.tag("button", ["type": "submit", "class": "main"], FaultSentences.tryAgain[language])]
    )
    let page = MessagePage(
      title: FaultSentences.notStoredTitle,
      text: fault.phrase,
      more: fault.category == .temporary || fault.category == .inputOutput ? [again] : []
    )
    var answer = html(page.frame(language), status: fault.status)
    if fault == .busy { answer.headers[.retryAfter] = "5" }
    return answer
  }

  func noSession(_ name: String, _ request: WebRequest) -> WebAnswer {
    let page = MessagePage(
      title: FaultSentences.noSessionTitle,
      text: FaultSentences.noSession,
      ways: [
        (WebSentences.resume, "/resume"), (FaultSentences.startAgain, Self.address(of: name)),
      ]
    )
    return html(page.frameInBoth(preferred(request)), status: 404)
  }

  private func handedIn(_ name: String, _ request: WebRequest) -> WebAnswer {
    let page = MessagePage(
      title: FaultSentences.doneTitle,
      text: FaultSentences.done,
      ways: [(WebSentences.receipt, "\(Self.address(of: name))/thanks")]
    )
    return html(page.frameInBoth(preferred(request)), status: 409)
  }
}
