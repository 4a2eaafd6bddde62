import Glibc

/// How much each answer counts, on average 1.
public struct SampleWeights: Sendable, Hashable {
  /// The effective share of the answers below which weights are refused.
  public static let leastEfficiency = 0.5
  /// The smallest and the largest weight that is let stand.
  public static let usualRange = 0.3...3.0

  /// One weight an answer, with mean 1.
  public let values: [Double]

  /// Creates weights from numbers in proportion to them.
  ///
  /// O(n).
  ///
  /// - Parameter values: One number an answer: finite, not negative, not all 0.
  /// - Throws: `malformed` otherwise.
  public init(_ values: [Double]) throws(WeightingRefusal) {
    let sum = values.reduce(0, +)
    guard sum > 0, sum.isFinite, values.allSatisfy({ $0 >= 0 }) else { throw .malformed }
    let scale = Double(values.count) / sum
    self.values = values.map { $0 * scale }
  }

  /// Kish's effective number of answers, (Σw)²/Σw².
  ///
  /// Kish, Survey Sampling (1965), 11.7: as many unweighted answers would give about the same error.
  public var effectiveCount: Double {
    let sum = values.reduce(0, +)
    return sum * sum / values.reduce(0) { $0 + $1 * $1 }
  }

  /// The effective number of answers for one answer, above 0 and at most 1.
  public var efficiency: Double { effectiveCount / Double(values.count) }

  /// The same weights, kept inside a range and again with mean 1.
  ///
  /// Finds the factor c for which the weights clamp(c·w) have mean 1, by bisection; they then meet
  /// their margins only about. A weight of 0 stays 0: the answer is of nobody who counts. O(n) for
  /// each of some sixty rounds.
  ///
  /// - Parameter range: The range, around 1.
  /// - Returns: The trimmed weights; unchanged where they lie inside already, where the range does
  ///   not hold 1, or where so many are 0 that the rest cannot make up for them.
  public func trimmed(to range: ClosedRange<Double> = usualRange) -> SampleWeights {
    let count = Double(values.count)
    guard
      range.contains(1), range.lowerBound >= 0,
      !values.allSatisfy({ $0 == 0 || range.contains($0) }),
      range.upperBound * Double(values.count { $0 > 0 }) >= count
    else { return self }
    func clamped(_ factor: Double) -> [Double] {
      values.map { $0 > 0 ? min(max($0 * factor, range.lowerBound), range.upperBound) : 0 }
    }
    var low = -60.0
    var high = 60.0
    while true {
      let middle = low + (high - low) / 2
      guard high - low > 1e-15, middle > low, middle < high else { break }
      if clamped(exp2(middle)).reduce(0, +) < count {
        low = middle
      } else {
        high = middle
      }
    }
    return SampleWeights(unchecked: clamped(exp2(high)))
  }

  /// The same weights where they keep enough of the answers.
  ///
  /// - Parameter least: The effective share of the answers they must keep.
  /// - Returns: The weights.
  /// - Throws: `inefficient` below that share.
  public func checked(
    least: Double = leastEfficiency
  ) throws(WeightingRefusal) -> SampleWeights {
    let share = efficiency
    guard share >= least else { throw .inefficient(share: share) }
    return self
  }

  private init(unchecked values: [Double]) {
    self.values = values
  }
}
