import Statistics
import Testing

/// Values of forty digits from mpmath 1.4 (`gammainc`, `betainc`, `erfc`, all regularised; sums of the
/// terms for large counts).
@Suite struct TailTests {
  @Test(arguments: [
    (1, 3.841_458_820_694_124, 0.95, 0.050_000_000_000_000_06),
    (1, 1e-6, 0.000_797_884_427_822_125_2, 0.999_202_115_572_177_9),
    (1, 300, 1, 3.294_362_383_314_041e-67),
    (2, 5, 0.917_915_001_376_101_2, 0.082_084_998_623_898_8),
    (4, 9.487_729_036_781_154, 0.95, 0.050_000_000_000_000_06),
    (14, 14.179_344_465_058_751, 0.563_562_980_765_971_1, 0.436_437_019_234_028_83),
    (100, 160, 0.999_869_216_023_408_6, 0.000_130_783_976_591_410_34),
    (100, 20, 1.854_726_883_869_799_3e-19, 1),
    (1000, 1100.5, 0.985_769_729_570_142_9, 0.014_230_270_429_857_134),
    (1e6, 1_003_000, 0.982_983_227_066_733_7, 0.017_016_772_933_266_314),
    (2.5, 0.3, 0.075_868_915_132_105_78, 0.924_131_084_867_894_2),
  ])
  func `chi-square tails`(degrees: Double, x: Double, lower: Double, upper: Double) throws {
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: degrees))
    #expect(isNear(distribution.cumulative(x), lower, 1e-12))
    #expect(isNear(distribution.upperTail(x), upper, 1e-12))
  }

  @Test(arguments: [
    (1, 10, 4.964_602_743_730_711, 0.95, 0.050_000_000_000_000_065),
    (59, 295, 1.4, 0.961_809_195_413_840_5, 0.038_190_804_586_159_55),
    (59, 295, 0.7, 0.049_394_589_107_392_424, 0.950_605_410_892_607_5),
    (3, 2, 19.16, 0.949_989_268_685_674_1, 0.050_010_731_314_325_89),
    (2.5, 7.5, 0.01, 0.003_800_587_449_228_261_6, 0.996_199_412_550_771_7),
    (400, 4000, 1.5, 0.999_999_996_652_250_8, 3.347_749_145_951_301_5e-9),
    (10, 5, 0.001, 3.707_168_098_708_697_7e-13, 0.999_999_999_999_629_3),
    (1000, 2000, 1.05, 0.815_698_451_361_728_1, 0.184_301_548_638_271_92),
  ])
  func `F tails`(
    numerator: Double,
    denominator: Double,
    f: Double,
    lower: Double,
    upper: Double
  ) throws {
    let distribution = try #require(
      FisherDistribution(numerator: numerator, denominator: denominator)
    )
    #expect(isNear(distribution.cumulative(f), lower, 1e-11))
    #expect(isNear(distribution.upperTail(f), upper, 1e-11))
  }

  @Test(arguments: [
    (59, 295, 0.025, 0.653_764_178_424_444_5), (59, 295, 0.975, 1.450_176_519_896_813_5),
    (1, 5, 0.95, 6.607_890_973_703_365), (38, 190, 0.975, 1.579_101_838_607_913),
    (7, 3, 0.001, 0.053_270_063_228_884_335), (999, 4995, 0.975, 1.099_163_651_592_821_4),
  ])
  func `F quantiles`(
    numerator: Double,
    denominator: Double,
    probability: Double,
    expected: Double
  ) throws {
    let distribution = try #require(
      FisherDistribution(numerator: numerator, denominator: denominator)
    )
    #expect(isNear(distribution.quantile(probability), expected, 1e-11))
  }

  @Test(arguments: [
    (20, 0.3, 5, 0.178_863_050_569_879_75, 0.762_492_221_122_398_3, 0.416_370_829_447_481_44),
    (
      100_000, 0.5, 50_500, 1.700_012_400_318_116_7e-5, 0.000_791_179_939_425_797_8,
      0.999_225_820_184_577_4
    ),
    (10, 0.5, 10, 0.000_976_562_5, 0.000_976_562_5, 1),
    (
      400, 0.05, 33, 0.001_699_845_590_166_046, 0.003_768_728_246_056_559_5,
      0.997_931_117_344_109_4
    ),
    (
      1_000_000_000, 0.25, 250_030_000, 2.643_096_964_486_314_4e-6, 0.014_232_026_983_908_104,
      0.985_770_616_113_056_4
    ),
  ])
  func `binomial tails`(
    trials: Int,
    chance: Double,
    successes: Int,
    exactly: Double,
    atLeast: Double,
    atMost: Double
  ) throws {
    let distribution = try #require(BinomialDistribution(trials: trials, chance: chance))
    #expect(isNear(distribution.probability(successes), exactly, 1e-11))
    #expect(isNear(distribution.atLeast(successes), atLeast, 1e-11))
    #expect(isNear(distribution.atMost(successes), atMost, 1e-11))
  }

  @Test(arguments: [
    (0.5, 3, 0.012_636_055_410_679_864, 0.014_387_677_966_970_687, 0.998_248_377_443_709_2),
    (4, 4, 0.195_366_814_813_164_6, 0.566_529_879_633_291, 0.628_836_935_179_873_5),
    (100, 140, 2.763_387_705_018_863_7e-5, 9.164_651_426_510_291e-5, 0.999_935_987_362_785_1),
    (100, 60, 4.470_714_742_875_306e-6, 0.999_993_658_496_572_6, 1.081_221_817_024_407_7e-5),
    (
      1e6, 1_004_000, 1.349_927_826_990_363_6e-7, 3.207_447_482_080_627_4e-5,
      0.999_968_060_517_961_9
    ),
    (
      1e9, 1_000_100_000, 8.501_358_319_512_47e-8, 0.000_782_871_146_250_428_4,
      0.999_217_213_867_332_8
    ),
  ])
  func `Poisson tails`(
    mean: Double,
    events: Int,
    exactly: Double,
    atLeast: Double,
    atMost: Double
  ) throws {
    let distribution = try #require(PoissonDistribution(mean: mean))
    #expect(isNear(distribution.probability(events), exactly, 1e-12))
    #expect(isNear(distribution.atLeast(events), atLeast, 1e-12))
    #expect(isNear(distribution.atMost(events), atMost, 1e-12))
  }

  @Test(arguments: [
    (-8, 6.220_960_574_271_784e-16, 1.244_192_114_854_356_8e-15),
    (-1.5, 0.066_807_201_268_858_07, 0.133_614_402_537_716_14),
    (0.3, 0.617_911_422_188_952_7, 0.764_177_155_622_094_8),
    (5, 0.999_999_713_348_428_1, 5.733_031_437_583_878e-7),
    (-37, 5.725_571_222_524_577e-300, 1.145_114_244_504_915_4e-299),
  ])
  func `normal tails`(z: Double, below: Double, twoSided: Double) {
    #expect(isNear(NormalDistribution.cumulative(z), below, 1e-15 * (1 + z * z)))
    #expect(isNear(NormalDistribution.twoSidedTail(z), twoSided, 1e-15 * (1 + z * z)))
  }

  @Test(arguments: [
    (3, 3, 0.057_668_885_622_437_306), (5.5, -2.2, 0.074_181_207_139_808_36),
    (58, 2, 0.050_190_468_041_448_34), (10, 40, 2.280_857_743_085_754_7e-12),
    (1e6, 6, 1.973_849_812_354_434_7e-9), (1e9, 2, 0.045_500_264_166_313_246),
  ])
  func `two-sided t tails`(degrees: Double, t: Double, expected: Double) throws {
    let distribution = try #require(StudentDistribution(degreesOfFreedom: degrees))
    #expect(isNear(distribution.twoSidedTail(t), expected, 1e-11))
  }

  @Test func `tails of all counts add up and fall`() throws {
    let binomial = try #require(BinomialDistribution(trials: 30, chance: 0.2))
    let poisson = try #require(PoissonDistribution(mean: 6))
    var sum = 0.0
    for count in 0...30 {
      sum += binomial.probability(count)
      #expect(agrees(binomial.atMost(count), sum))
      #expect(agrees(binomial.atMost(count) + binomial.atLeast(count + 1), 1))
      #expect(agrees(poisson.atMost(count) + poisson.atLeast(count + 1), 1))
      #expect(poisson.atLeast(count + 1) < poisson.atLeast(count))
    }
  }

  @Test func `the ends and impossible parameters`() throws {
    let chi = try #require(ChiSquareDistribution(degreesOfFreedom: 3))
    #expect([chi.upperTail(-1), chi.upperTail(0), chi.upperTail(.infinity)] == [1, 1, 0])
    #expect(chi.cumulative(.nan).isNaN)
    let f = try #require(FisherDistribution(numerator: 3, denominator: 9))
    #expect([f.upperTail(0), f.cumulative(.infinity), f.quantile(0)] == [1, 1, 0])
    #expect(f.quantile(1) == .infinity)
    #expect(f.quantile(2).isNaN)
    let never = try #require(BinomialDistribution(trials: 5, chance: 0))
    #expect([never.atLeast(1), never.atMost(0), never.probability(0)] == [0, 1, 1])
    let always = try #require(BinomialDistribution(trials: 5, chance: 1))
    #expect([always.atLeast(5), always.atMost(4), always.probability(5)] == [1, 0, 1])
    let none = try #require(PoissonDistribution(mean: 0))
    #expect([none.atLeast(1), none.atMost(0), none.probability(0)] == [0, 1, 1])
    let student = try #require(StudentDistribution(degreesOfFreedom: 4))
    #expect(student.twoSidedTail(.infinity) == 0)
    #expect(student.twoSidedTail(.nan).isNaN)
    #expect(ChiSquareDistribution(degreesOfFreedom: .nan) == nil)
    #expect(FisherDistribution(numerator: 1, denominator: .infinity) == nil)
    #expect(BinomialDistribution(trials: -1, chance: 0.5) == nil)
    #expect(BinomialDistribution(trials: 1, chance: .nan) == nil)
    #expect(PoissonDistribution(mean: .infinity) == nil)
  }
}
