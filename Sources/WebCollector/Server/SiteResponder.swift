import HTTPTypes
import Hummingbird
import NIOCore

/// Hands requests of the server to a site.
struct SiteResponder: HTTPResponder {
  /// What is known of a request beyond what it says.
  struct Context: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection.
    let sender: String

    init(source: ApplicationRequestContextSource) {
      coreContext = .init(source: source)
      sender = source.channel.remoteAddress?.ipAddress ?? ""
    }
  }

  let site: Site
  /// True where a proxy stands before the server, whose word on address and TLS counts.
  let trustsProxy: Bool

  func respond(to request: Request, context: Context) async throws -> Response {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= Site.bodyLimit else {
      return response(site.refuseLarge(webRequest(request, [], context)), request)
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: Site.bodyLimit)
    } catch is NIOTooManyBytesError {
      return response(site.refuseLarge(webRequest(request, [], context)), request)
    }
    let answer = await site.respond(
      to: webRequest(request, Array(body.readableBytesView), context)
    )
    return response(answer, request)
  }

  private func webRequest(_ request: Request, _ body: [UInt8], _ context: Context) -> WebRequest {
    let proxy = trustsProxy ? ProxyWords(request.headers) : ProxyWords(HTTPFields())
    return WebRequest(
      method: request.method.rawValue,
      target: request.head.path ?? "/",
      host: proxy.host ?? request.head.authority ?? "",
      headers: request.headers,
      body: body,
      sender: proxy.sender ?? context.sender,
      isSecure: proxy.isSecure
    )
  }

  private func response(_ answer: WebAnswer, _ request: Request) -> Response {
    let response = Response(
      status: HTTPResponse.Status(code: answer.status),
      headers: answer.headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    )
    return request.method == .head ? response.createHeadResponse() : response
  }
}

/// What a proxy says of the browser it speaks for.
struct ProxyWords: Sendable {
  /// The last address it names: the one that it saw itself.
  let sender: String?
  let host: String?
  let isSecure: Bool

  init(_ headers: HTTPFields) {
    func last(_ name: String) -> String? {
      HTTPField.Name(name).flatMap { headers[$0] }?
        .split(separator: ",").last.map { String($0).trimmed }
    }
    sender = last("X-Forwarded-For")
    host = last("X-Forwarded-Host")
    isSecure = last("X-Forwarded-Proto") == "https"
  }
}
