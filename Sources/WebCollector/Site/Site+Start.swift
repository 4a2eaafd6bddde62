import HTTPTypes
import Messages
import SurveyModel
import SurveySession

extension Site {
  /// The list of open waves, or the only one.
  func waves(_ request: WebRequest) async throws -> WebAnswer {
    let open = try await desk.openWaves()
    let language = preferred(request)
    if open.count == 1 { return .seeOther(Self.address(of: open[0].name)) }
    let items = open.map { wave in
      let title = wave.survey.title[language]
      return Markup.tag(
        "li",
        [:],
        [
          .tag("a", ["href": Self.address(of: wave.name)], title.isEmpty ? wave.name : title),
          .tag("p", ["class": "hint"], wave.state.sentence[language]),
        ]
      )
    }
    let other: Language = language == .chinese ? .english : .chinese
    return html(
      PageFrame(
        language: language,
        title: WebSentences.surveys[language],
        otherLanguage: "/?lang=\(other.rawValue)",
        content: [
          .tag("h1", [:], WebSentences.surveys[language]),
          items.isEmpty
            ? .tag("p", [:], WebSentences.noSurveys[language])
            : .tag("ul", ["class": "waves"], items),
          .tag("p", [:], [.tag("a", ["href": "/resume"], WebSentences.resume[language])]),
        ]
      )
    )
  }

  /// The start page of a wave.
  func start(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let wave = try await wave(name, request)
    let query = request.queryFields
    let isBegun = try await hasDraft(of: name, request)
    return html(
      startPage(wave, language(for: wave, request), address: request.path) { page in
        page.unit = query["unit"] ?? ""
        page.isBegun = isBegun
      }.frame
    )
  }

  /// True where a draft of a wave waits in this browser.
  private func hasDraft(of name: String, _ request: WebRequest) async throws -> Bool {
    guard let cookie = SessionCookie(of: request), cookie.kind == .draft,
      case .draft(let kept) = try await desk.find(cookie.code)
    else { return false }
    return kept.wave == name
  }

  /// The start page of the wave an invitation or ballot is for.
  func start(with entry: WaveEntry, _ request: WebRequest) async throws -> WebAnswer {
    let now = now()
    guard failures.isOpen(for: request.sender, now: now) else { return tooMany(request) }
    guard let wave = try await desk.wave(for: entry) else {
      failures.count(request.sender, now: now)
      throw DeskFault.unknownRight
    }
    let language = language(for: wave, request)
    return html(
      startPage(wave, language, address: request.path) { page in
        switch (entry, wave.entry) {
        case (.invitation(let code), .invitation), (.ballot(let code), .ballot):
          page.code = code
          page.hasCode = true
        default: break
        }
      }.frame
    )
  }

  /// Begins a survey: checks the right to answer, makes a new code and goes to the first page.
  func begin(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let fields = try fields(request)
    let wave = try await wave(name, request)
    let language = fields["lang"].flatMap(Language.init(rawValue:)) ?? language(for: wave, request)
    guard wave.isOpen else { throw DeskFault.waveNotOpen(wave.state) }
    let code = (fields["code"] ?? "").trimmed
    let entry = wave.entry(with: code)
    func again(_ fault: Phrase, _ status: Int) -> WebAnswer {
      html(
        startPage(wave, language, address: Self.address(of: name)) { page in
          page.code = code
          page.unit = fields["unit"] ?? ""
          page.fault = fault
        }.frame,
        status: status
      )
    }
    if entry != .openLink, code.isEmpty { return again(WebSentences.codeMissing, 422) }
    let now = now()
    guard mayTry(entry, request, now) else { return tooMany(request) }
    do {
      let admission = try await desk.admit(entry, to: name)
      let session = begun(wave, language, unit: admission.unit ?? fields["unit"], now: now)
      let draft = WebDraft(session.draft).json
      let newCode = try await desk.begin(draft, in: name, with: entry)
      counters.begin()
      return answer(
        seeOther: "\(Self.address(of: name))/page",
        cookie: SessionCookie(.draft, newCode),
        request
      )
    } catch {
      let fault = error
      if fault == .unknownRight { failures.count(request.sender, now: now) }
      return again(fault.phrase, fault.status)
    }
  }

  /// True where a sender has not tried too many wrong codes, or begun too often without any.
  func mayTry(_ entry: WaveEntry, _ request: WebRequest, _ now: Double) -> Bool {
    guard entry == .openLink else { return failures.isOpen(for: request.sender, now: now) }
    guard let beginnings else { return true }
    defer { beginnings.count(request.sender, now: now) }
    return beginnings.isOpen(for: request.sender, now: now)
  }

  private func begun(
    _ wave: CollectionWave,
    _ language: Language,
    unit: String?,
    now: Double
  ) -> Session {
    var session = Session(
      survey: wave.survey,
      language: language,
      responseID: ResponseID(),
      now: now,
      granularity: .page
    )
    if let unit, let question = wave.survey.question(boundTo: .unit) {
      let step = Step(question: question.name)
      let offered = session.question(of: step)?.choices.first { $0.value == .text(unit) }
      if let offered { session.answer(offered.value, at: step) }
    }
    return session
  }

  private func startPage(
    _ wave: CollectionWave,
    _ language: Language,
    address: String,
    _ change: (inout StartPage) -> Void
  ) -> StartPage {
    var page = StartPage(wave: wave, language: language, address: address)
    page.ballotScript = assets.ballotScript
    change(&page)
    return page
  }

  /// A wave by its name.
  func wave(_ name: String, _ request: WebRequest) async throws -> CollectionWave {
    guard let wave = try await desk.wave(named: name) else {
      throw Stop(
        answer: refusal(404, FaultSentences.notFoundTitle, FaultSentences.notFound, request)
      )
    }
    return wave
  }

  /// The language of a wave's pages before somebody has chosen: the browser's, else the survey's.
  func language(for wave: CollectionWave, _ request: WebRequest) -> Language {
    let isAsked = request.queryFields.has("lang") || request.headers.contains(.acceptLanguage)
    return isAsked ? preferred(request) : Language(tag: wave.survey.locale) ?? .chinese
  }

  /// The address of a wave's start page.
  static func address(of wave: String) -> String { "/w/\(PercentCoding.encoded(wave))" }

  /// A way on, with a new cookie.
  func answer(
    seeOther place: String,
    cookie: SessionCookie?,
    _ request: WebRequest
  ) -> WebAnswer {
    var answer = WebAnswer.seeOther(place)
    answer.headers[.setCookie] =
      cookie?.header(isSecure: request.isSecure)
      ?? SessionCookie.removal(isSecure: request.isSecure)
    return answer
  }

  func tooMany(_ request: WebRequest) -> WebAnswer {
    var answer = refusal(
      429,
      FaultSentences.tooManyTitle,
      FaultSentences.tooMany,
      request,
      code: "too-many-failures"
    )
    answer.headers[.retryAfter] = "60"
    return answer
  }
}

extension CollectionWave {
  /// What somebody shows who gives a code to this wave.
  func entry(with code: String) -> WaveEntry {
    switch entry {
    case .openLink: .openLink
    case .invitation: .invitation(code)
    case .ballot: .ballot(code)
    }
  }
}
