public import Messages

/// The addresses that lead to a survey on the web.
///
/// ## Usage
///
/// ```swift
/// let addresses = try InvitationAddresses(base: "https://survey.example.org")
/// addresses.anonymous(wave: "春季", token: token.text)  // …/w/%E6%98%A5%E5%AD%A3#t=3Q7Z…
/// addresses.personal(token: token.text)                  // …/i/3Q7Z…
/// ```
public struct InvitationAddresses: Sendable, Hashable {
  /// The address of the server without a slash at the end.
  public let base: String

  /// Takes the address of the server.
  ///
  /// - Parameter base: Scheme, host, port where there is one, and a path where there is one.
  /// - Throws: ``AddressFault/unusableBase``.
  public init(base: String) throws(AddressFault) {
    var trimmed = String(base.drop(while: \.isWhitespace))
    while let last = trimmed.last, last == "/" || last.isWhitespace { trimmed.removeLast() }
    let scheme = ["https://", "http://"].first { trimmed.lowercased().hasPrefix($0) }
    guard let scheme, trimmed.utf8.allSatisfy(Self.isPlain) else { throw .unusableBase }
    let host = trimmed.dropFirst(scheme.count).prefix { $0 != "/" }
    guard let first = host.first, first != ":", !trimmed.contains("@") else { throw .unusableBase }
    self.base = trimmed
  }

  /// The address of an invitation to an anonymous wave.
  ///
  /// The token stands behind the number sign, which browsers keep to themselves: no log of the server sees it.
  ///
  /// - Parameters:
  ///   - wave: The name of the wave.
  ///   - token: The characters of the token without hyphens.
  /// - Returns: The address.
  public func anonymous(wave: String, token: String) -> String {
    self.wave(wave) + "#t=" + PercentEncoding.encoded(token)
  }

  /// The address of an invitation to a wave that is confidential or named.
  ///
  /// - Parameter token: The characters of the token without hyphens.
  /// - Returns: The address.
  public func personal(token: String) -> String { "\(base)/i/\(PercentEncoding.encoded(token))" }

  /// The address of a ballot on paper.
  ///
  /// - Parameter ballot: The characters of the ballot without hyphens.
  /// - Returns: The address.
  public func paperBallot(_ ballot: String) -> String {
    "\(base)/b/\(PercentEncoding.encoded(ballot))"
  }

  /// The address that all people of a unit share.
  ///
  /// - Parameters:
  ///   - unit: The name of the unit.
  ///   - wave: The name of the wave.
  /// - Returns: The address.
  public func unit(_ unit: String, wave: String) -> String {
    self.wave(wave) + "?unit=" + PercentEncoding.encoded(unit)
  }

  /// The address of a wave, for whoever has a code to type or needs none.
  ///
  /// - Parameter wave: The name of the wave.
  /// - Returns: The address.
  public func wave(_ wave: String) -> String { "\(base)/w/\(PercentEncoding.encoded(wave))" }

  /// What may stand in a server's address: printable ASCII but what begins another part of an address.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"#<>?\\^`{|}".utf8.contains(byte)
  }
}

/// What is wrong with an address.
public enum AddressFault: Fault, Hashable {
  /// The address of the server cannot be used.
  case unusableBase
  /// The address is too long for a QR code on a card.
  case tooLong

  /// Wrong usage.
  public var category: FaultCategory { .usage }

  /// What an address looks like.
  public var phrase: Phrase {
    switch self {
    case .unusableBase:
      Phrase(
        "The address of the server must begin with http:// or https://, and have no ? and no #, "
          + "as https://survey.example.org.",
        "服务器地址须以 http:// 或 https:// 开头，不含 ? 和 #，例如 https://survey.example.org。"
      )
    case .tooLong:
      Phrase(
        "An address is too long for a QR code on a card. Take a shorter address of the server, "
          + "or shorter names.",
        "地址太长，卡片上印不下二维码。请使用较短的服务器地址或名称。"
      )
    }
  }
}
