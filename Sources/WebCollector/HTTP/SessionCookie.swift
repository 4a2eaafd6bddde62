import HTTPTypes

/// The one cookie: the code of a draft, or of the answers just handed in.
///
/// It names no person, is never read by a script, is not sent along from other sites, and is gone when the
/// browser is closed.
struct SessionCookie: Sendable, Hashable {
  /// What the code is for.
  enum Kind: String, Sendable {
    case draft = "d"
    case receipt = "r"
  }

  let kind: Kind
  let code: String

  init(_ kind: Kind, _ code: String) {
    self.kind = kind
    self.code = code
  }

  /// Reads the cookie of a request, nil where there is none or it is not one of ours.
  init?(of request: WebRequest) {
    let name = Self.name(isSecure: request.isSecure)
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
      let value = parts[1].split(separator: "-", maxSplits: 1)
      guard value.count == 2, let kind = Kind(rawValue: String(value[0])),
        Self.isCode(value[1])
      else { return nil }
      self.init(kind, String(value[1]))
      return
    }
    return nil
  }

  /// The value of `Set-Cookie`.
  func header(isSecure: Bool) -> String {
    "\(Self.name(isSecure: isSecure))=\(kind.rawValue)-\(code)" + Self.attributes(isSecure)
  }

  /// The value of `Set-Cookie` that takes it away.
  static func removal(isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=; Max-Age=0" + attributes(isSecure)
  }

  /// True for what can be a code: nothing else gets into a header.
  static func isCode(_ text: some StringProtocol) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789-".unicodeScalars.contains(scalar))
      }
  }

  private static func name(isSecure: Bool) -> String { isSecure ? "__Host-leye" : "leye" }

  private static func attributes(_ isSecure: Bool) -> String {
    "; Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }
}
