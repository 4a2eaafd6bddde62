import HTTPTypes
import Messages
import SurveyModel
import SurveySession

extension Site {
  /// Where a code is typed.
  func resumePage(_ request: WebRequest) -> WebAnswer {
    let notice = request.queryFields.has("deleted") ? WebSentences.deleted : nil
    return html(CodePages.resume(preferred(request), notice: notice))
  }

  /// Where the code on a card is typed; leads to the address that holds it.
  func entryCode(_ part: String, _ request: WebRequest) -> WebAnswer {
    let language =
      request.queryFields["lang"].flatMap(Language.init(rawValue:)) ?? preferred(request)
    guard let typed = request.queryFields["code"]?.trimmed else {
      return html(CodePages.entry(part, language))
    }
    guard !typed.isEmpty, typed.utf8.count <= 200 else {
      return html(CodePages.entry(part, language, fault: WebSentences.codeMissing), status: 422)
    }
    return .seeOther("/\(part)/\(PercentCoding.encoded(typed))?lang=\(language.rawValue)")
  }

  /// Goes on with what waits under a code.
  func resume(_ request: WebRequest) async throws -> WebAnswer {
    let fields = try fields(request)
    let language = fields["lang"].flatMap(Language.init(rawValue:)) ?? preferred(request)
    let code = (fields["code"] ?? "").trimmed
    if code.isEmpty {
      return html(CodePages.resume(language, fault: WebSentences.codeMissing), status: 422)
    }
    let now = now()
    guard failures.isOpen(for: request.sender, now: now) else { return tooMany(request) }
    // What cannot be a code in a cookie was never given out as one.
    let tidy = String(code.filter { !$0.isWhitespace }.prefix(65))
    switch SessionCookie.isCode(tidy) ? try await desk.find(tidy) : .nothing {
    case .draft(let kept):
      return answer(
        seeOther: "\(Self.address(of: kept.wave))/page",
        cookie: SessionCookie(.draft, tidy),
        request
      )
    case .answers:
      return answer(seeOther: "/answers", cookie: SessionCookie(.receipt, tidy), request)
    case .nothing:
      failures.count(request.sender, now: now)
      return html(CodePages.resume(language, fault: DeskFault.unknownCode.phrase), status: 422)
    }
  }

  /// Shows the answers of the holder of a receipt.
  func ownAnswers(_ request: WebRequest) async throws -> WebAnswer {
    guard let (code, response, wave) = try await own(request),
      let session = session(of: response, wave)
    else { return .seeOther("/resume") }
    return html(CodePages.own(session, wave, token: token.text(for: code)))
  }

  /// Deletes the answers of the holder of a receipt.
  func deleteOwn(_ request: WebRequest) async throws -> WebAnswer {
    let fields = try fields(request)
    guard let (code, _, wave) = try await own(request) else { return .seeOther("/resume") }
    guard token.isGood(fields["token"], for: code) else {
      return refusal(403, FaultSentences.tokenTitle, FaultSentences.token, request)
    }
    guard wave.isOpen else { throw DeskFault.waveNotOpen(wave.state) }
    try await desk.deleteAnswers(under: code)
    return answer(seeOther: "/resume?deleted=1", cookie: nil, request)
  }

  /// Takes the cookie away.
  func done(_ request: WebRequest) -> WebAnswer {
    var answer = answer(seeOther: "/", cookie: nil, request)
    if let name = HTTPField.Name("Clear-Site-Data") { answer.headers[name] = "\"storage\"" }
    return answer
  }

  private func own(
    _ request: WebRequest
  ) async throws -> (String, Response, CollectionWave)? {
    guard let cookie = SessionCookie(of: request), cookie.kind == .receipt,
      case .answers(let response, let name) = try await desk.find(cookie.code),
      let wave = try await desk.wave(named: name)
    else { return nil }
    return (cookie.code, response, wave)
  }

  /// A response as a session, to put it in words.
  func session(of response: Response, _ wave: CollectionWave) -> Session? {
    let draft = Draft(
      surveyDigest: response.surveyDigest,
      responseID: response.id,
      language: response.language,
      answers: response.answers,
      position: .review
    )
    return try? Session(
      survey: wave.survey,
      language: response.language,
      draft: draft,
      responseID: response.id,
      now: now(),
      granularity: .page
    )
  }
}
