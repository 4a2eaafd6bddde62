/// A right to answer printed on paper and drawn by lot: 128 random bits in 28 characters.
///
/// For anonymous waves where no script can blind a ballot: nobody knows who drew which paper. It is written
/// like an ``InvitationToken``, but begins with a letter from G to Q, and the one is not taken for the other.
public struct PaperBallot: WrittenCode {
  /// A paper ballot.
  public static let kind = CodeKind.paperBallot

  /// The sixteen bytes of chance.
  public let bytes: [UInt8]

  /// A ballot of given bytes.
  ///
  /// - Parameter bytes: Sixteen bytes; else the result is nil.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.kind.byteCount else { return nil }
    self.bytes = bytes
  }
}
