/// What respondents write down to go on with a survey, and later to see or delete their own answers: 80 random
/// bits in 18 characters.
///
/// Four groups of four characters and one of two, the check characters: `7KQM-2R9T-HX4D-0WZ3-8F`. Only its
/// hash is stored, so nobody else can find the answers by it.
public struct ReceiptCode: WrittenCode {
  /// A receipt.
  public static let kind = CodeKind.receipt

  /// The ten bytes of chance.
  public let bytes: [UInt8]

  /// A code of given bytes.
  ///
  /// - Parameter bytes: Ten bytes; else the result is nil.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.kind.byteCount else { return nil }
    self.bytes = bytes
  }
}
