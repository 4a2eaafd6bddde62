import HTTPTypes
import Messages
import SurveyModel

/// The web site: requests in, answers out, with a desk behind it and no socket before it.
///
/// ## Usage
/// ```swift
/// let site = Site(desk: desk, settings: Site.Settings(now: now))
/// let answer = await site.respond(to: WebRequest(method: "GET", target: "/"))
/// ```
public final class Site: Sendable {
  /// What can be chosen.
  public struct Settings: Sendable {
    /// The key of form tokens, at least 32 random bytes; with the same key forms outlive a restart.
    public var formKey: [UInt8]
    /// The script that makes a ballot of an invitation; empty for none.
    public var ballotScript: String
    /// True where it is limited how much one sender begins or hands in without a code.
    public var limitsOpenLinks: Bool
    /// The time in milliseconds since 1970 UTC.
    public var now: @Sendable () -> Double

    /// Creates settings.
    ///
    /// - Parameters:
    ///   - formKey: The key of form tokens; random where nil.
    ///   - ballotScript: The script that makes a ballot of an invitation; empty for none.
    ///   - limitsOpenLinks: True where it is limited how much one sender begins without a code.
    ///   - now: The time in milliseconds since 1970 UTC.
    public init(
      formKey: [UInt8]? = nil,
      ballotScript: String = "",
      limitsOpenLinks: Bool = true,
      now: @escaping @Sendable () -> Double
    ) {
      self.formKey = formKey ?? RandomBytes.make(32)
      self.ballotScript = ballotScript
      self.limitsOpenLinks = limitsOpenLinks
      self.now = now
    }
  }

  /// The most bytes a request may bring.
  public static let bodyLimit = 256 * 1_024

  let desk: any CollectionDesk
  let assets: Assets
  let token: FormToken
  let failures = SenderGate(.failures)
  /// Nil where beginnings are not counted.
  let beginnings: SenderGate?
  let counters = Counters()
  let now: @Sendable () -> Double

  /// Creates a site.
  ///
  /// - Parameters:
  ///   - desk: Whoever keeps waves, drafts and answers.
  ///   - settings: What can be chosen.
  public init(desk: any CollectionDesk, settings: Settings) {
    self.desk = desk
    assets = Assets(ballotScript: settings.ballotScript)
    token = FormToken(key: settings.formKey)
    now = settings.now
    beginnings = settings.limitsOpenLinks ? SenderGate(.beginnings) : nil
  }

  /// Answers a request.
  ///
  /// - Parameter request: The request, its body whole.
  /// - Returns: The answer, with everything that every answer has.
  public func respond(to request: WebRequest) async -> WebAnswer {
    var answer = await found(request)
    SecurityHeaders.add(to: &answer.headers, isSecure: request.isSecure)
    counters.count(answer.status)
    return answer
  }

  /// The answer to a request whose body is larger than ``bodyLimit``.
  ///
  /// - Parameter request: The request without its body.
  /// - Returns: The answer, with everything that every answer has.
  public func refuseLarge(_ request: WebRequest) -> WebAnswer {
    var answer = refusal(413, FaultSentences.notStoredTitle, FaultSentences.tooLarge, request)
    SecurityHeaders.add(to: &answer.headers, isSecure: request.isSecure)
    counters.count(answer.status)
    return answer
  }

  private func found(_ request: WebRequest) async -> WebAnswer {
    guard let route = request.segments.flatMap({ Route($0) }) else {
      return refusal(404, FaultSentences.notFoundTitle, FaultSentences.notFound, request)
    }
    if request.method == "OPTIONS" {
      var answer = WebAnswer(status: 204)
      answer.headers[.allow] = route.allowed
      return answer
    }
    let method = request.method == "HEAD" ? "GET" : request.method
    guard route.methods.contains(method) else {
      var answer = refusal(405, FaultSentences.notFoundTitle, FaultSentences.method, request)
      answer.headers[.allow] = route.allowed
      return answer
    }
    if method != "GET" {
      if let refused = refusedBody(request, route) { return refused }
      guard RequestOrigin.isOwn(request) else {
        return refusal(403, FaultSentences.foreignTitle, FaultSentences.foreign, request)
      }
    }
    do {
      return try await answer(route, method, request)
    } catch let stop as Stop {
      return stop.answer
    } catch let fault as DeskFault {
      return refusal(fault, request)
    } catch {
      return refusal(DeskFault.broken, request)
    }
  }

  private func refusedBody(_ request: WebRequest, _ route: Route) -> WebAnswer? {
    guard request.body.count <= Self.bodyLimit else {
      return refusal(413, FaultSentences.notStoredTitle, FaultSentences.tooLarge, request)
    }
    let encoding = request.headers[.contentEncoding] ?? "identity"
    let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased()
    let wanted = route.isForPrograms ? "application/json" : "application/x-www-form-urlencoded"
    let isEmptyForm = request.body.isEmpty && !route.isForPrograms
    guard encoding.lowercased() == "identity", isEmptyForm || type.trimmed == wanted else {
      return refusal(415, FaultSentences.notStoredTitle, FaultSentences.wrongType, request)
    }
    return nil
  }

  private func answer(
    _ route: Route,
    _ method: String,
    _ request: WebRequest
  ) async throws -> WebAnswer {
    let isGet = method == "GET"
    switch route {
    case .waves: return try await waves(request)
    case .start(let wave): return try await start(wave, request)
    case .entry(let entry): return try await start(with: entry, request)
    case .entryCode(let part): return entryCode(part, request)
    case .begin(let wave): return try await begin(wave, request)
    case .page(let wave):
      return isGet ? try await page(wave, request) : try await fill(wave, request)
    case .fragment(let wave): return try await fragment(wave, request)
    case .review(let wave): return try await review(wave, request)
    case .submit(let wave): return try await submit(wave, request)
    case .thanks(let wave): return try await thanks(wave, request)
    case .saved(let wave): return try await saved(wave, request)
    case .resume: return isGet ? resumePage(request) : try await resume(request)
    case .answers: return isGet ? try await ownAnswers(request) : try await deleteOwn(request)
    case .done: return done(request)
    case .asset(let name): return asset(name, request)
    case .waveJSON(let wave): return try await waveJSON(wave, request)
    case .validation(let wave): return try await validate(wave, request)
    case .response(let wave, let id): return try await putResponse(wave, id, request)
    case .ballots(let wave): return try await ballot(wave, request)
    case .openAPI: return .text(OpenAPIDocument.text, type: "application/json")
    case .health: return await health()
    case .metrics: return await metrics()
    }
  }
}

/// An answer that ends the handling of a request.
struct Stop: Error {
  let answer: WebAnswer
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    let kept = start.reversed().drop(while: \.isWhitespace).reversed()
    return String(kept)
  }
}
