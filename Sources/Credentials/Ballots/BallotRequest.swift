/// A ballot on its way, in the respondent's own program: what was blinded, and what takes the blinding off.
///
/// Coded it can outlive a crash of the program; it must lie where only the respondent's program reads, and
/// never on the side of who signs: with it, a blinded ballot and an answer can be brought together.
public struct BallotRequest: Sendable, Hashable, CustomStringConvertible {
  /// What is sent to be signed.
  public let blinded: BlindedBallot
  let message: BallotMessage
  let inverse: [UInt8]

  /// Makes a ballot and blinds it: some milliseconds.
  ///
  /// - Parameter key: The key of the wave.
  /// - Throws: ``BallotFault/failed``.
  public init(for key: BallotKey) throws(BallotFault) {
    try self.init(
      message: BallotMessage(for: key),
      salt: .random(PSSEncoding.digestSize),
      factor: key.arithmetic.random(),
      key
    )
  }

  init(
    message: BallotMessage,
    salt: [UInt8],
    factor: [UInt64],
    _ key: BallotKey
  ) throws(BallotFault) {
    guard let inverse = key.arithmetic.inverse(of: factor),
      let blinded = Self.blinded(message.bytes, salt: salt, factor: factor, key)
    else { throw .failed }
    self.message = message
    self.inverse = key.arithmetic.bytes(of: inverse)
    self.blinded = BlindedBallot(bytes: blinded)
  }

  init(blinded: BlindedBallot, message: BallotMessage, inverse: [UInt8]) {
    self.blinded = blinded
    self.message = message
    self.inverse = inverse
  }

  /// Takes the blinding off a signature, and checks what comes out.
  ///
  /// - Parameters:
  ///   - signature: What was sent back.
  ///   - key: The key of the wave.
  /// - Returns: The ballot, valid.
  /// - Throws: ``BallotFault/otherWave``, ``BallotFault/wrongSignature``.
  public func finalized(
    _ signature: BlindSignature,
    with key: BallotKey
  ) throws(BallotFault) -> SignedBallot {
    guard message.waveDigest == key.waveDigest else { throw .otherWave }
    guard let bytes = Self.unblinded(signature.bytes, inverse: inverse, key) else {
      throw .wrongSignature
    }
    let ballot = SignedBallot(message: message, signature: bytes)
    try ballot.verify(with: key)
    return ballot
  }

  /// Nothing of the ballot, so that no log shows one.
  public var description: String { "ballot request" }

  /// The step “Blind” of RFC 9474; nil where the encoded message shares a factor with the modulus.
  static func blinded(
    _ message: [UInt8],
    salt: [UInt8],
    factor: [UInt64],
    _ key: BallotKey
  ) -> [UInt8]? {
    let modulus = key.arithmetic
    let encoded = PSSEncoding.encoded(message, salt: salt, size: modulus.byteCount)
    guard let number = modulus.number(encoded), modulus.inverse(of: number) != nil else {
      return nil
    }
    return modulus.bytes(of: modulus.product(number, modulus.power(factor, key.exponent)))
  }

  /// The step “Finalize” of RFC 9474 without its check.
  static func unblinded(_ signature: [UInt8], inverse: [UInt8], _ key: BallotKey) -> [UInt8]? {
    let modulus = key.arithmetic
    guard let signature = modulus.number(signature), let inverse = modulus.number(inverse) else {
      return nil
    }
    return modulus.bytes(of: modulus.product(signature, inverse))
  }
}

extension BallotRequest: CustomReflectable {
  /// Nothing, so that no dump shows a ballot.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
