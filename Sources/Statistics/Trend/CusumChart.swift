/// A control chart of cumulated deviations, which tells when a shift began.
///
/// High S_i = max(0, S_(i-1) + x_i - target - k) and low S_i = max(0, S_(i-1) + target - x_i - k), a
/// signal above h: Page, Biometrika 41 (1954), as in the NIST/SEMATECH e-Handbook 6.3.2.3. Usual are
/// k = σ/2 and h = 4σ to 5σ. O(n).
public struct CusumChart: Sendable, Hashable {
  /// The cumulated deviations above the target, in the unit of the values.
  public let high: [Double]
  /// The cumulated deviations below the target.
  public let low: [Double]
  /// The height of a signal, h.
  public let decision: Double

  /// Charts values.
  ///
  /// Nil for numbers that are not finite, a negative allowance, or a decision that is not positive.
  ///
  /// - Parameters:
  ///   - values: The values in order of time.
  ///   - target: The level that is expected.
  ///   - allowance: k, the deviation that is let pass: half of the shift to be found.
  ///   - decision: h, the height of a signal.
  public init?(_ values: [Double], target: Double, allowance: Double, decision: Double) {
    guard
      values.allSatisfy(\.isFinite), target.isFinite, allowance >= 0, allowance.isFinite,
      decision > 0, decision.isFinite
    else { return nil }
    var above = 0.0
    var below = 0.0
    var high: [Double] = []
    var low: [Double] = []
    for value in values {
      above = max(0, above + (value - target - allowance))
      below = max(0, below + (target - value - allowance))
      high.append(above)
      low.append(below)
    }
    self.high = high
    self.low = low
    self.decision = decision
  }

  /// The places of the values, counted from 0, at which a sum stands above the decision.
  public var signals: [Int] {
    high.indices.filter { high[$0] > decision || low[$0] > decision }
  }
}
