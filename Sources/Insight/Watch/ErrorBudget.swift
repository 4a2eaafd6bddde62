import Glibc
import Statistics

/// Divides the false alarms that are allowed among the tests of a wave.
///
/// Of all ways to allow so many false alarms in total, the one with the most true ones puts the same limit on
/// the likelihood ratio of every test (Neyman and Pearson; as weights of tests: Roeder and Wasserman,
/// Statistical Science 24, 2009): a fall of `drop` that is `d` standard errors wide is told from a score of
/// d/2 + c/d on. Small units, which could hardly show such a fall, and large ones, which show it in any case,
/// so leave their share to those in between. In large units a smaller fall matters too: their limit stays at
/// ``largeUnitScore``, and no limit is above ``greatestScore``.
struct ErrorBudget: Sendable {
  /// The score from which on a large unit raises an alarm: a chance of one in two thousand.
  static let largeUnitScore = 3.3
  /// The score from which on any unit raises an alarm: a chance of one in thirty thousand.
  static let greatestScore = 4.0
  /// The least score that raises an alarm, however many false ones are allowed.
  static let leastScore = 1.65

  /// The fall to be found, in points.
  let drop: Double
  private let level: Double

  /// Finds the limit.
  ///
  /// Cost: 50 evaluations of each tail.
  ///
  /// - Parameters:
  ///   - tests: The tests of the wave.
  ///   - drop: The fall to be found, in points.
  ///   - alarms: How many false alarms are to be expected of all of them together.
  init(tests: [Shift], drop: Double, alarms: Double) {
    self.drop = drop
    var (low, high) = (0.0, 60.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      let sum = tests.reduce(0) {
        $0 + Self.tail(Self.limit(for: $1, drop: drop, level: middle), $1.degreesOfFreedom)
      }
      if sum > alarms { low = middle } else { high = middle }
    }
    level = high
  }

  /// The score from which on a test raises an alarm.
  func limit(for test: Shift) -> Double { Self.limit(for: test, drop: drop, level: level) }

  private static func limit(for test: Shift, drop: Double, level: Double) -> Double {
    let width = drop / test.error
    let turn = (2 * level).squareRoot()
    let limit = width / 2 + level / width
    let most = width > turn ? max(largeUnitScore, turn) : greatestScore
    return min(max(min(limit, most), leastScore), greatestScore)
  }

  /// The chance that a Student variable exceeds a value; from 300 degrees of freedom on the normal one.
  static func tail(_ value: Double, _ degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom < 300,
      let student = StudentDistribution(degreesOfFreedom: max(1, degreesOfFreedom))
    else { return erfc(value / 2.0.squareRoot()) / 2 }
    return student.cumulative(-value)
  }
}
