/// Whether the newest figure of a single line lies below the earlier ones, judged by how much the line itself moves.
///
/// With no other lines to learn from, the spread comes from the line's own past and from what is assumed to begin
/// with: four values' worth of the sampling error and of a usual movement.
struct CompanyShift: Sendable {
  /// How many values the assumed spread is worth.
  private static let assumed = 4.0

  let expected: Double
  let observed: Double
  let probability: Double

  /// Compares the last value with those before; nil without two.
  ///
  /// - Parameters:
  ///   - values: The values from the oldest to the newest.
  ///   - variances: The sampling variance of each.
  ///   - movement: The standard deviation with which such a line usually moves, beside sampling.
  init?(values: [Double?], variances: [Double], movement: Double) {
    guard let now = values.last.flatMap(\.self), let last = variances.last else { return nil }
    let before = zip(values.dropLast(), variances).compactMap { value, variance in
      value.map { (value: $0, variance: variance) }
    }.suffix(WatchPlan.reach)
    guard !before.isEmpty else { return nil }
    let count = Double(before.count)
    let mean = before.reduce(0) { $0 + $1.value } / count
    let squares = before.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
    let sampling = (before.reduce(0) { $0 + $1.variance } + last) / (count + 1)
    let assumed = sampling + movement * movement
    let freedom = Self.assumed + count - 1
    // Sampling alone is the least there is, however quiet the past was.
    let variance = max(sampling, (Self.assumed * assumed + squares) / freedom)
    let error = (variance * (1 + 1 / count)).squareRoot()
    expected = mean
    observed = now
    probability = error > 0 ? ErrorBudget.tail((mean - now) / error, freedom) : 1
  }
}
