import HTTPTypes
import Messages

extension Site {
  /// A page as an answer.
  func html(_ frame: PageFrame, status: Int = 200) -> WebAnswer {
    .text(frame.html(assets), type: "text/html; charset=utf-8", status: status)
  }

  /// A refusal, as a page or as a problem for programs.
  func refusal(
    _ status: Int,
    _ title: Phrase,
    _ text: Phrase,
    _ request: WebRequest,
    code: String? = nil
  ) -> WebAnswer {
    let language = preferred(request)
    let route = request.segments.flatMap { Route($0) }
    if route?.isForPrograms ?? request.path.hasPrefix("/api/") {
      return ProblemBody(
        status: status,
        code: code ?? ProblemBody.code(of: status),
        title: title[language],
        detail: text[language]
      ).answer
    }
    let page = MessagePage(title: title, text: text, ways: [(WebSentences.surveys, "/")])
    return html(page.frameInBoth(language), status: status)
  }

  /// What a desk said no to.
  func refusal(_ fault: DeskFault, _ request: WebRequest) -> WebAnswer {
    var answer = refusal(
      fault.status,
      FaultSentences.notStoredTitle,
      fault.phrase,
      request,
      code: fault.code
    )
    if fault == .busy { answer.headers[.retryAfter] = "5" }
    return answer
  }

  /// The language a browser asks for: what the address says, else its first of ours, else Chinese.
  func preferred(_ request: WebRequest) -> Language {
    if let chosen = request.queryFields["lang"].flatMap(Language.init(rawValue:)) { return chosen }
    let wanted = request.headers[.acceptLanguage] ?? ""
    let tags = wanted.split(separator: ",").enumerated().compactMap { index, part in
      let pieces = part.split(separator: ";")
      let quality = pieces.dropFirst().first { $0.trimmedPrefix == "q=" }
        .flatMap { Double($0.drop { $0 != "=" }.dropFirst()) }
      return Language(tag: String(pieces.first ?? "").trimmed).map { ($0, quality ?? 1, index) }
    }
    return tags.min { ($1.1, $0.2) < ($0.1, $1.2) }?.0 ?? .chinese
  }

  /// The fields of a form.
  func fields(_ request: WebRequest) throws -> FormFields {
    guard let fields = FormFields(encoded: request.body) else {
      throw Stop(
        answer: refusal(400, FaultSentences.notStoredTitle, FaultSentences.notText, request)
      )
    }
    return fields
  }

  /// A file that never changes under its name.
  func asset(_ name: String, _ request: WebRequest) -> WebAnswer {
    guard let (text, type) = assets.file(named: name) else {
      return refusal(404, FaultSentences.notFoundTitle, FaultSentences.notFound, request)
    }
    var answer = WebAnswer.text(text, type: type)
    answer.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return answer
  }
}

extension Substring {
  /// The first two letters without blanks before them.
  fileprivate var trimmedPrefix: Substring { drop(while: \.isWhitespace).prefix(2) }
}
