/// A ballot with its signature: buys one response, and says nothing of the token that bought it.
public struct SignedBallot: Sendable, Hashable, CustomStringConvertible {
  /// The fewest and the most bytes of a signature: RSA with 2048 and with 8192 bits.
  private static let signatureSizes = 256...1024

  let message: BallotMessage
  let signature: [UInt8]

  init(message: BallotMessage, signature: [UInt8]) {
    self.message = message
    self.signature = signature
  }

  /// Reads the text form; whether the ballot is valid only ``verify(with:)`` tells.
  ///
  /// - Parameter text: base64url without padding.
  /// - Throws: ``BallotFault/unreadable``.
  public init(reading text: String) throws(BallotFault) {
    // Nothing longer is worth the effort of decoding it.
    guard text.utf8.count <= 2 * (BallotMessage.size + Self.signatureSizes.upperBound),
      let bytes = Base64URL.bytes(of: text),
      let message = BallotMessage(bytes: Array(bytes.prefix(BallotMessage.size))),
      Self.signatureSizes.contains(bytes.count - BallotMessage.size),
      (bytes.count - BallotMessage.size).isMultiple(of: 8)
    else { throw .unreadable }
    self.init(message: message, signature: Array(bytes.dropFirst(BallotMessage.size)))
  }

  /// The message and the signature in base64url: 487 characters with a key of 2048 bits.
  public var text: String { Base64URL.text(of: message.bytes + signature) }

  /// What the store marks the ballot spent by, the same however often and in whatever order it comes.
  ///
  /// The signature does not count: whoever found a second one of the same message would not have a second
  /// ballot.
  public var spentHash: [UInt8] { SeparatedDigest.digest(for: "spent-ballot/1", message.bytes) }

  /// Checks that the ballot was signed for a wave with its key: a tenth of a millisecond.
  ///
  /// - Parameter key: The key of the wave.
  /// - Throws: ``BallotFault/otherWave``, ``BallotFault/wrongSignature``.
  public func verify(with key: BallotKey) throws(BallotFault) {
    guard message.waveDigest == key.waveDigest else { throw .otherWave }
    guard key.isSigned(message.bytes, by: signature) else { throw .wrongSignature }
  }

  /// Nothing of the ballot, so that no log shows one.
  public var description: String { "signed ballot" }
}

extension SignedBallot: CustomReflectable {
  /// Nothing, so that no dump shows a ballot.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
