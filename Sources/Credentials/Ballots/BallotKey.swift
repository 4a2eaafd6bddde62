import Crypto
import CryptoExtras
import Hashing

/// The public key of a wave's ballots, together with the wave it is for.
///
/// One key a wave and no finer one: all who hold a ballot of the same key look the same.
public struct BallotKey: Sendable {
  typealias PublicKey = _RSA.BlindSigning.PublicKey<SHA384>

  /// The wave.
  public let wave: String
  /// The key as SubjectPublicKeyInfo in DER.
  public let der: [UInt8]
  /// The modulus, the highest byte first.
  public let modulus: [UInt8]
  /// The public exponent, the highest byte first.
  public let exponent: [UInt8]
  /// What a ballot names its wave by: a digest of the name and the key, thirty-two bytes.
  public let waveDigest: [UInt8]
  /// The modulus to compute with.
  let arithmetic: Modulus
  /// Prepares nothing: the random part in front of a message is put there by ``BallotMessage``, which can be
  /// written down, and what is signed is the same.
  private let key: PublicKey

  /// A stored key.
  ///
  /// - Parameters:
  ///   - der: The key as SubjectPublicKeyInfo in DER.
  ///   - wave: The name of its wave.
  /// - Throws: ``BallotFault/unreadableKey``.
  public init(der: [UInt8], wave: String) throws(BallotFault) {
    guard let key = try? PublicKey(derRepresentation: der, parameters: Self.parameters) else {
      throw .unreadableKey
    }
    try self.init(key, wave: wave)
  }

  init(_ key: PublicKey, wave: String) throws(BallotFault) {
    guard let numbers = try? key.getKeyPrimitives(),
      let arithmetic = Modulus(bytes: Array(numbers.modulus))
    else { throw .unreadableKey }
    self.key = key
    self.arithmetic = arithmetic
    self.wave = wave
    der = Array(key.derRepresentation)
    modulus = Array(numbers.modulus)
    exponent = Array(numbers.publicExponent)
    waveDigest = SeparatedDigest.digest(for: "ballot-wave/1", Array(wave.utf8), der)
  }

  static var parameters: PublicKey.Parameters { .RSABSSA_SHA384_PSS_Deterministic }

  /// What a page hands to the script: all texts.
  public var scriptParameters: ScriptParameters {
    ScriptParameters(
      wave: Base64URL.text(of: waveDigest),
      modulus: Base64URL.text(of: modulus),
      exponent: Base64URL.text(of: exponent)
    )
  }

  /// The arguments of the script's `request`, in base64url.
  public struct ScriptParameters: Sendable, Hashable, Codable {
    /// ``BallotKey/waveDigest``.
    public let wave: String
    /// ``BallotKey/modulus``.
    public let modulus: String
    /// ``BallotKey/exponent``.
    public let exponent: String
  }

  /// Whether the key made a signature of a prepared message.
  func isSigned(_ message: [UInt8], by signature: [UInt8]) -> Bool {
    guard signature.count == modulus.count else { return false }
    return key.isValidSignature(
      _RSA.Signing.RSASignature(rawRepresentation: signature),
      for: key.prepare(message)
    )
  }
}

extension BallotKey: Hashable {
  /// Whether two keys are the same and for the same wave.
  public static func == (one: BallotKey, other: BallotKey) -> Bool {
    one.waveDigest == other.waveDigest
  }

  /// Feeds the digest of wave and key to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(waveDigest) }
}
