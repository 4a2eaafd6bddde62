import Foundation
import Statistics
import Testing

@Suite struct DistributionTests {
  @Test(arguments: [
    (0.975, 1.959_963_984_540_053_9), (0.6, 0.253_347_103_135_799_74),
    (0.995, 2.575_829_303_548_900_5), (1e-9, -5.997_807_015_007_686_9),
    (1e-30, -11.464_024_688_443_616),
  ])
  func `normal quantiles agree with forty-digit values`(probability: Double, expected: Double) {
    #expect(agrees(NormalDistribution.quantile(probability), expected, within: 1e-15))
  }

  @Test func `a normal quantile leads back to its probability`() {
    for step in 1..<200 {
      let probability = Double(step) / 200
      let z = NormalDistribution.quantile(probability)
      #expect(agrees(erfc(-z / 2.0.squareRoot()) / 2, probability, within: 1e-14))
    }
  }

  @Test func `quantiles outside the open range are infinite or not a number`() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(1.5).isNaN)
  }

  @Test(arguments: [
    (3, 0.975, 3.182_446_305_283_708_4), (4, 0.975, 2.776_445_105_197_793_5),
    (5, 0.975, 2.570_581_835_636_314_8), (9, 0.975, 2.262_157_162_798_205_0),
    (59, 0.975, 2.000_995_378_088_267_3), (99.5, 0.975, 1.984_093_610_990_623_9),
    (7, 0.995, 3.499_483_297_350_493_3), (6, 0.6, 0.264_834_532_933_573_47),
    (12, 0.9999, 5.263_273_007_826_034_0), (999, 0.975, 1.962_341_461_133_449_6),
    (99_999, 0.975, 1.959_987_707_771_844_4), (100_000, 0.975, 1.959_987_707_534_609_3),
  ])
  func `t quantiles agree with forty-digit values`(
    degrees: Double,
    probability: Double,
    expected: Double
  ) throws {
    let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
    #expect(agrees(student.quantile(probability), expected, within: 1e-12))
    #expect(agrees(student.quantile(1 - probability), -expected, within: 1e-12))
  }

  /// One and two degrees of freedom have closed forms: tan(π(p - 1/2)) and (2p - 1)/√(2p(1 - p)).
  @Test func `t quantiles agree with the closed forms of one and two degrees`() throws {
    let one = try #require(StudentDistribution(degreesOfFreedom: 1))
    let two = try #require(StudentDistribution(degreesOfFreedom: 2))
    for probability in [0.5, 0.500_1, 0.6, 0.75, 0.76, 0.9, 0.975, 0.999, 0.999_999] {
      let center = probability - 0.5
      let cauchy =
        center < 0.25 ? tan(Double.pi * center) : 1 / tan(Double.pi * (1 - probability))
      #expect(agrees(one.quantile(probability), cauchy, within: 1e-12))
      let closed = 2 * center / (2 * probability * (1 - probability)).squareRoot()
      #expect(agrees(two.quantile(probability), closed, within: 1e-12))
    }
  }

  @Test func `the t distribution is symmetric and undone by its quantile`() throws {
    for degrees in [1.0, 2.5, 8, 40, 1000, 1e5, 1e7] {
      let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
      #expect(student.cumulative(0) == 0.5)
      for probability in [0.01, 0.3, 0.5, 0.8, 0.99] {
        let t = student.quantile(probability)
        #expect(abs(student.cumulative(t) - probability) < 1e-11)
        #expect(abs(student.cumulative(-t) - (1 - probability)) < 1e-11)
      }
    }
    #expect(StudentDistribution(degreesOfFreedom: 0) == nil)
  }
}
