import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct UnitMeansTests {
  /// `statsmodels.stats.meta_analysis.combine_effects(y, v, method_re="chi2")` of statsmodels 0.15 for
  /// τ² and the center; the posterior written out with numpy.
  @Test func `shrunken means of known errors agree with statsmodels`() throws {
    let means = [3.2, 3.9, 3.5, 4.1, 2.8, 3.6]
    let units = try #require(
      UnitMeans(means: means, variances: [0.04, 0.1, 0.02, 0.3, 0.05, 0.08])
    )
    #expect(agrees(units.betweenVariance, 0.092_729_375_481_878_72))
    #expect(agrees(units.center, 3.419_252_069_211_376_4))
    #expect(
      agrees(
        units.units.map(\.shrunkenMean),
        [
          3.266_074_919_260_449_7, 3.650_558_040_471_715_5, 3.485_674_021_444_108,
          3.579_987_003_808_910_6, 3.016_932_242_266_413_3, 3.516_286_188_016_659,
        ]
      )
    )
    #expect(
      agrees(
        units.units.map { $0.interval().lower },
        [
          2.924_319_342_615_198_5, 3.189_226_305_176_889_7, 3.227_852_104_833_390_4,
          3.003_101_613_315_579_7, 2.646_054_088_069_525, 3.083_513_398_178_342_2,
        ]
      )
    )
    #expect(units.units.map(\.mean) == means)
  }

  @Test func `shrinking moves towards the center, the small units most`() throws {
    let crews =
      [3, 5, 30].map { size in Moments((0..<size).map { Double($0 % 3) + 3 }) }
      + [Moments([1, 1, 2, 1]), Moments((0..<40).map { Double($0 % 2) + 1 })]
    let units = try #require(UnitMeans(crews))
    for (unit, crew) in zip(units.units, crews) {
      let low = min(crew.mean, units.center)
      #expect((low...max(crew.mean, units.center)).contains(unit.shrunkenMean))
      #expect((0...1).contains(unit.ownWeight))
    }
    #expect(units.units[0].ownWeight < units.units[2].ownWeight)
  }

  @Test func `a unit without answers gets the mean of all and the widest interval`() throws {
    let crews = [Moments([1, 2, 3]), Moments([4, 5, 5]), Moments(), Moments([2, 2, 3])]
    let units = try #require(UnitMeans(crews))
    let empty = units.units[2]
    #expect(empty.mean == nil && empty.ownWeight == 0 && empty.shrunkenMean == units.center)
    #expect(units.units.allSatisfy { $0.variance <= empty.variance })
  }

  @Test func `means that differ by no more than chance are all the same`() throws {
    let crews = (0..<6).map { _ in Moments([1, 3, 5]) }
    let units = try #require(UnitMeans(crews))
    #expect(units.betweenVariance == 0)
    #expect(units.units.allSatisfy { agrees($0.shrunkenMean, 3) })
  }

  @Test func `too little to tell a spread from is refused`() {
    #expect(UnitMeans([]) == nil)
    #expect(UnitMeans([Moments([1, 2]), Moments([2, 3])]) == nil)
    #expect(UnitMeans([Moments([3, 3]), Moments([4, 4]), Moments([5, 5])]) == nil)
    #expect(UnitMeans([Moments([3]), Moments([4]), Moments([5])]) == nil)
    #expect(UnitMeans([Moments([1, 2]), Moments([2, .nan]), Moments([2, 3])]) == nil)
    #expect(UnitMeans(means: [1, 2, 3], variances: [1, 1, 0]) == nil)
    #expect(UnitMeans(means: [1, 2, 3], variances: [1, 1, .nan]) == nil)
    #expect(UnitMeans(means: [1, 2, .infinity], variances: [1, 1, 1]) == nil)
    #expect(UnitMeans(means: [1, 2], variances: [1, 1, 1]) == nil)
    #expect(UnitMeans(means: [1, 2, 3], variances: [1, 1, .infinity]) == nil)
  }

  /// 400 crews of 4 to 40 with a true spread of 0.25: intervals of 95 % hold about that many of the
  /// true means, and shrunken means lie nearer to them.
  @Test func `intervals hold the true means of seeded crews`() throws {
    var generator = SeededGenerator(seed: 400)
    let normal = { (mean: Double, deviation: Double) -> Double in
      let one = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator)
      let angle = 2 * Double.pi * Double.random(in: 0..<1, using: &generator)
      return mean + deviation * (-2 * log(one)).squareRoot() * cos(angle)
    }
    let truths = (0..<400).map { _ in normal(3.5, 0.25) }
    let crews = truths.enumerated().map { index, truth in
      Moments((0..<(4 + index % 37)).map { _ in normal(truth, 1) })
    }
    let units = try #require(UnitMeans(crews)).units
    let inside = zip(truths, units).count { truth, unit in
      let interval = unit.interval()
      return interval.lower <= truth && truth <= interval.upper
    }
    #expect((368...392).contains(inside))
    func error(_ means: [Double]) -> Double {
      zip(truths, means).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    #expect(error(units.map(\.shrunkenMean)) < 0.7 * error(crews.map(\.mean)))
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `the teams of the reference data agree with statsmodels`() throws {
    var crews = Array(repeating: Moments(), count: 40)
    for row in try ReferenceData.rows("teams.csv") { crews[Int(row[0] ?? 0)].add(row[2] ?? .nan) }
    let units = try #require(UnitMeans(crews))
    #expect(agrees(units.betweenVariance, try ReferenceData.oracle("EB_tau2_DL")[0], within: 1e-11))
    let teams = try ReferenceData.json("oracle.json")["EB_teams"] as? [String: [Double]]
    #expect(agrees(units.units.map(\.shrunkenMean), try #require(teams?["eb"])))
  }

  /// 1.96·2/√25·√(1 - 25/100) with the normal quantile.
  @Test func `funnel limits of a worked example narrow with size and vanish for a census`() throws {
    let funnel = try #require(FunnelLimits(center: 3.5, deviation: 2))
    let limits = try #require(funnel.limits(count: 25, population: 100))
    let reach = 1.959_963_984_540_053_9 * 0.4 * 0.75.squareRoot()
    #expect(agrees([limits.lower, limits.upper], [3.5 - reach, 3.5 + reach]))
    #expect(funnel.limits(count: 25, population: 25) == Interval(lower: 3.5, upper: 3.5))
    #expect(funnel.limits(count: 25, population: 20) == funnel.limits(count: 25))
    let wide = try #require(funnel.limits(count: 25, level: 0.998))
    #expect(agrees(wide.upper - 3.5, 3.090_232_306_167_813_5 * 0.4))
    let huge = try #require(funnel.limits(count: 1_000_000_000))
    #expect(agrees(huge.upper - 3.5, 1.959_963_984_540_053_9 * 2 / 1e9.squareRoot(), within: 1e-9))
    let between = try #require(funnel.limits(at: 12.5))
    #expect(agrees(between.upper - 3.5, 1.959_963_984_540_053_9 * 2 / 12.5.squareRoot()))
    #expect(funnel.limits(at: 25) == funnel.limits(count: 25))
    #expect(funnel.limits(at: 0) == nil && funnel.limits(at: .infinity) == nil)
    #expect(funnel.limits(count: 0) == nil)
    #expect(funnel.limits(count: 5, level: 1) == nil)
  }

  @Test func `a funnel needs a unit of two answers and finite numbers`() throws {
    let funnel = try #require(FunnelLimits([Moments([1, 3]), Moments([4, 6]), Moments()]))
    #expect(funnel.center == 3.5)
    #expect(agrees(funnel.deviation, 2.0.squareRoot()))
    #expect(FunnelLimits([]) == nil)
    #expect(FunnelLimits([Moments([1]), Moments([2])]) == nil)
    #expect(FunnelLimits([Moments([1, .nan])]) == nil)
    #expect(FunnelLimits(center: .infinity, deviation: 1) == nil)
    #expect(FunnelLimits(center: 1, deviation: -1) == nil)
  }
}
