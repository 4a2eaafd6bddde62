/// A ballot as the signer sees it: a number below the modulus, every one as likely whatever the ballot is.
public struct BlindedBallot: Sendable, Hashable {
  /// The number, the highest byte first.
  public let bytes: [UInt8]

  /// A number.
  ///
  /// - Parameter bytes: The highest byte first.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the text form; the number is checked when it is signed.
  ///
  /// - Parameter text: base64url.
  /// - Throws: ``BallotFault/unreadable``.
  public init(reading text: String) throws(BallotFault) {
    guard let bytes = Base64URL.bytes(of: text) else { throw .unreadable }
    self.bytes = bytes
  }

  /// The number in base64url.
  public var text: String { Base64URL.text(of: bytes) }
}

/// The signature of a blinded ballot, of use only to who blinded it.
public struct BlindSignature: Sendable, Hashable {
  /// The number, the highest byte first.
  public let bytes: [UInt8]

  /// A number.
  ///
  /// - Parameter bytes: The highest byte first.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the text form; the number is checked when it is unblinded.
  ///
  /// - Parameter text: base64url.
  /// - Throws: ``BallotFault/unreadable``.
  public init(reading text: String) throws(BallotFault) {
    guard let bytes = Base64URL.bytes(of: text) else { throw .unreadable }
    self.bytes = bytes
  }

  /// The number in base64url.
  public var text: String { Base64URL.text(of: bytes) }
}
