import Statistics
import TestSupport
import Testing

@Suite struct MultipleTestingTests {
  /// `p.adjust(p, "holm")` and `p.adjust(p, "BH")` of R 4.2.2.
  @Test func `corrections agree with R`() throws {
    let values = [0.012, 0.5, 0.0004, 0.03, 0.03, 0.9, 0.2, 0.0071]
    let holm = try #require(MultipleTesting.holm(values))
    #expect(agrees(holm, [0.072, 1, 0.0032, 0.15, 0.15, 1, 0.6, 0.0497], within: 1e-14))
    let rate = try #require(MultipleTesting.benjaminiHochberg(values))
    let expected = [
      0.032, 0.571_428_571_428_571_4, 0.0032, 0.048, 0.048, 0.9, 0.266_666_666_666_666_66, 0.0284,
    ]
    #expect(agrees(rate, expected, within: 1e-14))
  }

  @Test func `corrected values never fall below, keep their order, and Holm is the stricter`()
    throws
  {
    var generator = SeededGenerator(seed: 5)
    for size in [1, 2, 7, 40] {
      let values = (0..<size).map { _ in Double.random(in: 0...1, using: &generator) }
      let holm = try #require(MultipleTesting.holm(values))
      let rate = try #require(MultipleTesting.benjaminiHochberg(values))
      for one in 0..<size {
        #expect(values[one] <= rate[one] && rate[one] <= holm[one] && holm[one] <= 1)
        for two in 0..<size where values[one] <= values[two] {
          #expect(holm[one] <= holm[two] && rate[one] <= rate[two])
        }
      }
    }
  }

  @Test func `nothing stays nothing and what is no probability is refused`() {
    #expect(MultipleTesting.holm([]) == [])
    #expect(MultipleTesting.holm([0.2]) == [0.2])
    #expect(MultipleTesting.benjaminiHochberg([0.3, 0.3, 0.3]) == [0.3, 0.3, 0.3])
    for wrong in [Double.nan, .infinity, -0.1, 1.1] {
      #expect(MultipleTesting.holm([0.1, wrong]) == nil)
      #expect(MultipleTesting.benjaminiHochberg([wrong]) == nil)
    }
  }

  /// The reference names the results only; the raw values follow from them.
  @Test(.enabled(if: ReferenceData.isPresent))
  func `the reference list agrees`() throws {
    let rate = try ReferenceData.oracleR("bh")
    let raw = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
    let corrected = try #require(MultipleTesting.benjaminiHochberg(raw))
    #expect(agrees(corrected, rate, within: 1e-14))
    let holm = try #require(MultipleTesting.holm(raw))
    #expect(agrees(holm, try ReferenceData.oracleR("holm"), within: 1e-14))
    #expect(agrees(holm, try ReferenceData.oracle("holm"), within: 1e-14))
  }
}
