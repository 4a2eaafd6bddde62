public import HTTPTypes

/// A request, read whole.
public struct WebRequest: Sendable {
  /// The method, in capital letters.
  public let method: String
  /// The path without the query, as it came.
  public let path: String
  /// What stands behind the question mark.
  public let query: String
  /// The host and port the browser asked for.
  public let host: String
  /// The header fields.
  public let headers: HTTPFields
  /// The body.
  public let body: [UInt8]
  /// What requests of one sender have in common, for counting failures; never kept.
  public let sender: String
  /// True where the browser speaks TLS, be it to a proxy before this program.
  public let isSecure: Bool

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - method: The method, in capital letters.
  ///   - target: The path with its query, as it came.
  ///   - host: The host and port the browser asked for.
  ///   - headers: The header fields.
  ///   - body: The body.
  ///   - sender: What requests of one sender have in common.
  ///   - isSecure: True where the browser speaks TLS.
  public init(
    method: String,
    target: String,
    host: String = "",
    headers: HTTPFields = HTTPFields(),
    body: [UInt8] = [],
    sender: String = "",
    isSecure: Bool = false
  ) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts.first ?? "")
    query = parts.count > 1 ? String(parts[1]) : ""
    self.host = host
    self.headers = headers
    self.body = body
    self.sender = sender
    self.isSecure = isSecure
  }

  /// The parts of the path between slashes, decoded; nil where one is no text.
  var segments: [String]? {
    guard path.hasPrefix("/") else { return nil }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let decoded = parts.compactMap { PercentCoding.decoded($0.utf8, isForm: false) }
    guard decoded.count == parts.count else { return nil }
    return decoded == [""] ? [] : decoded
  }

  /// The fields of the query; none where they are no text.
  var queryFields: FormFields { FormFields(encoded: Array(query.utf8)) ?? FormFields([]) }
}

/// An answer, whole.
public struct WebAnswer: Sendable {
  /// The status.
  public var status: Int
  /// The header fields.
  public var headers: HTTPFields
  /// The body.
  public var body: [UInt8]

  /// Creates an answer.
  ///
  /// - Parameters:
  ///   - status: The status.
  ///   - headers: The header fields.
  ///   - body: The body.
  public init(status: Int, headers: HTTPFields = HTTPFields(), body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// A text with its type.
  static func text(_ text: String, type: String, status: Int = 200) -> WebAnswer {
    var answer = WebAnswer(status: status, body: Array(text.utf8))
    answer.headers[.contentType] = type
    return answer
  }

  /// Sends the browser on to another page, with a GET.
  static func seeOther(_ place: String) -> WebAnswer {
    var answer = WebAnswer(status: 303)
    answer.headers[.location] = place
    return answer
  }
}
