import Hashing

/// What a form must hold to be taken for one of ours: made from the code in the cookie with a key that
/// only this server knows.
struct FormToken: Sendable {
  private let key: [UInt8]

  /// Prepares to make and check tokens.
  ///
  /// - Parameter key: At least 32 random bytes.
  init(key: [UInt8]) {
    self.key = key
  }

  /// The token for a code.
  func text(for code: String) -> String {
    Hexadecimal.text(of: HMAC.code(of: Array("form:\(code)".utf8), key: key))
  }

  /// True where a token belongs to a code.
  func isGood(_ token: String?, for code: String) -> Bool {
    guard let bytes = token.flatMap({ Hexadecimal.bytes(of: $0) }) else { return false }
    return HMAC.isSame(bytes, HMAC.code(of: Array("form:\(code)".utf8), key: key))
  }
}
