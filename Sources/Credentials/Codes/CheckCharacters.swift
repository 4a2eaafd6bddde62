/// The two characters at the end of a code by which mistakes are found.
///
/// They make it a word of a Reed–Solomon code over the field of 32 elements, which has distance 3: any one or
/// two wrong characters, and so any swap of two, are found in every code of up to 31 characters; of all other
/// mistakes one in 1,024 passes.
enum CheckCharacters {
  /// How many they are.
  static let count = 2

  /// The check values of a code.
  ///
  /// - Parameters:
  ///   - values: The values below 32 that carry the code, at most 29.
  ///   - mark: A constant of the kind of code, so that the kinds do not pass for one another.
  /// - Returns: Two values below 32.
  static func values(for values: [UInt8], mark: UInt8) -> [UInt8] {
    // The rest of dividing by (x - α)(x - α²) = x² + (α + α²)x + α³, with α = 2.
    var (first, second): (UInt8, UInt8) = (0, 0)
    for value in values {
      let factor = value ^ first
      (first, second) = (second ^ product(factor, 6), product(factor, 8))
    }
    return [first ^ mark, second ^ mark]
  }

  /// The product of two elements, as polynomials modulo x⁵ + x² + 1.
  private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
    var result: UInt8 = 0
    var shifted = one
    for bit in 0..<5 {
      if other >> UInt8(bit) & 1 == 1 { result ^= shifted }
      shifted = shifted & 16 == 0 ? shifted << 1 : (shifted << 1 ^ 0b100101)
    }
    return result
  }
}
