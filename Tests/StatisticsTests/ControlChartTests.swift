import Statistics
import TestSupport
import Testing

@Suite struct ControlChartTests {
  /// The sums over all weights λ(1 - λ)^(i - j), written out with numpy.
  @Test func `running means and limits for unequal errors agree with the sums`() throws {
    let chart = try #require(
      EwmaChart(
        [3.5, 3.7, 3.4, 3.9, 4.0],
        target: 3.6,
        standardErrors: [0.1, 0.2, 0.1, 0.15, 0.3],
        weight: 0.3,
        width: 2.7
      )
    )
    #expect(agrees(chart.points.map(\.value), [3.57, 3.609, 3.5463, 3.65241, 3.756687]))
    #expect(
      agrees(
        chart.points.map(\.limits.lower),
        [
          3.519, 3.428_364_077_186_621_7, 3.455_100_531_056_874, 3.441_727_388_695_959,
          3.332_935_199_718_102,
        ]
      )
    )
    #expect(chart.points.allSatisfy { agrees($0.limits.lower + $0.limits.upper, 7.2) })
    #expect(chart.points.allSatisfy { !$0.isSignal })
  }

  @Test func `equal errors have limits in closed form`() throws {
    let chart = try #require(
      EwmaChart(
        Array(repeating: 5, count: 30),
        target: 5,
        standardErrors: Array(repeating: 2, count: 30),
        weight: 0.25,
        width: 3
      )
    )
    var decay = 1.0
    for point in chart.points {
      decay *= 0.75 * 0.75
      #expect(agrees(point.limits.upper, 5 + 6 * (0.25 / 1.75 * (1 - decay)).squareRoot()))
    }
  }

  @Test func `a lasting shift of one deviation is found and the point before is not`() throws {
    let quiet = [0.4, -0.6, 0.3, -0.2, 0.5, -0.4, 0.1, -0.1]
    let chart = try #require(EwmaChart(quiet + Array(repeating: 2, count: 8), baseline: 8))
    let signals = chart.points.indices.filter { chart.points[$0].isSignal }
    #expect(signals.first.map { (8...12).contains($0) } == true)
    #expect(agrees(chart.target, 0))
  }

  @Test func `a series that never changes has no signal`() throws {
    let chart = try #require(EwmaChart(Array(repeating: 3.3, count: 12), baseline: 8))
    #expect(chart.points.allSatisfy { abs($0.value - 3.3) < 1e-12 })
    #expect(chart.points.allSatisfy { !$0.isSignal })
  }

  @Test func `what cannot be charted is refused`() {
    let errors = [1.0, 1, 1]
    #expect(EwmaChart([1, 2], target: 0, standardErrors: errors) == nil)
    #expect(EwmaChart([1, 2, .nan], target: 0, standardErrors: errors) == nil)
    #expect(EwmaChart([1, 2, 3], target: .infinity, standardErrors: errors) == nil)
    #expect(EwmaChart([1, 2, 3], target: 0, standardErrors: [1, -1, 1]) == nil)
    #expect(EwmaChart([1, 2, 3], target: 0, standardErrors: errors, weight: 0) == nil)
    #expect(EwmaChart([1, 2, 3], target: 0, standardErrors: errors, weight: 1.5) == nil)
    #expect(EwmaChart([1, 2, 3], target: 0, standardErrors: errors, width: .nan) == nil)
    #expect(EwmaChart([], target: 0, standardErrors: [])?.points == [])
    #expect(EwmaChart(Array(repeating: 1, count: 20), baseline: 7) == nil)
    #expect(EwmaChart(Array(repeating: 1, count: 8), baseline: 9) == nil)
    #expect(CusumChart([1, .nan], target: 0, allowance: 1, decision: 4) == nil)
    #expect(CusumChart([1], target: 0, allowance: -1, decision: 4) == nil)
    #expect(CusumChart([1], target: 0, allowance: 1, decision: 0) == nil)
  }

  /// Computed with numpy: `p`, `numpy.abs(numpy.diff(z)).mean() / 1.128`, and the limits.
  @Test func `Laney's chart agrees with numpy where plain limits would be needles`() throws {
    let totals = [5200, 4800, 6100, 5500, 7000, 4300, 5900, 6600, 5100, 4900]
    let counts = [1040, 1010, 1190, 1185, 1330, 905, 1150, 1420, 980, 1075]
    let shares = zip(counts, totals).compactMap { Proportion(successes: $0, of: $1) }
    let chart = try #require(LaneyChart(shares))
    #expect(agrees(chart.center, 0.203_700_361_010_830_33))
    #expect(agrees(chart.dispersion, 3.283_162_357_085_404, within: 1e-11))
    let limits = try #require(chart.points.last?.limits)
    #expect(
      agrees(
        [limits.lower, limits.upper],
        [0.147_030_815_031_271_08, 0.260_369_906_990_389_6],
        within: 1e-11
      )
    )
    #expect(chart.points.allSatisfy { !$0.isSignal })
  }

  @Test func `shares need eight points and a share that is neither none nor all`() throws {
    let half = try #require(Proportion(successes: 500_000_000, of: 1_000_000_000))
    let none = try #require(Proportion(successes: 0, of: 10))
    #expect(LaneyChart([]) == nil)
    #expect(LaneyChart(Array(repeating: half, count: 7)) == nil)
    #expect(LaneyChart(Array(repeating: none, count: 9)) == nil)
    #expect(LaneyChart(Array(repeating: half, count: 9), width: 0) == nil)
    let flat = try #require(LaneyChart(Array(repeating: half, count: 9)))
    #expect(flat.dispersion == 0)
    #expect(
      flat.points.allSatisfy { $0.limits == Interval(lower: 0.5, upper: 0.5) && !$0.isSignal }
    )
  }

  /// Binomial draws with a seed: the deviation of the scores is about 1.
  @Test func `binomial shares are not taken for overdispersed`() throws {
    var generator = SeededGenerator(seed: 8)
    let shares = (0..<60).compactMap { _ in
      Proportion(
        successes: (0..<400).count { _ in Double.random(in: 0..<1, using: &generator) < 0.3 },
        of: 400
      )
    }
    let chart = try #require(LaneyChart(shares))
    #expect(abs(chart.dispersion - 1) < 0.25)
  }

  /// The data and limits of the NIST/SEMATECH e-Handbook 6.3.2.4, rounded there.
  @Test(.enabled(if: ReferenceData.isPresent))
  func `the example of the handbook for weighted means`() throws {
    let values = [
      52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8,
      51.2, 52.6, 52.4, 53.6, 52.1,
    ]
    let chart = try #require(
      EwmaChart(
        values,
        target: 50,
        standardErrors: Array(repeating: 2.0539, count: 20),
        weight: 0.3
      )
    )
    for (point, expected) in zip(chart.points, try ReferenceData.oracleR("nist_ewma")) {
      #expect(abs(point.value - expected) < 0.006)
    }
    let limits = try ReferenceData.oracleR("nist_lim")
    let last = try #require(chart.points.last?.limits)
    // The exact limits come within 1e-3 of the handbook's, which hold for many points.
    #expect(abs(last.lower - limits[0]) < 1e-3 && abs(last.upper - limits[1]) < 1e-3)
  }

  @Test(.enabled(if: ReferenceData.isPresent))
  func `the example of the handbook for cumulated sums`() throws {
    let data = try ReferenceData.json("cusum_nist.json")
    let chart = try #require(
      CusumChart(
        data["x"] as? [Double] ?? [],
        target: data["target"] as? Double ?? .nan,
        allowance: data["k"] as? Double ?? .nan,
        decision: data["h"] as? Double ?? .nan
      )
    )
    let expected = [data["hi"], data["lo"]].map { $0 as? [Double] ?? [] }
    for (sums, rounded) in zip([chart.high, chart.low], expected) {
      #expect(sums.count == rounded.count)
      #expect(zip(sums, rounded).allSatisfy { abs($0 - $1) < 0.011 })
    }
    #expect(chart.signals == Array(13..<20))
  }

  @Test func `cumulated sums of a worked example`() throws {
    let chart = try #require(CusumChart([1, 3, 4, -2, -5], target: 1, allowance: 0.5, decision: 3))
    #expect(chart.high == [0, 1.5, 4, 0.5, 0])
    #expect(chart.low == [0, 0, 0, 2.5, 8])
    #expect(chart.signals == [2, 4])
  }
}
