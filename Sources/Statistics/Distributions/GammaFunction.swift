/// The parts of the gamma function that the distributions here need.
enum GammaFunction {
  /// The ratio Γ(x + 1/2) / Γ(x), without the cancellation a difference of logarithms would bring.
  ///
  /// Asymptotic series in 1/x (Tricomi and Erdélyi 1951) from x = 40 on, where its last term used is
  /// below 1e-17; smaller arguments are lifted there by Γ(x + 1) = x Γ(x).
  static func halfStepRatio(_ x: Double) -> Double {
    var x = x
    var factor = 1.0
    while x < 40 {
      factor *= x / (x + 0.5)
      x += 1
    }
    let r = 1 / x
    let series =
      1 + r
      * (-1.0 / 8 + r
        * (1.0 / 128 + r
          * (5.0 / 1024 + r
            * (-21.0 / 32_768 + r
              * (-399.0 / 262_144 + r
                * (869.0 / 4_194_304 + r
                  * (39_325.0 / 33_554_432 + r * (-334_477.0 / 2_147_483_648))))))))
    return factor * x.squareRoot() * series
  }
}
