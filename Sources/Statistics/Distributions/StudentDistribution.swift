import Glibc

/// Student's t distribution.
///
/// P(|T| > t) = I_x(ν/2, 1/2) with x = ν / (ν + t²), the regularised incomplete beta function
/// (Abramowitz and Stegun 26.7.1).
public struct StudentDistribution: Sendable, Hashable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Double

  /// Creates the distribution, nil unless the degrees of freedom are positive and finite.
  ///
  /// - Parameter degreesOfFreedom: The degrees of freedom.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability that T is at most a value.
  ///
  /// Accurate to 1e-11 absolutely up to ten million degrees of freedom, far better for few.
  ///
  /// - Parameter t: The value.
  /// - Returns: A probability from 0 to 1.
  public func cumulative(_ t: Double) -> Double {
    let mass = massAround(abs(t))
    return t < 0 ? mass.above : 0.5 + mass.between
  }

  /// The probability that T lies as far from 0 as a value, on either side: a two-sided p-value.
  ///
  /// Relative accuracy 1e-11 down to 1e-300 up to a million degrees of freedom, 1e-9 beyond.
  ///
  /// - Parameter t: The value.
  /// - Returns: A probability from 0 to 1, NaN for NaN.
  public func twoSidedTail(_ t: Double) -> Double {
    guard !t.isNaN else { return .nan }
    return t.isInfinite ? 0 : 2 * massAround(abs(t)).above
  }

  /// The value that T stays below with a given probability.
  ///
  /// Newton's method from the normal quantile, which lies on the side from which it converges without
  /// overshooting; from 10,000 degrees of freedom on the expansion of Cornish and Fisher
  /// (Abramowitz and Stegun 26.7.5). Relative accuracy 1e-12 from one degree of freedom on and tails
  /// down to 1e-12. Cost: some tens of continued fractions of O(√ν) steps.
  ///
  /// - Parameter probability: The probability, above 0 and below 1.
  /// - Returns: The quantile; an infinity or NaN for a probability outside.
  public func quantile(_ probability: Double) -> Double {
    let normal = NormalDistribution.quantile(probability)
    guard normal.isFinite, normal != 0 else { return normal }
    if degreesOfFreedom >= 1e4 { return expansion(normal) }
    let tail = min(probability, 1 - probability)
    let size = newton(from: abs(normal), tail: tail, center: abs(probability - 0.5))
    return normal < 0 ? -size : size
  }

  /// The probabilities of 0 < T < t and of T > t, each computed without subtracting from one where
  /// it is small.
  private func massAround(_ t: Double) -> (between: Double, above: Double) {
    guard t > 0 else { return (0, 0.5) }
    // The fraction below loses digits as 1 - x does; there the expansion has long converged.
    if degreesOfFreedom >= 1e6, t * t * t * t < 1e-4 * degreesOfFreedom {
      let above = normalExpansion(t)
      return (0.5 - above, above)
    }
    let a = degreesOfFreedom / 2
    let square = t * t
    let x = degreesOfFreedom / (degreesOfFreedom + square)
    let y = square / (degreesOfFreedom + square)
    // x^a (1 - x)^(1/2) / B(a, 1/2), with the power taken through log1p.
    let front =
      exp(-a * log1p(square / degreesOfFreedom)) * y.squareRoot()
      * GammaFunction.halfStepRatio(a) / Double.pi.squareRoot()
    if x < (a + 1) / (a + 2.5) {
      let above = 0.5 * front / a * IncompleteBeta.continuedFraction(x: x, a: a, b: 0.5)
      return (0.5 - above, above)
    }
    let between = front * IncompleteBeta.continuedFraction(x: y, a: 0.5, b: a)
    return (between, 0.5 - between)
  }

  /// P(T > t) from Fisher's expansion in 1/ν (Abramowitz and Stegun 26.7.5 inverted), for t⁴ ≪ ν.
  private func normalExpansion(_ t: Double) -> Double {
    let s = t * t
    let first = t * (s + 1) / (4 * degreesOfFreedom)
    let second =
      t * (((3 * s - 7) * s - 5) * s - 3) / (96 * degreesOfFreedom * degreesOfFreedom)
    let density = exp(-s / 2) / (2 * Double.pi).squareRoot()
    return NormalDistribution.cumulative(-t) + density * (first + second)
  }

  private func density(_ t: Double) -> Double {
    let a = degreesOfFreedom / 2
    return exp(-(a + 0.5) * log1p(t * t / degreesOfFreedom))
      * GammaFunction.halfStepRatio(a) / (Double.pi * degreesOfFreedom).squareRoot()
  }

  private func newton(from start: Double, tail: Double, center: Double) -> Double {
    var t = start
    for _ in 0..<500 {
      let mass = massAround(t)
      let error = tail < 0.25 ? mass.above - tail : center - mass.between
      let step = error / density(t)
      t += step
      if abs(step) <= 1e-15 * t { break }
    }
    return t
  }

  private func expansion(_ z: Double) -> Double {
    let s = z * z
    let r = 1 / degreesOfFreedom
    let first = (s + 1) / 4
    let second = ((5 * s + 16) * s + 3) / 96
    let third = (((3 * s + 19) * s + 17) * s - 15) / 384
    let fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160
    return z * (1 + r * (first + r * (second + r * (third + r * fourth))))
  }
}
