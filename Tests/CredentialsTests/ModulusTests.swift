import TestSupport
import Testing

@testable import Credentials

/// Arithmetic of blinding, against that of numbers the machine knows.
@Suite struct ModulusTests {
  @Test func `products, powers and inverses of one word are right`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let value: UInt64 = generator.next() | 1 << 63 | 1
      let modulus = try #require(Modulus(bytes: Self.bytes(of: value)))
      let one: UInt64 = generator.next() % value
      let other: UInt64 = generator.next() % value
      #expect(modulus.product([one], [other]) == [Self.product(one, other, value)])
      let exponent: UInt8 = generator.next()
      let power = (0..<exponent).reduce(1 % value) { result, _ in Self.product(result, one, value) }
      #expect(modulus.power([one], [exponent]) == [power])
      if let inverse = modulus.inverse(of: [one]) {
        #expect(Self.product(inverse[0], one, value) == 1)
      } else {
        #expect(Self.greatestDivisor(one, value) > 1)
      }
    }
  }

  @Test func `extreme numbers of many words obey the laws`() throws {
    let greatest = [UInt8](repeating: 0xFF, count: 256)
    let least = [0x80] + [UInt8](repeating: 0, count: 254) + [1]
    for bytes in [greatest, least] {
      let modulus = try #require(Modulus(bytes: bytes))
      var last = modulus.words
      last.subtract([1] + [UInt64](repeating: 0, count: 31))
      let one = [1] + [UInt64](repeating: 0, count: 31)
      #expect(modulus.product(last, last) == one)
      #expect(modulus.inverse(of: last) == last)
      #expect(modulus.product(last, one) == last)
      #expect(modulus.power(last, [1, 0, 1]) == last)
      #expect(modulus.inverse(of: [UInt64](repeating: 0, count: 32)) == nil)
      let random = modulus.random()
      #expect(modulus.number(modulus.bytes(of: random)) == random)
      #expect(modulus.number(bytes) == nil)
      #expect(
        modulus.power(random, [5])
          == modulus.product(
            modulus.power(random, [2]),
            modulus.power(random, [3])
          )
      )
    }
    #expect(Modulus(bytes: [UInt8](repeating: 0x7F, count: 256)) == nil)
    #expect(Modulus(bytes: [UInt8](repeating: 0xFE, count: 256)) == nil)
    #expect(Modulus(bytes: [UInt8](repeating: 0xFF, count: 255)) == nil)
    #expect(Modulus(bytes: []) == nil)
  }

  private static func bytes(of value: UInt64) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func product(_ one: UInt64, _ other: UInt64, _ modulus: UInt64) -> UInt64 {
    modulus.dividingFullWidth(one.multipliedFullWidth(by: other)).remainder
  }

  private static func greatestDivisor(_ one: UInt64, _ other: UInt64) -> UInt64 {
    one == 0 ? other : greatestDivisor(other % one, one)
  }
}
