import Hashing

/// Digests that mean one thing only: what they are for goes in first, and every part with its length.
///
/// So no two lists of parts give the same bytes to digest, and a digest for one purpose never passes for
/// one of another.
enum SeparatedDigest {
  /// The SHA-256 digest of parts for a purpose.
  ///
  /// - Parameters:
  ///   - purpose: What the digest is for.
  ///   - parts: The parts.
  /// - Returns: Thirty-two bytes.
  static func digest(for purpose: StaticString, _ parts: [UInt8]...) -> [UInt8] {
    var message = Array("leye/\(purpose)".utf8) + [0]
    for part in parts {
      let length = UInt64(part.count)
      message += stride(from: 56, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: length >> $0)
      }
      message += part
    }
    return SHA256.digest(of: message)
  }
}
