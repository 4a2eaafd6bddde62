/// The continued fraction of the incomplete beta function.
enum IncompleteBeta {
  /// The continued fraction in I_x(a, b) = x^a (1 - x)^b / (a B(a, b)) · fraction.
  ///
  /// DLMF 8.17.22, evaluated by the modified Lentz algorithm. Converges fast where
  /// x < (a + 1) / (a + b + 2), in O(√max(a, b)) steps; use I_x(a, b) = 1 - I_{1-x}(b, a) elsewhere.
  static func continuedFraction(x: Double, a: Double, b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny)
    var result = d
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d, tiny)
      c = nonZero(1 + even / c, tiny)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d, tiny)
      c = nonZero(1 + odd / c, tiny)
      let change = d * c
      result *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return result
  }

  private static func nonZero(_ value: Double, _ tiny: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }
}

extension IncompleteBeta {
  /// I_x(a, b) and its complement, each computed without subtracting from one where it is small.
  ///
  /// Relative accuracy about 1e-12; O(√max(a, b)) steps.
  ///
  /// - Parameters:
  ///   - a: The first shape, positive.
  ///   - b: The second shape, positive.
  ///   - x: The argument from 0 to 1.
  ///   - y: 1 - x, given apart so that it may be small.
  /// - Returns: The regularised function below and above x.
  static func both(
    _ a: Double,
    _ b: Double,
    x: Double,
    y: Double
  ) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard y > 0 else { return (1, 0) }
    // x^a y^b / (a B(a, b)) = b/(a + b) times the binomial probability.
    let common = SaddlePoint.binomial(a, b, x: x, y: y) / (a + b)
    if x < (a + 1) / (a + b + 2) {
      let lower = min(1, common * b * continuedFraction(x: x, a: a, b: b))
      return (lower, 1 - lower)
    }
    let upper = min(1, common * a * continuedFraction(x: y, a: b, b: a))
    return (1 - upper, upper)
  }
}
