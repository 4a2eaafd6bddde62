import Glibc

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x).
enum IncompleteGamma {
  /// Both functions, each computed without subtracting from one where it is small.
  ///
  /// The series x^a e^(-x) / Γ(a + 1) · Σ x^m / ((a + 1) … (a + m)) below x = a + 1 (DLMF 8.11.4), the
  /// continued fraction of Legendre above (DLMF 8.9.2). Relative accuracy about 1e-13; O(√a) steps.
  ///
  /// - Parameters:
  ///   - a: The shape, positive and finite.
  ///   - x: The argument; nothing lies below 0.
  /// - Returns: The lower and the upper function.
  static func both(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard x.isFinite else { return (1, 0) }
    let front = SaddlePoint.poisson(a, mean: x)
    if x < a + 1 {
      let lower = min(1, front * series(a, x))
      return (lower, 1 - lower)
    }
    // Q(a, x) = x^a e^(-x) / Γ(a) · fraction, and front · a = x^a e^(-x) / Γ(a).
    let upper = min(1, front * a * fraction(a, x))
    return (1 - upper, upper)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var m = a
    while term > sum * 1e-17 {
      m += 1
      term *= x / m
      sum += term
    }
    return sum
  }

  /// 1/(x + 1 - a - 1(1 - a)/(x + 3 - a - 2(2 - a)/(x + 5 - a - …))) by the modified Lentz algorithm.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for step in 1...1_000_000 {
      let m = Double(step)
      let factor = -m * (m - a)
      b += 2
      d = 1 / nonZero(factor * d + b, tiny)
      c = nonZero(b + factor / c, tiny)
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
