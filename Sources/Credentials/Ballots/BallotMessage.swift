/// What is signed of a ballot: 32 random bytes in front, as RFC 9474 prepares messages, then what it is, the wave
/// and the serial.
struct BallotMessage: Sendable, Hashable {
  private static let purpose = Array("leye/ballot/1".utf8)
  private static let prefixSize = 32
  private static let digestSize = 32
  private static let serialSize = 32
  /// How many bytes a message has.
  static let size = prefixSize + purpose.count + digestSize + serialSize

  /// All bytes.
  let bytes: [UInt8]

  /// A new message for a wave.
  init(for key: BallotKey) {
    bytes =
      .random(Self.prefixSize) + Self.purpose + key.waveDigest + .random(Self.serialSize)
  }

  /// A message that came from outside; nil where it is none.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.size,
      bytes.dropFirst(Self.prefixSize).starts(with: Self.purpose)
    else { return nil }
    self.bytes = bytes
  }

  /// What the message names its wave by.
  var waveDigest: [UInt8] {
    Array(bytes.dropFirst(Self.prefixSize + Self.purpose.count).prefix(Self.digestSize))
  }
}
