import HTTPTypes
import Messages
import SurveyModel

extension Site {
  /// The form of a wave and what may be done with it.
  func waveJSON(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let wave = try await wave(name, request)
    var members: [String: Value] = [
      "name": .text(wave.name),
      "state": .text(wave.state.code),
      "anonymity": .text(wave.anonymity.rawValue),
      "entry": .text(wave.entry.code),
      "survey": .text(wave.survey.digest),
      "form": (try? Value(json: wave.survey.surveyJSText())) ?? .null,
    ]
    if case .ballot(let key?) = wave.entry {
      members["ballotKey"] = .object([
        "wave": .text(key.wave), "modulus": .text(key.modulus), "exponent": .text(key.exponent),
      ])
    }
    return json(.object(members))
  }

  /// Says what is wrong with a set of answers; nothing is stored.
  func validate(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let wave = try await wave(name, request)
    let members = try object(request)
    let answers = try self.answers(in: members, request)
    let language = language(in: members, wave, request)
    let result = wave.survey.answerCheck.result(of: answers, now: now(), language: language)
    let misshapen = wave.survey.misshapenTexts(in: answers)
    return json(
      .object([
        "valid": .boolean(result.isValid && misshapen.isEmpty),
        "problems": .array(problems(result, misshapen, language)),
        "leftOut": .array(result.leftOut.map(Value.text)),
        "answers": .object(result.completed),
      ])
    )
  }

  /// Stores a response under the identity that its sender made.
  func putResponse(
    _ name: String,
    _ id: String,
    _ request: WebRequest
  ) async throws -> WebAnswer {
    let wave = try await wave(name, request)
    guard let id = ResponseID(hexadecimal: id.replacing("-", with: "")) else {
      throw Stop(
        answer: problem(400, "wrong-id", APISentences.wrongID, place: "id", request)
      )
    }
    let members = try object(request)
    let language = language(in: members, wave, request)
    let answers = try self.answers(in: members, request)
    if let digest = members["survey"], digest != .text(wave.survey.digest) {
      throw Stop(
        answer: problem(409, "other-survey", APISentences.otherSurvey, place: "survey", request)
      )
    }
    let entry = try self.entry(in: members, wave, request)
    let result = wave.survey.answerCheck.result(of: answers, now: now(), language: language)
    let misshapen = wave.survey.misshapenTexts(in: answers)
    guard result.isValid, misshapen.isEmpty else {
      // Valid ones go on to the desk in any state: what was stored while the wave was open is answered alike.
      guard wave.isOpen else { throw DeskFault.waveNotOpen(wave.state) }
      var body = ProblemBody(
        status: 422,
        code: "not-valid",
        title: APISentences.notValidTitle[language],
        detail: APISentences.notValid[language]
      )
      body.problems = problems(result, misshapen, language)
      throw Stop(answer: body.answer)
    }
    let now = now()
    guard mayTry(entry, request, now) else { return tooMany(request) }
    let response = Response(
      id: id,
      surveyDigest: wave.survey.digest,
      collector: .web,
      language: language,
      answers: result.completed
    )
    do {
      let stored = try await desk.submit(
        Submission(wave: name, response: response, right: .entry(entry))
      )
      counters.submit(stored)
      let isNew = if case .stored = stored { true } else { false }
      var members: [String: Value] = ["id": .text(id.hexadecimal), "stored": .boolean(true)]
      members["receipt"] = stored.receipt.map(Value.text)
      return json(.object(members), status: isNew ? 201 : 200)
    } catch {
      let fault = error
      if fault == .unknownRight { failures.count(request.sender, now: now) }
      throw fault
    }
  }

  /// Signs a blinded ballot.
  func ballot(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let wave = try await wave(name, request)
    guard case .ballot = wave.entry else {
      throw Stop(answer: problem(404, "no-ballots", APISentences.noBallots, place: nil, request))
    }
    let members = try object(request)
    guard case .text(let token)? = members["token"], !token.isEmpty else {
      throw Stop(
        answer: problem(400, "missing", APISentences.missingToken, place: "token", request)
      )
    }
    guard case .text(let text)? = members["blinded"], let blinded = Base64.bytes(of: text),
      !blinded.isEmpty
    else {
      throw Stop(
        answer: problem(400, "missing", APISentences.missingBlinded, place: "blinded", request)
      )
    }
    guard wave.isOpen else { throw DeskFault.waveNotOpen(wave.state) }
    let now = now()
    guard failures.isOpen(for: request.sender, now: now) else { return tooMany(request) }
    do {
      let signature = try await desk.issueBallot(for: token, blinded: blinded, in: name)
      return json(.object(["signature": .text(Base64.text(of: signature))]))
    } catch {
      let fault = error
      if fault == .unknownRight { failures.count(request.sender, now: now) }
      throw fault
    }
  }

  /// Everything that is wrong with a set of answers.
  private func problems(
    _ result: AnswerCheck.Result,
    _ misshapen: [String],
    _ language: Language
  ) -> [Value] {
    let shape = AnswerProblemKind.wrongInput(.text)
    return result.faults.map { $0.problem(in: language) }
      + misshapen.map { name in
        .object([
          "place": .text(name), "code": .text(shape.code), "detail": .text(shape.phrase[language]),
        ])
      }
  }

  /// The body as a JSON object.
  private func object(_ request: WebRequest) throws -> [String: Value] {
    let value: Value
    do {
      value = try Value(jsonBytes: request.body)
    } catch {
      throw Stop(
        answer: problem(
          400,
          "not-json",
          error.phrase,
          place: "line \(error.line), column \(error.column)",
          request
        )
      )
    }
    guard case .object(let members) = value else {
      throw Stop(answer: problem(400, "not-object", APISentences.notObject, place: nil, request))
    }
    for name in ["language", "survey", "invitation", "ballot"] {
      if case nil = members[name] { continue }
      if case .text? = members[name] { continue }
      throw Stop(answer: problem(400, "not-text", APISentences.notText, place: name, request))
    }
    return members
  }

  /// The answers; null stands for none.
  private func answers(
    in members: [String: Value],
    _ request: WebRequest
  ) throws -> [String: Value] {
    guard case .object(let answers)? = members["answers"] else {
      throw Stop(
        answer: problem(400, "missing", APISentences.missingAnswers, place: "answers", request)
      )
    }
    return answers.filter { $0.value != .null }
  }

  private func entry(
    in members: [String: Value],
    _ wave: CollectionWave,
    _ request: WebRequest
  ) throws -> WaveEntry {
    let member: String
    switch wave.entry {
    case .openLink: return .openLink
    case .invitation: member = "invitation"
    case .ballot: member = "ballot"
    }
    guard case .text(let code)? = members[member], !code.isEmpty else {
      throw Stop(
        answer: problem(403, "missing-right", APISentences.missingRight, place: member, request)
      )
    }
    return wave.entry(with: code)
  }

  private func language(
    in members: [String: Value],
    _ wave: CollectionWave,
    _ request: WebRequest
  ) -> Language {
    if case .text(let tag)? = members["language"], let language = Language(tag: tag) {
      return language
    }
    return language(for: wave, request)
  }

  private func problem(
    _ status: Int,
    _ code: String,
    _ text: Phrase,
    place: String?,
    _ request: WebRequest
  ) -> WebAnswer {
    var body = ProblemBody(
      status: status,
      code: code,
      title: APISentences.notTaken[preferred(request)],
      detail: text[preferred(request)]
    )
    body.place = place
    return body.answer
  }

  private func json(_ value: Value, status: Int = 200) -> WebAnswer {
    .text(value.canonicalJSON, type: "application/json", status: status)
  }
}

extension AnswerCheck.Fault {
  /// The fault with its place.
  fileprivate func problem(in language: Language) -> Value {
    let place = part.map { $0.hasPrefix("[") ? question + $0 : "\(question).\($0)" } ?? question
    return .object([
      "place": .text(place), "code": .text(code), "detail": .text(phrase[language]),
    ])
  }
}

extension Survey {
  /// The names of questions for a text whose answer is a list or an object, in order.
  ///
  /// SurveyJS takes any value for a text; a page never sends one.
  fileprivate func misshapenTexts(in answers: [String: Value]) -> [String] {
    questions.filter { question in
      switch (question.kind, answers[question.key]) {
      case (.text, .array), (.text, .object), (.comment, .array), (.comment, .object): true
      default: false
      }
    }.map(\.name)
  }
}

extension CollectionWave.State {
  fileprivate var code: String {
    switch self {
    case .notYet: "not-yet"
    case .open: "open"
    case .past: "past"
    case .closed: "closed"
    }
  }
}

extension CollectionWave.EntryKind {
  fileprivate var code: String {
    switch self {
    case .openLink: "open"
    case .invitation: "invitation"
    case .ballot: "ballot"
    }
  }
}
