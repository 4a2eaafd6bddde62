import Glibc

/// The standard normal distribution.
public enum NormalDistribution: Sendable {
  /// The value that a standard normal variable stays below with a given probability.
  ///
  /// Algorithm AS 241 (PPND16) of Wichura, Applied Statistics 37 (1988): rational approximations in
  /// three regions, relative accuracy about 1e-16. Constant time.
  ///
  /// - Parameter probability: The probability, above 0 and below 1.
  /// - Returns: The quantile; an infinity or NaN for a probability outside.
  public static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    let deviation = probability - 0.5
    if abs(deviation) <= 0.425 {
      let r = 0.180_625 - deviation * deviation
      return deviation * polynomial(centralTop, r) / polynomial(centralBottom, r)
    }
    let tail = (-log(deviation < 0 ? probability : 1 - probability)).squareRoot()
    let size =
      tail <= 5
      ? polynomial(middleTop, tail - 1.6) / polynomial(middleBottom, tail - 1.6)
      : polynomial(farTop, tail - 5) / polynomial(farBottom, tail - 5)
    return deviation < 0 ? -size : size
  }

  /// The probability that a standard normal variable is at most a value.
  ///
  /// erfc(-z/√2)/2, with a relative error of about 1e-16 (1 + z²) in the lower tail. Constant time.
  ///
  /// - Parameter z: The value.
  /// - Returns: A probability from 0 to 1, NaN for NaN.
  public static func cumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// The probability that a standard normal variable lies as far from 0 as a value, on either side.
  ///
  /// erfc(|z|/√2), with a relative error of about 1e-16 (1 + z²). Constant time.
  ///
  /// - Parameter z: The value.
  /// - Returns: The two-sided p-value, NaN for NaN.
  public static func twoSidedTail(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// The quantile that leaves half of what is missing from a level on either side.
  ///
  /// - Parameter level: The level of a two-sided interval, such as 0.95.
  /// - Returns: For 0.95 about 1.96.
  static func twoSided(level: Double) -> Double {
    -quantile((1 - level) / 2)
  }

  /// Horner's scheme, the highest power first.
  private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }

  private static let centralTop = [
    2.509_080_928_730_122_672_7e+3, 3.343_057_558_358_812_810_5e+4,
    6.726_577_092_700_870_085_3e+4, 4.592_195_393_154_987_145_7e+4,
    1.373_169_376_550_946_112_5e+4, 1.971_590_950_306_551_442_7e+3,
    1.331_416_678_917_843_774_5e+2, 3.387_132_872_796_366_608_0e+0,
  ]
  private static let centralBottom = [
    5.226_495_278_852_854_561_0e+3, 2.872_908_573_572_194_267_4e+4,
    3.930_789_580_009_271_061_0e+4, 2.121_379_430_158_659_588_4e+4,
    5.394_196_021_424_751_107_7e+3, 6.871_870_074_920_579_083_0e+2,
    4.231_333_070_160_091_125_2e+1, 1,
  ]
  private static let middleTop = [
    7.745_450_142_783_414_076_4e-4, 2.272_384_498_926_918_458_3e-2,
    2.417_807_251_774_506_117_7e-1, 1.270_458_252_452_368_382_6e+0,
    3.647_848_324_763_204_605_0e+0, 5.769_497_221_460_691_405_5e+0,
    4.630_337_846_156_545_295_9e+0, 1.423_437_110_749_683_577_3e+0,
  ]
  private static let middleBottom = [
    1.050_750_071_644_416_843_2e-9, 5.475_938_084_995_344_946_0e-4,
    1.519_866_656_361_645_719_7e-2, 1.481_039_764_274_800_745_9e-1,
    6.897_673_349_851_000_045_5e-1, 1.676_384_830_183_803_849_4e+0,
    2.053_191_626_637_758_821_9e+0, 1,
  ]
  private static let farTop = [
    2.010_334_399_292_288_132_7e-7, 2.711_555_568_743_487_578_2e-5,
    1.242_660_947_388_078_438_6e-3, 2.653_218_952_657_612_309_3e-2,
    2.965_605_718_285_048_912_3e-1, 1.784_826_539_917_291_335_8e+0,
    5.463_784_911_164_114_369_9e+0, 6.657_904_643_501_103_777_2e+0,
  ]
  private static let farBottom = [
    2.044_263_103_389_939_785_6e-15, 1.421_511_758_316_445_888_7e-7,
    1.846_318_317_510_054_681_8e-5, 7.868_691_311_456_132_591_0e-4,
    1.487_536_129_085_061_485_3e-2, 1.369_298_809_227_358_053_1e-1,
    5.998_322_065_558_879_376_9e-1, 1,
  ]
}
