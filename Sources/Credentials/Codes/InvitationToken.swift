/// The right of an invited person to answer once: 128 random bits in 28 characters.
///
/// Written in Crockford's base 32 with two check characters, in groups of four:
/// `3Q7Z-…`, always with a digit from 0 to 7 at the beginning.
///
/// ## Usage
///
/// ```swift
/// let token = InvitationToken.random()
/// let row = (label, token.storedHash(wave: wave.name))
/// let typed = try InvitationToken(reading: " 3q7z 0k1m …")
/// ```
public struct InvitationToken: WrittenCode {
  /// An invitation.
  public static let kind = CodeKind.invitation

  /// The sixteen bytes of chance.
  public let bytes: [UInt8]

  /// A token of given bytes.
  ///
  /// - Parameter bytes: Sixteen bytes; else the result is nil.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.kind.byteCount else { return nil }
    self.bytes = bytes
  }
}
