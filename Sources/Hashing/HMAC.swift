/// Message authentication by RFC 2104 over SHA-256.
public enum HMAC: Sendable {
  /// The code that only a holder of the key can make for a message.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - key: The key; at least 32 random bytes where it is to be secret.
  /// - Returns: Thirty-two bytes.
  /// - Complexity: Linear in the length of the message.
  public static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    let short = key.count > 64 ? SHA256.digest(of: key) : key
    let padded = short + Array(repeating: 0, count: 64 - short.count)
    let inner = SHA256.digest(of: padded.map { $0 ^ 0x36 } + message)
    return SHA256.digest(of: padded.map { $0 ^ 0x5C } + inner)
  }

  /// True where two codes are the same; the time taken says nothing about where they differ.
  ///
  /// - Parameters:
  ///   - left: A code.
  ///   - right: Another one.
  /// - Returns: False where they are of different lengths.
  public static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
