/// A number by which texts are mixed up: it depends on the text alone, so neither the order in which
/// comments came nor who wrote them shows in the order that it gives.
enum TextDigest {
  /// FNV-1a, 64 bits.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
