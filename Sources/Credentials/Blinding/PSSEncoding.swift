import Crypto

/// The encoding of a message that RSA signs: EMSA-PSS of RFC 8017 with SHA-384, MGF1 with SHA-384 and 48 bytes of
/// salt, as RSABSSA-SHA384-PSS-Randomized of RFC 9474 has it.
enum PSSEncoding {
  /// How many bytes a digest has, and the salt.
  static let digestSize = 48

  /// Encodes a message.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - salt: Forty-eight random bytes.
  ///   - size: How many bytes the modulus has, at least 98; its highest bit is set.
  /// - Returns: As many bytes, the highest bit of which is not set.
  static func encoded(_ message: [UInt8], salt: [UInt8], size: Int) -> [UInt8] {
    let digest = digest(of: [UInt8](repeating: 0, count: 8) + digest(of: message) + salt)
    let paddingSize = size - salt.count - digestSize - 2
    let block = [UInt8](repeating: 0, count: paddingSize) + [1] + salt
    var masked = zip(block, mask(from: digest, size: block.count)).map { $0 ^ $1 }
    masked[0] &= 0x7F
    return masked + digest + [0xBC]
  }

  /// The mask generation function MGF1.
  private static func mask(from seed: [UInt8], size: Int) -> [UInt8] {
    var mask: [UInt8] = []
    var counter: UInt8 = 0
    while mask.count < size {
      mask += digest(of: seed + [0, 0, 0, counter])
      counter += 1
    }
    return Array(mask.prefix(size))
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] { Array(SHA384.hash(data: bytes)) }
}
