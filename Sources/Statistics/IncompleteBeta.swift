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
