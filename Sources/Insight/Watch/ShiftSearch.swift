/// Compares the newest wave of each line, alone and with the one before, with the waves before.
///
/// The first two waves give a difference only; from the third on two waves are taken together too, which finds a
/// fall that stays with a smaller error.
///
/// Levels of units drift as people come and go, so that the past varies less around its mean than the present
/// around it. By how much is read off the scores of all units in the wave at hand (an empirical null, Efron,
/// JASA 99, 2004), and the errors are widened or narrowed by it.
struct ShiftSearch: Sendable {
  /// The comparisons of each line: none, one, or two.
  private(set) var shifts: [[Shift]] = []

  let fit: MovementFit

  /// Prepares to compare.
  ///
  /// - Parameter lines: The lines, all of the same number of waves.
  init(_ lines: [WatchedLine]) {
    let waves = lines.first?.values.count ?? 0
    let start = max(0, waves - 1 - WatchPlan.reach)
    let lines = lines.map { line in
      WatchedLine(
        values: Array(line.values[start...]),
        sizes: Array(line.sizes[start...]),
        isLeaf: line.isLeaf
      )
    }
    fit = MovementFit(lines)
    shifts = lines.map { line in [1, 2].compactMap { shift(of: line, newest: $0) } }
    for newest in [1, 2] { widen(newest) }
  }

  /// How well the variance of one unit is known at best, in degrees of freedom: units differ, and below twenty
  /// people only a band of their number is published.
  private static let unitFreedom = 100.0
  /// How many units the assumption that errors are right weighs.
  private static let assumedUnits = 50.0
  /// The mean of the square of a standard normal variable where what exceeds 2 counts as 2.
  private static let cutSquare = 0.9205

  /// Fits the errors to the spread of the scores; what exceeds 2 counts as 2, so that units that have truly
  /// changed say little.
  private mutating func widen(_ newest: Int) {
    let scores = shifts.joined().filter { $0.waves == newest }.map(\.score)
    let sum = scores.reduce(0) { $0 + min($1 * $1, 4) / Self.cutSquare }
    let factor = (Self.assumedUnits + sum) / (Self.assumedUnits + Double(scores.count))
    for place in shifts.indices {
      shifts[place] = shifts[place].map {
        $0.waves == newest ? $0.widened(by: factor.squareRoot()) : $0
      }
    }
  }

  private func shift(of line: WatchedLine, newest: Int) -> Shift? {
    let end = line.values.count - newest
    guard end > 0, line.values[end...].allSatisfy({ $0 != nil }) else { return nil }
    let before = (0..<end).compactMap { wave in point(line, wave) }
    guard let old = mean(before, level: nil), before.count >= newest,
      let now = mean((end..<line.values.count).compactMap { point(line, $0) }, level: old.value)
    else { return nil }
    let moved =
      fit.movement[end...].reduce(0, +) / Double(newest)
    let movement = fit.movementVariance * (1 / Double(newest) + 1 / Double(before.count))
    return Shift(
      waves: newest,
      expected: old.value + moved,
      observed: now.value + moved,
      error: (old.variance + now.variance + movement).squareRoot(),
      degreesOfFreedom: min(fit.degreesOfFreedom, Self.unitFreedom)
    )
  }

  private func point(_ line: WatchedLine, _ wave: Int) -> (value: Double, size: Double)? {
    line.values[wave].map { ($0 - fit.movement[wave], line.sizes[wave]) }
  }

  /// The mean with weights by precision at a level; nil of nothing.
  private func mean(
    _ points: [(value: Double, size: Double)],
    level: Double?
  ) -> (value: Double, variance: Double)? {
    guard !points.isEmpty else { return nil }
    let level = level ?? points.reduce(0) { $0 + $1.value } / Double(points.count)
    var (sum, weight) = (0.0, 0.0)
    for point in points {
      let precision = 1 / fit.variance(level: level, size: point.size)
      sum += precision * point.value
      weight += precision
    }
    return (sum / weight, 1 / weight)
  }
}
