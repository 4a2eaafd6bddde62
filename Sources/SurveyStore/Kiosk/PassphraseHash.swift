import CSodium
import Foundation

/// A pass-phrase as it may be stored: a slow hash with a random salt (Argon2id, 64 MiB of memory).
///
/// Whoever has the file can only guess, and each guess costs a tenth of a second or more. The same phrase
/// never gives the same hash twice.
struct PassphraseHash: Sendable, Hashable {
  /// The hash with its salt and its cost, ASCII as libsodium writes it.
  let stored: String

  /// Takes over a hash as it was stored.
  ///
  /// - Parameter stored: What ``stored`` was.
  init(stored: String) {
    self.stored = stored
  }

  /// Hashes a pass-phrase.
  ///
  /// - Parameter phrase: The pass-phrase.
  /// - Throws: A ``KioskFault`` where it is too short or too long, or memory is short.
  /// - Complexity: A tenth of a second or more and 64 MiB, on purpose.
  init(of phrase: String) throws(KioskFault) {
    let count = phrase.count
    guard count >= Self.leastCharacters else { throw .tooShort(least: Self.leastCharacters) }
    guard count <= Self.mostCharacters else { throw .tooLong(most: Self.mostCharacters) }
    let hash = Self.withBytes(of: phrase) { bytes -> String? in
      var text = [CChar](repeating: 0, count: Int(LEYE_SODIUM_HASH_SIZE))
      // Reads the bytes and fills the text, both of which live longer than the call.
      guard unsafe leye_sodium_hash(bytes, bytes.count, &text) else { return nil }
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }
    guard let hash else { throw .memoryShort }
    stored = hash
  }

  /// Whether a pass-phrase is the one that was hashed.
  ///
  /// - Parameter phrase: What somebody has typed.
  /// - Returns: True when it is; the time it takes does not depend on where it differs.
  /// - Complexity: A tenth of a second or more and 64 MiB, on purpose.
  func matches(_ phrase: String) -> Bool {
    guard phrase.count <= Self.mostCharacters else { return false }
    // Reads both only while it runs.
    return Self.withBytes(of: phrase) { unsafe leye_sodium_matches($0, $0.count, stored) }
  }

  /// The fewest characters of a pass-phrase.
  static let leastCharacters = 6
  /// The most characters of a pass-phrase.
  static let mostCharacters = 200

  /// Lends the bytes that count, and overwrites them afterwards.
  ///
  /// Full-width letters and digits, which Chinese input methods type, count as the plain ones: whoever
  /// sets a phrase with one keyboard must be able to type it on another.
  private static func withBytes<T>(of phrase: String, _ body: ([UInt8]) -> T) -> T {
    var bytes = Array(phrase.precomposedStringWithCompatibilityMapping.utf8)
    defer { unsafe leye_sodium_erase(&bytes, bytes.count) }
    return body(bytes)
  }
}
