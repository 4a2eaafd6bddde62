/// Weights that meet several margins at once, without their joint counts.
///
/// Iterative proportional fitting: Deming and Stephan, Annals of Mathematical Statistics 11 (1940).
/// Each round scales the weights of every category of one margin after the other to its target.
public struct Raking: Sendable {
  /// One thing known about everybody, such as the age group.
  public struct Margin: Sendable, Hashable {
    /// The category of each answer, counted from 0.
    public let categories: [Int]
    /// How many people there are in each category.
    public let targets: [Double]

    /// Creates a margin.
    ///
    /// - Parameters:
    ///   - categories: The category of each answer, counted from 0.
    ///   - targets: How many people there are in each category: counts, or shares for all margins.
    public init(categories: [Int], targets: [Double]) {
      self.categories = categories
      self.targets = targets
    }
  }

  /// The weights that meet the margins, before any trimming; their mean is 1.
  public let weights: SampleWeights
  /// How many rounds it took.
  public let rounds: Int
  private let margins: [Margin]

  /// Fits weights to margins.
  ///
  /// O(n · margins) a round. Stops when every category is within the tolerance of its target.
  ///
  /// - Parameters:
  ///   - margins: The margins, with the same total each; one answer has the same place in all.
  ///   - tolerance: The largest deviation of a category as a share of all people.
  ///   - limit: How many rounds are tried.
  /// - Throws: `malformed`, `emptyGroup`, `unequalTotals`, or `notConverged` after the last round.
  public init(
    _ margins: [Margin],
    tolerance: Double = 1e-12,
    limit: Int = 1_000
  ) throws(WeightingRefusal) {
    let count = margins.first?.categories.count ?? 0
    let total = margins.first?.targets.reduce(0, +) ?? 0
    guard count > 0, total > 0, total.isFinite else { throw .malformed }
    for (index, margin) in margins.enumerated() {
      try margin.check(index: index, count: count, total: total)
    }
    var weights = Array(repeating: total / Double(count), count: count)
    var rounds = 0
    while margins.contains(where: { $0.deviation(of: weights) > tolerance * total }) {
      guard rounds < limit else { throw .notConverged(rounds: limit) }
      rounds += 1
      for margin in margins {
        let sums = margin.sums(of: weights)
        for (answer, category) in margin.categories.enumerated() where sums[category] > 0 {
          weights[answer] *= margin.targets[category] / sums[category]
        }
      }
    }
    self.weights = try SampleWeights(weights)
    self.rounds = rounds
    self.margins = margins
  }

  /// How far other weights, such as trimmed ones, are from the margins.
  ///
  /// O(n · margins).
  ///
  /// - Parameter weights: One weight an answer.
  /// - Returns: The largest deviation of a category as a share of all people; nil where there are as
  ///   many weights as answers no more.
  public func deviation(of weights: SampleWeights) -> Double? {
    guard weights.values.count == self.weights.values.count else { return nil }
    let count = Double(weights.values.count)
    return margins.map { margin in
      let total = margin.targets.reduce(0, +)
      return margin.deviation(of: weights.values.map { $0 * total / count }) / total
    }.max()
  }

  /// The weights as they may be used: trimmed, and refused where too little of the answers is left.
  ///
  /// - Parameter range: The range of a weight.
  /// - Returns: The weights with mean 1.
  /// - Throws: `inefficient` where n_eff/n is below ``SampleWeights/leastEfficiency``.
  public func usable(
    within range: ClosedRange<Double> = SampleWeights.usualRange
  ) throws(WeightingRefusal) -> SampleWeights {
    try weights.trimmed(to: range).checked()
  }
}

extension Raking.Margin {
  func check(index: Int, count: Int, total: Double) throws(WeightingRefusal) {
    guard
      categories.count == count, targets.allSatisfy({ $0 >= 0 && $0.isFinite }),
      categories.allSatisfy(targets.indices.contains)
    else { throw .malformed }
    guard abs(targets.reduce(0, +) - total) <= 1e-9 * total else { throw .unequalTotals }
    let present = Set(categories)
    for (category, target) in targets.enumerated() where target > 0 {
      guard present.contains(category) else {
        throw .emptyGroup(margin: index, category: category)
      }
    }
  }

  func sums(of weights: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: targets.count)
    for (weight, category) in zip(weights, categories) { sums[category] += weight }
    return sums
  }

  func deviation(of weights: [Double]) -> Double {
    zip(sums(of: weights), targets).map { abs($0 - $1) }.max() ?? 0
  }
}
