import Hashing
import SurveyModel

/// What is made of texts by SHA-256, so that the texts themselves need not be stored.
enum KeyedIdentity {
  /// The identity of an imported row: the first sixteen bytes of the digest of key and row.
  ///
  /// - Parameters:
  ///   - row: What tells the row from all others.
  ///   - key: The wave's random key.
  /// - Returns: The identity.
  static func of(_ row: String, under key: [UInt8]) -> ResponseID {
    let bytes = Array(SHA256.digest(of: key + Array(row.utf8)).prefix(16))
    // A digest has thirty-two bytes, so the prefix always makes an identity.
    return ResponseID(bytes: bytes) ?? ResponseID()
  }

  /// The digest under which a draft is found.
  ///
  /// - Parameter code: The code the respondent resumes with.
  /// - Returns: Thirty-two bytes.
  static func ofDraft(code: String) -> [UInt8] {
    SHA256.digest(of: Array(code.utf8))
  }

  /// The key of a wave of made-up responses.
  ///
  /// - Parameter wave: The name of the wave.
  /// - Returns: Thirty-two bytes.
  static func key(of wave: String) -> [UInt8] { SHA256.digest(of: Array(wave.utf8)) }

  /// A new random key of a wave.
  static func newKey() -> [UInt8] {
    ResponseID().bytes + ResponseID().bytes
  }
}
