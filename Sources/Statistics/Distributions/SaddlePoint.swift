import Glibc

/// Densities of the gamma and beta kind without the cancellation of large logarithms.
///
/// Loader, Fast and Accurate Computation of Binomial Probabilities (2000), as used by R: a density is
/// split into the error of Stirling's formula and the deviance, both of which stay small where the
/// density is not negligible. Relative accuracy about 1e-14 up to counts of 1e9.
enum SaddlePoint {
  /// ln Γ(x + 1) - ((x + 1/2) ln x - x + ln √(2π)), for x > 0.
  static func stirlingError(_ x: Double) -> Double {
    var x = x
    var lifted = 0.0
    // δ(x) = δ(x + 1) + (x + 1/2) ln(1 + 1/x) - 1
    while x < 16 {
      lifted += (x + 0.5) * log1p(1 / x) - 1
      x += 1
    }
    let r = 1 / (x * x)
    let series =
      1.0 / 12 - r
      * (1.0 / 360 - r
        * (1.0 / 1260 - r
          * (1.0 / 1680 - r * (1.0 / 1188 - r * (691.0 / 360_360 - r / 156)))))
    return lifted + series / x
  }

  /// The deviance x ln(x / mean) + mean - x, for x ≥ 0 and mean > 0.
  static func deviance(_ x: Double, mean: Double) -> Double {
    guard x > 0 else { return mean }
    let gap = x - mean
    guard abs(gap) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    // 2x artanh(v) + mean - x with v = (x - mean)/(x + mean), without its cancelling terms.
    let v = gap / (x + mean)
    var sum = gap * v
    var power = 2 * x * v
    for step in 1...1_000 {
      power *= v * v
      let next = sum + power / Double(2 * step + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// x^a e^(-x) / Γ(a + 1), the Poisson probability of a at mean x; a may be any number ≥ 0.
  static func poisson(_ a: Double, mean x: Double) -> Double {
    guard x > 0 else { return a == 0 ? 1 : 0 }
    guard a > 0 else { return exp(-x) }
    let exponent = -stirlingError(a) - deviance(a, mean: x)
    return exp(exponent) / (2 * Double.pi * a).squareRoot()
  }

  /// Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b with x + y = 1: the binomial probability of a
  /// successes and b failures; a and b may be any numbers ≥ 0.
  static func binomial(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    if x <= 0 { return a == 0 ? 1 : 0 }
    if y <= 0 { return b == 0 ? 1 : 0 }
    if a == 0 { return exp(b * (x < 0.5 ? log1p(-x) : log(y))) }
    if b == 0 { return exp(a * (y < 0.5 ? log1p(-y) : log(x))) }
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b)
      - deviance(a, mean: n * x) - deviance(b, mean: n * y)
    return exp(exponent) * (n / (2 * Double.pi * a * b)).squareRoot()
  }
}
