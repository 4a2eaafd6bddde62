import Glibc

/// Where the level of a long series changes.
///
/// The partition into stretches of at least two values that minimises the sum over stretches of
/// Σ(x - mean)² plus a penalty for every change: optimal partitioning, Jackson et al., IEEE Signal
/// Processing Letters 12 (2005). The minimum is exact. O(n²) time, O(n) memory.
public struct ChangePoints: Sendable, Hashable {
  /// The fewest values a change is looked for in.
  public static let fewestValues = 16
  /// The fewest values of a stretch.
  public static let shortestStretch = 2

  /// The places, counted from 0, of the first value of every stretch after the first.
  public let positions: [Int]
  /// The mean of every stretch, one more than there are changes.
  public let levels: [Double]
  /// The minimum: the squared deviations plus the penalties.
  public let cost: Double

  /// Splits a series.
  ///
  /// Nil for fewer than ``fewestValues`` values, a value that is not finite, or a penalty that is
  /// negative or not finite.
  ///
  /// - Parameters:
  ///   - values: The values in order of time.
  ///   - penalty: What a change must save, in squared units of the values; 2σ² ln n is usual, with σ
  ///     the noise (``usualPenalty(_:)``).
  public init?(_ values: [Double], penalty: Double) {
    guard
      values.count >= Self.fewestValues, values.allSatisfy(\.isFinite), penalty >= 0,
      penalty.isFinite
    else { return nil }
    let stretches = Stretches(values)
    // best[end] is the cost of the first `end` values; every stretch is charged one penalty.
    var best = Array(repeating: Double.infinity, count: values.count + 1)
    var starts = Array(repeating: 0, count: values.count + 1)
    best[0] = -penalty
    for end in Self.shortestStretch...values.count {
      for start in 0...(end - Self.shortestStretch) where best[start] < .infinity {
        let cost = best[start] + stretches.cost(start, end) + penalty
        if cost < best[end] {
          best[end] = cost
          starts[end] = start
        }
      }
    }
    var ends = [values.count]
    while let end = ends.last, starts[end] > 0 { ends.append(starts[end]) }
    ends.reverse()
    positions = Array(ends.dropLast())
    levels = zip([0] + ends, ends).map { stretches.mean($0, $1) }
    cost = best[values.count]
  }

  /// The penalty 2σ² ln n, with σ from the median of the steps so that changes do not enter it.
  ///
  /// σ = median |x_i - x_(i-1)| / (√2 · 0.6745), for normal noise without correlation. O(n log n).
  ///
  /// - Parameter values: The values in order of time.
  /// - Returns: The penalty in squared units of the values; nil for fewer than two values, or where
  ///   one is not finite.
  public static func usualPenalty(_ values: [Double]) -> Double? {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    let steps = zip(values, values.dropFirst()).map { abs($1 - $0) }.sorted()
    let middle = steps.count / 2
    let median =
      steps.count.isMultiple(of: 2) ? (steps[middle - 1] + steps[middle]) / 2 : steps[middle]
    let deviation = median / (2.0.squareRoot() * NormalDistribution.quantile(0.75))
    return 2 * deviation * deviation * log(Double(values.count))
  }
}

/// Running sums over a series, from which the cost of any stretch follows in constant time.
private struct Stretches {
  private let origin: Double
  private var sums = [0.0]
  private var squares = [0.0]

  init(_ values: [Double]) {
    // Sums about the mean keep the digits of a small change on a high level.
    origin = Moments(values).mean
    for value in values {
      let deviation = value - origin
      sums.append(sums[sums.count - 1] + deviation)
      squares.append(squares[squares.count - 1] + deviation * deviation)
    }
  }

  func cost(_ start: Int, _ end: Int) -> Double {
    let sum = sums[end] - sums[start]
    return max(0, squares[end] - squares[start] - sum * sum / Double(end - start))
  }

  func mean(_ start: Int, _ end: Int) -> Double {
    origin + (sums[end] - sums[start]) / Double(end - start)
  }
}
