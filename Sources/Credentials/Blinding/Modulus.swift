/// Arithmetic modulo an odd number of at least 2048 bits, as much of it as blinding needs.
///
/// CryptoExtras blinds too, but keeps the blinding factor to itself, so that a request could not be written
/// down and gone on with after a crash. Only a respondent's own program computes here, with its own secret:
/// keys are used by CryptoExtras alone, and a branch that depends on a value tells nobody anything.
struct Modulus: Sendable, Hashable {
  /// 64 bits each, the lowest first, as all numbers here; none is as great as the modulus.
  let words: [UInt64]
  /// What 64 bits have to be multiplied by so that adding the modulus as often clears them.
  private let clearing: UInt64
  /// 2^(128 · words) modulo the modulus, which takes a number into Montgomery's form.
  private let entry: [UInt64]

  /// A modulus.
  ///
  /// - Parameter bytes: An odd number whose highest bit is set, the highest byte first, a multiple of eight
  ///   bytes; else the result is nil.
  init?(bytes: [UInt8]) {
    guard let high = bytes.first, let low = bytes.last, high >= 128, !low.isMultiple(of: 2),
      bytes.count.isMultiple(of: 8)
    else { return nil }
    let words = Self.words(of: bytes)
    self.words = words
    // Newton's iteration doubles the correct bits of the inverse: 5, 10, 20, 40, 80.
    var inverse = words[0] &* 3 ^ 2
    for _ in 0..<4 { inverse = inverse &* (2 &- words[0] &* inverse) }
    clearing = 0 &- inverse
    entry = Self.entry(of: words, clearing: clearing)
  }

  /// How many bytes numbers have.
  var byteCount: Int { words.count * 8 }

  /// A number from its bytes, the highest first; nil where it is not below the modulus or has another length.
  func number(_ bytes: [UInt8]) -> [UInt64]? {
    guard bytes.count == byteCount else { return nil }
    let number = Self.words(of: bytes)
    return number.isBelow(words) ? number : nil
  }

  /// The bytes of a number, the highest first.
  func bytes(of number: [UInt64]) -> [UInt8] {
    number.reversed().flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }

  /// A number from 1 to the modulus less one, every one as likely.
  func random() -> [UInt64] {
    while true {
      let number = Self.words(of: .random(byteCount))
      if number.isBelow(words), number.contains(where: { $0 != 0 }) { return number }
    }
  }

  /// The product of two numbers.
  func product(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
    Self.reduced(Self.reduced(one, other, words, clearing), entry, words, clearing)
  }

  /// A power of a number.
  ///
  /// - Parameters:
  ///   - base: The number.
  ///   - exponent: The bytes of the exponent, the highest first.
  /// - Returns: The power.
  func power(_ base: [UInt64], _ exponent: [UInt8]) -> [UInt64] {
    let one = [1] + [UInt64](repeating: 0, count: words.count - 1)
    let inside = Self.reduced(base, entry, words, clearing)
    var result = Self.reduced(one, entry, words, clearing)
    for byte in exponent {
      for bit in stride(from: 7, through: 0, by: -1) {
        result = Self.reduced(result, result, words, clearing)
        if byte >> UInt8(bit) & 1 == 1 {
          result = Self.reduced(result, inside, words, clearing)
        }
      }
    }
    return Self.reduced(result, one, words, clearing)
  }

  /// Montgomery's product: the product of two numbers divided by 2^(64 · words).
  private static func reduced(
    _ one: [UInt64],
    _ other: [UInt64],
    _ modulus: [UInt64],
    _ clearing: UInt64
  ) -> [UInt64] {
    let count = modulus.count
    var sum = [UInt64](repeating: 0, count: count)
    var top: UInt64 = 0
    for digit in other {
      var carry: UInt64 = 0
      for place in 0..<count {
        (carry, sum[place]) = one[place].timesPlus(digit, sum[place], carry)
      }
      let (high, isOver) = top.addingReportingOverflow(carry)
      let factor = sum[0] &* clearing
      (carry, _) = modulus[0].timesPlus(factor, sum[0], 0)
      for place in 1..<count {
        (carry, sum[place - 1]) = modulus[place].timesPlus(factor, sum[place], carry)
      }
      let (last, isOverAgain) = high.addingReportingOverflow(carry)
      sum[count - 1] = last
      top = (isOver ? 1 : 0) + (isOverAgain ? 1 : 0)
    }
    if top != 0 || !sum.isBelow(modulus) { sum.subtract(modulus) }
    return sum
  }

  /// The square of 2^(64 · words): doubled up from what 2^(64 · words) exceeds the modulus by.
  private static func entry(of modulus: [UInt64], clearing: UInt64) -> [UInt64] {
    var step = [UInt64](repeating: 0, count: modulus.count)
    step.subtract(modulus)
    for _ in 0..<64 {
      let isOver = step.double()
      if isOver || !step.isBelow(modulus) { step.subtract(modulus) }
    }
    var result = step
    for _ in 1..<modulus.count { result = reduced(result, step, modulus, clearing) }
    return result
  }

  private static func words(of bytes: [UInt8]) -> [UInt64] {
    stride(from: bytes.count - 8, through: 0, by: -8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
