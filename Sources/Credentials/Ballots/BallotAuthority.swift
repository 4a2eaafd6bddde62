import Crypto
import CryptoExtras

/// The private key of a wave's ballots, which signs without seeing what.
///
/// A token buys one blind signature; what the signature is of only the respondent's own program knows. The
/// key is RSA with 2048 bits, the variant RSABSSA-SHA384-PSS-Randomized of RFC 9474.
///
/// ## Usage
///
/// ```swift
/// let authority = try BallotAuthority(wave: wave.name)            // when the wave opens
/// try store(authority.derRepresentation, authority.key.der)
/// let request = try BallotRequest(for: authority.key)             // in the respondent's program
/// let signature = try authority.sign(request.blinded)             // against a token
/// let ballot = try request.finalized(signature, with: authority.key)
/// try ballot.verify(with: authority.key)                          // against an answer
/// ```
public struct BallotAuthority: Sendable, CustomStringConvertible {
  typealias PrivateKey = _RSA.BlindSigning.PrivateKey<SHA384>

  /// The public key.
  public let key: BallotKey
  private let privateKey: PrivateKey

  /// Makes a new key for a wave: some tenths of a second.
  ///
  /// - Parameter wave: The name of the wave.
  /// - Throws: ``BallotFault/failed``.
  public init(wave: String) throws(BallotFault) {
    guard let key = try? PrivateKey(keySize: .bits2048, parameters: BallotKey.parameters) else {
      throw .failed
    }
    try self.init(key, wave: wave)
  }

  /// A stored key.
  ///
  /// - Parameters:
  ///   - derRepresentation: What ``derRepresentation`` gave.
  ///   - wave: The name of its wave.
  /// - Throws: ``BallotFault/unreadableKey``.
  public init(derRepresentation: [UInt8], wave: String) throws(BallotFault) {
    guard
      let key = try? PrivateKey(
        derRepresentation: derRepresentation,
        parameters: BallotKey.parameters
      )
    else { throw .unreadableKey }
    try self.init(key, wave: wave)
  }

  init(_ privateKey: PrivateKey, wave: String) throws(BallotFault) {
    self.privateKey = privateKey
    key = try BallotKey(privateKey.publicKey, wave: wave)
  }

  /// The private key as PKCS #1 in DER.
  ///
  /// Whoever has it can make ballots, but cannot find out whose an answer is.
  public var derRepresentation: [UInt8] { Array(privateKey.derRepresentation) }

  /// Signs a blinded ballot.
  ///
  /// The same blinded ballot gets the same signature, so a request whose answer was lost may be repeated.
  ///
  /// - Parameter blinded: What the respondent's program sent.
  /// - Returns: The signature, blinded too.
  /// - Throws: ``BallotFault/unreadable`` where it is no number below the modulus, else
  ///   ``BallotFault/failed``.
  public func sign(_ blinded: BlindedBallot) throws(BallotFault) -> BlindSignature {
    guard let number = key.arithmetic.number(blinded.bytes), number.contains(where: { $0 != 0 })
    else { throw .unreadable }
    guard let signature = try? privateKey.blindSignature(for: blinded.bytes) else { throw .failed }
    return BlindSignature(bytes: Array(signature.rawRepresentation))
  }

  /// The wave's name, and nothing of the key.
  public var description: String { "ballot authority of \(key.wave)" }
}

extension BallotAuthority: CustomReflectable {
  /// Nothing, so that no dump shows the key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
