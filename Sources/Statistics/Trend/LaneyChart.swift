/// Laney's p' chart of shares, for groups so large that binomial limits become needles.
///
/// With p the share over all, σ_i = √(p(1 - p)/n_i) and z_i = (p_i - p)/σ_i, the deviation σ_z is the
/// mean moving range of the z_i over 1.128, and the limits are p ± L·σ_i·σ_z: Laney, Quality
/// Engineering 14 (2002). Where shares scatter as the binomial says, σ_z is about 1 and the chart that
/// of plain shares. O(n).
public struct LaneyChart: Sendable, Hashable {
  /// The share over all groups.
  public let center: Double
  /// How many times more than binomial the shares scatter from one to the next.
  public let dispersion: Double
  /// The points, one a group; limits inside 0 to 1.
  public let points: [ControlPoint]

  /// Charts shares.
  ///
  /// Nil for fewer than ``ControlChart/fewestPoints`` shares, a share over all of 0 or 1, or a width
  /// that is not positive. Shares that never change have limits without width.
  ///
  /// - Parameters:
  ///   - shares: The shares in order of time.
  ///   - width: L, the half width of the limits.
  public init?(_ shares: [Proportion], width: Double = 3) {
    let count = shares.reduce(0.0) { $0 + Double($1.count) }
    let center = shares.reduce(0.0) { $0 + Double($1.successes) } / count
    guard
      shares.count >= ControlChart.fewestPoints, center > 0, center < 1, width > 0, width.isFinite
    else { return nil }
    let errors = shares.map { (center * (1 - center) / Double($0.count)).squareRoot() }
    let scores = zip(shares, errors).map { ($0.value - center) / $1 }
    guard let dispersion = ControlChart.shortTermDeviation(scores) else { return nil }
    self.center = center
    self.dispersion = dispersion
    points = zip(shares, errors).map { share, error in
      let reach = width * error * dispersion
      return ControlPoint(
        value: share.value,
        limits: Interval(lower: center - reach, upper: center + reach).clamped(to: 0...1)
      )
    }
  }
}
