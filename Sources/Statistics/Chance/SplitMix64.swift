/// A small generator whose numbers are the same on every run: Steele, Lea and Flood, Fast splittable
/// pseudorandom number generators (OOPSLA 2014).
///
/// For simulations and samples, not for secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  ///
  /// - Parameter seed: What the numbers depend on.
  public init(seed: UInt64) { state = seed }

  /// The next number, each of 64 bits as likely as any.
  ///
  /// - Returns: The number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
