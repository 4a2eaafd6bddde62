import Statistics
import TestSupport
import Testing

@Suite struct WeightingTests {
  /// Two groups of 30 and 70 people with 6 and 4 answers.
  @Test func `post-stratification of a worked example`() throws {
    let weights = try PostStratification.weights(answers: [6, 4], people: [30, 70])
    #expect(agrees(weights, [0.5, 1.75]))
    let sample = try SampleWeights(
      Array(repeating: 0.5, count: 6) + Array(repeating: 1.75, count: 4)
    )
    // 100 / (6/4 + 4 · 49/16)
    #expect(agrees(sample.effectiveCount, 100 / 13.75))
  }

  @Test func `a group without answers is refused by its place`() {
    #expect(throws: WeightingRefusal.emptyGroup(margin: 0, category: 1)) {
      try PostStratification.weights(answers: [5, 0, 3], people: [1, 2, 3])
    }
    #expect(throws: Never.self) {
      try PostStratification.weights(answers: [5, 0], people: [1, 0])
    }
  }

  @Test(arguments: [
    ([Int](), [Double]()), ([0], [1]), ([1], [0]), ([1], [.nan]), ([1], [.infinity]),
    ([-1, 3], [1, 1]), ([1, 3], [1]), ([1], [-1]), ([.max, .max], [1, .infinity]),
  ])
  func `numbers that are no counts are refused`(answers: [Int], people: [Double]) {
    #expect(throws: WeightingRefusal.malformed) {
      try PostStratification.weights(answers: answers, people: people)
    }
  }

  @Test(arguments: [[Double](), [0, 0], [-1, 2], [.nan, 1], [.infinity, 1]])
  func `weights must be numbers that weigh`(values: [Double]) {
    #expect(throws: WeightingRefusal.malformed) { try SampleWeights(values) }
  }

  @Test func `equal weights lose nothing and one heavy answer loses all but itself`() throws {
    let equal = try SampleWeights(Array(repeating: 7, count: 50))
    #expect(agrees(equal.effectiveCount, 50))
    #expect(agrees(equal.efficiency, 1))
    let heavy = try SampleWeights([1] + Array(repeating: 0, count: 9))
    #expect(agrees(heavy.effectiveCount, 1))
    #expect(throws: WeightingRefusal.inefficient(share: 0.1)) { try heavy.checked() }
    // Nine answers of nobody cannot be made up for.
    #expect(heavy.trimmed() == heavy)
  }

  @Test func `trimmed weights stay in range, keep their order and their mean`() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let weights = try SampleWeights(
        (0..<40).map { _ in 1 / Double.random(in: 0.02...1, using: &generator) }
      )
      let trimmed = weights.trimmed()
      #expect(trimmed.values.allSatisfy { (0.3...3).contains($0) })
      #expect(agrees(Moments(trimmed.values).mean, 1, within: 1e-12))
      #expect(trimmed.efficiency >= weights.efficiency)
      for (one, two) in zip(weights.values.indices, weights.values.indices.dropFirst())
      where weights.values[one] < weights.values[two] {
        #expect(trimmed.values[one] <= trimmed.values[two])
      }
      #expect(trimmed.trimmed() == trimmed)
    }
  }

  /// Iterated with forty digits (mpmath 1.4); the interval with `scipy.stats.t.ppf`.
  @Test func `raking, mean and interval agree with forty-digit values`() throws {
    let raking = try Raking([
      .init(categories: [0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2], targets: [30, 50, 20]),
      .init(categories: [0, 0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 1], targets: [60, 40]),
    ])
    let expected = [
      1.473_243_869_144_374_6, 1.473_243_869_144_374_6, 0.653_512_261_711_250_9,
      2.162_669_374_706_791_5, 0.959_332_656_323_302_1, 0.959_332_656_323_302_1,
      0.959_332_656_323_302_1, 0.959_332_656_323_302_1, 0.696_947_629_001_486_4,
      0.696_947_629_001_486_4, 0.696_947_629_001_486_4, 0.309_157_112_995_540_83,
    ]
    #expect(agrees(raking.weights.values, expected, within: 1e-10))
    #expect(agrees(raking.weights.effectiveCount, 9.809_815_745_374_69, within: 1e-10))
    let answers: [Double] = [4, 2, 5, 3, 4, 1, 5, 3, 2, 4, 4, 5]
    #expect(agrees(raking.weights.mean(of: answers), 3.298_468_252_894_865, within: 1e-10))
    let interval = try #require(raking.weights.interval(of: answers))
    #expect(
      agrees(
        [interval.lower, interval.upper],
        [2.403_098_702_023_323, 4.193_837_803_766_407],
        within: 1e-10
      )
    )
    #expect(raking.weights.mean(of: [1]) == nil)
    #expect(raking.weights.interval(of: Array(repeating: .nan, count: 12)) == nil)
    #expect(raking.deviation(of: raking.weights).map { $0 < 1e-12 } == true)
    let usable = try raking.usable()
    #expect(usable == raking.weights)
  }

  @Test func `one margin is post-stratification and equal weights give the t interval`() throws {
    let raking = try Raking([.init(categories: [0, 0, 0, 1, 1], targets: [50, 50])])
    let weights = try PostStratification.weights(answers: [3, 2], people: [1, 1])
    let categories = [0, 0, 0, 1, 1]
    #expect(agrees(raking.weights.values, categories.map { weights[$0] }))
    #expect(raking.rounds == 1)
    let equal = try SampleWeights([1, 1, 1, 1])
    let interval = try #require(equal.interval(of: [1, 3, 5, 7]))
    let expected = try #require(MeanInterval.interval(of: Moments([1, 3, 5, 7])))
    #expect(agrees([interval.lower, interval.upper], [expected.lower, expected.upper]))
  }

  @Test func `margins that cannot be met are refused`() {
    #expect(throws: WeightingRefusal.malformed) { try Raking([]) }
    #expect(throws: WeightingRefusal.malformed) {
      try Raking([.init(categories: [0, 2], targets: [1, 1])])
    }
    #expect(throws: WeightingRefusal.malformed) {
      try Raking([.init(categories: [0, 1], targets: [1, .nan])])
    }
    #expect(throws: WeightingRefusal.emptyGroup(margin: 1, category: 1)) {
      try Raking([
        .init(categories: [0, 1], targets: [1, 1]), .init(categories: [0, 0], targets: [1, 1]),
      ])
    }
    #expect(throws: WeightingRefusal.unequalTotals) {
      try Raking([
        .init(categories: [0, 1], targets: [1, 1]), .init(categories: [0, 1], targets: [1, 2]),
      ])
    }
    // The same two groups with other shares: no weights can do both.
    #expect(throws: WeightingRefusal.notConverged(rounds: 50)) {
      try Raking(
        [
          .init(categories: [0, 1], targets: [1, 3]), .init(categories: [0, 1], targets: [3, 1]),
        ],
        limit: 50
      )
    }
  }

  @Test func `margins far from the answers are trimmed and then refused`() throws {
    let categories = [0] + Array(repeating: 1, count: 99)
    let mild = try Raking([.init(categories: categories, targets: [5, 95])])
    let usable = try mild.usable()
    #expect(usable.values[0] == 3)
    // One answer of 100 stands for 3 of 100 people instead of 5.
    #expect(agrees(mild.deviation(of: usable), 0.02, within: 1e-9))
    let untrimmed = try Raking([.init(categories: categories, targets: [50, 50])])
    #expect(throws: WeightingRefusal.self) { try untrimmed.usable(within: 0.001...1_000) }
  }

  /// The margins are the totals the reference weights add up to.
  @Test(.enabled(if: ReferenceData.isPresent))
  func `raking agrees with the survey package of R`() throws {
    let teams = try ReferenceData.column(6, of: "likert.csv").map { Int($0) }
    let sexes = try ReferenceData.column(7, of: "likert.csv").map { Int($0) }
    let raking = try Raking([
      .init(categories: teams, targets: [8, 12, 9, 11, 10, 10, 12, 8]),
      .init(categories: sexes, targets: [48, 32]),
    ])
    let expected = try ReferenceData.oracleR("rake_w")
    #expect(agrees(raking.weights.values.map { $0 * 80 / 60 }, expected, within: 1e-9))
    let effective = try ReferenceData.oracleR("kish_neff")[0]
    #expect(agrees(raking.weights.effectiveCount, effective, within: 1e-9))
    let answers = try ReferenceData.column(0, of: "likert.csv")
    let mean = try ReferenceData.oracleR("rake_mean")[0]
    #expect(agrees(raking.weights.mean(of: answers), mean, within: 1e-9))
    let counts = (0..<8).map { team in teams.count { $0 == team } }
    let post = try PostStratification.weights(
      answers: counts,
      people: [8, 12, 9, 11, 10, 10, 12, 8]
    )
    let stratified = try SampleWeights(teams.map { post[$0] })
    let postMean = try ReferenceData.oracleR("post_mean")[0]
    #expect(agrees(stratified.mean(of: answers), postMean, within: 1e-9))
  }
}
